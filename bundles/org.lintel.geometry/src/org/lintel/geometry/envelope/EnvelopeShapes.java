// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Sector;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The surfaces of an envelope as meshes, coloured by what they are and which way they look. */
public final class EnvelopeShapes {

    /** Façades, from north clockwise: cold to warm, the sun's way. */
    private static final int[] SECTORS = {0xFF4F7CAC, 0xFF6FA8A0, 0xFF8FBF6F, 0xFFD9C24E, 0xFFE8953A, 0xFFD66A4E,
        0xFFB4588A, 0xFF7C62A8};

    private static final int GLASS = 0xFF1F3B57;
    private static final int DOOR = 0xFF6B4A2F;
    private static final int EMPTY = 0xFF202020;
    private static final int NOT_TOLD = 0xFF7A8794;

    /** A piece of one colour. */
    public record Shape(ElementGeometry geometry, int argb) {
    }

    private EnvelopeShapes() {
    }

    /** The colour of an opaque surface, alpha first. */
    public static int argb(Surface surface) {
        return switch (surface.kind()) {
            case FACADE -> SECTORS[Sector.of(surface.azimuth()).ordinal()];
            case LIGHT_WELL -> 0xFFF2E394;
            case PARTY_WALL -> 0xFF8C2D5A;
            case ROOF -> 0xFF8A8D91;
            case SOFFIT -> 0xFFB59F8A;
            case GROUND -> 0xFF7D6248;
            case FREE_WALL -> 0xFFD8D8D4;
            case PROJECTION -> 0xFFECECE8;
            case UNDETERMINED -> 0xFFE0218A;
        };
    }

    private static int argb(Infill infill) {
        return switch (infill) {
            case WINDOW, GLASS -> GLASS;
            case DOOR -> DOOR;
            case PANEL -> NOT_TOLD;
            case OPENING -> EMPTY;
        };
    }

    /** In the order of the surfaces: of each first what is opaque, then what fills its openings. */
    public static List<Shape> of(Envelope envelope) {
        var shapes = new ArrayList<Shape>();
        for (Surface surface : envelope.surfaces()) {
            Geometry opaque = surface.region;
            for (Piece.Part part : surface.parts) {
                opaque = Flat.minus(opaque, part.region());
            }
            add(shapes, surface.element(), surface.plane, opaque, argb(surface));
            for (Piece.Part part : surface.parts) {
                add(shapes, part.element(), surface.plane, part.region(), argb(part.infill()));
            }
        }
        return shapes;
    }

    private static void add(List<Shape> shapes, Instance element, Plane plane, Geometry region, int argb) {
        var builder = new MeshBuilder();
        for (Polygon polygon : Flat.polygons(region)) {
            int[][] rings = new int[1 + polygon.getNumInteriorRing()][];
            rings[0] = ring(builder, plane, polygon.getExteriorRing(), true);
            for (int i = 1; i < rings.length; i++) {
                rings[i] = ring(builder, plane, polygon.getInteriorRingN(i - 1), false);
            }
            builder.polygon(rings);
        }
        if (builder.triangles() > 0) {
            Mesh mesh = builder.build(false);
            List<Part> parts = List.of(new Part(mesh, Matrix.IDENTITY, 0));
            shapes.add(new Shape(new ElementGeometry(element, Matrix.IDENTITY, parts, parts, List.of()), argb));
        }
    }

    private static int[] ring(MeshBuilder builder, Plane plane, LineString line, boolean counterClockwise) {
        Coordinate[] points = line.getCoordinates();
        boolean turn = Orientation.isCCW(points) != counterClockwise;
        int[] ring = new int[points.length - 1];
        for (int i = 0; i < ring.length; i++) {
            Coordinate c = points[turn ? ring.length - i : i];
            Vec p = plane.lift(c.x, c.y);
            ring[i] = builder.vertex(p);
        }
        return ring;
    }
}
