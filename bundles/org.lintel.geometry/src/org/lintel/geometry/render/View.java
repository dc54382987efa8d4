// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Vec;

/**
 * From where a model is looked at.
 *
 * @param azimuth where the viewer stands, in degrees clockwise from the model's +Y: 180 is in front, to the south
 * @param elevation how high, in degrees above the horizon: 90 looks straight down
 * @param perspective whether what is farther away is smaller
 */
public record View(double azimuth, double elevation, boolean perspective) {

    /** Where all three axes are equally foreshortened: atan(1/√2). */
    private static final double ISOMETRIC = Math.toDegrees(Math.atan(Math.sqrt(0.5)));

    private static final Map<String, View> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put("iso", new View(225, ISOMETRIC, false));
        NAMED.put("iso-se", new View(135, ISOMETRIC, false));
        NAMED.put("iso-ne", new View(45, ISOMETRIC, false));
        NAMED.put("iso-nw", new View(315, ISOMETRIC, false));
        NAMED.put("front", new View(180, 0, false));
        NAMED.put("back", new View(0, 0, false));
        NAMED.put("left", new View(270, 0, false));
        NAMED.put("right", new View(90, 0, false));
        NAMED.put("top", new View(180, 90, false));
        NAMED.put("bottom", new View(180, -90, false));
    }

    /** The isometric view from the south-west. */
    public static final View ISO = NAMED.get("iso");

    /** The names {@link #parse} knows. */
    public static List<String> names() {
        return List.copyOf(NAMED.keySet());
    }

    /** A view by its name, or by {@code AZIMUTH,ELEVATION} in degrees; null where the text is neither. */
    public static View parse(String text) {
        View named = NAMED.get(text);
        int comma = text.indexOf(',');
        if (named != null || comma < 0) {
            return named;
        }
        try {
            double azimuth = Double.parseDouble(text.substring(0, comma));
            double elevation = Double.parseDouble(text.substring(comma + 1));
            boolean sane = Math.abs(azimuth) <= 360 && Math.abs(elevation) <= 90;
            return sane ? new View(azimuth, elevation, false) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public View withPerspective(boolean wanted) {
        return new View(azimuth, elevation, wanted);
    }

    /** The direction that runs to the right in the picture. */
    public Vec right() {
        double a = Math.toRadians(azimuth);
        return new Vec(-Math.cos(a), Math.sin(a), 0);
    }

    /** The direction from the model to the viewer. */
    public Vec back() {
        return direction(azimuth, elevation);
    }

    /** The direction that runs up in the picture. */
    public Vec up() {
        return back().cross(right());
    }

    /** The unit direction to an azimuth and elevation, in degrees. */
    static Vec direction(double azimuth, double elevation) {
        double a = Math.toRadians(azimuth);
        double e = Math.toRadians(elevation);
        return new Vec(Math.sin(a) * Math.cos(e), Math.cos(a) * Math.cos(e), Math.sin(e));
    }
}
