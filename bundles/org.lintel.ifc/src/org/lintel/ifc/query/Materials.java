// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/**
 * Materials and layers of elements: those of the occurrence, or those of its type where it has none; and thermal
 * properties of materials, from IfcThermalMaterialProperties and its like of IFC2X3 and the property sets of IFC4.
 */
public final class Materials {

    private final Links associated;
    private final Types types;
    private final Properties properties;
    private final double metres;

    private Materials(Model model) {
        associated = model.links("IfcRelAssociatesMaterial", "RelatedObjects", "RelatingMaterial");
        types = Types.of(model);
        properties = Properties.of(model);
        metres = Units.of(model).lengthUnit().factor();
    }

    public static Materials of(Model model) {
        return model.shared(Materials.class, Materials::new);
    }

    /** The material definition tied to an element or, if there is none, to its type; null if neither has one. */
    public Instance definition(Instance element) {
        Instance own = associated.first(element);
        if (own != null) {
            return own;
        }
        Instance type = types.typeOf(element);
        return type == null ? null : associated.first(type);
    }

    /**
     * The layers of an element in the order of the file; empty if its material is given in another way or not at all.
     */
    public List<Layer> layers(Instance element) {
        Instance definition = definition(element);
        if (definition != null && definition.is("IfcMaterialLayerSetUsage")) {
            definition = definition.ref("ForLayerSet");
        }
        if (definition == null) {
            return List.of();
        }
        var layers = new ArrayList<Layer>();
        if (definition.is("IfcMaterialLayerSet")) {
            definition.refs("MaterialLayers").forEach(layer -> layers.add(layer(layer)));
        } else if (definition.is("IfcMaterialLayer")) {
            layers.add(layer(definition));
        }
        return layers;
    }

    private Layer layer(Instance layer) {
        Instance material = layer.ref("Material");
        Double thickness = layer.number("LayerThickness");
        String name = material == null ? null : material.name();
        return new Layer(name == null ? "" : name, thickness == null ? Double.NaN : thickness * metres,
                Boolean.TRUE.equals(layer.get("IsVentilated")), material, layer);
    }

    /** Every IfcMaterial of an element, each once: a single one, of a list, of layers, profiles or constituents. */
    public List<Instance> materials(Instance element) {
        var found = new LinkedHashSet<Instance>();
        collect(definition(element), found);
        return List.copyOf(found);
    }

    private static void collect(Instance definition, Set<Instance> found) {
        if (definition == null) {
            return;
        }
        if (definition.is("IfcMaterial")) {
            found.add(definition);
            return;
        }
        switch (definition.typeName()) {
            case "IfcMaterialList" -> found.addAll(definition.refs("Materials"));
            case "IfcMaterialLayerSetUsage" -> parts(definition.ref("ForLayerSet"), "MaterialLayers", found);
            case "IfcMaterialProfileSetUsage", "IfcMaterialProfileSetUsageTapering" ->
                parts(definition.ref("ForProfileSet"), "MaterialProfiles", found);
            case "IfcMaterialLayerSet" -> parts(definition, "MaterialLayers", found);
            case "IfcMaterialProfileSet" -> parts(definition, "MaterialProfiles", found);
            case "IfcMaterialConstituentSet" -> parts(definition, "MaterialConstituents", found);
            default -> material(definition, found);
        }
    }

    private static void parts(Instance set, String attribute, Set<Instance> found) {
        if (set != null) {
            set.refs(attribute).forEach(part -> material(part, found));
        }
    }

    /** The material of a layer, profile or constituent. */
    private static void material(Instance part, Set<Instance> found) {
        Instance material = part.ref("Material");
        if (material != null && material.is("IfcMaterial")) {
            found.add(material);
        }
    }

    /** Thermal conductivity in W/mK; null if the model does not give it. */
    public Double conductivity(Instance material) {
        return si(conductivityProperty(material));
    }

    /** Thermal conductivity with where it stands; null if the model does not give it. */
    public Property conductivityProperty(Instance material) {
        return properties.find(material, null, "ThermalConductivity");
    }

    /** Density in kg/m³; null if the model does not give it. */
    public Double density(Instance material) {
        return si(densityProperty(material));
    }

    /** Density with where it stands; null if the model does not give it. */
    public Property densityProperty(Instance material) {
        return properties.find(material, null, "MassDensity");
    }

    private static Double si(Property property) {
        return property == null ? null : property.si();
    }
}
