// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.curve.Arcs;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Cap;
import org.lintel.geometry.profile.Region;
import org.lintel.ifc.model.Instance;

/** The primitives of constructive solid geometry, and the bounding box. */
final class Primitives {

    private final Items items;

    Primitives(Items items) {
        this.items = items;
    }

    Mesh mesh(Instance p) {
        if (p.is("IfcBoundingBox")) {
            return box(items.positive(p, "XDim"), items.positive(p, "YDim"), items.positive(p, "ZDim"),
                    Matrix.translation(items.point(p, "Corner")));
        }
        Matrix at = items.placement(items.ref(p, "Position"));
        return switch (p.typeName()) {
            case "IfcBlock" -> box(items.positive(p, "XLength"), items.positive(p, "YLength"),
                    items.positive(p, "ZLength"), at);
            case "IfcRectangularPyramid" -> pyramid(p, at);
            case "IfcRightCircularCylinder" -> Sweeps.extrude(List.of(Region.of(circle(items.positive(p, "Radius")))),
                    Vec.Z.times(items.positive(p, "Height")), at);
            case "IfcRightCircularCone" -> cone(circle(items.positive(p, "BottomRadius")), items.positive(p, "Height"),
                    at);
            case "IfcSphere" -> sphere(items.positive(p, "Radius"), at);
            default -> throw ItemException.unsupported(p);
        };
    }

    private static Mesh box(double x, double y, double z, Matrix at) {
        return Sweeps.extrude(List.of(Region.of(new double[] {0, 0, x, 0, x, y, 0, y})), Vec.Z.times(z), at);
    }

    private double[] circle(double radius) {
        List<Vec> points = Arcs.points(Matrix.IDENTITY, radius, radius, 0, Math.PI * 2, items.precision());
        double[] ring = new double[points.size() * 2 - 2];
        for (int i = 0; i < ring.length; i += 2) {
            ring[i] = points.get(i / 2).x();
            ring[i + 1] = points.get(i / 2).y();
        }
        return ring;
    }

    private Mesh pyramid(Instance p, Matrix at) {
        double x = items.positive(p, "XLength");
        double y = items.positive(p, "YLength");
        var mesh = new MeshBuilder();
        int top = mesh.vertex(at.apply(new Vec(x / 2, y / 2, items.positive(p, "Height"))));
        return tip(mesh, new double[] {0, 0, x, 0, x, y, 0, y}, top, at);
    }

    private static Mesh cone(double[] ring, double height, Matrix at) {
        var mesh = new MeshBuilder();
        return tip(mesh, ring, mesh.vertex(at.apply(new Vec(0, 0, height))), at);
    }

    private static Mesh tip(MeshBuilder mesh, double[] ring, int top, Matrix at) {
        int n = ring.length / 2;
        int[] base = new int[n];
        for (int i = 0; i < n; i++) {
            base[i] = mesh.vertex(at.apply(new Vec(ring[i * 2], ring[i * 2 + 1], 0)));
        }
        Cap.add(mesh, Region.of(ring), new int[][] {base}, true);
        for (int i = 0, j = n - 1; i < n; j = i++) {
            mesh.triangle(base[j], base[i], top);
        }
        return Sweeps.outwards(mesh.build(true));
    }

    private Mesh sphere(double radius, Matrix at) {
        int rows = Math.max(4, items.precision().pieces(radius, Math.PI));
        var mesh = new MeshBuilder();
        var rings = new ArrayList<int[]>();
        int around = rows * 2;
        for (int i = 0; i <= rows; i++) {
            double latitude = Math.PI * i / rows - Math.PI / 2;
            int[] ring = new int[around];
            for (int k = 0; k < around; k++) {
                boolean pole = i == 0 || i == rows;
                double r = pole ? 0 : radius * Math.cos(latitude);
                double angle = Math.PI * 2 * k / around;
                ring[k] = mesh.vertex(at.apply(new Vec(r * Math.cos(angle), r * Math.sin(angle),
                        pole ? i == 0 ? -radius : radius : radius * Math.sin(latitude))));
            }
            rings.add(ring);
        }
        for (int i = 0; i < rows; i++) {
            for (int k = 0, j = around - 1; k < around; j = k++) {
                mesh.quad(rings.get(i)[j], rings.get(i)[k], rings.get(i + 1)[k], rings.get(i + 1)[j]);
            }
        }
        return Sweeps.outwards(mesh.build(true));
    }
}
