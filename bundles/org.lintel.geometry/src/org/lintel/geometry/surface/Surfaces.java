// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.curve.Curves;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Profiles;
import org.lintel.ifc.model.Instance;

/** Reads surfaces, and covers parts of them that rings or parameter values bound. */
public final class Surfaces {

    private static final int MOST_NESTED = 20;

    private final Items items;
    private final Curves curves;
    private final Profiles profiles;

    public Surfaces(Items items, Curves curves, Profiles profiles) {
        this.items = items;
        this.curves = curves;
        this.profiles = profiles;
    }

    /** Whether faces on it are flat polygons. */
    public boolean isFlat(Instance surface) {
        return surface.is("IfcPlane") || surface.is("IfcCurveBoundedPlane");
    }

    /**
     * Adds the part of a curved surface that rings of vertices bound; where they bound none that can be told, a flat
     * polygon.
     *
     * @param sense whether the face looks where the surface's normal points
     * @throws ItemException if the surface is damaged or of a kind that is not known
     */
    public void face(MeshBuilder mesh, Instance surface, List<int[]> rings, boolean sense) {
        Surface read = read(surface, 0);
        if (rings.isEmpty()) {
            double[] r = read.range();
            if (!new SurfaceMesh(mesh, read).rectangle(r[0], r[1], r[2], r[3], sense)) {
                throw ItemException.damaged(surface, "nothing bounds it", "沒有任何邊界");
            }
            return;
        }
        if (!new SurfaceMesh(mesh, read).face(rings, sense)) {
            mesh.polygon(rings.toArray(int[][]::new));
        }
    }

    /** A surface that stands alone: as much of it as its own bounds say. */
    public Mesh whole(Instance surface) {
        var mesh = new MeshBuilder();
        switch (surface.typeName()) {
            case "IfcCurveBoundedPlane" -> boundedPlane(mesh, surface);
            case "IfcCurveBoundedSurface" -> boundedSurface(mesh, surface);
            case "IfcRectangularTrimmedSurface" -> rectangle(mesh, surface);
            default -> face(mesh, surface, List.of(), true);
        }
        return mesh.build(false);
    }

    private void rectangle(MeshBuilder mesh, Instance trimmed) {
        Surface basis = read(trimmed, 0);
        double[] low = basis.fromFile(items.number(trimmed, "U1"), items.number(trimmed, "V1"));
        double[] high = basis.fromFile(items.number(trimmed, "U2"), items.number(trimmed, "V2"));
        boolean senseU = !Boolean.FALSE.equals(trimmed.get("Usense"));
        boolean senseV = !Boolean.FALSE.equals(trimmed.get("Vsense"));
        double[] u = ordered(low[0], high[0], senseU, basis.periodU());
        double[] v = ordered(low[1], high[1], senseV, basis.periodV());
        if (!new SurfaceMesh(mesh, basis).rectangle(u[0], u[1], v[0], v[1], senseU == senseV)) {
            throw ItemException.damaged(trimmed, "it covers no area", "其不圍成面積");
        }
    }

    /** From the lower to the higher value; round a closed surface from the first to the second as the sense says. */
    private static double[] ordered(double first, double second, boolean sense, double period) {
        double a = sense ? first : second;
        double b = sense ? second : first;
        if (b > a) {
            return new double[] {a, b};
        }
        return period > 0 ? new double[] {a, b + period * Math.ceil((a - b) / period + 1e-12)} : new double[] {b, a};
    }

    private void boundedPlane(MeshBuilder mesh, Instance surface) {
        Matrix at = items.placement(items.ref(items.ref(surface, "BasisSurface"), "Position"));
        var rings = new ArrayList<int[]>();
        rings.add(ring(mesh, at, items.ref(surface, "OuterBoundary")));
        for (Instance inner : surface.refs("InnerBoundaries")) {
            rings.add(ring(mesh, at, inner));
        }
        if (rings.getFirst().length < 3 || !mesh.polygon(rings.toArray(int[][]::new))) {
            throw ItemException.damaged(surface, "it covers no area", "其不圍成面積");
        }
    }

    /** Curves in the plane stand in its own coordinates; curves in space where they are. */
    private int[] ring(MeshBuilder mesh, Matrix at, Instance curve) {
        List<Vec> points = curves.path(curve).points();
        boolean space = points.stream().anyMatch(p -> p.z() != 0);
        int[] ring = new int[points.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = mesh.vertex(space ? points.get(i) : at.apply(points.get(i)));
        }
        return ring;
    }

    private void boundedSurface(MeshBuilder mesh, Instance surface) {
        var rings = new ArrayList<int[]>();
        for (Instance boundary : items.refs(surface, "Boundaries")) {
            rings.add(ring(mesh, Matrix.IDENTITY, boundary));
        }
        Instance basis = items.ref(surface, "BasisSurface");
        if (isFlat(basis)) {
            mesh.polygon(rings.toArray(int[][]::new));
        } else {
            face(mesh, basis, rings, true);
        }
    }

    /** An IfcPcurve: a curve in the parameters of a surface. */
    public Path onSurface(Instance pcurve) {
        Surface surface = read(items.ref(pcurve, "BasisSurface"), 0);
        var points = new ArrayList<Vec>();
        for (Vec p : curves.path(items.ref(pcurve, "ReferenceCurve")).points()) {
            double[] at = surface.fromFile(p.x() / items.metres(), p.y() / items.metres());
            points.add(surface.at(at[0], at[1]));
        }
        return Path.of(points, false);
    }

    /**
     * The direction a surface looks at the place nearest to a point, of length one.
     *
     * @throws ItemException if the surface is damaged or of a kind that is not known
     */
    public Vec normal(Instance surface, Vec p) {
        Surface read = read(surface, 0);
        double[] at = read.parameters(p, null);
        double u = Double.isNaN(at[0]) ? 0 : at[0];
        double[] r = read.range();
        double hu = Double.isFinite(r[1] - r[0]) ? (r[1] - r[0]) * 1e-4 : 1e-4;
        double hv = Double.isFinite(r[3] - r[2]) ? (r[3] - r[2]) * 1e-4 : 1e-4;
        Vec du = read.at(u + hu, at[1]).minus(read.at(u - hu, at[1]));
        Vec dv = read.at(u, at[1] + hv).minus(read.at(u, at[1] - hv));
        Vec normal = du.cross(dv).unit();
        if (normal == null) {
            throw ItemException.damaged(surface, "it has no direction", "其沒有方向");
        }
        return normal;
    }

    private Surface read(Instance surface, int depth) {
        if (depth > MOST_NESTED) {
            throw ItemException.limit(surface);
        }
        switch (surface.typeName()) {
            case "IfcPlane":
                return new FlatSurface(items.placement(items.ref(surface, "Position")), items.metres());
            case "IfcCylindricalSurface":
                return round(RoundSurface.Kind.CYLINDER, surface, items.positive(surface, "Radius"), 0);
            case "IfcSphericalSurface":
                return round(RoundSurface.Kind.SPHERE, surface, 0, items.positive(surface, "Radius"));
            case "IfcToroidalSurface":
                return round(RoundSurface.Kind.TORUS, surface, items.positive(surface, "MajorRadius"),
                        items.positive(surface, "MinorRadius"));
            case "IfcSurfaceOfLinearExtrusion":
                return extrusion(surface);
            case "IfcSurfaceOfRevolution":
                return revolution(surface);
            case "IfcBSplineSurface", "IfcBSplineSurfaceWithKnots", "IfcRationalBSplineSurfaceWithKnots",
                    "IfcBezierSurface", "IfcRationalBezierSurface":
                return BSplineSurface.read(items, surface);
            case "IfcRectangularTrimmedSurface", "IfcCurveBoundedPlane", "IfcCurveBoundedSurface":
                return read(items.ref(surface, "BasisSurface"), depth + 1);
            default:
                throw ItemException.unsupported(surface);
        }
    }

    private Surface round(RoundSurface.Kind kind, Instance surface, double major, double minor) {
        return new RoundSurface(kind, items.placement(items.ref(surface, "Position")), major, minor, items);
    }

    private Path swept(Instance surface) {
        Path path = profiles.open(items.ref(surface, "SweptCurve"));
        Matrix at = items.placement(surface, "Position");
        if (path.points().size() < 2) {
            throw ItemException.damaged(surface, "its curve has no length", "其曲線沒有長度");
        }
        return new Path(path.points().stream().map(at::apply).toList(), path.closed());
    }

    private Surface extrusion(Instance surface) {
        Vec direction = items.direction(surface, "ExtrudedDirection");
        if (direction == null) {
            throw ItemException.missing(surface, "ExtrudedDirection");
        }
        double depth = items.lengthOr0(surface, "Depth");
        return new ExtrudedSurface(swept(surface), items.placement(surface, "Position").direction(direction),
                depth > 0 ? depth : Double.POSITIVE_INFINITY, items.metres());
    }

    private Surface revolution(Instance surface) {
        Instance axis = items.ref(surface, "AxisPosition");
        Vec z = items.direction(axis, "Axis");
        z = z == null ? Vec.Z : z;
        Vec x = z.anySquare();
        Matrix turn = items.placement(surface, "Position")
                .times(Matrix.of(x, z.cross(x), z, items.point(axis, "Location")));
        return new RevolvedSurface(swept(surface), turn, items);
    }
}
