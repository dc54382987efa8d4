// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Materials;

/** The colours of materials, and which material a part of an element has. */
final class MaterialColours {

    private final Materials materials;
    private final Links shown;
    private final Model model;
    private final Map<Integer, Rgba> colours = new HashMap<>();
    private volatile Map<Integer, List<String>> aspects;

    MaterialColours(Model model) {
        this.model = model;
        materials = Materials.of(model);
        shown = model.links("IfcMaterialDefinitionRepresentation", "RepresentedMaterial", "Representations");
        for (Instance material : model.instances("IfcMaterial", true)) {
            for (Instance representation : shown.of(material)) {
                for (Instance styled : representation.refs("Items")) {
                    Rgba colour = styled.is("IfcStyledItem") ? SurfaceColours.of(styled.refs("Styles")) : null;
                    if (colour != null) {
                        colours.putIfAbsent(material.row(), colour);
                    }
                }
            }
        }
    }

    /** The colour of the material of an item; null where the file gives none. */
    Rgba of(Instance element, Instance item) {
        if (colours.isEmpty()) {
            return null;
        }
        Instance definition = materials.definition(element);
        if (item != null && definition != null && definition.is("IfcMaterialConstituentSet")) {
            Rgba part = constituent(definition, item);
            if (part != null) {
                return part;
            }
        }
        for (Instance material : materials.materials(element)) {
            Rgba colour = colours.get(material.row());
            if (colour != null) {
                return colour;
            }
        }
        return null;
    }

    /** Constituents name the shape aspect whose items are made of them. */
    private Rgba constituent(Instance set, Instance item) {
        List<String> names = aspects().getOrDefault(item.row(), List.of());
        for (Instance constituent : set.refs("MaterialConstituents")) {
            Instance material = constituent.ref("Material");
            if (material != null && (names.contains(constituent.text("Name"))
                    || names.contains(constituent.text("Category")))) {
                return colours.get(material.row());
            }
        }
        return null;
    }

    private Map<Integer, List<String>> aspects() {
        Map<Integer, List<String>> known = aspects;
        if (known == null) {
            known = new HashMap<>();
            for (Instance aspect : model.instances("IfcShapeAspect", true)) {
                String name = aspect.text("Name");
                for (Instance representation : aspect.refs("ShapeRepresentations")) {
                    for (Instance item : name == null ? List.<Instance>of() : representation.refs("Items")) {
                        known.computeIfAbsent(item.row(), row -> new ArrayList<>()).add(name);
                    }
                }
            }
            aspects = known;
        }
        return known;
    }
}
