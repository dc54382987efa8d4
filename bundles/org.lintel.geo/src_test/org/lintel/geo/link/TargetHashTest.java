// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.geo.feature.Feature;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What is a change of a thing of a register, and what is only another way to serve it. */
class TargetHashTest {

    private static Feature feature(String wkt, Object... fields) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            attributes.put((String) fields[i], fields[i + 1]);
        }
        try {
            return new Feature("1", wkt == null ? null : new WKTReader().read(wkt), attributes);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aShapeIsTheSameHoweverItsRingRuns() {
        String one = TargetHash.geometry(feature("POLYGON((0 0, 0 10, 10 10, 10 0, 0 0))"));
        assertEquals(one, TargetHash.geometry(feature("POLYGON((10 10, 10 0, 0 0, 0 10, 10 10))")));
        assertEquals(one, TargetHash.geometry(feature("POLYGON((0 0, 10 0.0000001, 10 10, 0 10, 0 0))")));
        assertNotEquals(one, TargetHash.geometry(feature("POLYGON((0 0, 10 0.01, 10 10, 0 10, 0 0))")));
        assertEquals("", TargetHash.geometry(feature(null)));
    }

    @Test
    void fieldsAreTheSameInAnotherOrderCaseAndType() {
        String one = TargetHash.attributes(feature(null, "TopHeight", 148L, "Status", "Active", "OBJECTID", 1L));
        assertEquals(one, TargetHash.attributes(feature(null, "status", "Active ", "TOPHEIGHT", 148.0, "OBJECTID", 2L)));
        assertNotEquals(one, TargetHash.attributes(feature(null, "status", "Active", "TOPHEIGHT", 149.0)));
    }
}
