// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.model.Instance;

/** Where the walls of each storey stand in plan, to tell whether anything stands beyond a wall. */
final class StoreyOutlines {

    /** How far a point may stand out of a wall's line without standing beyond it, in metres: thick walls, pilasters. */
    private static final double IN_LINE = 0.8;

    /** What stands farther in than this, in metres, is on the inner side for certain. */
    private static final double INSIDE = 1.0;

    /** Fewer points than this on the inner side, and there is no building to be inside of. */
    private static final int ENOUGH = 4;

    private final ModelView view;
    private Map<Instance, List<double[]>> points;

    StoreyOutlines(ModelView view) {
        this.view = view;
    }

    /**
     * On which side of a line nothing of the storey stands: 1 on that of its normal, -1 on the other, 0 if on both
     * sides something stands, or nothing.
     */
    int emptySide(Instance storey, PlanLine line) {
        int before = 0;
        int behind = 0;
        boolean farBefore = false;
        boolean farBehind = false;
        for (double[] point : points().getOrDefault(storey, List.of())) {
            double beyond = line.beyond(point);
            farBefore |= beyond > IN_LINE;
            farBehind |= beyond < -IN_LINE;
            before += beyond > INSIDE ? 1 : 0;
            behind += beyond < -INSIDE ? 1 : 0;
        }
        return !farBefore && behind >= ENOUGH ? 1 : !farBehind && before >= ENOUGH ? -1 : 0;
    }

    private synchronized Map<Instance, List<double[]>> points() {
        if (points == null) {
            points = new HashMap<>();
            for (SubjectKind kind : List.of(SubjectKind.WALL, SubjectKind.CURTAIN_WALL)) {
                for (Instance wall : kind.in(view)) {
                    Instance storey = view.spatial().storey(wall);
                    if (storey != null) {
                        points.computeIfAbsent(storey, s -> new ArrayList<>()).addAll(ends(wall));
                    }
                }
            }
        }
        return points;
    }

    private List<double[]> ends(Instance wall) {
        PlanLine line = PlanLines.of(view, wall);
        if (line != null) {
            return List.of(line.points());
        }
        var placement = view.placements().of(wall);
        return placement.known() ? List.of(placement.origin()) : List.of();
    }
}
