// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.task.Progress;
import org.lintel.geometry.boundary.BoundaryFinder;
import org.lintel.geometry.boundary.BoundaryOptions;
import org.lintel.geometry.boundary.SpaceBoundary;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;

/**
 * Space boundaries that the model does not have, found from its bodies when a question first needs them: the outer
 * ones, by space.
 */
final class ComputedBoundaries {

    private final ModelView view;
    private Map<Instance, List<SpaceBoundary>> outer;
    private Set<Instance> looked;

    ComputedBoundaries(ModelView view) {
        this.view = view;
    }

    /** The windows, or skylights, of a space, as far as they bound it; unknown where its glass is no window. */
    Answer<Quantity> fenestration(Instance space, boolean skylights) {
        find();
        if (!looked.contains(space)) {
            return Answer.unknown("the space has no space boundaries, nor a body to find them from",
                    "空間沒有空間邊界，亦沒有可據以計算的形體");
        }
        double area = 0;
        List<Evidence> evidence = new ArrayList<>();
        for (SpaceBoundary boundary : outer.getOrDefault(space, List.of())) {
            Instance element = boundary.element();
            if (element.is("IfcCurtainWall") || element.is("IfcPlate")) {
                return Answer.unknown("part of its outside is curtain wall \"{0}\", whose glass is not told apart",
                        "其部分外牆為幕牆「{0}」，無法區分玻璃部分", ModelView.name(element));
            }
            if (element.is("IfcWindow") && Elements.isSkylight(view, element) == skylights) {
                Quantity part = new Quantity(boundary.area(), Unit.SQUARE_METRE);
                area += part.si();
                evidence.add(view.evidence(Evidence.Origin.GEOMETRY, element, "space boundary, computed", part.printed()));
            }
        }
        if (evidence.isEmpty()) {
            evidence.add(view.evidence(Evidence.Origin.GEOMETRY, space, "space boundaries, computed", "0"));
        }
        return new Answer.Known<>(new Quantity(area, Unit.SQUARE_METRE), evidence);
    }

    private synchronized void find() {
        if (outer == null) {
            var found = BoundaryFinder.of(view.model(), BoundaryOptions.DEFAULT, Progress.NONE);
            Map<Instance, List<SpaceBoundary>> bySpace = new HashMap<>();
            for (SpaceBoundary boundary : found.boundaries()) {
                if (boundary.external() && boundary.element() != null) {
                    bySpace.computeIfAbsent(boundary.space(), s -> new ArrayList<>()).add(boundary);
                }
            }
            looked = new HashSet<>(found.spaces());
            found.passedOver().forEach(looked::remove);
            outer = bySpace;
        }
    }
}
