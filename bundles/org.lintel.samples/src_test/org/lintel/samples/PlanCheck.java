// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Quantities;

/** Looks whether the parts of a model fit together: rooms and walls fill each storey, openings lie in their walls. */
final class PlanCheck {

    private static final double TOLERANCE = 1e-6;

    private final WrittenSample written;

    /** A part of a wall in metres from its start. */
    private record Stretch(double from, double to) {
    }

    PlanCheck(WrittenSample written) {
        this.written = written;
    }

    void all() {
        for (Instance storey : written.model().instances("IfcBuildingStorey", false)) {
            if (!storey.name().equals("R/F")) {
                filled(storey);
            }
        }
        written.model().instances("IfcWall", true).forEach(this::openings);
        Bodies bodies = new Bodies(written.model());
        for (String type : List.of("IfcWall", "IfcSlab", "IfcSpace")) {
            for (Instance element : written.model().instances(type, true)) {
                double openings = 0;
                for (Instance opening : Openings.of(written.model()).openings(element)) {
                    openings += bodies.volume(opening);
                }
                assertEquals(written.quantity(element, "NetVolume"), bodies.volume(element) - openings, 2e-6,
                        element.name());
            }
        }
        written.model().instances("IfcSpace", false).forEach(space -> luminaires(space, bodies));
    }

    /** Rooms and walls take the whole outline: nothing overlaps and nothing is left. */
    private void filled(Instance storey) {
        double taken = 0;
        for (Instance space : written.containedIn(storey, "IfcSpace")) {
            taken += written.quantity(space, "NetFloorArea");
        }
        double level = written.origin(storey)[2];
        String footprint = written.model().schema().id().equals("IFC4X3") ? "GrossFootPrintArea" : "GrossFootprintArea";
        for (Instance wall : written.containedIn(storey, "IfcWall")) {
            boolean parapet = wall.name().contains("Parapet");
            taken += parapet ? 0 : written.quantity(wall, footprint);
            double z = written.origin(wall)[2] - level;
            assertEquals(parapet ? written.quantity(storey, "GrossHeight") : 0, z, TOLERANCE);
        }
        assertEquals(written.quantity(storey, "GrossFloorArea"), taken, TOLERANCE);
    }

    private void openings(Instance wall) {
        var placements = Placements.of(written.model());
        var quantities = Quantities.of(written.model());
        double[] start = placements.of(wall).origin();
        double[] along = placements.of(wall).axisX();
        double length = written.quantity(wall, "Length");
        double height = written.quantity(wall, "Height");
        var stretches = new ArrayList<Stretch>();
        for (Instance opening : Openings.of(written.model()).openings(wall)) {
            double[] at = placements.of(opening).origin();
            double from = (at[0] - start[0]) * along[0] + (at[1] - start[1]) * along[1];
            double to = from + quantities.find(opening, "Width").si();
            double sill = at[2] - start[2];
            double head = sill + quantities.find(opening, "Height").si();
            assertTrue(from > 0 && to < length && sill >= 0 && head < height, () -> wall.name() + " " + opening.name()
                    + " " + from + " " + to + " of " + length + ", " + sill + " " + head + " of " + height);
            stretches.add(new Stretch(from, to));
        }
        stretches.sort(Comparator.comparingDouble(Stretch::from));
        for (int i = 1; i < stretches.size(); i++) {
            Stretch left = stretches.get(i - 1);
            assertTrue(left.to() < stretches.get(i).from(), () -> wall.name() + " openings overlap at " + left);
        }
    }

    private void luminaires(Instance space, Bodies bodies) {
        double[] room = bodies.box(space);
        for (Instance luminaire : written.containedIn(space, "IfcDistributionElement")) {
            double[] at = written.origin(luminaire);
            for (int axis = 0; axis < 3; axis++) {
                double place = at[axis];
                assertTrue(place >= room[axis] - TOLERANCE && place <= room[axis + 3] + TOLERANCE,
                        () -> luminaire.name() + " is outside its room: " + place);
            }
        }
    }
}
