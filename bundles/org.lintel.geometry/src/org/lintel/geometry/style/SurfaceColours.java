// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Typed;

/** Reads colours of presentation styles: that of a surface, or where there is none, that of an area or a curve. */
final class SurfaceColours {

    private static final int MOST_NESTED = 8;

    /** The colours of drawings that have names; their values are those the names say (ISO 10303-46). */
    private static final Map<String, Rgba> NAMED = Map.of("black", new Rgba(0, 0, 0, 1), "red", new Rgba(1, 0, 0, 1),
            "green", new Rgba(0, 1, 0, 1), "blue", new Rgba(0, 0, 1, 1), "yellow", new Rgba(1, 1, 0, 1), "magenta",
            new Rgba(1, 0, 1, 1), "cyan", new Rgba(0, 1, 1, 1), "white", new Rgba(1, 1, 1, 1));

    private SurfaceColours() {
    }

    /** The colour of a list of styles or assignments of styles; null where they give none. */
    static Rgba of(List<Instance> styles) {
        for (String kind : new String[] {"IfcSurfaceStyle", "IfcFillAreaStyle", "IfcCurveStyle"}) {
            Rgba found = of(styles, kind, 0);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Rgba of(List<Instance> styles, String kind, int depth) {
        for (Instance style : styles) {
            Rgba found = null;
            if (style.is("IfcPresentationStyleAssignment")) {
                // by place, for IFC4X3 does not know this entity any more, but its writers do
                found = depth < MOST_NESTED ? of(instances(style.get(0)), kind, depth + 1) : null;
            } else if (style.is(kind)) {
                found = switch (kind) {
                    case "IfcSurfaceStyle" -> surface(style);
                    case "IfcFillAreaStyle" -> first(style.refs("FillStyles"));
                    default -> colour(style.ref("CurveColour"));
                };
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Instance> instances(Object value) {
        var found = new ArrayList<Instance>();
        for (Object one : value instanceof List<?> list ? list : List.of()) {
            if (one instanceof Instance instance) {
                found.add(instance);
            }
        }
        return found;
    }

    /** Shading and rendering give the colour; transparency is that of either. */
    private static Rgba surface(Instance style) {
        for (Instance part : style.refs("Styles")) {
            if (part.is("IfcSurfaceStyleShading")) {
                Rgba colour = colour(part.ref("SurfaceColour"));
                Double transparency = part.number("Transparency");
                if (colour != null) {
                    return transparency == null ? colour : colour.withAlpha(1 - transparency);
                }
            }
        }
        return null;
    }

    private static Rgba first(List<Instance> colours) {
        for (Instance one : colours) {
            Rgba found = colour(one);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Rgba colour(Instance colour) {
        if (colour == null) {
            return null;
        }
        if (colour.is("IfcColourRgb")) {
            Double red = colour.number("Red");
            Double green = colour.number("Green");
            Double blue = colour.number("Blue");
            return red == null || green == null || blue == null ? null : new Rgba(red, green, blue, 1);
        }
        String name = colour.is("IfcPreDefinedColour") ? colour.text("Name") : null;
        return name == null ? null : NAMED.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The colour that most faces of an IfcIndexedColourMap have; the first of several that are as frequent. */
    static Rgba mostOf(Instance map) {
        Instance list = map.ref("Colours");
        if (list == null || !(list.get("ColourList") instanceof List<?> rows)
                || !(map.get("ColourIndex") instanceof List<?> indices)) {
            return null;
        }
        int[] uses = new int[rows.size()];
        int best = -1;
        for (Object index : indices) {
            if (Typed.unwrap(index) instanceof Number number && number.longValue() >= 1
                    && number.longValue() <= uses.length) {
                uses[number.intValue() - 1]++;
            }
        }
        for (int i = 0; i < uses.length; i++) {
            best = uses[i] > (best < 0 ? 0 : uses[best]) ? i : best;
        }
        if (best < 0 || !(rows.get(best) instanceof List<?> parts) || parts.size() != 3) {
            return null;
        }
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            if (!(Typed.unwrap(parts.get(i)) instanceof Number number)) {
                return null;
            }
            rgb[i] = number.doubleValue();
        }
        Double opacity = map.number("Opacity");
        return new Rgba(rgb[0], rgb[1], rgb[2], opacity == null ? 1 : opacity);
    }
}
