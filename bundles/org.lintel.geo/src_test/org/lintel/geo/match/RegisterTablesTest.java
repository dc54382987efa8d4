// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.geo.csdi.Catalogue;
import org.lintel.geo.csdi.Dataset;
import org.lintel.geo.csdi.ServerException;
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
    }

    @Test
    void layersAndTheirFieldsAreThoseOfTheCatalogue() throws ServerException {
        var meanings = new HashSet<String>();
        for (Fields each : Fields.values()) {
            meanings.add(each.meaning());
        }
        var meant = new HashSet<String>();
        var catalogue = Catalogue.supplied();
        for (RegisterLayer layer : RegisterLayer.all()) {
            Dataset dataset = catalogue.dataset(layer.id().dataset());
            assertEquals(layer.alias(), dataset.layer(layer.id().layer()).as());
            assertFalse(layer.keys().isEmpty(), layer.alias());
            assertEquals(dataset.rest() != null, layer.isPublished(), layer.alias());
            meant.addAll(layer.fields().keySet());
        }
        assertEquals(meanings, meant, "each meaning has a field, and no field a meaning that nobody knows");
        assertTrue(RegisterLayer.find("building").isPublished());
        assertEquals("file/LOT", RegisterLayer.find("lot").id().toString());
        assertEquals("NKIL 1", Fields.LOT.text(new Feature("1", null, Map.of("CISLOTDISPLAYNAME", "NKIL 1"))));
    }
}
