// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The surfaces of an envelope as flat polygons in the world, for formats that know polygons with holes. */
public final class EnvelopeFaces {

    /**
     * A polygon of a surface: of what is opaque, or of what fills an opening.
     *
     * @param infill null where it is opaque
     * @param element what fills the opening, else what the surface is of
     * @param rings the outer one first, without the first point again at the end; the outer runs anticlockwise as seen from
     *        outside, the others clockwise; metres
     */
    public record Face(Infill infill, Instance element, List<List<Vec>> rings) {
        public Face {
            rings = List.copyOf(rings);
        }
    }

    private EnvelopeFaces() {
    }

    /** First what is opaque, then what fills the openings, in the order in which it was found. */
    public static List<Face> of(Surface surface) {
        List<Face> faces = new ArrayList<>();
        Geometry opaque = surface.region;
        for (Piece.Part part : surface.parts) {
            opaque = Flat.minus(opaque, part.region());
        }
        add(faces, null, surface.element(), surface.plane, opaque);
        for (Piece.Part part : surface.parts) {
            add(faces, part.infill(), part.element(), surface.plane, part.region());
        }
        return faces;
    }

    private static void add(List<Face> faces, Infill infill, Instance element, Plane plane, Geometry region) {
        for (Polygon polygon : Flat.polygons(region)) {
            List<List<Vec>> rings = new ArrayList<>();
            rings.add(ring(plane, polygon.getExteriorRing(), true));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(ring(plane, polygon.getInteriorRingN(i), false));
            }
            faces.add(new Face(infill, element, rings));
        }
    }

    private static List<Vec> ring(Plane plane, LineString line, boolean anticlockwise) {
        Coordinate[] points = line.getCoordinates();
        List<Vec> ring = new ArrayList<>();
        for (int i = 0; i < points.length - 1; i++) {
            ring.add(plane.lift(points[i].x, points[i].y));
        }
        return Orientation.isCCW(points) == anticlockwise ? ring : ring.reversed();
    }
}
