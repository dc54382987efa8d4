// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.thermal;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.model.input.BuildUp;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.LayerWords;
import org.lintel.rules.pack.Table;

/**
 * The U-value that the layers of an element give with the code's films: U = 1 / (Ri + ΣR + Ro), as one figure or
 * between two.
 */
public final class Transmittance {

    private static final Message U_VALUE = Message.of("U-value", "U 值");
    private static final Message TOTAL = Message.of("total resistance", "總熱阻");
    private static final Text TITLE = Text.of("Layers", "各層");
    private static final List<Schedule.Column> COLUMNS = List.of(Schedule.Column.of("material", "物料"),
            new Schedule.Column(LayerWords.THICKNESS, Unit.MILLIMETRE),
            new Schedule.Column(LayerWords.CONDUCTIVITY, Unit.CONDUCTIVITY),
            new Schedule.Column(Text.of("resistance", "熱阻"), Unit.THERMAL_RESISTANCE));

    private final List<Resistance> layers;
    private final List<Resistance> all;
    private final List<Evidence> noInnerFace;

    /**
     * @param inner null where there is no inner face
     * @param noInnerFace where it is told that there is none
     */
    private Transmittance(List<Resistance> layers, Resistance inner, Resistance outer, List<Evidence> noInnerFace) {
        this.layers = layers;
        this.noInnerFace = noInnerFace;
        this.all = new ArrayList<>(List.of(outer));
        all.addAll(layers);
        if (inner != null) {
            all.add(inner);
        }
    }

    /**
     * Works out a U-value.
     *
     * @param facts of the element, with an edition that holds the tables of conductivities, films and air spaces
     * @param element what the tables call it: {@code wall} or {@code roof}
     */
    public static Transmittance of(Facts facts, String element, BuildUp buildUp) {
        Table films = facts.table("film");
        TableRange range = new TableRange(facts, films, element);
        Resistance outer = range.between(Message.of("outer surface film", "外表面空氣膜"), range.rows("external", null),
                List.of("r"), null);
        List<Resistance> layers = new Layers(facts, element).resistances(buildUp);
        if (Boolean.FALSE.equals(facts.find(EnvelopeInputs.INNER_FACE))) {
            return new Transmittance(layers, null, outer, facts.evidence(EnvelopeInputs.INNER_FACE));
        }
        Quantity inside = facts.find(EnvelopeInputs.INTERNAL_ABSORPTIVITY);
        List<Table.Row> rows = range.rows("internal", inside);
        Resistance inner = rows.isEmpty() ? Resistance.unknown(tooSteep()) : range.between(
                Message.of("inner surface film", "內表面空氣膜"), rows, List.of("r"),
                facts.missing(EnvelopeInputs.INTERNAL_ABSORPTIVITY));
        return new Transmittance(layers, inner, outer, List.of());
    }

    private static Missing tooSteep() {
        return new Missing("table.film", Text.of("inner surface film", "內表面空氣膜"),
                Message.of("the roof is steeper than 45°, where the code's Table 2 ends", "屋頂斜度超過 45°，超出守則表 2 的範圍"),
                Message.of("state the U-value of the roof in ThermalTransmittance and show its working apart",
                        "請在 ThermalTransmittance 填寫屋頂的 U 值，並另附計算"));
    }

    /** Whether the resistance of every layer is known, if only between two values. */
    public boolean isKnown() {
        return all.stream().allMatch(Resistance::isKnown);
    }

    /** What is missing for a figure, or for a single one, each thing once. */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        for (Resistance resistance : all) {
            for (Missing each : resistance.missing()) {
                boolean blocks = isKnown() || !resistance.isKnown();
                if (blocks && missing.stream().noneMatch(m -> m.input().equals(each.input())
                        && m.reason().equals(each.reason()))) {
                    missing.add(each);
                }
            }
        }
        return missing;
    }

    /** The least it can be: from the most of each resistance. */
    public Quantity least() {
        return one(true).value();
    }

    public Quantity most() {
        return one(false).value();
    }

    /** The most it can be where not all layers are known: what is not known may resist nothing at all. */
    public Quantity bound() {
        double sum = 0;
        for (Resistance resistance : all) {
            sum += resistance.isKnown() ? resistance.least().value().si() : 0;
        }
        return new Quantity(1 / sum, Unit.TRANSMITTANCE);
    }

    public boolean isExact() {
        return all.stream().allMatch(Resistance::isExact);
    }

    /** {@code 2.310 W/m²K}, or {@code 2.310 to 3.940 W/m²K}. */
    public Message printed() {
        return isExact() ? Message.of("{0}", "{0}", least())
                : Message.of("{0} to {1}", "{0} 至 {1}", least(), most());
    }

    /** The worked calculation; under both assumptions where there are two. */
    public Calculation calculation() {
        return isExact() ? one(true) : Calculation.group(
                Message.of("U-value, at least and at most", "U 值的下限及上限"), List.of(one(true), one(false)));
    }

    private Calculation one(boolean mostResistance) {
        List<Calculation> terms = new ArrayList<>();
        double sum = 0;
        for (Resistance resistance : all) {
            Calculation term = mostResistance ? resistance.most() : resistance.least();
            terms.add(term);
            sum += term.value().si();
        }
        Calculation total = new Calculation(TOTAL, "ΣR",
                noInnerFace.isEmpty() ? "Ro + Σ(x / k) + Ra + Ri" : "Ro + Σ(x / k) + Ra", Resistance.quantity(sum), "",
                terms, noInnerFace);
        return Calculation.made(U_VALUE, "U", "1 / ΣR", new Quantity(1 / sum, Unit.TRANSMITTANCE), List.of(total));
    }

    /** The conductivity that is calculated with for a layer; null where it is not known, and of air. */
    public Quantity conductivity(int layer) {
        Calculation used = layers.get(layer).least();
        return used == null || used.terms().size() < 2 ? null : used.terms().get(1).value();
    }

    /** What a layer resists at the least and at the most; null where it is not known. */
    public Quantity[] resistance(int layer) {
        Resistance resistance = layers.get(layer);
        return resistance.isKnown() ? new Quantity[] {resistance.least().value(), resistance.most().value()} : null;
    }

    Schedule schedule(BuildUp buildUp) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            BuildUp.Layer layer = buildUp.layers().get(i);
            Resistance resistance = layers.get(i);
            Object k = conductivity(i) == null ? "" : conductivity(i);
            Object r = !resistance.isKnown() ? "" : resistance.isExact() ? resistance.least().value()
                    : resistance.least().value().printed() + " – " + resistance.most().value().printed();
            rows.add(List.of(Layers.name(layer), layer.thickness() == null ? "" : layer.thickness(), k, r));
        }
        return new Schedule(TITLE, COLUMNS, rows);
    }
}
