// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.geometry.shading.Device;
import org.lintel.geometry.shading.Pane;
import org.lintel.geometry.shading.WindowShading;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Shading;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.ShadingInputs;

/**
 * Reads what stands before a window: what its author states, else what was measured. Devices along a part of a side,
 * and single fins, are no shading of the codes; the reasons are told as evidence.
 */
final class ShadeReading {

    private final Asking asking;
    private final Survey survey;

    ShadeReading(Asking asking, Survey survey) {
        this.asking = asking;
        this.survey = survey;
    }

    /** Null where nothing stands before it. */
    Shading read(Instance window) {
        WindowShading measured = survey.shading(window);
        Overhang overhang = overhang(window, measured);
        Fins fins = fins(window, measured);
        if (overhang == null && fins == null) {
            return null;
        }
        return new Shading(overhang == null ? null : overhang.depth(), overhang == null ? null : overhang.height(),
                fins == null ? null : fins.depth(), fins == null ? null : fins.clearance(),
                overhang == null ? null : overhang.slope(), overhang == null ? null : overhang.gap(),
                fins == null ? null : fins.slope());
    }

    private record Overhang(Estimate depth, Estimate height, Estimate slope, Estimate gap) {
    }

    private record Fins(Estimate depth, Estimate clearance, Estimate slope) {
    }

    private Overhang overhang(Instance window, WindowShading measured) {
        Device best = null;
        Pane pane = measured == null ? null : measured.pane();
        for (Device device : measured == null ? List.<Device>of() : measured.overhangs()) {
            double height = pane.height() + device.distance();
            if (device.whole() && height > 0 && (best == null || device.projection() / height
                    > best.projection() / (pane.height() + best.distance()))) {
                best = device;
            }
        }
        Estimate depth = stated(window, ShadingInputs.OVERHANG, best == null ? Double.NaN : best.projection());
        Estimate height = stated(window, ShadingInputs.SILL_TO_OVERHANG,
                best == null ? Double.NaN : pane.height() + best.distance());
        if (depth != null && depth.high() == 0) {
            return null;
        }
        if (best == null) {
            return depth == null || height == null ? null : new Overhang(depth, height, null, null);
        }
        List<Evidence> evidence = evidence(window, measured, best);
        List<Evidence> above = List.of(asking.measured(best.element(), metres(pane.height() + best.distance())));
        return new Overhang(depth != null ? depth : length(best.projection(), evidence),
                height != null ? height : length(pane.height() + best.distance(), above),
                best.slope() == 0 ? null : Estimate.exact(Quantity.of(best.slope(), Unit.DEGREE), evidence),
                best.distance() > 0 ? length(best.distance(), List.of(asking.measured(best.element(),
                        metres(best.distance())))) : null);
    }

    private Fins fins(Instance window, WindowShading measured) {
        Device left = null;
        Device right = null;
        double most = 0;
        Pane pane = measured == null ? null : measured.pane();
        for (Device l : measured == null ? List.<Device>of() : measured.left()) {
            for (Device r : measured.right()) {
                double clear = pane.width() + l.distance() + r.distance();
                double ratio = clear > 0 ? Math.min(l.projection(), r.projection()) / clear : 0;
                if (l.whole() && r.whole() && ratio > most) {
                    most = ratio;
                    left = l;
                    right = r;
                }
            }
        }
        double deep = left == null ? Double.NaN : Math.min(left.projection(), right.projection());
        double clear = left == null ? Double.NaN : pane.width() + left.distance() + right.distance();
        Estimate depth = stated(window, ShadingInputs.FIN, deep);
        Estimate clearance = stated(window, ShadingInputs.FIN_DISTANCE, clear);
        if (depth != null && depth.high() == 0) {
            return null;
        }
        if (left == null) {
            return depth == null || clearance == null ? null : new Fins(depth, clearance, null);
        }
        List<Evidence> evidence = new ArrayList<>(evidence(window, measured, left));
        evidence.add(asking.measured(right.element(), metres(right.projection())));
        List<Evidence> between = List.of(asking.measured(window, metres(clear)));
        double slope = Math.max(Math.abs(left.slope()), Math.abs(right.slope()));
        return new Fins(depth != null ? depth : length(deep, evidence),
                clearance != null ? clearance : length(clear, between),
                slope == 0 ? null : Estimate.exact(Quantity.of(slope, Unit.DEGREE), evidence));
    }

    private List<Evidence> evidence(Instance window, WindowShading measured, Device device) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(asking.measured(device.element(), metres(device.projection())));
        if (device.recess()) {
            evidence.add(new Evidence.Assumed(Message.of("it is the reveal of the wall {0} stands in", "此為 {0} 所在的牆的窗洞側面",
                    asking.subject(window).label())));
        }
        measured.reasons().forEach(reason -> evidence.add(new Evidence.Assumed(reason)));
        return evidence;
    }

    private static String metres(double length) {
        return Quantity.of(length, Unit.METRE).printed();
    }

    private static Estimate length(double metres, List<Evidence> evidence) {
        return Estimate.exact(Quantity.of(Math.rint(metres * 1e4) / 1e4, Unit.METRE), evidence);
    }

    /**
     * What the author states, with what was measured beside it where that is something else; null where he does not.
     */
    private Estimate stated(Instance window, ModelInput<Quantity> input, double measured) {
        if (!(asking.ask(window, input) instanceof Answer.Known<Quantity> known)) {
            return null;
        }
        List<Evidence> evidence = new ArrayList<>(known.evidence());
        if (!Double.isNaN(measured) && Math.abs(measured - known.value().si()) > 0.01) {
            evidence.add(new Evidence.Assumed(Message.of("stated {0}, measured {1}: the stated one counts",
                    "填寫 {0}，量度 {1}：以填寫者為準", known.value(), Quantity.of(measured, Unit.METRE))));
        }
        return Estimate.exact(known.value(), evidence);
    }
}
