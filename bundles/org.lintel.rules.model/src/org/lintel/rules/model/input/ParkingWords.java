// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.Locale;
import java.util.Set;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;

/** Tells spaces for parking by their names, and the aisles between them, which are none. */
final class ParkingWords {

    /** What a space for parking is called, without its number. */
    private static final Set<String> NAMES = Set.of("parking", "parking space", "parking spaces", "parking stall",
            "parking stalls", "parking bay", "parking bays", "car parking", "car parking space", "car parking spaces",
            "carparking space", "carparking spaces", "cps", "accessible carpark", "車位", "泊車位", "停車位", "泊車位置",
            "停車處", "暢通易達車位");

    private ParkingWords() {
    }

    /** Whether one of its names says so and, but for a number, nothing else. */
    static boolean isNamed(Instance space) {
        return isName(space.text("LongName")) || isName(space.name()) || isName(space.text("ObjectType"));
    }

    private static boolean isName(String text) {
        return text != null && NAMES.contains(text.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\d]+", " ")
                .replaceAll("\\s+", " ").replaceAll("(^| )[a-z](?= |$)", " ").strip());
    }

    static boolean isAisle(ModelView view, Instance space) {
        Property aisle = ElementProperties.find(view, space, "Pset_SpaceParking", "IsAisle");
        return aisle != null && Boolean.TRUE.equals(aisle.value())
                || Question.carries(view, space, "Pset_SpaceParkingAisle");
    }
}
