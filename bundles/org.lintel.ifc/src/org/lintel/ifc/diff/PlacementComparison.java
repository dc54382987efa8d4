// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Transform;

/**
 * Tells which objects stand elsewhere. What was only carried along with the object it is placed on has not moved
 * itself.
 */
final class PlacementComparison {

    private static final int MOST_LEVELS = 200;

    private final Side before;
    private final Side after;
    private final DiffOptions options;
    private final Map<Integer, Integer> owners = new HashMap<>();
    private final Map<Integer, Integer> ownersAfter = new HashMap<>();

    PlacementComparison(Side before, Side after, DiffOptions options) {
        this.before = before;
        this.after = after;
        this.options = options;
        own(before, owners);
        own(after, ownersAfter);
    }

    private static void own(Side side, Map<Integer, Integer> owners) {
        for (int i = 0; i < side.objects().size(); i++) {
            int placement = side.contents().placement(i);
            if (placement >= 0) {
                owners.putIfAbsent(placement, i);
            }
        }
    }

    void compare(int object, int objectAfter, List<Change> changes) {
        int first = before.contents().placement(object);
        int second = after.contents().placement(objectAfter);
        if (first < 0 && second < 0 || before.contents().placementHash(object)
                == after.contents().placementHash(objectAfter)) {
            return;
        }
        if (first < 0 || second < 0) {
            changes.add(Change.of(Aspect.PLACEMENT, "", "", first < 0 ? null : words(before, first),
                    second < 0 ? null : words(after, second)));
            return;
        }
        Transform world = before.placements().of(before.model().at(first));
        Transform worldAfter = after.placements().of(after.model().at(second));
        if (!world.known() || !worldAfter.known()) {
            unknown(world, worldAfter, first, second, changes);
        } else if (!same(world, worldAfter) && !isCarried(first, second, world, worldAfter)) {
            tell(world, worldAfter, changes);
        }
    }

    private void unknown(Transform world, Transform worldAfter, int first, int second, List<Change> changes) {
        DeepComparison deep = new DeepComparison(before, after);
        Instance placement = before.model().at(first);
        Instance placementAfter = after.model().at(second);
        List<Leaf> leaves = deep.differences(placement, placementAfter, Change.MOST_DETAILS);
        if (!leaves.isEmpty() || world.known() != worldAfter.known()) {
            changes.add(Change.of(Aspect.PLACEMENT, "", "", placement.typeName(), placementAfter.typeName())
                    .with(leaves));
        }
    }

    private boolean same(Transform a, Transform b) {
        return a.distance(b) <= tolerance(a) && a.degreesTo(b) <= options.angleTolerance();
    }

    /** Far from the origin the digits of a double are worth more. */
    private double tolerance(Transform at) {
        double[] o = at.origin();
        double far = Math.max(Math.abs(o[0]), Math.max(Math.abs(o[1]), Math.abs(o[2])));
        return Math.max(options.lengthTolerance(), 1e-12 * far);
    }

    /** Whether both stand the same way on the same object, which itself has moved. */
    private boolean isCarried(int first, int second, Transform world, Transform worldAfter) {
        int below = ownedBelow(before, owners, first);
        int belowAfter = ownedBelow(after, ownersAfter, second);
        if (below < 0 || belowAfter < 0) {
            return false;
        }
        if (before.objects().partner(owners.get(below)) != ownersAfter.get(belowAfter)) {
            return false;
        }
        Transform base = before.placements().of(before.model().at(below));
        Transform baseAfter = after.placements().of(after.model().at(belowAfter));
        return base.known() && baseAfter.known()
                && same(base.inverse().times(world), baseAfter.inverse().times(worldAfter));
    }

    /** The nearest placement below that an object has; -1 where there is none. */
    private static int ownedBelow(Side side, Map<Integer, Integer> owners, int placement) {
        Instance at = side.model().at(placement);
        for (int level = 0; level < MOST_LEVELS; level++) {
            at = at.ref("PlacementRelTo");
            if (at == null) {
                return -1;
            }
            if (owners.containsKey(at.row())) {
                return at.row();
            }
        }
        return -1;
    }

    private static void tell(Transform world, Transform worldAfter, List<Change> changes) {
        double moved = world.distance(worldAfter) * 1000;
        double turned = world.degreesTo(worldAfter);
        changes.add(new Change(Aspect.PLACEMENT, Change.Kind.CHANGED, "", moved > 0 || turned == 0 ? "moved" : "turned",
                point(world), point(worldAfter), "mm",
                List.of(new Leaf("moved", "", Wording.number(round(moved)) + " mm"),
                        new Leaf("turned", "", Wording.number(round(turned)) + "°"))));
    }

    private static double round(double value) {
        double coarse = Math.rint(value * 1e3) / 1e3;
        return coarse != 0 ? coarse : Math.rint(value * 1e6) / 1e6;
    }

    private static String words(Side side, int placement) {
        Transform world = side.placements().of(side.model().at(placement));
        return world.known() ? "(" + String.join(", ", point(world).stream().map(Wording::of).toList()) + ") mm"
                : side.model().at(placement).typeName();
    }

    /** In millimetres, to a thousandth of one. */
    private static List<Object> point(Transform world) {
        double[] o = world.origin();
        return List.of(thousandth(o[0]), thousandth(o[1]), thousandth(o[2]));
    }

    private static double thousandth(double metres) {
        return Math.rint(metres * 1e6) / 1e3 + 0.0;
    }
}
