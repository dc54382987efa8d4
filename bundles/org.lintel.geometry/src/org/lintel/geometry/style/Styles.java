// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.style;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/**
 * The colours of representation items as the file gives them. The first that is found counts: the item's own style,
 * that of its most frequent face colour, those of what it is made of, the mapped item it stands in, a layer with a
 * style, the material of its part of the element, the element's material or that of its type. Safe for several
 * threads.
 */
public final class Styles {

    private static final int MOST_NESTED = 30;

    private final Model model;
    private final Map<Integer, Rgba> own = new HashMap<>();
    private final Map<Integer, Rgba> layers = new HashMap<>();
    private final MaterialColours materials;

    private Styles(Model model) {
        this.model = model;
        for (Instance styled : model.instances("IfcStyledItem", true)) {
            Instance item = styled.ref("Item");
            if (item != null) {
                keep(own, item, SurfaceColours.of(styled.refs("Styles")));
            }
        }
        for (Instance map : model.instances("IfcIndexedColourMap", true)) {
            Instance set = map.ref("MappedTo");
            if (set != null) {
                keep(own, set, SurfaceColours.mostOf(map));
            }
        }
        for (Instance layer : model.instances("IfcPresentationLayerWithStyle", true)) {
            Rgba colour = SurfaceColours.of(layer.refs("LayerStyles"));
            for (Instance assigned : layer.refs("AssignedItems")) {
                keep(layers, assigned, colour);
            }
        }
        materials = new MaterialColours(model);
    }

    /** The styles of a model, read once. */
    public static Styles of(Model model) {
        return model.shared(Styles.class, Styles::new);
    }

    private static void keep(Map<Integer, Rgba> colours, Instance of, Rgba colour) {
        if (colour != null) {
            colours.putIfAbsent(of.row(), colour);
        }
    }

    /**
     * The colour of an item in an element's shape.
     *
     * @param element the element that shows the item
     * @param item the number of the item, as {@link org.lintel.geometry.solid.Part#item} gives it
     * @return null where the file gives it no colour
     */
    public Rgba of(Instance element, long item) {
        Instance instance = model.instance(item);
        Rgba found = instance == null ? null : made(instance, 0);
        if (found != null) {
            return found;
        }
        Instance shape = element.ref("Representation");
        if (shape != null && instance != null) {
            for (Instance representation : shape.refs("Representations")) {
                found = within(representation, instance, 0);
                if (found != null) {
                    return found;
                }
            }
        }
        return materials.of(element, instance);
    }

    /** The style of an item, or of the operands and shells it is made of. */
    private Rgba made(Instance item, int depth) {
        Rgba found = own.get(item.row());
        if (found != null || depth > MOST_NESTED) {
            return found;
        }
        return switch (item.typeName()) {
            case "IfcBooleanResult", "IfcBooleanClippingResult" -> first(item, "FirstOperand", depth);
            case "IfcCsgSolid" -> first(item, "TreeRootExpression", depth);
            case "IfcFacetedBrep", "IfcFacetedBrepWithVoids", "IfcAdvancedBrep", "IfcAdvancedBrepWithVoids" ->
                first(item, "Outer", depth);
            case "IfcShellBasedSurfaceModel" -> first(item, "SbsmBoundary", depth);
            case "IfcFaceBasedSurfaceModel" -> first(item, "FbsmFaces", depth);
            case "IfcClosedShell", "IfcOpenShell", "IfcConnectedFaceSet" -> first(item, "CfsFaces", depth);
            default -> null;
        };
    }

    private Rgba first(Instance item, String attribute, int depth) {
        Instance single = item.ref(attribute);
        if (single != null) {
            return made(single, depth + 1);
        }
        List<Instance> several = item.refs(attribute);
        return several.isEmpty() ? null : made(several.getFirst(), depth + 1);
    }

    /** The style of the mapped item or layer by which a representation comes to an item; null where it does not. */
    private Rgba within(Instance representation, Instance item, int depth) {
        for (Instance shown : representation.refs("Items")) {
            Rgba found = null;
            if (shown.equals(item)) {
                found = layers.get(item.row());
            } else if (shown.is("IfcMappedItem") && depth < MOST_NESTED) {
                Instance map = shown.ref("MappingSource");
                Instance mapped = map == null ? null : map.ref("MappedRepresentation");
                if (mapped == null || !holds(mapped, item, new HashSet<>(), depth + 1)) {
                    continue;
                }
                found = own.get(shown.row());
                found = found != null ? found : within(mapped, item, depth + 1);
                found = found != null ? found : layers.get(shown.row());
            } else {
                continue;
            }
            return found != null ? found : layers.get(representation.row());
        }
        return null;
    }

    /** Every representation is looked through once, however often it is mapped. */
    private static boolean holds(Instance representation, Instance item, Set<Instance> seen, int depth) {
        if (!seen.add(representation)) {
            return false;
        }
        for (Instance shown : representation.refs("Items")) {
            if (shown.equals(item)) {
                return true;
            }
            Instance map = depth < MOST_NESTED && shown.is("IfcMappedItem") ? shown.ref("MappingSource") : null;
            Instance mapped = map == null ? null : map.ref("MappedRepresentation");
            if (mapped != null && holds(mapped, item, seen, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
