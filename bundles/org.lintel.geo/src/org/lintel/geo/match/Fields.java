// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lintel.geo.feature.Feature;

/** What the fields of a register mean, whichever of the names that the catalogue has of them a release or service uses. */
public enum Fields {
    /** Ten digits that are a point in the building. */
    GEOREF("georef"),
    /** Tower, Podium, ... */
    BLOCK("block"), NAME_EN("name.en"), NAME_TC("name.tc"),
    /** Metres above the principal datum. */
    BASE("base"),
    /** Metres above the principal datum. */
    TOP("top"),
    /** Without basements. */
    STOREYS("storeys"), BASEMENTS("basements"),
    /** Square metres. */
    GFA("gfa"), STATUS("status"), STAMP("stamp"), ADDRESS_EN("address.en"), ADDRESS_TC("address.tc"), LOT("lot"),
    /** Square metres, of curves where the register has curves. */
    AREA("area");

    private final String meaning;

    Fields(String meaning) {
        this.meaning = meaning;
    }

    private static final class Table {
        static final Map<String, List<String>> NAMES = read();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> names = new HashMap<>();
        for (Fields each : values()) {
            names.put(each.meaning, RegisterLayer.all().stream()
                    .flatMap(layer -> layer.fields().getOrDefault(each.meaning, List.of()).stream()).distinct().toList());
        }
        return names;
    }

    /** As the catalogue calls it. */
    String meaning() {
        return meaning;
    }

    /** The text of the field; null where the feature has none of its names, or it is blank. */
    public String text(Feature feature) {
        for (String name : Table.NAMES.get(meaning)) {
            String text = feature.text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The number of the field. */
    public OptionalDouble number(Feature feature) {
        for (String name : Table.NAMES.get(meaning)) {
            OptionalDouble number = feature.number(name);
            if (number.isPresent()) {
                return number;
            }
        }
        return OptionalDouble.empty();
    }
}
