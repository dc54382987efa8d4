// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.design.Building;
import org.lintel.samples.design.LuminaireType;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.OutdoorLighting;
import org.lintel.samples.design.Rect;

/** Writes luminaires outdoors, in the site, on the south face of the building. */
final class OutdoorBuilder {

    private final Drawing drawing;

    OutdoorBuilder(Drawing drawing) {
        this.drawing = drawing;
    }

    void write(Building building, Placed site) {
        OutdoorLighting lighting = building.outdoors();
        LuminaireType type = lighting.type();
        Rect outline = building.storeys().getFirst().outline();
        Shapes shapes = drawing.shapes();
        for (int i = 0; i < lighting.count(); i++) {
            ElementTypes.Type written = drawing.types().get(type.key(), () -> type(lighting));
            int x = outline.x0() + (2 * i + 1) * outline.width() / (2 * lighting.count());
            Ref ref = drawing.roots().add(drawing.entities().known("IfcLightFixture", "IfcFlowTerminal"),
                    "site/luminaire/" + (i + 1), "Outdoor L" + (i + 1),
                    "ObjectType", type.name(),
                    "ObjectPlacement", shapes.placement(site.placement(), x, outline.y0() - type.size() / 2, lighting.z()),
                    "Representation", shapes.mapped(written.map()));
            drawing.types().assign(type.key(), written, ref);
            drawing.relations().contain(site.ref(), "site", ref);
        }
    }

    private ElementTypes.Type type(OutdoorLighting lighting) {
        LuminaireType type = lighting.type();
        Shapes shapes = drawing.shapes();
        String path = "type/" + type.key();
        int half = type.size() / 2;
        Ref map = shapes.map(drawing.styles().paint(shapes.extrusion(shapes.rectangle(new Rect(-half, -half, half, half)),
                0, LuminaireType.DEPTH), Material.ALUMINIUM));
        Ref ref = drawing.roots().add("IfcLightFixtureType", path, type.name(),
                "HasPropertySets", List.of(common(path, type), drawing.properties().set(path, "Lintel_Luminaire",
                        "Source", PropertySets.label("led"),
                        "ReplacedPower", PropertySets.real("IfcPowerMeasure", lighting.replacedWatts()),
                        "AnnualHours", PropertySets.real("IfcReal", lighting.annualHours()))),
                "RepresentationMaps", List.of(map),
                "PredefinedType", drawing.entities().item("IfcLightFixtureTypeEnum", "DIRECTIONSOURCE", "POINTSOURCE"));
        return new ElementTypes.Type(ref, map);
    }

    /** IFC2X3 has no status: there the model cannot say in IFC's own words which luminaires are new. */
    private Ref common(String path, LuminaireType type) {
        var properties = new ArrayList<Ref>(drawing.properties().properties(
                "NumberOfSources", drawing.properties().count(1),
                "TotalWattage", PropertySets.real("IfcPowerMeasure", type.watts())));
        if (!drawing.entities().isIfc2x3()) {
            properties.add(drawing.entities().add("IfcPropertyEnumeratedValue", "Name", "Status",
                    "EnumerationValues", List.of(StepWriter.typed("IfcLabel", "NEW"))));
        }
        return drawing.roots().add("IfcPropertySet", path + "/Pset_LightFixtureTypeCommon",
                "Pset_LightFixtureTypeCommon", "HasProperties", properties);
    }
}
