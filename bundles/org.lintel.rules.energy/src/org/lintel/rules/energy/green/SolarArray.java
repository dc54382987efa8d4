// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.geometry.measure.Body;
import org.lintel.geometry.measure.PlanArea;
import org.lintel.geometry.scene.Tracer;
import org.lintel.ifc.query.North;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.SolarInputs;

/**
 * The solar panels of a building as its geometry shows them.
 *
 * @param covered by the panels that stand on a roof, on plan, in m²; NaN where it could not be measured
 * @param roof the roofs on plan, in m²; NaN likewise
 * @param outline the building on plan with its slabs and walls, in m²; NaN likewise
 * @param enclosure of the space below them; null where it could not be measured
 * @param north degrees clockwise from the Y axis to true north
 */
record SolarArray(List<Panel> panels, double covered, double roof, double outline, Enclosure enclosure, North north) {

    SolarArray {
        panels = List.copyOf(panels);
    }

    /**
     * One of them.
     *
     * @param position null where it has no shape
     */
    record Panel(Subject subject, PanelPosition position, Answer<Quantity> height, Answer<Boolean> enclosed,
            Answer<Quantity> peak, Answer<Quantity> yield) {

        boolean isOnRoof() {
            return position != null && position.isOnRoof();
        }
    }

    static SolarArray of(ModelInputs told, Subject building, List<Subject> panels, Progress progress) {
        North north = North.of(told.view().model());
        if (panels.isEmpty()) {
            return new SolarArray(List.of(), Double.NaN, Double.NaN, Double.NaN, null, north);
        }
        RoofShapes shapes = RoofShapes.of(told, building, panels, progress);
        double mainRoof = shapes.mainRoof();
        Tracer roof = shapes.roof().tracer();
        List<Panel> all = new ArrayList<>();
        List<Body> standing = new ArrayList<>();
        for (Subject panel : panels) {
            Body body = shapes.panels().get(told.view().element(panel));
            PanelPosition position = body == null ? null : PanelPosition.of(body, roof, mainRoof);
            if (position != null && position.isOnRoof()) {
                standing.add(body);
            }
            all.add(new Panel(panel, position, told.ask(panel, SolarInputs.HEIGHT),
                    told.ask(panel, SolarInputs.ENCLOSED), told.ask(panel, SolarInputs.PEAK),
                    told.ask(panel, SolarInputs.ANNUAL_YIELD)));
        }
        PlanArea array = standing.isEmpty() ? null : PlanArea.of(standing);
        PlanArea roofs = shapes.roofs().isEmpty() ? null : PlanArea.of(shapes.roofs());
        PlanArea outline = shapes.outlines().isEmpty() ? null : PlanArea.of(shapes.outlines());
        return new SolarArray(all, array == null ? Double.NaN : array.area(),
                roofs == null ? Double.NaN : roofs.area(), outline == null ? Double.NaN : outline.filled(),
                array == null ? null : Enclosure.of(shapes, array, mainRoof), north);
    }

    /** Where a panel looks, in degrees clockwise from true north; NaN where it lies flat. */
    double azimuth(PanelPosition panel) {
        return ((panel.azimuth() - north.degrees()) % 360 + 360) % 360;
    }
}
