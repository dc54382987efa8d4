// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.geometry.solid.Part;
import org.lintel.geometry.style.Rgba;
import org.lintel.geometry.style.Styles;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** The colours a model brings; where it brings none, those of the palette. */
public final class ModelColours implements Colouring {

    /** What would hardly be seen is drawn as if it covered this much. */
    private static final double LEAST_ALPHA = 0.15;
    /** Colours of CAD are made for dark screens; on paper light and lines need room above and below them. */
    private static final double PALER = 0.22;

    private record Place(int element, long item) {
    }

    private final Styles styles;
    private final double paler;
    private final Map<Place, Integer> known = new ConcurrentHashMap<>();

    private ModelColours(Model model, double paler) {
        styles = Styles.of(model);
        this.paler = paler;
    }

    /** The colours as they stand in the model. */
    public static ModelColours exact(Model model) {
        return new ModelColours(model, 0);
    }

    /** The same a little paler, for pictures with light, shade and lines. */
    public static ModelColours onPaper(Model model) {
        return new ModelColours(model, PALER);
    }

    @Override
    public int argb(Instance element, Part part) {
        return known.computeIfAbsent(new Place(element.row(), part.item()), place -> {
            Rgba colour = styles.of(element, part.item());
            return colour == null ? Palette.DEFAULT.argb(element, part) : argb(colour);
        });
    }

    private int argb(Rgba colour) {
        return byteOf(Math.max(LEAST_ALPHA, colour.alpha())) << 24 | byteOf(pale(colour.red())) << 16
                | byteOf(pale(colour.green())) << 8 | byteOf(pale(colour.blue()));
    }

    private double pale(double part) {
        return part + (1 - part) * paler;
    }

    private static int byteOf(double part) {
        return (int) Math.round(Math.clamp(part, 0, 1) * 255);
    }
}
