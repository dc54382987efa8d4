// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.design.Building;
import org.lintel.samples.design.Room;
import org.lintel.samples.design.Storey;
import org.lintel.samples.ifc.PropertySets.Quantity;

/** Writes the building. */
final class BuildingBuilder {

    private final Drawing drawing;

    BuildingBuilder(Drawing drawing) {
        this.drawing = drawing;
    }

    Placed write(Building building, Placed site) {
        Shapes shapes = drawing.shapes();
        Ref placement = shapes.placement(site.placement(), 0, 0, 0);
        Ref ref = drawing.roots().add("IfcBuilding", "building", building.name(),
                "ObjectPlacement", placement,
                "LongName", building.name(),
                "CompositionType", StepWriter.item("ELEMENT"),
                "ElevationOfRefHeight", shapes.length(building.site().groundLevel()));
        drawing.relations().aggregate(site.ref(), "site", ref);
        if (!building.classCode().isEmpty()) {
            drawing.classifications().classify(ref, building.classCode(), building.className());
        }
        double gross = building.grossFloorArea();
        drawing.properties().give(ref, "building", "Pset_BuildingCommon",
                "OccupancyType", PropertySets.label(building.occupancy()),
                "GrossPlannedArea", PropertySets.real("IfcAreaMeasure", Math.round(gross * 1e6) / 1e6),
                "NumberOfStoreys", drawing.properties().count(building.storeys().size() - 1));
        if (building.surroundings() != null) {
            drawing.properties().give(ref, "building", "Lintel_Building",
                    "Use", PropertySets.label(building.surroundings().use()),
                    "PodiumHeight", PropertySets.real("IfcPositiveLengthMeasure",
                            shapes.length(building.surroundings().podiumHeight())));
        }
        drawing.properties().giveQuantities(ref, "building", "Qto_BuildingBaseQuantities",
                "Height", Quantity.length(shapes.length(building.storeys().getLast().elevation())),
                drawing.properties().footprint("FootprintArea"),
                        Quantity.area(building.storeys().getFirst().outline().area()),
                "GrossFloorArea", Quantity.area(gross),
                "NetFloorArea", Quantity.area(net(building)));
        return new Placed(ref, placement);
    }

    private static double net(Building building) {
        double sum = 0;
        for (Storey storey : building.storeys()) {
            for (Room room : storey.rooms()) {
                sum += room.rect().area();
            }
        }
        return sum;
    }
}
