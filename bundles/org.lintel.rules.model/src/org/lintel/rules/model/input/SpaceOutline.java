// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;

/**
 * The outline of a space that is one upright extrusion of straight edges, as nearly all tools write rooms: read as it
 * stands in the file, which takes no kernel of geometry.
 */
final class SpaceOutline {

    private static final double UPRIGHT = 1e-6;

    private SpaceOutline() {
    }

    /** In m²; not above 0 where the space is drawn in another way. */
    static double area(ModelView view, Instance space) {
        Instance solid = solid(space);
        if (solid == null || !upright(space.ref("ObjectPlacement"), "RelativePlacement") || !upright(solid, "Position")
                || !isVertical(solid.ref("ExtrudedDirection"))) {
            return 0;
        }
        double metre = view.units().lengthUnit().factor();
        return area(solid.ref("SweptArea")) * metre * metre;
    }

    /** The only item of its body. */
    private static Instance solid(Instance space) {
        Instance shape = space.ref("Representation");
        List<Instance> items = new ArrayList<>();
        for (Instance representation : shape == null ? List.<Instance>of() : shape.refs("Representations")) {
            if ("Body".equals(representation.text("RepresentationIdentifier"))) {
                items.addAll(representation.refs("Items"));
            }
        }
        return items.size() == 1 && items.getFirst().is("IfcExtrudedAreaSolid")
                && !items.getFirst().is("IfcExtrudedAreaSolidTapered") ? items.getFirst() : null;
    }

    private static boolean upright(Instance holder, String attribute) {
        Instance placement = holder == null ? null : holder.ref(attribute);
        return placement == null || placement.ref("Axis") == null || isVertical(placement.ref("Axis"));
    }

    private static boolean isVertical(Instance direction) {
        double[] ratios = direction == null ? null : CurvePoints.numbers(direction.get("DirectionRatios"));
        return ratios != null && ratios.length == 3 && Math.abs(ratios[2]) > 0
                && Math.hypot(ratios[0], ratios[1]) < UPRIGHT * Math.abs(ratios[2]);
    }

    private static double area(Instance profile) {
        if (profile == null) {
            return 0;
        }
        if (profile.typeName().equals("IfcRectangleProfileDef")) {
            Double x = profile.number("XDim");
            Double y = profile.number("YDim");
            return x == null || y == null ? 0 : x * y;
        }
        if (!profile.is("IfcArbitraryClosedProfileDef")) {
            return 0;
        }
        double area = enclosed(profile.ref("OuterCurve"));
        for (Instance hole : profile.is("IfcArbitraryProfileDefWithVoids") ? profile.refs("InnerCurves")
                : List.<Instance>of()) {
            double taken = enclosed(hole);
            if (!(taken > 0)) {
                return 0;
            }
            area -= taken;
        }
        return Double.isFinite(area) ? area : 0;
    }

    /** What a closed curve of straight pieces encloses; 0 for any other. */
    private static double enclosed(Instance curve) {
        double[][] points = curve == null || !curve.is("IfcPolyline") && !plainIndexed(curve) ? null
                : CurvePoints.straight(curve);
        if (points == null || points.length < 3) {
            return 0;
        }
        double twice = 0;
        for (int i = 0; i < points.length; i++) {
            double[] a = points[i];
            double[] b = points[(i + 1) % points.length];
            twice += (a[0] - points[0][0]) * (b[1] - points[0][1]) - (b[0] - points[0][0]) * (a[1] - points[0][1]);
        }
        return Math.abs(twice) / 2;
    }

    /** All points in the order of the list; with segments their order may be another. */
    private static boolean plainIndexed(Instance curve) {
        return curve.is("IfcIndexedPolyCurve") && curve.get("Segments") == null;
    }
}
