// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.rules.energy.fabric.Circumstance.Kind;

/** Names of storeys and rooms as authors write them. */
class CircumstancesTest {

    @ParameterizedTest
    @CsvSource({"Refuge Floor,REFUGE_FLOOR!", "15/F Refuge Floor,REFUGE_FLOOR!", "避火層,REFUGE_FLOOR!",
        "15樓 避火層,REFUGE_FLOOR!", "Carpark,CARPARK_FLOOR!", "B1 CAR PARK,CARPARK_FLOOR!", "停車場B2,CARPARK_FLOOR!",
        "Car Park Office,CARPARK_FLOOR", "Sparking plugs,''", "Plant Room 3,PLANT_ROOM!", "冷氣機房,PLANT_ROOM!",
        "Office,''", "Level 3,''", "Implant clinic,''", "Open-front shop 2,OPEN_FRONT_SHOP!", "Parking,CARPARK_FLOOR!",
        "Park view room,''"})
    void names(String name, String expected) {
        assertEquals(expected, Circumstances.named(name).stream().map(each -> each.kind() + (each.whole() ? "!" : ""))
                .collect(Collectors.joining(" ")));
    }

    @Test
    void everyKindHasAWord() {
        for (Kind kind : Kind.values()) {
            assertEquals(kind, Circumstances.kind(Circumstances.word(kind)));
        }
        assertEquals(Kind.REFUGE_FLOOR, Circumstances.kind(" Refuge floor"));
        assertNull(Circumstances.kind("nice"));
        assertEquals(Kind.values().length, Circumstances.words().size());
    }
}
