// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Edges;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Mesh;

/**
 * Boolean operations on bodies of any form by trees of planes (docs/adr/0020). Only what lies near the other body is
 * cut. Every result is checked: one whose volume or surface cannot be right is an {@link ItemException}, never shown.
 */
public final class Booleans {

    private static final int BUDGET = 400_000;
    private static final double NEAR = 1e-3;
    /**
     * Points nearer to a plane lie on it, in metres. What cannot be cut at two micrometres can at another distance: where
     * faces of both bodies lie just so far apart that some of their corners are one and others are not.
     */
    private static final double[] ON = {2e-6, 2e-5, 2e-7, 1e-4};

    private enum Operation {
        DIFFERENCE, UNION, INTERSECTION
    }

    private Booleans() {
    }

    /** What of the first body the second does not fill. */
    public static Mesh difference(Mesh a, Mesh b) {
        return a.isEmpty() || b.isEmpty() || !a.bounds().meets(b.bounds()) ? a : run(a, b, Operation.DIFFERENCE);
    }

    /** What of a body none of several others fills: in the plane where all run one way, else one after the other. */
    public static Mesh difference(Mesh body, List<Mesh> tools) {
        var near = new ArrayList<Mesh>(tools.size());
        for (Mesh tool : tools) {
            if (!tool.isEmpty() && tool.bounds().meets(body.bounds())) {
                near.add(tool);
            }
        }
        if (near.isEmpty() || body.isEmpty()) {
            return body;
        }
        Mesh flat = LayeredCut.difference(body, near);
        if (flat != null) {
            return flat;
        }
        Mesh rest = body;
        for (Mesh tool : near) {
            rest = difference(rest, tool);
        }
        return rest;
    }

    public static Mesh union(Mesh a, Mesh b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : run(a, b, Operation.UNION);
    }

    public static Mesh intersection(Mesh a, Mesh b) {
        return a.isEmpty() || b.isEmpty() || !a.bounds().meets(b.bounds()) ? Mesh.EMPTY
                : run(a, b, Operation.INTERSECTION);
    }

    private static Mesh run(Mesh a, Mesh b, Operation operation) {
        double[] first = closed(a);
        double[] second = closed(b);
        ItemException failure = null;
        for (double on : ON) {
            try {
                return run(a, b, operation, first, second, on);
            } catch (ItemException e) {
                failure = failure == null ? e : failure;
            }
        }
        throw failure;
    }

    private static Mesh run(Mesh a, Mesh b, Operation operation, double[] first, double[] second, double on) {
        try {
            var kept = new ArrayList<Face>();
            List<Face> facesA = faces(a);
            List<Face> facesB = faces(b);
            Bounds near = a.bounds().grown(NEAR);
            Bounds nearB = b.bounds().grown(NEAR);
            boolean wantInside = operation == Operation.INTERSECTION;
            // a face of the first that lies on one of the second is kept where its own material is the result's
            keep(facesA, facesB, nearB, near, wantInside, operation != Operation.UNION, false, on, kept);
            boolean insideA = operation != Operation.UNION;
            var others = new ArrayList<Face>();
            keep(facesB, facesA, near, nearB, insideA, true, true, on, others);
            for (Face face : others) {
                kept.add(operation == Operation.DIFFERENCE ? face.turned() : face);
            }
            Mesh result = Sewing.mesh(kept, on * 2);
            boolean bodies = !result.isEmpty() && first[2] + second[2] == 0;
            if (bodies && Edges.unpaired(result) > 0) {
                result = Slits.closed(result);
            }
            check(result, first[0], second[0], operation);
            if (bodies && Edges.unpaired(result) > 0) {
                throw failed("its result has gaps", "其結果有縫隙");
            }
            return result;
        } catch (Bsp.TooLarge e) {
            throw failed("the bodies are too intricate", "實體過於複雜");
        }
    }

    /** @param both whether a face that lies on one of the other body is dropped: then both its sides must be wanted */
    private static void keep(List<Face> faces, List<Face> others, Bounds reach, Bounds own, boolean wantInside,
            boolean behind, boolean both, double on, List<Face> kept) {
        List<Face> near = within(others, own, on);
        if (near.isEmpty()) {
            // no face of the other comes near: all or nothing of this body lies inside it
            boolean inside = !faces.isEmpty() && Winding.inside(others, faces.getFirst());
            if (inside == wantInside) {
                kept.addAll(faces);
            }
            return;
        }
        Bsp tree = Bsp.of(near, on, BUDGET);
        for (Face face : faces) {
            if (!face.meets(reach)) {
                if (!wantInside) {
                    kept.add(face);
                }
            } else {
                for (Face part : tree.clip(face, wantInside, behind)) {
                    if (both) {
                        kept.addAll(tree.clip(part, wantInside, false));
                    } else {
                        kept.add(part);
                    }
                }
            }
        }
    }

    /** The parts of faces that lie in a box: the planes of a tree must be those of faces that are really there. */
    private static List<Face> within(List<Face> faces, Bounds box, double on) {
        Face.Plane[] sides = {new Face.Plane(1, 0, 0, box.maxX()), new Face.Plane(-1, 0, 0, -box.minX()),
                new Face.Plane(0, 1, 0, box.maxY()), new Face.Plane(0, -1, 0, -box.minY()),
                new Face.Plane(0, 0, 1, box.maxZ()), new Face.Plane(0, 0, -1, -box.minZ())};
        var found = new ArrayList<Face>();
        for (Face face : faces) {
            if (face.meets(box)) {
                Face part = face;
                for (Face.Plane side : sides) {
                    part = part == null ? null : part.split(side, on)[1];
                }
                if (part != null) {
                    found.add(part);
                }
            }
        }
        return found;
    }

    /** The triangles of a mesh that have an area. */
    static List<Face> faces(Mesh mesh) {
        var faces = new ArrayList<Face>(mesh.triangles());
        for (int t = 0; t < mesh.triangles(); t++) {
            double[] p = new double[9];
            for (int k = 0; k < 3; k++) {
                int v = mesh.corner(t, k);
                p[k * 3] = mesh.x(v);
                p[k * 3 + 1] = mesh.y(v);
                p[k * 3 + 2] = mesh.z(v);
            }
            Face face = Face.of(p);
            if (face != null) {
                faces.add(face);
            }
        }
        return faces;
    }

    /** Volume, area and open edges of a body whose faces leave no gap; of a surface with gaps nothing can be cut. */
    private static double[] closed(Mesh mesh) {
        if (!Gaps.closed(mesh)) {
            throw failed("a body is not closed", "實體未封閉");
        }
        Measures m = Measures.of(mesh, Matrix.IDENTITY);
        return new double[] {m.volume(), m.area(), m.openEdges()};
    }

    private static void check(Mesh result, double a, double b, Operation operation) {
        double volume = result.isEmpty() ? 0 : Measures.of(result, Matrix.IDENTITY).volume();
        double slack = 1e-6 + 1e-4 * Math.max(a, b);
        boolean possible = switch (operation) {
            case DIFFERENCE -> volume <= a + slack && volume >= a - b - slack;
            case UNION -> volume <= a + b + slack && volume >= Math.max(a, b) - slack;
            case INTERSECTION -> volume <= Math.min(a, b) + slack;
        };
        if (!possible || volume < -slack || !Gaps.closed(result)) {
            throw failed("its result is not a closed body of a possible volume", "其結果並非體積合理的封閉實體");
        }
    }

    private static ItemException failed(String why, String whyZhHk) {
        return new ItemException(new ItemProblem(ItemProblem.Kind.BOOLEAN, "IfcBooleanResult", 0,
                Message.of("the boolean operation failed: " + why, "布林運算失敗：" + whyZhHk)));
    }
}
