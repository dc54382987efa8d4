// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Which elements have a shape, and which of their representations shows it. */
public final class Representations {

    /** What is drawn beside the body, or instead of it in other views. */
    private static final Set<String> NO_BODY = Set.of("axis", "box", "footprint", "annotation", "profile", "reference",
            "clearance", "lighting", "cog", "plan", "survey points", "survey", "footprint2d");

    private static final Set<String> FLAT = Set.of("curve2d", "curve3d", "curve", "point", "pointcloud", "annotation2d",
            "geometriccurveset", "boundingbox", "segment", "fillarea", "text", "lightsource");

    private Representations() {
    }

    /**
     * The products of a model that have a representation, in the order of the file, without openings.
     *
     * @param spaces also rooms, zones, and the air around a building
     */
    public static List<Instance> elements(Model model, boolean spaces) {
        var found = new ArrayList<Instance>();
        for (Instance product : model.instances("IfcProduct", true)) {
            if (product.is("IfcOpeningElement") || product.is("IfcVirtualElement")
                    || product.is("IfcAnnotation") || product.is("IfcGrid") || product.is("IfcPort")
                    || product.is("IfcStructuralItem") || product.is("IfcStructuralActivity")
                    || !spaces && isAir(product)) {
                continue;
            }
            if (product.ref("Representation") != null) {
                found.add(product);
            }
        }
        return found;
    }

    /** A body of air, in which elements stand and which hides none of them. */
    private static boolean isAir(Instance product) {
        return product.is("IfcSpace") || product.is("IfcSpatialZone")
                || product.is("IfcExternalSpatialStructureElement");
    }

    /** The items of a product's body; of another representation in space where it has no body; empty where none. */
    public static List<Instance> items(Instance product) {
        Instance shape = product.ref("Representation");
        if (shape == null) {
            return List.of();
        }
        List<Instance> fallback = List.of();
        boolean last = false;
        for (Instance representation : shape.refs("Representations")) {
            String name = lower(representation.text("RepresentationIdentifier"));
            String type = lower(representation.text("RepresentationType"));
            List<Instance> items = representation.refs("Items");
            if (items.isEmpty() || FLAT.contains(type)) {
                continue;
            }
            if (name.equals("body")) {
                return items;
            }
            // a surface stands for the body only where nothing else does
            if ((fallback.isEmpty() || last && !name.equals("surface")) && !NO_BODY.contains(name)) {
                fallback = items;
                last = name.equals("surface");
            }
        }
        return fallback;
    }

    /** The representations that show a product by lines, an axis in space first. */
    static List<Instance> lines(Instance product) {
        Instance shape = product.ref("Representation");
        var found = new ArrayList<Instance>();
        for (Instance representation : shape == null ? List.<Instance>of() : shape.refs("Representations")) {
            boolean axis = lower(representation.text("RepresentationIdentifier")).equals("axis");
            boolean space = lower(representation.text("RepresentationType")).equals("curve3d");
            found.add(axis ? 0 : space ? Math.min(1, found.size()) : found.size(), representation);
        }
        return found;
    }

    private static String lower(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
