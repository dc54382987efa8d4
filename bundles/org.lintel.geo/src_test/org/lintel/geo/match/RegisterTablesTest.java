// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.geo.feature.Feature;
import org.lintel.ifc.schema.Schema;

/** The tables of layers, kinds, fields and weights hold together. */
class RegisterTablesTest {

    @Test
    void everyKindNamesTypesOfASchemaAndALayer() {
        for (LinkKind kind : LinkKind.all()) {
            assertNotNull(kind.layer(), kind.name());
            assertTrue(kind.way() != LinkKind.Way.NEAR || kind.reach() > 0, kind.name());
            for (String type : kind.types()) {
                assertTrue(Schema.IDS.stream().anyMatch(id -> Schema.of(id).entity(type) != null), type);
            }
        }
    }

    @Test
    void weightsMakeOne() {
        double sum = 0;
        for (Criterion criterion : Criterion.values()) {
            sum += criterion.weight();
        }
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void aFieldIsFoundByAnyOfItsNames() {
        var old = new Feature("1", null, Map.of("BUILDINGCSUID", "3415819951T20120223", "TOPHEIGHT", "148"));
        RegisterLayer building = RegisterLayer.find("building");
        assertEquals("3415819951T20120223", building.key(old));
        assertEquals(148, Fields.TOP.number(old).getAsDouble());
        assertFalse(Fields.BASE.number(old).isPresent());
        assertEquals("7", building.key(new Feature("7", null, Map.of())), "the number of its row has to do");
        assertTrue(building.isPublished());
        assertFalse(RegisterLayer.find("lot").isPublished());
    }
}
