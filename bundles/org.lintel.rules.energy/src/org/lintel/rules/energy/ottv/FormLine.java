// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.envelope.WorkedTree;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;

/** One line of the code's forms: the elements of a façade that do not differ in anything that is calculated with. */
final class FormLine {

    static final Unit AREA = Unit.SQUARE_METRE;
    static final Unit FACTOR = Unit.of("", Dimension.NONE, 1, 2);
    static final Unit MULTIPLIER = Unit.of("", Dimension.NONE, 1, 3);
    static final Unit U = Unit.of("W/m²K", Unit.TRANSMITTANCE.dimension(), 1, 2);
    static final Unit KELVIN = Unit.KELVIN;
    static final Unit WATT = Unit.of("W", Unit.WATT.dimension(), 1, 2);
    static final Unit FLUX = Unit.WATT_PER_SQUARE_METRE;
    static final Unit SOLAR = Unit.of("W/m²", FLUX.dimension(), 1, 0);
    static final Unit MASS = Unit.of("kg/m²", Dimension.MASS.over(Dimension.AREA), 1, 2);

    private final HeatGain first;
    private final Trace trace;
    private final int index;
    private final List<Integer> members = new ArrayList<>();
    private final Set<String> storeys = new LinkedHashSet<>();
    private final List<Calculation> leastAreas = new ArrayList<>();
    private final List<Calculation> mostAreas = new ArrayList<>();
    private final List<Calculation> leastGains = new ArrayList<>();
    private final List<Calculation> mostGains = new ArrayList<>();
    private final Calculation[] sums = new Calculation[4];
    private double leastArea;
    private double mostArea;
    private double leastGain;
    private double mostGain;

    private FormLine(HeatGain first, int index, Trace trace) {
        this.first = first;
        this.index = index;
        this.trace = trace;
    }

    /** All lines, in the order of the elements. */
    static List<FormLine> of(HeatGains gains, Trace trace) {
        Map<List<String>, FormLine> lines = new LinkedHashMap<>();
        for (int i = 0; i < gains.counted().size(); i++) {
            HeatGain gain = gains.counted().get(i);
            int index = i;
            FabricElement element = gain.element();
            List<String> key = new ArrayList<>(List.of(element.facade(), element.kind().name(), element.mark(),
                    element.description().toString()));
            for (String symbol : List.of("U", "α", "TDEQ", "SC", "ESM", "SF", "SFh", "v")) {
                Quantity[] range = gain.range(symbol);
                key.add(range == null ? "" : range[0].si() + " " + range[1].si());
            }
            FormLine line = lines.computeIfAbsent(key, k -> new FormLine(gain, index, trace));
            line.add(i, gain);
        }
        return List.copyOf(lines.values());
    }

    private void add(int member, HeatGain gain) {
        FabricElement element = gain.element();
        double least = gain.counting().decision() == Counting.Decision.YES ? element.area().low() : 0;
        double most = element.area().high();
        double less = least == 0 ? 0 : least * gain.flux(End.LEAST);
        double more = most == 0 ? 0 : most * gain.flux(End.MOST);
        leastArea += least;
        mostArea += most;
        leastGain += less;
        mostGain += more;
        members.add(member);
        storeys.add(element.storey());
        leastAreas.add(trace.area(member, End.LEAST, least));
        mostAreas.add(trace.area(member, End.MOST, most));
        leastGains.add(trace.gain(member, End.LEAST, less));
        mostGains.add(trace.gain(member, End.MOST, more));
    }

    /** The numbers of its elements among what counts. */
    List<Integer> members() {
        return members;
    }

    /** What its area follows from: the same term each time it is asked for. */
    Calculation area(End end) {
        return once(end.ordinal(), end == End.LEAST ? leastAreas : mostAreas, AREA);
    }

    /** What its heat gain follows from. */
    Calculation gain(End end) {
        return once(2 + end.ordinal(), end == End.LEAST ? leastGains : mostGains, WATT);
    }

    private Calculation once(int place, List<Calculation> terms, Unit unit) {
        if (sums[place] == null) {
            sums[place] = Trace.sum(terms, unit);
        }
        return sums[place];
    }

    /** What a factor follows from; null where that is not told or it has none. */
    Calculation factor(String symbol, End end) {
        Quantity[] range = first.range(symbol);
        return range == null ? null : trace.factor(index, end, symbol, range[end.ordinal()].si());
    }

    /** On which of a building's floors it is. */
    String location(List<String> levels) {
        return Floors.of(storeys, levels);
    }

    FabricElement element() {
        return first.element();
    }

    /**
     * What it is, for a cell: a text of its own in each language only where it differs, as of the edge of a floor. Its
     * layers are not told again: they stand among the components.
     */
    static Object described(FabricElement element) {
        String en = element.description().in(Language.EN);
        String zhHk = element.description().in(Language.ZH_HK);
        int layers = element.assembly().layers().isEmpty() ? -1 : en.indexOf(": ");
        return !en.equals(zhHk) ? new Text(en, zhHk) : layers > 0 ? en.substring(0, layers) : en;
    }

    HeatGain gain() {
        return first;
    }

    Object area() {
        return cell(leastArea, mostArea, AREA);
    }

    Object sum() {
        return cell(leastGain, mostGain, WATT);
    }

    /** A factor of the formula, in the unit of its column; empty if it has none of that symbol. */
    Object factor(String symbol, Unit unit) {
        Quantity[] range = first.range(symbol);
        return range == null ? "" : cell(range[0].si(), range[1].si(), unit);
    }

    /** A figure or its range in a unit, without the unit. */
    static String printed(Estimate figure, Unit unit) {
        return WorkedTree.printed(unit.fromSi(figure.low()), unit.fromSi(figure.high()), unit.decimals());
    }

    /** A number where it is one figure, else both ends as text. */
    static Object cell(double low, double high, Unit unit) {
        return low == high ? new Quantity(low, unit)
                : WorkedTree.printed(unit.fromSi(low), unit.fromSi(high), unit.decimals());
    }
}
