// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.envelope.SurfaceKind;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.GlazingInputs;

/**
 * Sets the author's areas beside those that were measured. A window's should be the same; a wall's counts both of
 * its ends and what lies inside too, so only one that is smaller than what is outside contradicts.
 */
final class Quantities {

    /** A measured window that differs by more is another one. */
    private static final double WINDOW = 0.05;
    /** An outer face is longer than the axis by the thickness of the walls it meets: a tenth and this much more, m². */
    private static final double WALL = 0.10;
    private static final double CORNERS = 1;

    private final Asking asking;
    /** By element and the way its surfaces look. */
    private final Map<Instance, Map<Long, Double>> measured = new HashMap<>();
    private final Map<Instance, List<Evidence>> told = new HashMap<>();
    private final Map<Long, Evidence> disagreements = new TreeMap<>();

    Quantities(Asking asking, Envelope envelope) {
        this.asking = asking;
        for (Surface surface : envelope.surfaces()) {
            if (surface.kind().isWall() || surface.kind() == SurfaceKind.ROOF || surface.kind() == SurfaceKind.GROUND) {
                long way = surface.kind() == SurfaceKind.ROOF ? -1 : Math.round(surface.azimuth());
                add(surface.element(), way, surface.gross());
                // a window that stands in no wall is its own surface and fills it too
                surface.fills().stream().filter(fill -> !fill.element().equals(surface.element()))
                        .forEach(fill -> add(fill.element(), way, fill.area()));
            }
        }
    }

    /** What the author says of a window's area; empty where he says nothing. */
    List<Evidence> window(Instance window) {
        return told.computeIfAbsent(window, w -> {
            Answer.Known<Quantity> area = asking.known(w, GlazingInputs.AREA);
            return area == null ? List.of() : told(w, area, Math.abs(area.value().si() - measured(w))
                    > WINDOW * area.value().si());
        });
    }

    /** What the author says of the area of a wall or roof with its openings; empty where he says nothing. */
    List<Evidence> wall(Instance wall) {
        return told.computeIfAbsent(wall, w -> {
            Answer.Known<Quantity> area = w.is("IfcWindow") || w.is("IfcDoor") ? null
                    : asking.known(w, EnvelopeInputs.GROSS_AREA);
            return area == null ? List.of() : told(w, area, measured(w) > (1 + WALL) * area.value().si() + CORNERS);
        });
    }

    private void add(Instance element, long way, double area) {
        measured.computeIfAbsent(element, e -> new HashMap<>()).merge(way, area, Double::sum);
    }

    /** Of its main face: its ends are no part of an author's area. */
    private double measured(Instance element) {
        return measured.getOrDefault(element, Map.of()).values().stream().mapToDouble(area -> area).max().orElse(0);
    }

    private List<Evidence> told(Instance element, Answer.Known<Quantity> area, boolean against) {
        List<Evidence> evidence = new ArrayList<>(area.evidence());
        if (against && measured(element) > 0) {
            Evidence both = new Evidence.Assumed(Message.of(
                    "{0}: {1} measured on its outside, but the author's quantity is {2}; what was measured counts",
                    "{0}：按幾何量得外表面積 {1}，但作者填寫的工程量為 {2}；以量度者為準", asking.subject(element).label(),
                    Quantity.of(measured(element), Unit.SQUARE_METRE), area.value()));
            evidence.add(both);
            disagreements.put(element.id(), both);
        }
        return evidence;
    }

    /** What contradicts, in the order of the file. */
    Map<Long, Evidence> disagreements() {
        return disagreements;
    }
}
