// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Transform;

/**
 * Finds the line of a wall, window or curtain wall in plan without geometry: from its axis, or from a placement that
 * the schema ties to its direction. Where the panels of a curtain wall stand does not tell: their origins need not lie
 * in it.
 */
final class PlanLines {

    /** Farther off the line than this, in metres, and an element does not stand along one line. */
    private static final double STRAIGHT = 0.05;

    private PlanLines() {
    }

    /** Null where it cannot be told: curved, sloping, or placed without saying anything of its direction. */
    static PlanLine of(ModelView view, Instance element) {
        if (element.is("IfcCurtainWall")) {
            return axis(view, element);
        }
        if (element.is("IfcWall")) {
            return hasAxis(element) ? axis(view, element)
                    : tiedToX(view, element) ? alongX(view, element) : null;
        }
        Instance host = view.openings().host(element);
        PlanLine line = host != null && (host.is("IfcWall") || host.is("IfcCurtainWall")) ? of(view, host) : null;
        return line != null ? line : alongX(view, element);
    }

    private static boolean hasAxis(Instance element) {
        return representation(element) != null;
    }

    /** The schema ties the placement of standard walls, and of walls with layers, to their direction. */
    private static boolean tiedToX(ModelView view, Instance wall) {
        if (wall.is("IfcWallStandardCase")) {
            return true;
        }
        for (Instance relation : view.model().referencing(wall, "IfcRelAssociatesMaterial", "RelatedObjects")) {
            Instance material = relation.ref("RelatingMaterial");
            if (material != null && material.is("IfcMaterialLayerSetUsage")) {
                return true;
            }
        }
        return false;
    }

    private static Instance representation(Instance element) {
        Instance shape = element.ref("Representation");
        if (shape != null) {
            for (Instance representation : shape.refs("Representations")) {
                if ("Axis".equals(representation.text("RepresentationIdentifier"))) {
                    return representation;
                }
            }
        }
        return null;
    }

    private static PlanLine axis(ModelView view, Instance element) {
        Instance representation = representation(element);
        Transform placement = view.placements().of(element);
        if (representation == null || !placement.known()) {
            return null;
        }
        List<Instance> items = representation.refs("Items");
        double[][] points = items.size() == 1 ? CurvePoints.straight(items.getFirst()) : null;
        if (points == null || points.length < 2) {
            return null;
        }
        double metre = view.units().lengthUnit().factor();
        double[][] plan = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            plan[i] = placement.apply(new double[] {points[i][0] * metre, points[i][1] * metre, 0});
        }
        return PlanLine.through(plan, STRAIGHT);
    }

    private static PlanLine alongX(ModelView view, Instance element) {
        Transform placement = view.placements().of(element);
        if (!placement.known()) {
            return null;
        }
        double[] x = placement.axisX();
        double length = Math.hypot(x[0], x[1]);
        boolean upright = Math.abs(placement.axisZ()[2]) > 0.99;
        return upright && length > 0.99
                ? new PlanLine(x[0] / length, x[1] / length, new double[][] {placement.origin()}) : null;
    }
}
