// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Vec;
import org.locationtech.jts.geom.Geometry;

/** Where bodies stand against the sides of another. */
public final class Contact {

    /** Faces nearer than this touch, in metres. */
    private static final double TOUCH = 2e-3;

    private static final int MOST_TRIANGLES = 2000;

    private Contact() {
    }

    /**
     * The area of the faces of an uncut body, along a unit direction and its opposite, that faces of other bodies lie
     * on, in m². Bodies of more than 2000 triangles are left out.
     */
    public static double area(ElementGeometry element, Vec direction, List<ElementGeometry> others) {
        var sides = FlatFace.of(element, element.uncut(), MOST_TRIANGLES).stream()
                .filter(face -> Math.abs(face.plane().normal().dot(direction)) > FlatFace.PARALLEL).toList();
        double sum = 0;
        for (FlatFace side : sides) {
            var touching = new ArrayList<Geometry>();
            for (ElementGeometry other : others) {
                for (FlatFace face : FlatFace.of(other, other.uncut(), MOST_TRIANGLES)) {
                    if (face.opposes(side.plane().normal()) && face.box().grown(TOUCH).meets(side.box())
                            && Math.abs(side.plane().height(face.plane().origin())) < TOUCH) {
                        touching.add(Flat.intersection(side.area(), Flat.moved(face.area(), face.plane(), side.plane())));
                    }
                }
            }
            sum += Flat.union(touching).getArea();
        }
        return sum;
    }
}
