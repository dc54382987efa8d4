// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.Typed;
import org.lintel.samples.design.Building;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Site;
import org.lintel.samples.design.Surroundings;
import org.lintel.samples.ifc.PropertySets.Quantity;

/** Writes the site. */
final class SiteBuilder {

    /** Between the building and the edge of its lot, mm. */
    static final int MARGIN = 5000;

    private final Drawing drawing;

    SiteBuilder(Drawing drawing) {
        this.drawing = drawing;
    }

    Placed write(Building building, Ref project) {
        Site site = building.site();
        Shapes shapes = drawing.shapes();
        Ref address = drawing.entities().add("IfcPostalAddress",
                "Town", site.town(),
                "Region", site.region(),
                "Country", "Hong Kong");
        Ref placement = building.surroundings() == null ? shapes.placement(null, 0, 0, 0) : turned(building);
        Ref ref = drawing.roots().add("IfcSite", "site", site.name(),
                "ObjectPlacement", placement,
                "CompositionType", StepWriter.item("ELEMENT"),
                "RefLatitude", site.latitude(),
                "RefLongitude", site.longitude(),
                "RefElevation", shapes.length(site.groundLevel()),
                "Representation", building.surroundings() == null ? null : terrain(building.surroundings()),
                "SiteAddress", address);
        drawing.relations().aggregate(project, "project", ref);
        Rect ground = building.storeys().getFirst().outline();
        double area = ground.inset(-MARGIN).area();
        drawing.properties().give(ref, "site", "Pset_SiteCommon",
                "TotalArea", PropertySets.real("IfcAreaMeasure", area));
        drawing.properties().giveQuantities(ref, "site", "Qto_SiteBaseQuantities",
                "GrossArea", Quantity.area(area));
        if (drawing.entities().isIfc2x3()) {
            mapProperties(ref, building);
        }
        return new Placed(ref, placement);
    }

    /** So that the building looks the same ways wherever north is. */
    private Ref turned(Building building) {
        Shapes shapes = drawing.shapes();
        double sine = ProjectBuilder.sine(building);
        double cosine = ProjectBuilder.cosine(building);
        return shapes.placement(null, drawing.entities().add("IfcAxis2Placement3D",
                "Location", shapes.point(0, 0, 0),
                "Axis", shapes.direction(0, 0, 1),
                "RefDirection", shapes.direction(cosine, -sine, 0)));
    }

    private Ref terrain(Surroundings surroundings) {
        Shapes shapes = drawing.shapes();
        return shapes.body(surroundings.terrain().stream().map(ground -> drawing.styles().paint(
                shapes.extrusion(shapes.rectangle(ground.outline()), ground.bottom(), ground.level() - ground.bottom()),
                Material.SOIL)).toArray(Ref[]::new));
    }

    /** IFC2X3 has no map conversion; the property sets that the buildingSMART guide puts in its place. */
    private void mapProperties(Ref ref, Building building) {
        Site site = building.site();
        drawing.properties().give(ref, "site", "ePSet_ProjectedCRS",
                "Name", PropertySets.label(MapCoordinates.CRS),
                "Description", StepWriter.typed("IfcText", MapCoordinates.CRS_DESCRIPTION),
                "GeodeticDatum", PropertySets.identifier(MapCoordinates.DATUM),
                "VerticalDatum", PropertySets.identifier(MapCoordinates.VERTICAL_DATUM),
                "MapProjection", PropertySets.identifier(MapCoordinates.PROJECTION));
        drawing.properties().give(ref, "site", "ePSet_MapConversion",
                "Eastings", length(site.eastings() * 1000L),
                "Northings", length(site.northings() * 1000L),
                "OrthogonalHeight", length(site.groundLevel()),
                "XAxisAbscissa", PropertySets.real("IfcReal", ProjectBuilder.cosine(building)),
                "XAxisOrdinate", PropertySets.real("IfcReal", ProjectBuilder.sine(building)),
                "Scale", PropertySets.real("IfcReal", 1.0));
    }

    private Typed length(long millimetres) {
        return PropertySets.real("IfcLengthMeasure", drawing.shapes().length((int) millimetres));
    }
}
