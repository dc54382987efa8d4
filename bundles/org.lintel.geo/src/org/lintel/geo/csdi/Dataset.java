// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lintel.core.text.Text;
import org.lintel.geo.feature.Feature;

/**
 * A dataset as the catalogue describes it.
 *
 * @param theme a word that datasets of one subject share
 * @param confirmed whether a document or an answer was seen that names it; else its id is a guess to be tried
 * @param rest where ArcGIS REST answers for it; null where it does not
 * @param wfs where WFS answers for it; null where it does not
 * @param files templates of addresses of whole files, by format
 * @param attribution what the terms want said wherever the data goes
 * @param known whether the catalogue names it; else it was made up from the form of its id
 */
public record Dataset(String id, Text title, Text publisher, String theme, boolean confirmed, String rest, String wfs,
        Map<String, String> files, List<Layer> layers, Text attribution, boolean known) {

    /**
     * A layer of it.
     *
     * @param number in ArcGIS REST; -1 where not known
     * @param typeName in WFS, without prefix; null where it is the name
     * @param shape {@code polygon}, {@code line}, {@code point}, {@code none} for a table, {@code raster}, {@code unknown}
     * @param key the field that identifies a thing from one release to the next; null where there is none
     * @param aliases other names that a field goes by, by its name here
     * @param as what Lintel calls it where models are matched with it, such as {@code lot}; null where they are not
     * @param means the fields, by what they mean to Lintel, such as {@code top}
     */
    public record Layer(String name, int number, String typeName, String shape, String key,
            Map<String, List<String>> aliases, String as, Map<String, String> means) {

        /** The field and its other names. */
        public List<String> names(String field) {
            List<String> names = new ArrayList<>(List.of(field));
            names.addAll(aliases.getOrDefault(field, List.of()));
            return List.copyOf(names);
        }

        /** The field of that name here, under whatever name the feature has it; null where it has none. */
        public Object value(Feature feature, String field) {
            Object value = feature.value(field);
            for (String alias : aliases.getOrDefault(field, List.of())) {
                value = value == null ? feature.value(alias) : value;
            }
            return value;
        }

        public String text(Feature feature, String field) {
            String name = nameIn(feature, field);
            return name == null ? null : feature.text(name);
        }

        public OptionalDouble number(Feature feature, String field) {
            String name = nameIn(feature, field);
            return name == null ? OptionalDouble.empty() : feature.number(name);
        }

        private String nameIn(Feature feature, String field) {
            if (feature.value(field) != null) {
                return field;
            }
            return aliases.getOrDefault(field, List.of()).stream().filter(alias -> feature.value(alias) != null).findFirst()
                    .orElse(null);
        }
    }

    /** The layer of that name in any spelling of case, or of that number; null where the catalogue names none. */
    public Layer layer(String name) {
        for (Layer layer : layers) {
            if (layer.name().equalsIgnoreCase(name) || name.equals(Integer.toString(layer.number()))) {
                return layer;
            }
        }
        return null;
    }

    /** Both languages on one line, for data that travels on its own. */
    public String attributionLine() {
        return attribution.en().equals(attribution.zhHk()) ? attribution.en() : attribution.en() + " / " + attribution.zhHk();
    }
}
