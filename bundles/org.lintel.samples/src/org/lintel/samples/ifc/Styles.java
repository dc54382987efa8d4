// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.design.Material;

/** Gives solids the colour of their material. */
final class Styles {

    private static final double GLASS_TRANSPARENCY = 0.6;

    private final Entities entities;
    private final Map<Material, Ref> styles = new HashMap<>();

    Styles(Entities entities) {
        this.entities = entities;
    }

    /** Colours a solid and returns it. */
    Ref paint(Ref solid, Material material) {
        Ref style = styles.computeIfAbsent(material, this::style);
        entities.add("IfcStyledItem", "Item", solid, "Styles", List.of(style));
        return solid;
    }

    private Ref style(Material material) {
        Ref colour = entities.add("IfcColourRgb",
                "Red", part(material, 16),
                "Green", part(material, 8),
                "Blue", part(material, 0));
        Ref rendering = entities.add("IfcSurfaceStyleRendering",
                "SurfaceColour", colour,
                "Transparency", material == Material.GLASS ? GLASS_TRANSPARENCY : 0.0,
                "ReflectanceMethod", StepWriter.item("NOTDEFINED"));
        Ref style = entities.add("IfcSurfaceStyle",
                "Name", material.name(),
                "Side", StepWriter.item("BOTH"),
                "Styles", List.of(rendering));
        return entities.isIfc2x3() ? entities.add("IfcPresentationStyleAssignment", "Styles", List.of(style)) : style;
    }

    private static double part(Material material, int shift) {
        return Math.round((material.rgb() >> shift & 255) / 255.0 * 1000) / 1000.0;
    }
}
