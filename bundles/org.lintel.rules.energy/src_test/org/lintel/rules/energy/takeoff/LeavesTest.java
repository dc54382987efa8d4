// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.rules.Answer;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ProjectAnswers;
import org.lintel.rules.pack.PackEdition;

/** Walls behind walls are one construction; parapets are none of the envelope; walls on roofs are known as such. */
class LeavesTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final Object[] BRICK = {"Brick (common)", 0.2, 0.95, 1900};
    private static final Object[] BLOCK = {"Concrete - lightweight aggregate", 0.1, 0.44, 1300};

    private static Fabric fabric(House house) {
        ModelInputs model = new ModelInputs(house.model(), "house.ifc", ProjectAnswers.NONE);
        List<PackEdition> editions = CATALOG.packs().stream().map(pack -> CATALOG.editions(pack).getLast()).toList();
        TakeoffInputs inputs = new TakeoffInputs(model, model, ProjectEnvelope.NONE, editions, Progress.NONE);
        Subject whole = inputs.subjects(FabricInputs.ENVELOPE).getFirst();
        return ((Answer.Known<Fabric>) inputs.ask(whole, FabricInputs.FABRIC)).value();
    }

    private static List<FabricElement> walls(Fabric fabric, String facade) {
        return fabric.elements().stream()
                .filter(each -> each.kind() == Kind.WALL && each.facade().equals(facade)).toList();
    }

    /** The largest piece of the north façade. */
    private static FabricElement north(House house) {
        return walls(fabric(house), "N").stream().reduce((a, b) -> a.area().low() >= b.area().low() ? a : b)
                .orElseThrow();
    }

    /** The room's wall of brick is the outer leaf; a second one stands behind it. */
    private static House cavity(double gap, boolean told) {
        House house = new House();
        house.storey("Level 1", 0);
        int[] room = house.room(0, 0, 0, 10, 8, 3);
        house.layers(room[2], true, BRICK);
        house.property(room[2], "Lintel_Envelope", "InternalAbsorptance", "IFCREAL(0.7)");
        int inner = house.wall(0.2, 7.8 - gap - 0.1, 0, 9.6, 0.1, 3);
        if (told) {
            house.layers(inner, true, BLOCK);
        }
        return house;
    }

    @Test
    void aCavityWallIsBothLeavesAndTheAirBetween() {
        FabricElement wall = north(cavity(0.05, true));
        // air space of 50 mm, dark: 0.153; bright: 0.589
        double solid = 0.044 + 0.2 / 0.95 + 0.1 / 0.44 + 0.120;
        assertEquals(1 / (solid + 0.153), wall.u().high(), 1e-6, wall.description().toString());
        assertEquals(1 / (solid + 0.589), wall.u().low(), 1e-6);
        assertEquals(0.2 * 1900 + 0.1 * 1300, wall.mass().low(), 1e-6);
        assertTrue(wall.description().toString().contains("behind it"), wall.description().toString());
        assertEquals(30, wall.area().high(), 0.05, "the area is that of the outer face, once");
    }

    @Test
    void aLiningThatTouchesHasNoAirBetween() {
        FabricElement wall = north(cavity(0, true));
        assertEquals(1 / (0.044 + 0.2 / 0.95 + 0.1 / 0.44 + 0.120), wall.u().high(), 1e-6);
        assertTrue(wall.u().isExact());
    }

    @Test
    void aLeafOfUnknownLayersLeavesARange() {
        FabricElement wall = north(cavity(0.05, false));
        assertFalse(wall.u().isExact());
        assertEquals(0, wall.u().low());
        // what is known resists at the least
        assertEquals(1 / (0.044 + 0.2 / 0.95 + 0.153 + 0.120), wall.u().high(), 1e-6);
        assertTrue(wall.u().missing().stream()
                .anyMatch(each -> each.reason().toString().contains("behind each other")));
        assertTrue(Double.isInfinite(wall.mass().high()));
    }

    /** A partition that runs up to the wall from behind is no second leaf. */
    @Test
    void aPartitionIsNoLeaf() {
        House house = new House();
        house.storey("Level 1", 0);
        int[] room = house.room(0, 0, 0, 10, 8, 3);
        house.layers(room[2], true, BRICK);
        house.property(room[2], "Lintel_Envelope", "InternalAbsorptance", "IFCREAL(0.7)");
        house.wall(5, 0.2, 0, 0.1, 7.6, 3);
        FabricElement wall = north(house);
        assertEquals(1 / (0.044 + 0.2 / 0.95 + 0.120), wall.u().high(), 1e-6, wall.description().toString());
    }

    /** Parapets of their own and walls that go on above the roof: 30 and 24 m² of façade a side, and nothing more. */
    @Test
    void parapetsDoNotCount() {
        House apart = new House();
        apart.storey("Level 1", 0);
        apart.room(0, 0, 0, 10, 8, 3);
        apart.storey("Roof", 3.2);
        apart.wall(0, 0, 3.2, 10, 0.15, 1.1);
        apart.wall(0, 7.85, 3.2, 10, 0.15, 1.1);
        apart.wall(0, 0.15, 3.2, 0.15, 7.7, 1.1);
        apart.wall(9.85, 0.15, 3.2, 0.15, 7.7, 1.1);
        House high = new House();
        high.storey("Level 1", 0);
        high.wall(0, 0, -0.2, 10, 0.2, 4.5);
        high.wall(9.8, 0.2, -0.2, 0.2, 7.6, 4.5);
        high.wall(0, 7.8, -0.2, 10, 0.2, 4.5);
        high.wall(0, 0.2, -0.2, 0.2, 7.6, 4.5);
        high.slab(0.2, 0.2, -0.2, 9.6, 7.6, 0.2);
        high.slab(0.2, 0.2, 3, 9.6, 7.6, 0.2);
        for (House house : List.of(apart, high)) {
            Fabric fabric = fabric(house);
            for (String facade : List.of("N", "S", "E", "W")) {
                double length = facade.equals("N") || facade.equals("S") ? 10 : 8;
                double area = walls(fabric, facade).stream().filter(each ->
                        each.circumstance(Circumstance.Kind.BELOW_GROUND) == null)
                        .mapToDouble(each -> each.area().high()).sum();
                // with the edges of the slabs; the parapet alone would be 11 and 8.8 m² more
                assertEquals(3.2 * length, area, 0.25 * length, facade);
            }
        }
    }

    /** A room for plant on a roof: its walls stand on a roof, by geometry and name, for certain only where declared. */
    @Test
    void wallsOnRoofsAreFoundFromGeometryAndName() {
        for (boolean declared : new boolean[] {false, true}) {
            House house = new House();
            house.storey("Level 1", 0);
            house.room(0, 0, 0, 20, 16, 3);
            house.storey("Roof", 3.2);
            int[] hut = house.room(8, 6, 3.4, 4, 4, 2.4);
            if (declared) {
                for (int i = 0; i < 4; i++) {
                    house.property(hut[i], "Lintel_Envelope", "Circumstance", "IFCLABEL('wall-on-roof')");
                }
            }
            List<FabricElement> north = walls(fabric(house), "N");
            FabricElement above = north.stream().filter(each -> each.storey().equals("Roof")
                    && each.area().high() > 5).findFirst().orElseThrow();
            Circumstance told = above.circumstance(Circumstance.Kind.WALL_ON_ROOF);
            assertNotNull(told, north.toString());
            assertEquals(declared, told.certain());
            assertTrue(declared || told.missing().getFirst().remedy().toString().contains("Circumstance"));
            assertNull(north.stream().filter(each -> each.storey().equals("Level 1")).findFirst().orElseThrow()
                    .circumstance(Circumstance.Kind.WALL_ON_ROOF));
        }
    }
}
