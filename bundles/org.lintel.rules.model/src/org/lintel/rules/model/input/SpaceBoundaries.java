// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Transform;

/** What the space boundaries of a model tell of its elements: which spaces they bound, and where these spaces lie. */
final class SpaceBoundaries {

    private final ModelView view;
    private final Map<Instance, Optional<double[]>> middles = new ConcurrentHashMap<>();

    SpaceBoundaries(ModelView view) {
        this.view = view;
    }

    /** All boundaries of an element. */
    List<Instance> of(Instance element) {
        return view.model().referencing(element, "IfcRelSpaceBoundary", "RelatedBuildingElement");
    }

    /**
     * A point in the middle of a space, in plan, in metres: the mean of the corners of all its boundaries.
     *
     * @return null where they have no geometry that can be read
     */
    double[] middle(Instance space) {
        Optional<double[]> known = middles.get(space);
        if (known == null) {
            known = Optional.ofNullable(mean(space));
            middles.put(space, known);
        }
        return known.orElse(null);
    }

    private double[] mean(Instance space) {
        Transform placement = view.placements().of(space);
        if (!placement.known()) {
            return null;
        }
        double metre = view.units().lengthUnit().factor();
        double[] sum = new double[2];
        int count = 0;
        for (Instance boundary : view.model().referencing(space, "IfcRelSpaceBoundary", "RelatingSpace")) {
            Instance geometry = boundary.ref("ConnectionGeometry");
            Instance surface = geometry == null ? null : geometry.ref("SurfaceOnRelatingElement");
            for (double[] corner : surface == null ? List.<double[]>of() : SurfacePoints.corners(surface)) {
                double[] world = placement.apply(new double[] {corner[0] * metre, corner[1] * metre,
                    corner[2] * metre});
                sum[0] += world[0];
                sum[1] += world[1];
                count++;
            }
        }
        return count < 3 ? null : new double[] {sum[0] / count, sum[1] / count};
    }

    /** The spaces an element bounds, each once. */
    Set<Instance> spaces(Instance element) {
        Set<Instance> spaces = new LinkedHashSet<>();
        for (Instance boundary : of(element)) {
            Instance space = boundary.ref("RelatingSpace");
            if (space != null && space.is("IfcSpace")) {
                spaces.add(space);
            }
        }
        return spaces;
    }
}
