// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lintel.ifc.model.Instance;

/**
 * An address of a site or building (level 10): no position until somebody looks it up.
 *
 * @param owner the IfcSite or IfcBuilding
 * @param lines street, building and the like; without blanks
 */
public record PostalAddress(Instance owner, Instance address, List<String> lines, String town, String region,
        String postalCode, String country) {

    /** Hong Kong, its regions, and the 18 districts of the District Councils whose names are used nowhere else. */
    private static final Pattern HONG_KONG = Pattern.compile("(?iu)\\b(?:hong ?kong|hk|hksar|kowloon|new territories|wan ?chai"
            + "|yau tsim mong|sham shui po|wong tai sin|kwun tong|kwai tsing|tsuen wan|tuen mun|yuen long|tai po|sha ?tin"
            + "|sai kung)\\b|香港|九龍|新界|中西區|灣仔|油尖旺|深水埗|黃大仙|觀塘|葵青|荃灣|屯門|元朗|大埔|沙田|西貢|離島");

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

    /** Whether it names Hong Kong, one of its regions or districts. */
    public boolean saysHongKong() {
        return HONG_KONG.matcher(text()).find();
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
