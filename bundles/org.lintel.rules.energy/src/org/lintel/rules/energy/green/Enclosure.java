// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.measure.PlanArea;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Tracer;
import org.lintel.ifc.model.Instance;

/**
 * How far the space below solar panels is closed on its sides, from the roof up to their underside.
 *
 * @param all of the sides, in m²; 0 where the panels lie on the roof
 * @param closed of these what something stands in, in m²
 * @param by the elements that close most, the first most
 */
record Enclosure(double all, double closed, List<Instance> by) {

    /** Less room below than this is none that one could use, in metres. */
    static final double LOW = 0.3;

    private static final double GAP = 0.3;
    private static final double STEP = 0.25;
    private static final double REACH = 0.25;
    private static final double INSIDE = 0.05;
    private static final int HEIGHTS = 10;

    static Enclosure of(RoofShapes shapes, PlanArea array, double mainRoof) {
        Tracer roof = shapes.roof().tracer();
        Tracer panels = shapes.array().tracer();
        Tracer others = shapes.others().tracer();
        double high = shapes.array().bounds().maxZ();
        double all = 0;
        double closed = 0;
        Map<Instance, Double> by = new HashMap<>();
        for (PlanArea.Edge edge : array.outline(GAP)) {
            int steps = Math.max(1, (int) Math.round(edge.length() / STEP));
            for (int i = 0; i < steps; i++) {
                Vec on = edge.at((i + 0.5) / steps);
                Vec inner = on.minus(edge.outwards().times(INSIDE));
                double floor = roof.first(new Vec(inner.x(), inner.y(), high + 1), new Vec(0, 0, -1), 0, 1e4) < 0
                        ? mainRoof : high + 1 - roof.distance();
                if (Double.isNaN(floor)
                        || panels.first(new Vec(inner.x(), inner.y(), floor + 1e-3), Vec.Z, 0, 1e4) < 0
                        || panels.distance() < LOW) {
                    continue;
                }
                double height = panels.distance();
                double piece = edge.length() / steps * height / HEIGHTS;
                for (int k = 0; k < HEIGHTS; k++) {
                    Vec from = new Vec(on.x(), on.y(), floor + height * (k + 0.5) / HEIGHTS)
                            .minus(edge.outwards().times(REACH));
                    int hit = others.first(from, edge.outwards(), 0, 2 * REACH);
                    all += piece;
                    if (hit >= 0) {
                        closed += piece;
                        by.merge(shapes.others().elements().get(shapes.others().elementOf(hit)), piece, Double::sum);
                    }
                }
            }
        }
        List<Instance> most = by.entrySet().stream().sorted(Comparator.comparing((Map.Entry<Instance, Double> each) ->
                -each.getValue()).thenComparing(each -> each.getKey().row())).map(Map.Entry::getKey).limit(4).toList();
        return new Enclosure(all, closed, most);
    }

    /** From 0 to 1. */
    double share() {
        return all > 0 ? closed / all : 0;
    }
}
