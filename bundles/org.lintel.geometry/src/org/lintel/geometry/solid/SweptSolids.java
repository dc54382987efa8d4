// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.List;
import org.lintel.geometry.curve.Arcs;
import org.lintel.geometry.curve.Curves;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Profiles;
import org.lintel.geometry.profile.Region;
import org.lintel.geometry.surface.Surfaces;
import org.lintel.ifc.model.Instance;

/** Reads solids that a profile sweeps over: extruded, tapered, revolved, along a curve. */
final class SweptSolids {

    private final Items items;
    private final Curves curves;
    private final Profiles profiles;
    private final Surfaces surfaces;

    SweptSolids(Items items, Curves curves, Profiles profiles, Surfaces surfaces) {
        this.items = items;
        this.curves = curves;
        this.profiles = profiles;
        this.surfaces = surfaces;
    }

    Mesh extruded(Instance solid) {
        List<Region> regions = regions(solid, "SweptArea");
        Vec direction = items.direction(solid, "ExtrudedDirection");
        double depth = items.positive(solid, "Depth");
        Vec by = (direction == null ? Vec.Z : direction).times(depth);
        if (Math.abs(by.z()) < 1e-9 * depth) {
            throw ItemException.damaged(solid, "it is extruded within its own plane", "其擠出方向在輪廓平面內");
        }
        Matrix at = items.placement(solid, "Position");
        if (!solid.is("IfcExtrudedAreaSolidTapered")) {
            return Sweeps.extrude(regions, by, at);
        }
        Mesh tapered = Sweeps.between(regions, at, regions(solid, "EndSweptArea"),
                at.times(Matrix.translation(by)), by.z() > 0);
        if (tapered == null) {
            throw ItemException.damaged(solid, "its end profile does not match its start", "其末端輪廓與起端不相符");
        }
        return tapered;
    }

    private List<Region> regions(Instance solid, String attribute) {
        Instance profile = items.ref(solid, attribute);
        if ("CURVE".equals(profile.enumeration("ProfileType")) && !profile.is("IfcParameterizedProfileDef")
                && !profile.is("IfcArbitraryClosedProfileDef")) {
            throw ItemException.unsupported(profile);
        }
        return profiles.regions(profile);
    }

    Mesh revolved(Instance solid) {
        Instance axis = items.ref(solid, "Axis");
        Vec origin = items.point(axis, "Location");
        Vec direction = items.direction(axis, "Axis");
        if (direction == null || Math.abs(direction.z()) > 1e-6) {
            throw ItemException.damaged(solid, "its axis does not lie in the plane of its profile", "其旋轉軸不在輪廓平面內");
        }
        double angle = items.angle(solid, "Angle");
        if (!(Math.abs(angle) > 1e-9)) {
            throw ItemException.damaged(solid, "it is not turned at all", "其旋轉角為零");
        }
        Matrix at = items.placement(solid, "Position");
        List<Region> regions = regions(solid, "SweptArea");
        if (!solid.is("IfcRevolvedAreaSolidTapered")) {
            return Sweeps.revolve(regions, at, origin, direction, angle, items.precision());
        }
        Mesh tapered = Sweeps.revolveTapered(regions, regions(solid, "EndSweptArea"), at, origin, direction,
                Math.copySign(Math.min(Math.abs(angle), Math.PI * 2), angle), items.precision());
        if (tapered == null) {
            throw ItemException.damaged(solid, "its end profile does not match its start", "其末端輪廓與起端不相符");
        }
        return tapered;
    }

    Mesh disk(Instance solid) {
        double radius = items.positive(solid, "Radius");
        Path path = curves.part(items.ref(solid, "Directrix"), solid.get("StartParam"), solid.get("EndParam"));
        Double fillet = solid.number("FilletRadius");
        if (fillet != null && fillet > 0) {
            path = Fillets.round(path, fillet * items.metres(), items.precision());
        }
        Double inner = solid.number("InnerRadius");
        List<double[]> hole = inner == null || !(inner > 0) || inner * items.metres() >= radius ? List.of()
                : List.of(circle(inner * items.metres()));
        return Sweeps.along(List.of(new Region(circle(radius), hole)), path(solid, path), null);
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

    /**
     * IfcSurfaceCurveSweptAreaSolid, whose profile's X axis looks where the surface does, and the solids whose X axis
     * keeps to a fixed direction.
     */
    Mesh alongCurve(Instance solid) {
        Path path = path(solid,
                curves.part(items.ref(solid, "Directrix"), solid.get("StartParam"), solid.get("EndParam")));
        Vec x = solid.is("IfcSurfaceCurveSweptAreaSolid")
                ? surfaces.normal(items.ref(solid, "ReferenceSurface"), path.points().getFirst())
                : items.direction(solid, "FixedReference");
        return Sweeps.along(regions(solid, "SweptArea"), path, x).transformed(items.placement(solid, "Position"));
    }

    private static Path path(Instance solid, Path path) {
        if (path.points().size() < 2) {
            throw ItemException.damaged(solid, "its directrix has no length", "其導線沒有長度");
        }
        return path;
    }
}
