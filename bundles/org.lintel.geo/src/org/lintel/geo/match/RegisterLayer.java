// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.geo.csdi.Catalogue;
import org.lintel.geo.csdi.Dataset;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;

/**
 * A layer that things of models are matched with, by the short name that Lintel gives it; the catalogue of
 * {@code org.lintel.geo.csdi} says which there are.
 *
 * @param id the publisher's names; for a layer whose dataset is not known, {@code file} and its own
 * @param keys the field that identifies a thing, then other names it goes by
 * @param fields the names of fields by what they mean
 * @param isPublished whether the catalogue knows a server of it, so that it can be fetched
 */
public record RegisterLayer(String alias, LayerId id, List<String> keys, Map<String, List<String>> fields,
        boolean isPublished) {

    private static final class Table {
        static final Map<String, RegisterLayer> ALL = read();
    }

    private static Map<String, RegisterLayer> read() {
        Map<String, RegisterLayer> all = new TreeMap<>();
        for (Dataset dataset : Catalogue.supplied().datasets()) {
            for (Dataset.Layer layer : dataset.layers()) {
                if (layer.as() != null) {
                    Map<String, List<String>> fields = new TreeMap<>();
                    layer.means().forEach((meaning, field) -> fields.put(meaning, layer.names(field)));
                    all.put(layer.as(), new RegisterLayer(layer.as(), new LayerId(dataset.id(), layer.name()),
                            layer.key() == null ? List.of() : layer.names(layer.key()), fields,
                            dataset.rest() != null || dataset.wfs() != null));
                }
            }
        }
        return all;
    }

    /** All, sorted by what Lintel calls them. */
    public static List<RegisterLayer> all() {
        return List.copyOf(Table.ALL.values());
    }

    /** @return null where there is none of that name */
    public static RegisterLayer find(String alias) {
        return Table.ALL.get(alias);
    }

    /** The name of the field that identifies a feature: the first of the known ones that it has; null for none. */
    public String keyField(Feature feature) {
        for (String key : keys) {
            if (feature.text(key) != null) {
                return key;
            }
        }
        return null;
    }

    /** What identifies a feature; the number of its row where no key field is known. */
    public String key(Feature feature) {
        String field = keyField(feature);
        return field == null ? feature.id() : feature.text(field);
    }
}
