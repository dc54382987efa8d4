// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.core.text.Text;
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
 * @param publisher in both languages on one line; empty where it is not published
 * @param terms what the publisher wants said wherever the data goes; empty where it is not published
 */
public record RegisterLayer(String alias, LayerId id, List<String> keys, Map<String, List<String>> fields,
        boolean isPublished, String publisher, String terms) {

    /** Where the portal shows a dataset. */
    private static final String PAGE = "https://portal.csdi.gov.hk/csdi-webpage/dataset/";

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
                    boolean published = dataset.rest() != null || dataset.wfs() != null;
                    all.put(layer.as(), new RegisterLayer(layer.as(), new LayerId(dataset.id(), layer.name()),
                            layer.key() == null ? List.of() : layer.names(layer.key()), fields, published,
                            published ? line(dataset.publisher()) : "", published ? dataset.attributionLine() : ""));
                }
            }
        }
        return all;
    }

    private static String line(Text text) {
        return text.en().equals(text.zhHk()) ? text.en() : text.en() + " / " + text.zhHk();
    }

    /** The layer of those names; null where it is none of these. */
    public static RegisterLayer of(String dataset, String layer) {
        for (RegisterLayer each : all()) {
            if (each.id.dataset().equals(dataset) && each.id.layer().equals(layer)) {
                return each;
            }
        }
        return null;
    }

    /** Where the portal shows its dataset; null where it is not published. */
    public String page() {
        return isPublished ? PAGE + id.dataset() : null;
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
