// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.List;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.Typed;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.Slab;
import org.lintel.samples.design.Storey;
import org.lintel.samples.ifc.PropertySets.Quantity;

/** Writes floors and roofs; a roof is an IfcRoof made of one slab. */
final class SlabBuilder {

    private final Drawing drawing;

    SlabBuilder(Drawing drawing) {
        this.drawing = drawing;
    }

    void write(Storey storey, Slab slab, Placed parent) {
        if (slab.kind() == Slab.Kind.ROOF) {
            roof(storey, slab, parent);
        } else {
            Placed written = slab(storey, slab, parent);
            drawing.relations().contain(parent.ref(), storey.key(), written.ref());
        }
    }

    private void roof(Storey storey, Slab slab, Placed parent) {
        String path = storey.key() + "/roof/" + slab.key();
        Ref placement = drawing.shapes().placement(parent.placement(), 0, 0, 0);
        Ref ref = drawing.roots().add("IfcRoof", path, slab.name(),
                "ObjectPlacement", placement,
                "PredefinedType?", StepWriter.item("FLAT_ROOF"),
                "ShapeType?", StepWriter.item("FLAT_ROOF"));
        drawing.relations().contain(parent.ref(), storey.key(), ref);
        drawing.classifications().classify(ref, "EF_30_10_30", "Flat roofs");
        boolean older = drawing.entities().isIfc2x3();
        drawing.properties().give(ref, path, "Pset_RoofCommon",
                "IsExternal", PropertySets.flag(true),
                "ThermalTransmittance", older ? null : transmittance(slab));
        drawing.properties().giveQuantities(ref, path, "Qto_RoofBaseQuantities",
                "GrossArea", Quantity.area(slab.area()),
                "NetArea", Quantity.area(slab.area()),
                "ProjectedArea", Quantity.area(slab.area()));
        Placed written = slab(storey, slab, new Placed(ref, placement));
        drawing.relations().aggregate(ref, storey.key() + "/" + slab.key(), written.ref());
    }

    private static Typed transmittance(Slab slab) {
        double u = slab.buildUp().thermalTransmittance(BuildUp.ROOF_SURFACES);
        return PropertySets.real("IfcThermalTransmittanceMeasure", Math.round(u * 1000) / 1000.0);
    }

    private Placed slab(Storey storey, Slab slab, Placed parent) {
        Shapes shapes = drawing.shapes();
        String path = storey.key() + "/slab/" + slab.key();
        int thickness = slab.buildUp().thickness();
        boolean roof = slab.kind() == Slab.Kind.ROOF;
        Ref profile = slab.hole() == null ? shapes.rectangle(slab.outline())
                : shapes.rectangle(slab.outline(), slab.hole());
        Ref solid = shapes.extrusion(profile, -thickness, thickness);
        drawing.styles().paint(solid, slab.buildUp().layers().getFirst().material());
        Ref placement = shapes.placement(parent.placement(), 0, 0, 0);
        var item = StepWriter.item(roof ? "ROOF" : slab.kind() == Slab.Kind.BASE ? "BASESLAB" : "FLOOR");
        Ref ref = drawing.roots().add("IfcSlab", path, storey.name() + " " + slab.name(),
                "ObjectType", slab.buildUp().name(),
                "ObjectPlacement", placement,
                "Representation", shapes.body(solid),
                "Tag", storey.key() + "-" + slab.key(),
                "PredefinedType", item);
        drawing.relations().material(drawing.materials().slabUsage(slab.buildUp()), slab.buildUp().key() + "-usage",
                ref);
        String key = "slab-type-" + slab.buildUp().key() + "-" + slab.kind();
        drawing.types().assign(key, drawing.types().get(key, () -> {
            List<Ref> sets = roof ? List.of(Surfaces.properties(drawing, "type/" + key, slab.buildUp())) : null;
            Ref type = drawing.roots().add("IfcSlabType", "type/" + key, slab.buildUp().name(),
                    "PredefinedType", item,
                    "HasPropertySets", sets);
            drawing.relations().material(drawing.materials().layerSet(slab.buildUp()), slab.buildUp().key() + "-layers",
                    type);
            return new ElementTypes.Type(type, null);
        }), ref);
        if (!roof) {
            drawing.classifications().classify(ref, "EF_30_20", "Floors");
        }
        drawing.properties().give(ref, path, "Pset_SlabCommon",
                "Reference", PropertySets.identifier(slab.buildUp().key()),
                "IsExternal", PropertySets.flag(slab.kind() != Slab.Kind.FLOOR),
                "LoadBearing", PropertySets.flag(true),
                "ThermalTransmittance", roof ? transmittance(slab) : null);
        quantities(slab, path, ref);
        return new Placed(ref, placement);
    }

    private void quantities(Slab slab, String path, Ref ref) {
        Shapes shapes = drawing.shapes();
        int thickness = slab.buildUp().thickness();
        double volume = slab.area() * thickness / 1000.0;
        drawing.properties().giveQuantities(ref, path, "Qto_SlabBaseQuantities",
                "Width", Quantity.length(shapes.length(thickness)),
                "Perimeter", Quantity.length(shapes.length(slab.outline().perimeter())),
                "GrossArea", Quantity.area(slab.area()),
                "NetArea", Quantity.area(slab.area()),
                "GrossVolume", Quantity.volume(volume),
                "NetVolume", Quantity.volume(volume));
    }
}
