// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;

/**
 * Writes a mean heat gain as a tree of terms: part, walls and roofs, façades, storeys, elements, factors, down to where
 * each figure came from. A range is two trees, one for each end.
 */
public final class WorkedTree {

    /** Codes print heat gains with two decimals. */
    private static final Unit WATT = Unit.of("W", Unit.WATT.dimension(), 1, 2);
    private static final Text WALLS = Text.of("external walls", "外牆");
    private static final Text ROOFS = Text.of("roofs", "屋頂");
    private static final Text AREA = Text.of("area", "面積");
    private static final Text GAIN = Text.of("heat gain", "得熱量");
    private static final Text NO_FACADE = Text.of("(no façade)", "（沒有立面）");
    private static final Text NO_STOREY = Text.of("(no storey)", "（沒有樓層）");

    private final HeatGains gains;
    private final Text label;
    private final String symbol;
    /** Areas that are the same at both ends are one term. */
    private final Map<Integer, Calculation> areas = new HashMap<>();
    private final Map<End, Map<Integer, Calculation>> elements = new EnumMap<>(End.class);

    /**
     * @param label what the mean is called, e.g. {@code OTTV}
     * @param symbol as in the code's formula; walls and roofs get {@code w} and {@code r}
     */
    public WorkedTree(HeatGains gains, Text label, String symbol) {
        this.gains = gains;
        this.label = label;
        this.symbol = symbol;
    }

    /** The whole; under both ends where there are two. */
    public Calculation whole() {
        return gains.isExact() ? at(End.MOST) : Calculation.group(
                Message.of("{0}, at least and at most", "{0}的下限及上限", label), List.of(at(End.LEAST), at(End.MOST)));
    }

    /** The whole at one end. */
    public Calculation at(End end) {
        List<Integer> walls = new ArrayList<>();
        List<Integer> roofs = new ArrayList<>();
        for (int i = 0; i < gains.counted().size(); i++) {
            (gains.counted().get(i).element().kind().isRoof() ? roofs : walls).add(i);
        }
        List<Calculation> terms = new ArrayList<>();
        if (!walls.isEmpty()) {
            terms.add(side(WALLS, symbol + "w", walls, end));
        }
        if (!roofs.isEmpty()) {
            terms.add(side(ROOFS, symbol + "r", roofs, end));
        }
        Quantity mean = new Quantity(gains.mean(end), Unit.WATT_PER_SQUARE_METRE);
        Message title = gains.isExact() ? Message.of(label)
                : end == End.LEAST ? Message.of("{0}, at least", "{0}的下限", label)
                        : Message.of("{0}, at most", "{0}的上限", label);
        return Calculation.made(title, symbol, "ΣQ / ΣA", mean, terms);
    }

    private Calculation side(Text name, String shortName, List<Integer> indices, End end) {
        Map<String, List<Integer>> facades = new LinkedHashMap<>();
        for (int i : indices) {
            facades.computeIfAbsent(gains.counted().get(i).element().facade(), f -> new ArrayList<>()).add(i);
        }
        List<Calculation> terms = new ArrayList<>();
        facades.forEach((facade, members) -> {
            Message title = facade.isEmpty() ? Message.of(NO_FACADE) : Message.verbatim(facade);
            terms.add(mean(title, symbol, members, storeys(members, end), end));
        });
        return mean(Message.of(name), shortName, indices, terms, end);
    }

    private Calculation mean(Message title, String shortName, List<Integer> indices, List<Calculation> terms, End end) {
        double area = area(indices, end);
        double gain = gain(indices, end);
        List<Calculation> all = new ArrayList<>();
        all.add(Calculation.made(Message.of(AREA), "A", "ΣA", new Quantity(area, Unit.SQUARE_METRE), List.of()));
        all.add(Calculation.made(Message.of(GAIN), "Q", "ΣQ", watts(gain), terms));
        return area > 0 ? Calculation.made(title, shortName, "Q / A",
                new Quantity(gain / area, Unit.WATT_PER_SQUARE_METRE), all) : Calculation.group(title, all);
    }

    /** The elements of a façade, by storey where there are several. */
    private List<Calculation> storeys(List<Integer> indices, End end) {
        Map<String, List<Integer>> storeys = new LinkedHashMap<>();
        for (int i : indices) {
            storeys.computeIfAbsent(gains.counted().get(i).element().storey(), s -> new ArrayList<>()).add(i);
        }
        List<Calculation> terms = new ArrayList<>();
        storeys.forEach((storey, members) -> {
            List<Calculation> elements = new ArrayList<>();
            for (int i : members) {
                elements.add(element(i, end));
            }
            if (storeys.size() == 1) {
                terms.addAll(elements);
            } else {
                Message title = storey.isEmpty() ? Message.of(NO_STOREY) : Message.verbatim(storey);
                terms.add(Calculation.made(title, "Q", "ΣQ", watts(gain(members, end)), elements));
            }
        });
        return terms;
    }

    private Calculation element(int index, End end) {
        HeatGain gain = gains.counted().get(index);
        FabricElement element = gain.element();
        Flux way = gain.way(end);
        List<Calculation> terms = new ArrayList<>();
        double used = gains.area(index, end);
        Calculation known = areas.get(index);
        Calculation area = known != null && known.value().si() == used ? known : area(element, used);
        areas.putIfAbsent(index, area);
        terms.add(area);
        terms.addAll(way.terms(end));
        Message title = Message.of("{0} {1}", "{0} {1}", element.mark(), element.description());
        if (gain.ways().size() > 1) {
            title = Message.of("{0}, taken as {1}", "{0}，當作{1}", title, way.way());
        }
        List<Evidence> evidence = new ArrayList<>(gain.counting().evidence());
        if (gain.counting().decision() == Counting.Decision.MAYBE) {
            evidence.add(new Evidence.Assumed(gain.counting().reason()));
        }
        Calculation made = new Calculation(title, "Q", way.formula(), watts(gains.gain(index, end)), "", terms, evidence);
        elements.computeIfAbsent(end, e -> new HashMap<>()).put(index, made);
        return made;
    }

    /**
     * The heat gain of an element as it stands in the tree: its area first, then the factors.
     *
     * @param index of {@link HeatGains#counted}
     * @return null before the tree is written
     */
    public Calculation term(int index, End end) {
        return elements.getOrDefault(elements.containsKey(end) ? end : End.MOST, Map.of()).get(index);
    }

    private static Calculation area(FabricElement element, double used) {
        Estimate area = element.area();
        Quantity value = new Quantity(used, Unit.SQUARE_METRE);
        Calculation worked = area.worked();
        return worked != null && worked.value() != null && worked.value().si() == used
                ? new Calculation(Message.of(AREA), "A", worked.formula(), value, "", worked.terms(), worked.evidence())
                : Calculation.read(Message.of(AREA), "A", value, area.evidence());
    }

    private double area(List<Integer> indices, End end) {
        double sum = 0;
        for (int i : indices) {
            sum += gains.area(i, end);
        }
        return sum;
    }

    private double gain(List<Integer> indices, End end) {
        double sum = 0;
        for (int i : indices) {
            sum += gains.gain(i, end);
        }
        return sum;
    }

    private static Quantity watts(double value) {
        return new Quantity(value, WATT);
    }

    /** {@code 34.73}, or {@code 12.10 – 34.73} where it is a range: for forms. */
    public static String printed(double low, double high, int decimals) {
        String least = Decimal.fixed(low, decimals);
        String most = Double.isInfinite(high) ? "∞" : Decimal.fixed(high, decimals);
        return least.equals(most) ? least : least + " – " + most;
    }
}
