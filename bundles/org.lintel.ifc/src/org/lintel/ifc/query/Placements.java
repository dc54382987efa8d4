// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Where products stand, in metres, in the world of the file; and where north is. */
public final class Placements {

    private final Model model;
    private final double metres;
    private final ConcurrentMap<Integer, Transform> above = new ConcurrentHashMap<>();
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
     * The placement of a product. Local placements, and linear ones that carry their Cartesian position, are computed;
     * others give {@link Transform#IDENTITY} relative to what is above them, with {@link Transform#known} false.
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

    private static Instance parent(Instance placement) {
        return placement.ref("PlacementRelTo");
    }

    private Transform relative(Instance placement) {
        if (placement.is("IfcLinearPlacement")) {
            return axis(placement.ref("CartesianPosition"));
        }
        return placement.is("IfcLocalPlacement") ? axis(placement.ref("RelativePlacement")) : Transform.UNKNOWN;
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
