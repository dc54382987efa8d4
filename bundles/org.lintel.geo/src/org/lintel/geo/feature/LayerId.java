// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.feature;

/**
 * One layer of a dataset of an authority, by the names the authority gives it: {@code landsd_rcd_1637211194312_35158} and
 * {@code Building}.
 *
 * @param dataset the catalogue's id of the dataset; for a file of the user's own, the name it was taken in under
 * @param layer the layer's name within the dataset
 */
public record LayerId(String dataset, String layer) implements Comparable<LayerId> {

    public LayerId {
        if (dataset.isBlank() || layer.isBlank()) {
            throw new IllegalArgumentException("a layer needs the name of its dataset and its own");
        }
    }

    /**
     * Reads {@code DATASET/LAYER}.
     *
     * @throws IllegalArgumentException if one of the two is missing
     */
    public static LayerId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a layer is written DATASET/LAYER: " + text);
        }
        return new LayerId(text.substring(0, slash).strip(), text.substring(slash + 1).strip());
    }

    @Override
    public int compareTo(LayerId other) {
        int order = dataset.compareTo(other.dataset);
        return order != 0 ? order : layer.compareTo(other.layer);
    }

    @Override
    public String toString() {
        return dataset + "/" + layer;
    }
}
