// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.step.Typed;

/** Where products stand, in metres, in the world of the file; and where north is. */
public final class Placements {

    private final Model model;
    private final double metres;
    private final ConcurrentMap<Integer, Transform> above = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Optional<Directrix>> curves = new ConcurrentHashMap<>();
    private final Double north;

    private Placements(Model model) {
        this.model = model;
        this.metres = Units.of(model).lengthUnit().factor();
        this.north = north();
    }

    public static Placements of(Model model) {
        return model.shared(Placements.class, Placements::new);
    }

    /**
     * The placement of a product. Local placements are computed, those on straight axes of a grid, and linear ones that
     * carry their Cartesian position or stand along a {@link Directrix}; others give {@link
     * Transform#IDENTITY} relative to what is above them, with {@link Transform#known} false.
     */
    public Transform of(Instance product) {
        Instance placement = product.is("IfcObjectPlacement") ? product : product.ref("ObjectPlacement");
        return placement == null ? Transform.UNKNOWN : absolute(placement);
    }

    private Transform absolute(Instance placement) {
        var chain = new ArrayList<Instance>();
        var seen = new HashSet<Instance>();
        Instance at = placement;
        Transform result = Transform.IDENTITY;
        while (at != null) {
            Transform known = above.get(at.row());
            if (known != null) {
                result = known;
                break;
            }
            if (!seen.add(at)) {
                result = Transform.UNKNOWN;
                break;
            }
            chain.add(at);
            at = parent(at);
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            result = result.times(relative(chain.get(i)));
            if (i > 0) {
                above.put(chain.get(i).row(), result);
            }
        }
        return result;
    }

    /** A grid placement that names none is relative to its grid, as all were before IFC4X3. */
    private Instance parent(Instance placement) {
        Instance named = placement.ref("PlacementRelTo");
        if (named != null || !placement.is("IfcGridPlacement")) {
            return named;
        }
        Instance intersection = placement.ref("PlacementLocation");
        for (Instance axis : intersection == null ? List.<Instance>of() : intersection.refs("IntersectingAxes")) {
            for (String axes : new String[] {"UAxes", "VAxes", "WAxes"}) {
                for (Instance grid : model.referencing(axis, "IfcGrid", axes)) {
                    return grid.ref("ObjectPlacement");
                }
            }
        }
        return null;
    }

    private Transform relative(Instance placement) {
        if (placement.is("IfcLinearPlacement")) {
            Instance given = placement.ref("CartesianPosition");
            return given != null ? axis(given) : linear(placement.ref("RelativePlacement"));
        }
        if (placement.is("IfcGridPlacement")) {
            return grid(placement);
        }
        return placement.is("IfcLocalPlacement") ? axis(placement.ref("RelativePlacement")) : Transform.UNKNOWN;
    }

    /** X runs along the first axis, towards the second crossing, or as a direction says. */
    private Transform grid(Instance placement) {
        GridCrossing crossing = GridCrossing.of(placement.ref("PlacementLocation"));
        if (crossing == null) {
            return Transform.UNKNOWN;
        }
        double[] x = crossing.direction();
        double[] at = crossing.point();
        Instance towards = placement.ref("PlacementRefDirection");
        if (towards != null && towards.is("IfcDirection")) {
            x = numbers(towards, "DirectionRatios");
        } else if (towards != null) {
            GridCrossing other = GridCrossing.of(towards);
            if (other == null) {
                return Transform.UNKNOWN;
            }
            x = new double[] {other.point()[0] - at[0], other.point()[1] - at[1], other.point()[2] - at[2]};
        }
        return Transform.of(scaled(at), new double[] {0, 0, 1}, x);
    }

    /**
     * An IfcAxis2PlacementLinear: at a distance along a curve, moved as IfcPointByDistanceExpression has it: positive
     * OffsetLateral is to the left, looking along the curve, and level; OffsetVertical is perpendicular to the tangent,
     * OffsetLongitudinal parallel to it. X runs along the curve, Z stands on it in the vertical plane, unless
     * directions are given, which are those of the curve's own coordinates, not of the place on it.
     */
    private Transform linear(Instance placement) {
        Instance location = placement == null ? null : placement.ref("Location");
        if (location == null || !location.is("IfcPointByDistanceExpression")
                || !(location.get("DistanceAlong") instanceof Typed along)
                || !along.type().equals("IfcLengthMeasure") && !along.type().equals("IfcNonNegativeLengthMeasure")
                || !(along.value() instanceof Number distance)) {
            return Transform.UNKNOWN;
        }
        Directrix.Spot spot = spot(location.ref("BasisCurve"), distance.doubleValue());
        if (spot == null) {
            return Transform.UNKNOWN;
        }
        double[] t = spot.tangent();
        Transform curve = Transform.of(new double[3], spot.up() == null ? upFrom(t) : spot.up(), t);
        double[] moved = curve.apply(new double[] {offset(location, "OffsetLongitudinal"),
            offset(location, "OffsetLateral"), offset(location, "OffsetVertical")});
        double[] p = spot.point();
        double[] origin = {p[0] + moved[0], p[1] + moved[1], p[2] + moved[2]};
        double[] z = numbers(placement.ref("Axis"), "DirectionRatios");
        double[] x = numbers(placement.ref("RefDirection"), "DirectionRatios");
        double[] ahead = x == null ? t : x;
        double[] above = spot.up() != null && x == null ? spot.up() : upFrom(ahead);
        return Transform.of(scaled(origin), z == null ? above : z, ahead);
    }

    /** The direction perpendicular to another, in the vertical plane through it; up where that is upright itself. */
    private static double[] upFrom(double[] d) {
        double level = d[0] * d[0] + d[1] * d[1];
        return level == 0 ? new double[] {0, 0, 1} : new double[] {-d[0] * d[2], -d[1] * d[2], level};
    }

    /** The place on a curve, which is read once for all that stands along it. */
    private Directrix.Spot spot(Instance curve, double distance) {
        if (curve == null) {
            return null;
        }
        Directrix known = curves.computeIfAbsent(curve.row(), row -> Optional.ofNullable(Directrix.of(curve)))
                .orElse(null);
        return known == null ? null : known.at(distance);
    }

    private static double offset(Instance location, String attribute) {
        Double offset = location.number(attribute);
        return offset == null ? 0 : offset;
    }

    private double[] scaled(double[] point) {
        return new double[] {point[0] * metres, point[1] * metres, point[2] * metres};
    }

    /** An IfcAxis2Placement2D or 3D as a transform in metres; {@link Transform#UNKNOWN} for anything else. */
    public Transform axis(Instance placement) {
        if (placement == null || !placement.is("IfcAxis2Placement3D") && !placement.is("IfcAxis2Placement2D")) {
            return Transform.UNKNOWN;
        }
        double[] origin = numbers(placement.ref("Location"), "Coordinates");
        if (origin == null) {
            return Transform.UNKNOWN;
        }
        for (int i = 0; i < 3; i++) {
            origin[i] *= metres;
        }
        double[] z = placement.is("IfcAxis2Placement3D") ? numbers(placement.ref("Axis"), "DirectionRatios") : null;
        return Transform.of(origin, z, numbers(placement.ref("RefDirection"), "DirectionRatios"));
    }

    /** Three numbers, missing ones 0; null where the instance is missing or holds something else. */
    private static double[] numbers(Instance holder, String attribute) {
        if (holder == null || !(holder.get(attribute) instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        double[] found = new double[3];
        for (int i = 0; i < Math.min(3, list.size()); i++) {
            if (!(list.get(i) instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                return null;
            }
            found[i] = number.doubleValue();
        }
        return found;
    }

    private Double north() {
        for (boolean modelOnly : new boolean[] {true, false}) {
            for (Instance context : model.instances("IfcGeometricRepresentationContext", false)) {
                if (!modelOnly || "Model".equalsIgnoreCase(context.text("ContextType"))) {
                    double[] direction = numbers(context.ref("TrueNorth"), "DirectionRatios");
                    if (direction != null && (direction[0] != 0 || direction[1] != 0)) {
                        double degrees = Math.toDegrees(Math.atan2(direction[0], direction[1]));
                        return degrees == 0 ? 0.0 : degrees;
                    }
                }
            }
        }
        return null;
    }

    /**
     * The WorldCoordinateSystem of the Model context. {@link #of} does not apply it: it is the identity in nearly all
     * files, and where it is not it mostly holds the distance to the survey's origin, which a georeference wants to
     * know.
     */
    public Transform world() {
        for (Instance context : model.instances("IfcGeometricRepresentationContext", false)) {
            if ("Model".equalsIgnoreCase(context.text("ContextType"))) {
                return axis(context.ref("WorldCoordinateSystem"));
            }
        }
        return Transform.UNKNOWN;
    }

    /** Degrees clockwise from the project's Y axis to true north, -180 to 180; 0 when not given. */
    public double trueNorth() {
        return north == null ? 0 : north;
    }

    public boolean trueNorthGiven() {
        return north != null;
    }
}
