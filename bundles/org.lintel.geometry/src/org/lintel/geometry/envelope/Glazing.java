// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.List;
import java.util.Locale;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.solid.Part;
import org.lintel.geometry.style.Rgba;
import org.lintel.geometry.style.Styles;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Materials;

/** Whether a panel lets light in: by the name of its material or how it is shown; windows always do. */
enum Glazing {
    GLASS, OPAQUE, NOT_TOLD;

    private static final List<String> WORDS = List.of("glas", "glaz", "vitr", "vidrio", "verre", "vetro", "玻璃");

    /** A third of the light at least goes through. */
    private static final double CLEAR = 2 / 3.0;

    /** What a panel is made of. A material that is not glass is opaque; without any, a transparent style tells. */
    static Glazing of(ElementGeometry shape) {
        Instance element = shape.element();
        if (element.is("IfcWindow")) {
            return GLASS;
        }
        boolean named = false;
        for (Instance material : Materials.of(element.model()).materials(element)) {
            String name = material.name() == null ? "" : material.name().toLowerCase(Locale.ROOT);
            for (String word : WORDS) {
                if (name.contains(word)) {
                    return GLASS;
                }
            }
            named |= !name.isBlank() && !name.startsWith("<");
        }
        Styles styles = Styles.of(element.model());
        for (Part part : shape.parts()) {
            Rgba colour = styles.of(element, part.item());
            if (colour != null && colour.alpha() < CLEAR) {
                return GLASS;
            }
        }
        return element.is("IfcPlate") && !named || element.is("IfcCurtainWall") ? NOT_TOLD : OPAQUE;
    }
}
