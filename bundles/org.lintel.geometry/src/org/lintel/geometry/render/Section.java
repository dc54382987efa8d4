// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import org.lintel.geometry.mesh.Vec;

/**
 * A plane at which a model is cut open.
 *
 * @param point on the plane, in the coordinates of the world of the file, in metres
 * @param away unit direction to the side that is taken away
 */
public record Section(Vec point, Vec away) {

    /**
     * A plane square to an axis, such as {@code z=1.2}: what lies between it and the viewer is taken away.
     *
     * @return null where the text is none
     */
    public static Section parse(String text, View view) {
        int axis = text.length() < 3 || text.charAt(1) != '=' ? -1 : "xyz".indexOf(Character.toLowerCase(text.charAt(0)));
        if (axis < 0) {
            return null;
        }
        double at;
        try {
            at = Double.parseDouble(text.substring(2));
        } catch (NumberFormatException e) {
            return null;
        }
        if (!Double.isFinite(at)) {
            return null;
        }
        Vec direction = axis == 0 ? Vec.X : axis == 1 ? Vec.Y : Vec.Z;
        return new Section(direction.times(at), direction.dot(view.back()) < -1e-9 ? direction.times(-1) : direction);
    }
}
