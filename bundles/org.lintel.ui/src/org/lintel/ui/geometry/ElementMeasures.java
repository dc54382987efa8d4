// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.geometry;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.EngineException;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.mesh.Measures;
import org.lintel.ifc.model.Instance;
import org.lintel.ui.Images;
import org.lintel.ui.element.DetailRow;
import org.lintel.ui.element.DetailSection;
import org.lintel.workspace.CheckPreferences;

/** What the shape of an element measures, computed by an engine. Takes a moment: not for the UI thread. */
public final class ElementMeasures {

    private static final double SAME = 1e-9;

    private ElementMeasures() {
    }

    /**
     * The section that tells it, or why it cannot be told; null for what has no body.
     *
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    public static DetailSection of(Instance element, GeometryEngine engine, Progress progress) {
        if (!element.is("IfcProduct") || Representations.items(element).isEmpty()) {
            return null;
        }
        List<DetailRow> rows = new ArrayList<>();
        try {
            var request = new GeometryRequest(element.model(), List.of(element), Precision.DEFAULT, true, 1);
            engine.run(request, progress, shape -> add(rows, shape));
        } catch (EngineException e) {
            rows.add(new DetailRow(Messages.problem, said(e.text()), said(e.remedy()), null));
        }
        return new DetailSection(Images.QUANTITY, Messages.measured, Messages.bind(Messages.byEngine, engine.id()), rows);
    }

    private static void add(List<DetailRow> rows, ElementGeometry shape) {
        if (!shape.parts().isEmpty()) {
            Measures net = shape.net();
            Measures gross = shape.gross();
            String note = net.closed() ? "" : Messages.notClosed;
            rows.add(new DetailRow(Messages.netVolume, cubic(net.volume()), note, null));
            if (Math.abs(gross.volume() - net.volume()) > SAME) {
                rows.add(new DetailRow(Messages.grossVolume, cubic(gross.volume()), gross.closed() ? ""
                        : Messages.notClosed, null));
            }
            rows.add(DetailRow.of(Messages.surface, square(net.area())));
            if (net.side() > 0) {
                rows.add(DetailRow.of(Messages.netSide, square(net.side())));
                if (Math.abs(gross.side() - net.side()) > SAME) {
                    rows.add(DetailRow.of(Messages.grossSide, square(gross.side())));
                }
            }
            rows.add(DetailRow.of(Messages.footprint, square(net.upwards())));
        }
        for (ItemProblem problem : shape.problems()) {
            rows.add(DetailRow.of(Messages.problem, said(problem.message())));
        }
    }

    private static String said(Message message) {
        return message.in(CheckPreferences.language());
    }

    private static String cubic(double value) {
        return Decimal.fixed(value, 3) + " m³";
    }

    private static String square(double value) {
        return Decimal.fixed(value, 3) + " m²";
    }
}
