// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An address of the Address Lookup Service on one line, as it is written in its language. */
final class AddressWords {

    private AddressWords() {
    }

    /** The smaller before the larger: number and street, estate, district, region. */
    static String english(JsonNode premises) {
        List<String> parts = new ArrayList<>();
        JsonNode street = premises.path("EngStreet");
        add(parts, (numbers(street) + " " + text(street, "StreetName")).strip());
        add(parts, text(premises.path("EngVillage"), "VillageName"));
        add(parts, text(premises.path("EngEstate"), "EstateName"));
        add(parts, text(premises.path("EngDistrict"), "DcDistrict"));
        add(parts, text(premises, "Region"));
        return String.join(", ", parts);
    }

    /** The larger before the smaller, without signs between. */
    static String chinese(JsonNode premises) {
        JsonNode street = premises.path("ChiStreet");
        String numbers = numbers(street);
        return text(premises, "Region") + text(premises.path("ChiDistrict"), "DcDistrict")
                + text(premises.path("ChiEstate"), "EstateName") + text(premises.path("ChiVillage"), "VillageName")
                + text(street, "StreetName") + (numbers.isEmpty() ? "" : numbers + "號");
    }

    private static String numbers(JsonNode street) {
        String from = text(street, "BuildingNoFrom");
        String to = text(street, "BuildingNoTo");
        return to.isEmpty() || to.equals(from) ? from : from + "-" + to;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("").strip();
    }

    private static void add(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }
}
