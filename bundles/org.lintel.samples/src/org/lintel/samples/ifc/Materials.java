// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.Material;

/** Writes materials with their thermal properties, and layer sets. */
final class Materials {

    private final Entities entities;
    private final Shapes shapes;
    private final PropertySets properties;
    private final Map<Material, Ref> materials = new HashMap<>();
    private final Map<BuildUp, Ref> sets = new HashMap<>();
    private final Map<BuildUp, Ref> usages = new HashMap<>();

    Materials(Entities entities, Shapes shapes, PropertySets properties) {
        this.entities = entities;
        this.shapes = shapes;
        this.properties = properties;
    }

    Ref material(Material material) {
        return materials.computeIfAbsent(material, m -> {
            Ref ref = entities.add("IfcMaterial", "Name", m.name());
            if (entities.isIfc2x3()) {
                olderProperties(ref, m);
            } else {
                properties(ref, m);
            }
            return ref;
        });
    }

    private void properties(Ref material, Material m) {
        set(material, "Pset_MaterialThermal",
                properties.property("ThermalConductivity",
                        PropertySets.real("IfcThermalConductivityMeasure", m.conductivity())));
        set(material, "Pset_MaterialCommon",
                properties.property("MassDensity", PropertySets.real("IfcMassDensityMeasure", m.density())));
        if (reflects(m)) {
            String ratio = entities.isIfc4x3() ? "IfcNormalisedRatioMeasure" : "IfcPositiveRatioMeasure";
            set(material, "Pset_MaterialOptical",
                    properties.property("SolarReflectanceFront", PropertySets.real(ratio, reflectance(m))));
        }
    }

    private void set(Ref material, String name, Ref property) {
        entities.add("IfcMaterialProperties",
                "Name", name,
                "Properties", List.of(property),
                "Material", material);
    }

    private void olderProperties(Ref material, Material m) {
        entities.add("IfcThermalMaterialProperties", "Material", material, "ThermalConductivity", m.conductivity());
        entities.add("IfcGeneralMaterialProperties", "Material", material, "MassDensity", m.density());
        if (reflects(m)) {
            entities.add("IfcOpticalMaterialProperties", "Material", material, "SolarReflectanceFront", reflectance(m));
        }
    }

    /** A reflectance of nothing at all cannot be written: the schema asks for a positive ratio. */
    private static boolean reflects(Material m) {
        return m.absorptivity() < 1;
    }

    /** What is not absorbed by an opaque surface. */
    private static double reflectance(Material m) {
        return Math.round((1 - m.absorptivity()) * 1000) / 1000.0;
    }

    Ref layerSet(BuildUp buildUp) {
        return sets.computeIfAbsent(buildUp, b -> {
            var layers = new ArrayList<Ref>();
            for (BuildUp.Layer layer : b.layers()) {
                layers.add(entities.add("IfcMaterialLayer",
                        "Material", material(layer.material()),
                        "LayerThickness", shapes.length(layer.thickness()),
                        "IsVentilated", false));
            }
            return entities.add("IfcMaterialLayerSet", "MaterialLayers", layers, "LayerSetName", b.name());
        });
    }

    /** The layer set of a wall, from its axis towards the left. */
    Ref wallUsage(BuildUp buildUp) {
        return usages.computeIfAbsent(buildUp, b -> entities.add("IfcMaterialLayerSetUsage",
                "ForLayerSet", layerSet(b),
                "LayerSetDirection", StepWriter.item("AXIS2"),
                "DirectionSense", StepWriter.item("POSITIVE"),
                "OffsetFromReferenceLine", 0.0));
    }

    /** The layer set of a slab, from its top downwards. */
    Ref slabUsage(BuildUp buildUp) {
        return usages.computeIfAbsent(buildUp, b -> entities.add("IfcMaterialLayerSetUsage",
                "ForLayerSet", layerSet(b),
                "LayerSetDirection", StepWriter.item("AXIS3"),
                "DirectionSense", StepWriter.item("NEGATIVE"),
                "OffsetFromReferenceLine", 0.0));
    }
}
