// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.Counting.Decision;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.pack.Table;

/**
 * The roofs of one weight group of a code with their mean U-value. A roof whose weight is not known may belong to
 * several.
 *
 * @param table as {@link MassBand} has it, with the limits of the groups in its column {@code u}
 * @param row of the group
 * @param means areas with their U-values, as a mean heat gain of one kelvin
 */
public record RoofGroup(Table table, Table.Row row, Quantity limit, HeatGains means) {

    private static final Text U = Text.of("thermal transmittance", "傳熱系數");
    private static final Text MASS = Text.of("mass", "質量");
    private static final Text AREA = Text.of("area", "面積");
    private static final Map<String, Text> NAMES = Map.of("light", Text.of("light roof", "輕屋頂"), "medium",
            Text.of("medium roof", "中等重量屋頂"), "heavy", Text.of("heavy roof", "重屋頂"));

    /**
     * The groups any roof may belong to, lightest first.
     *
     * @param counts whether the code counts a roof at all
     */
    public static List<RoofGroup> of(Table table, List<FabricElement> roofs, Function<FabricElement, Counting> counts) {
        List<RoofGroup> groups = new ArrayList<>();
        for (MassBand band : MassBand.of(table)) {
            List<HeatGain> members = new ArrayList<>();
            for (FabricElement roof : roofs) {
                Counting counting = counting(table, roof, band, counts.apply(roof));
                if (counting.decision() != Decision.NO) {
                    members.add(HeatGain.of(roof, counting, Flux.product("A × U", new Factor(U, "U", roof.u()))));
                }
            }
            HeatGains means = HeatGains.of(members);
            if (!means.isEmpty()) {
                groups.add(new RoofGroup(table, band.row(),
                        Quantity.of(table.number(band.row(), "u"), Unit.TRANSMITTANCE), means));
            }
        }
        return groups;
    }

    private static Counting counting(Table table, FabricElement roof, MassBand band, Counting own) {
        if (own.decision() == Decision.NO || !band.may(roof.mass())) {
            return Counting.no(own.clause(), own.reason(), own.evidence());
        }
        return band.must(roof.mass()) ? own : Counting.maybe(table.source().clause(),
                Message.of("its weight is not known", "重量不詳"), roof.mass().evidence(), roof.mass().missing());
    }

    Text name() {
        return NAMES.get(row.cells().getFirst());
    }

    /** Whether any of them belongs to the group for certain. */
    boolean certain() {
        return means.counted().stream().anyMatch(gain -> gain.counting().decision() == Decision.YES
                && gain.element().area().low() > 0);
    }

    Quantity mean(End end) {
        return new Quantity(means.mean(end), Unit.TRANSMITTANCE);
    }

    Message printed() {
        return means.isExact() ? Message.of("{0}", "{0}", mean(End.MOST))
                : Message.of("{0} to {1}", "{0} 至 {1}", mean(End.LEAST), mean(End.MOST));
    }

    Calculation calculation() {
        Message name = Message.of(name());
        Calculation most = at(End.MOST, name);
        List<Calculation> terms = new ArrayList<>();
        if (!means.isExact()) {
            terms.add(at(End.LEAST, name));
        }
        terms.add(most);
        terms.add(Calculation.read(Message.of("limit", "限值"), "", limit, List.of(table.evidence(row, "u"))));
        return Calculation.group(name, terms);
    }

    private Calculation at(End end, Message name) {
        List<Calculation> terms = new ArrayList<>();
        for (int i = 0; i < means.counted().size(); i++) {
            FabricElement roof = means.counted().get(i).element();
            Quantity u = end == End.LEAST ? roof.u().least() : roof.u().most();
            Quantity product = new Quantity(means.gain(i, end), Unit.of("W/K", Unit.NONE.dimension(), 1, 2));
            terms.add(Calculation.made(Message.of("{0} {1}", "{0} {1}", roof.mark(), roof.description()), "A × U",
                    "A × U", product, List.of(
                            read(AREA, "A", new Quantity(means.area(i, end), Unit.SQUARE_METRE), roof.area()),
                            read(U, "U", u, roof.u()), read(MASS, "", roof.mass().least(), roof.mass()))));
        }
        return Calculation.made(name, "U", "Σ(A × U) / ΣA", mean(end), terms);
    }

    private static Calculation read(Text label, String symbol, Quantity value, Estimate figure) {
        Calculation worked = figure.worked();
        return worked != null && figure.isExact()
                ? new Calculation(Message.of(label), symbol, worked.formula(), value, "", worked.terms(),
                        worked.evidence())
                : Calculation.read(Message.of(label), symbol, value, figure.evidence());
    }
}
