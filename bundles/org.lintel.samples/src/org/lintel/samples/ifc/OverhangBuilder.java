// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.Overhang;
import org.lintel.samples.design.Storey;

/** Writes overhangs: shading devices, or proxies in IFC2X3. */
final class OverhangBuilder {

    private final Drawing drawing;

    OverhangBuilder(Drawing drawing) {
        this.drawing = drawing;
    }

    void write(Storey storey, Overhang overhang, Placed parent) {
        Shapes shapes = drawing.shapes();
        Ref solid = shapes.extrusion(shapes.rectangle(overhang.outline()), 0, overhang.thickness());
        drawing.styles().paint(solid, Material.CONCRETE);
        String type = drawing.entities().known("IfcShadingDevice", "IfcBuildingElementProxy");
        String path = storey.key() + "/overhang/" + overhang.key();
        Ref ref = drawing.roots().add(type, path, storey.name() + " " + overhang.name(),
                "ObjectType", "OVERHANG",
                "ObjectPlacement", shapes.placement(parent.placement(), 0, 0, overhang.bottom()),
                "Representation", shapes.body(solid),
                "PredefinedType?", StepWriter.item("USERDEFINED"));
        drawing.relations().contain(parent.ref(), storey.key(), ref);
        drawing.relations().material(drawing.materials().material(Material.CONCRETE), "overhang", ref);
        if (!drawing.entities().isIfc2x3()) {
            drawing.properties().give(ref, path, "Pset_ShadingDeviceCommon",
                    "ShadingDeviceType", PropertySets.label("OVERHANG"),
                    "IsExternal", PropertySets.flag(true));
        }
    }
}
