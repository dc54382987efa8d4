// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;

/**
 * The mass of an element per area: stated, else added up from density and thickness of its layers; air weighs
 * nothing.
 */
final class MassReading implements Reading<Quantity> {

    static final Unit MASS_PER_AREA = Unit.of("kg/m²", Dimension.MASS.over(Dimension.AREA), 1, 1);

    private static final NumberReading STATED = new NumberReading(MASS_PER_AREA, NumberReading.Range.POSITIVE,
            Place.property(LintelSets.ENVELOPE, "MassPerArea"));

    @Override
    public Answer<Quantity> read(ModelView view, Instance element) {
        Answer<Quantity> stated = STATED.read(view, element);
        if (stated instanceof Answer.Known<Quantity>) {
            return stated;
        }
        Answer<BuildUp> buildUp = EnvelopeInputs.BUILD_UP.reading().read(view, element);
        return buildUp instanceof Answer.Known<BuildUp> known ? sum(known.value())
                : new Answer.Unknown<>(((Answer.Unknown<BuildUp>) buildUp).reason());
    }

    private static Answer<Quantity> sum(BuildUp buildUp) {
        double mass = 0;
        List<Evidence> evidence = new ArrayList<>();
        for (BuildUp.Layer layer : buildUp.layers()) {
            if (layer.thickness() == null || layer.density() == null && !layer.air()) {
                return Answer.unknown("layer \"{0}\" has no usable {1}", "「{0}」一層沒有可用的{1}", layer.material(),
                        layer.thickness() == null ? LayerWords.THICKNESS : LayerWords.DENSITY);
            }
            mass += layer.air() ? 0 : layer.thickness().si() * layer.density().si();
            evidence.add(layer.where());
        }
        return new Answer.Known<>(new Quantity(mass, MASS_PER_AREA), evidence);
    }
}
