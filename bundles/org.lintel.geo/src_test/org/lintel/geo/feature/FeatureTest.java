// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FeatureTest {

    private static Feature of(Object... pairs) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put((String) pairs[i], pairs[i + 1]);
        }
        return new Feature("1", null, attributes);
    }

    @Test
    void fieldsAreFoundInAnySpellingOfCase() {
        Feature feature = of("buildingcsuid", "3415819951T20120223", "TopHeight", 46.7);
        assertEquals("3415819951T20120223", feature.text("BuildingCSUID"));
        assertEquals(OptionalDouble.of(46.7), feature.number("TOPHEIGHT"));
        assertNull(feature.value("BaseHeight"));
    }

    @Test
    void theExactSpellingComesFirst() {
        assertEquals("b", of("NAME", "a", "Name", "b").text("Name"));
    }

    @Test
    void anEmptyTextIsAMissingValue() {
        Feature feature = of("Status", " ", "Storeys", "");
        assertNull(feature.text("Status"));
        assertEquals(OptionalDouble.empty(), feature.number("Storeys"));
    }

    @Test
    void numbersComeAsTextFromSomeServers() {
        assertEquals(OptionalDouble.of(12.5), of("h", " 12.5 ").number("h"));
        assertEquals(OptionalDouble.empty(), of("h", "NaN").number("h"));
        assertEquals(OptionalDouble.empty(), of("h", "12 m").number("h"));
    }

    @Test
    void layersAreWrittenWithASlash() {
        LayerId layer = LayerId.parse("landsd_rcd_1637211194312_35158/Building");
        assertEquals("Building", layer.layer());
        assertEquals("landsd_rcd_1637211194312_35158/Building", layer.toString());
        assertThrows(IllegalArgumentException.class, () -> LayerId.parse("Building"));
        assertThrows(IllegalArgumentException.class, () -> LayerId.parse("/Building"));
    }
}
