// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.envelope.EightPoints;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.pack.Table;

/** The orientation factors G: of the nearest of eight directions, between those of wall and roof for what is sloped. */
final class OrientationFactors {

    private static final Message LABEL = Message.of("orientation factor", "朝向系數");

    private final Table table;
    private final Table.Row roof;

    OrientationFactors(Table table) {
        this.table = table;
        this.roof = table.row("roof");
    }

    /**
     * One of the factors an element may have.
     *
     * @param point the direction it is taken for; null for what is flat
     */
    record Choice(String point, Estimate factor) {
    }

    /** The factors an element may have; one, unless its direction leaves more than one point the nearest. */
    List<Choice> of(FabricElement element) {
        double upright = share(element.tilt().high());
        if (element.azimuth() == null || upright == 0) {
            return List.of(new Choice(null, flat(element)));
        }
        List<Choice> choices = new ArrayList<>();
        for (int point : EightPoints.nearest(element.azimuth())) {
            String name = EightPoints.NAMES.get(point);
            choices.add(new Choice(name, sloped(element, table.row(name))));
        }
        return element.azimuth().isExact() && choices.size() > 1 ? List.of(worst(choices)) : choices;
    }

    /** Half way between two directions both are nearest: the one with the higher factor counts. */
    private static Choice worst(List<Choice> choices) {
        Choice worst = choices.getFirst();
        for (Choice each : choices) {
            worst = each.factor().high() > worst.factor().high() ? each : worst;
        }
        return worst;
    }

    /** How far upright: 0 lying flat, 1 upright or leaning out. */
    private static double share(double tilt) {
        return Math.clamp(tilt / Unit.DEGREE.toSi(90), 0, 1);
    }

    private Estimate flat(FabricElement element) {
        List<Evidence> evidence = new ArrayList<>(List.of(table.evidence(roof, "factor")));
        evidence.addAll(element.tilt().evidence());
        return Estimate.exact(Quantity.of(table.number(roof, "factor"), Unit.NONE), evidence);
    }

    private Estimate sloped(FabricElement element, Table.Row wall) {
        double upright = table.number(wall, "factor");
        double lying = table.number(roof, "factor");
        Estimate tilt = element.tilt();
        double a = lying + (upright - lying) * share(tilt.low());
        double b = lying + (upright - lying) * share(tilt.high());
        List<Evidence> evidence = new ArrayList<>(List.of(table.evidence(wall, "factor")));
        evidence.addAll(element.azimuth().evidence());
        if (share(tilt.low()) == 1) {
            return Estimate.exact(Quantity.of(upright, Unit.NONE), evidence);
        }
        evidence.add(table.evidence(roof, "factor"));
        if (a == b) {
            Quantity value = Quantity.of(a, Unit.NONE);
            return Estimate.worked(new Calculation(LABEL, "G", "Gs + (Gw − Gs) × β / 90°", value, "",
                    List.of(Calculation.read(Message.of("tilt", "傾角"), "β", tilt.least(), tilt.evidence())), evidence));
        }
        List<Missing> missing = tilt.missing();
        return new Estimate(Math.min(a, b), Math.max(a, b), Unit.NONE, null, evidence, missing);
    }
}
