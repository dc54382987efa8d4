// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.model.input.BuildUp;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.LayerWords;
import org.lintel.rules.pack.Table;

/** The mass of a construction per area: stated, or of its layers with densities of the model or the code's table. */
final class Mass {

    static final Unit UNIT = Unit.of("kg/m²", Dimension.MASS.over(Dimension.AREA), 1, 1);

    /** No material walls are built of is heavier, kg/m³: copper of the code's Table 1. */
    private static final double HEAVIEST = 8900;

    private final Asking asking;

    Mass(Asking asking) {
        this.asking = asking;
    }

    Estimate of(Instance element, BuildUp buildUp) {
        Answer<Quantity> told = asking.ask(element, EnvelopeInputs.MASS);
        if (told instanceof Answer.Known<Quantity> known) {
            return Estimate.exact(known.value(), known.evidence());
        }
        return ofLayers(buildUp, buildUp == null ? List.of(Facts.missing(EnvelopeInputs.MASS, told)) : List.of());
    }

    /** @param unknown why there is more than the layers; empty where there is not */
    Estimate ofLayers(BuildUp buildUp, List<Missing> unknown) {
        if (buildUp == null) {
            return new Estimate(0, Double.POSITIVE_INFINITY, UNIT, null, List.of(), unknown);
        }
        List<Missing> missing = new ArrayList<>(unknown);
        double low = 0;
        double high = 0;
        List<Calculation> terms = new ArrayList<>();
        for (BuildUp.Layer layer : buildUp.layers()) {
            Calculation term = layer.thickness() == null ? null : term(layer);
            low += term == null ? 0 : term.value().si();
            high += term != null ? term.value().si() : layer.thickness() == null ? Double.POSITIVE_INFINITY
                    : layer.thickness().si() * HEAVIEST;
            if (term != null) {
                terms.add(term);
            } else {
                missing.add(new Missing(EnvelopeInputs.MASS.id(), EnvelopeInputs.MASS.label(), Message.of(
                        "layer \"{0}\" has no {1}", "「{0}」一層沒有{1}", layer.material(),
                        layer.thickness() == null ? LayerWords.THICKNESS : LayerWords.DENSITY),
                        EnvelopeInputs.MASS.remedy()));
            }
        }
        high = unknown.isEmpty() ? high : Double.POSITIVE_INFINITY;
        Calculation sum = Calculation.made(Message.of(EnvelopeInputs.MASS.label()), "m", "Σ(ρ × x)",
                new Quantity(low, UNIT), terms);
        return low == high ? Estimate.worked(sum)
                : new Estimate(low, high, UNIT, sum, List.of(), missing);
    }

    /** Null where the density is not known. */
    private Calculation term(BuildUp.Layer layer) {
        Message label = Message.verbatim(layer.material());
        if (layer.air()) {
            return Calculation.read(label, "m", new Quantity(0, UNIT), List.of(layer.where()));
        }
        List<Evidence> evidence = new ArrayList<>(List.of(layer.where()));
        Quantity density = density(layer, evidence);
        return density == null ? null : Calculation.made(label, "m", "ρ × x",
                new Quantity(density.si() * layer.thickness().si(), UNIT),
                List.of(Calculation.read(Message.of(LayerWords.DENSITY), "ρ", density, evidence),
                        Calculation.read(Message.of(LayerWords.THICKNESS), "x", layer.thickness(),
                                List.of(layer.where()))));
    }

    /**
     * The density of a layer that is no air; null where it is not known.
     *
     * @param evidence what tells it is added
     */
    Quantity density(BuildUp.Layer layer, List<Evidence> evidence) {
        Quantity density = layer.meaning() == null ? layer.density() : null;
        Table table = asking.table("conductivity");
        if (density == null && table != null) {
            String name = (layer.meaning() == null ? layer.material() : layer.meaning().value()).strip()
                    .toLowerCase(Locale.ROOT);
            for (Table.Row row : table.rows()) {
                if (table.text(row, "material").equalsIgnoreCase(name)) {
                    density = Quantity.of(table.number(row, "density"), Unit.DENSITY);
                    evidence.add(table.evidence(row, "density"));
                    if (layer.meaning() != null) {
                        evidence.add(layer.meaning().evidence());
                    }
                    break;
                }
            }
        }
        return density == null ? layer.density() : density;
    }
}
