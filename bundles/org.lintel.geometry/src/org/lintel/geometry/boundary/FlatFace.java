// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;

/**
 * All that a body shows in one plane.
 *
 * @param owner the element or space
 * @param plane facing away from the body
 * @param area in the plane's coordinates
 */
record FlatFace(Instance owner, Plane plane, Geometry area, Bounds box) {

    /** Directions nearer than this, and heights, count as one plane. */
    private static final double TURN = 1e-5;
    private static final double LEVEL = 5e-4;

    /** In metres; beyond, micrometres are lost to the digits of a number. */
    private static final double FARTHEST = 1e8;

    private static final class Group {
        private Plane plane;
        private final List<Polygon> triangles = new ArrayList<>();
        private Bounds box = Bounds.EMPTY;
    }

    /** The faces of an element where it stands; empty for bodies of too many triangles. */
    static List<FlatFace> of(ElementGeometry element, List<Part> parts, int mostTriangles) {
        int triangles = parts.stream().mapToInt(part -> part.mesh().triangles()).sum();
        if (triangles > mostTriangles) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        for (Part part : parts) {
            Matrix at = element.placement().times(part.at());
            Mesh mesh = part.mesh().transformed(at);
            for (int t = 0; t < mesh.triangles(); t++) {
                add(groups, mesh.point(mesh.corner(t, 0)), mesh.point(mesh.corner(t, 1)),
                        mesh.point(mesh.corner(t, 2)));
            }
        }
        var faces = new ArrayList<FlatFace>();
        for (Group group : groups) {
            Geometry area;
            try {
                area = Flat.union(group.triangles);
            } catch (TopologyException | IllegalArgumentException e) {
                // no face of such coordinates can be worked with
                return List.of();
            }
            if (area.getArea() > 1e-4) {
                faces.add(new FlatFace(element.element(), group.plane, area, group.box));
            }
        }
        return faces;
    }

    private static void add(List<Group> groups, Vec a, Vec b, Vec c) {
        Vec normal = b.minus(a).cross(c.minus(a)).unit();
        if (normal == null || !(a.length() + b.length() + c.length() < FARTHEST)) {
            return;
        }
        Group home = null;
        for (int i = groups.size() - 1; i >= 0 && home == null; i--) {
            Plane plane = groups.get(i).plane;
            boolean same = plane.normal().dot(normal) > 1 - TURN && Math.abs(plane.height(a)) < LEVEL
                    && Math.abs(plane.height(b)) < LEVEL && Math.abs(plane.height(c)) < LEVEL;
            home = same ? groups.get(i) : null;
        }
        if (home == null) {
            home = new Group();
            home.plane = Plane.of(a, normal);
            groups.add(home);
        }
        home.triangles.add(Flat.triangle(home.plane, a, b, c));
        for (Vec p : new Vec[] {a, b, c}) {
            home.box = home.box.with(new Bounds(p.x(), p.y(), p.z(), p.x(), p.y(), p.z()));
        }
    }

    /** Whether this face looks at one that looks along a direction. */
    boolean opposes(Vec normal) {
        return plane.normal().dot(normal) < -PARALLEL;
    }

    /** Two degrees. */
    static final double PARALLEL = 0.9994;
}
