// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;

/**
 * An address of a site or building (level 10): no position until somebody looks it up.
 *
 * @param owner the IfcSite or IfcBuilding
 * @param lines street, building and the like; without blanks
 */
public record PostalAddress(Instance owner, Instance address, List<String> lines, String town, String region,
        String postalCode, String country) {

    static PostalAddress read(Instance owner, String attribute) {
        Instance address = owner.ref(attribute);
        if (address == null) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        add(address.text("InternalLocation"), lines);
        if (address.get("AddressLines") instanceof List<?> all) {
            for (Object line : all) {
                add(line instanceof String text ? text : null, lines);
            }
        }
        add(address.text("PostalBox"), lines);
        return new PostalAddress(owner, address, List.copyOf(lines), text(address, "Town"), text(address, "Region"),
                text(address, "PostalCode"), text(address, "Country"));
    }

    private static void add(String text, List<String> lines) {
        if (text != null && !text.isBlank()) {
            lines.add(text.strip());
        }
    }

    private static String text(Instance address, String attribute) {
        String text = address.text(attribute);
        return text == null ? "" : text.strip();
    }

    public boolean isEmpty() {
        return lines.isEmpty() && town.isEmpty() && region.isEmpty() && country.isEmpty();
    }

    /** On one line, the narrower first. */
    public String text() {
        List<String> all = new ArrayList<>(lines);
        add(town, all);
        add(region, all);
        add(country, all);
        return String.join(", ", all);
    }
}
