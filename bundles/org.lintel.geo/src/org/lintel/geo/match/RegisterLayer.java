// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;

/**
 * A layer that things of models are matched with, by the short name that Lintel gives it.
 *
 * @param id the publisher's names; for a layer without a published name, {@code file} and its own
 * @param keys the field that identifies a thing, then other names it goes by
 */
public record RegisterLayer(String alias, LayerId id, List<String> keys) {

    /** Dataset of layers that come from files alone. */
    private static final String FILE = "file";

    private static final class Table {
        static final Map<String, RegisterLayer> ALL = read();
    }

    private static Map<String, RegisterLayer> read() {
        Map<String, RegisterLayer> all = new LinkedHashMap<>();
        for (String[] row : Rows.of("layers.tsv", true)) {
            List<String> keys = new ArrayList<>(List.of(row[3]));
            keys.addAll(Rows.words(row[4]));
            all.put(row[0], new RegisterLayer(row[0], new LayerId(row[1].equals("-") ? FILE : row[1], row[2]),
                    List.copyOf(keys)));
        }
        return all;
    }

    /** All, in the order of the table. */
    public static List<RegisterLayer> all() {
        return List.copyOf(Table.ALL.values());
    }

    /** @return null where there is none of that name */
    public static RegisterLayer find(String alias) {
        return Table.ALL.get(alias);
    }

    /** Whether its publisher's names are known, so that it can be fetched. */
    public boolean isPublished() {
        return !id.dataset().equals(FILE);
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
