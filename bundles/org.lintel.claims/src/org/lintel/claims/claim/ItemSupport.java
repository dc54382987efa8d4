// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.scheme.Cap;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * What a scheme would pay for the lines of one item if there were no ceilings.
 *
 * <p>The share is taken of all lines together and rounded down once, so that it does not matter how costs are spread
 * over lines.
 *
 * @param weights what each line contributes, in the order of {@code lines}, in a unit of no meaning of its own
 */
record ItemSupport(Item item, List<Line> lines, Span span, List<BigInteger> weights, Calculation calculation) {

    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    /** @param lines of this item, in order */
    static ItemSupport of(Item item, List<Line> lines, String place, Gaps gaps) {
        return item.rate() != null ? byRate(item, lines, place, gaps) : byRatio(item, lines, place, gaps);
    }

    private static ItemSupport byRate(Item item, List<Line> lines, String place, Gaps gaps) {
        boolean known = gaps.counts(item.rate(), place + "/" + item.id(), item.name());
        List<BigInteger> weights = new ArrayList<>();
        List<Calculation> terms = new ArrayList<>();
        BigInteger sum = BigInteger.ZERO;
        for (Line line : lines) {
            if (line.units() == null) {
                gaps.told("lines." + line.id() + ".units", item.name(), Message.of("give the units of line {0}: {1}",
                        "請提供第 {0} 行的數量（單位：{1}）", line.id(), item.unit()));
                known = false;
            }
            // a rate is for units of any fineness; three decimals are kept, as application files have them
            BigInteger units = line.units() == null ? BigInteger.ZERO
                    : line.units().movePointRight(3).setScale(0, RoundingMode.DOWN).toBigInteger();
            weights.add(item.rate().isKnown() ? units.multiply(BigInteger.valueOf(item.rate().value().minor()))
                    : units);
            sum = sum.add(weights.getLast());
            terms.add(Calculation.word(Message.of("Line {0}", "第 {0} 行", line.id()), line.units() == null ? "–"
                    : line.units().toPlainString(), List.of()));
        }
        Span span = known ? Span.of(sum.divide(THOUSAND).longValueExact()) : Span.ANYTHING;
        String formula = "Σ × " + item.rate().printed();
        return new ItemSupport(item, lines, span, weights, Worked.amount(Message.of(item.name()), formula, span, terms,
                List.of(Worked.from(place, item.name(), item.rate()))));
    }

    private static ItemSupport byRatio(Item item, List<Line> lines, String place, Gaps gaps) {
        boolean known = gaps.counts(item.ratio(), place + "/" + item.id(), item.name());
        Ratio least = known ? item.ratio().value() : Ratio.NOTHING;
        Ratio most = known ? item.ratio().value() : Ratio.WHOLE;
        boolean capped = item.cap() == null
                || gaps.counts(item.cap().amount(), place + "/" + item.id() + "/at-most", item.name());
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ZERO;
        boolean unlimited = false;
        List<BigInteger> weights = new ArrayList<>();
        List<Calculation> terms = new ArrayList<>();
        for (Line line : lines) {
            if (line.cost() == null) {
                gaps.told("lines." + line.id() + ".cost", item.name(),
                        Message.of("give the cost of line {0}", "請提供第 {0} 行的費用", line.id()));
                unlimited = true;
                weights.add(BigInteger.ZERO);
                continue;
            }
            long cost = line.cost().minor();
            Span cap = cap(item.cap(), line, capped, gaps);
            BigInteger a = part(cost, least, cap.low(), item.cap(), true);
            BigInteger b = part(cost, most, cap.high(), item.cap(), false);
            if (capped && item.cap() != null && item.cap().of() == Cap.Of.NOT_TOLD
                    && !part(cost, most, cap.low(), item.cap(), true).equals(b)) {
                gaps.open(item.cap().amount().source(), place + "/" + item.id() + "/at-most", item.name(),
                        Message.of("it is not told whether the most for each {0} is of the cost or of the support",
                                "未有說明每{0}的上限以開支還是資助額計", item.cap().unit()));
            }
            low = low.add(a);
            high = high.add(b);
            weights.add(b);
            terms.add(line(line, cost, cap));
        }
        Span span = new Span(low.divide(BigInteger.valueOf(least.denominator())).longValueExact(),
                unlimited ? Span.UNLIMITED : high.divide(BigInteger.valueOf(most.denominator())).longValueExact());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Worked.from(place, item.name(), item.ratio()));
        if (item.cap() != null) {
            evidence.add(Worked.from(place, Text.of(item.name().en() + ", at most", item.name().zhHk() + "，最多"),
                    item.cap().amount()));
        }
        String formula = (known ? item.ratio().printed() : "?") + " × Σ";
        return new ItemSupport(item, lines, span, weights,
                Worked.amount(Message.of(item.name()), formula, span, terms, evidence));
    }

    /** The line's share, times the denominator of the ratio. */
    private static BigInteger part(long cost, Ratio ratio, long cap, Cap rule, boolean least) {
        BigInteger share = BigInteger.valueOf(cost).multiply(BigInteger.valueOf(ratio.numerator()));
        if (rule == null) {
            return share;
        }
        BigInteger ofCost = BigInteger.valueOf(Math.min(cost, cap)).multiply(BigInteger.valueOf(ratio.numerator()));
        BigInteger ofSupport = share.min(BigInteger.valueOf(cap).multiply(BigInteger.valueOf(ratio.denominator())));
        return switch (rule.of()) {
            case COST -> ofCost;
            case SUPPORT -> ofSupport;
            case NOT_TOLD -> least ? ofCost.min(ofSupport) : ofCost.max(ofSupport);
        };
    }

    private static Span cap(Cap cap, Line line, boolean counts, Gaps gaps) {
        if (cap == null) {
            return Span.ANYTHING;
        }
        if (line.units() == null) {
            gaps.told("lines." + line.id() + ".units", cap.unit(), Message.of("give the units of line {0}: {1}",
                    "請提供第 {0} 行的數量（單位：{1}）", line.id(), cap.unit()));
            return Span.ANYTHING;
        }
        return counts ? Span.of(line.units().multiply(BigDecimal.valueOf(cap.amount().value().minor()))
                .setScale(0, RoundingMode.DOWN).longValueExact()) : Span.ANYTHING;
    }

    private static Calculation line(Line line, long cost, Span cap) {
        Message label = line.name().isEmpty() ? Message.of("Line {0}", "第 {0} 行", line.id())
                : Message.of("Line {0}: {1}", "第 {0} 行：{1}", line.id(), line.name());
        List<Calculation> terms = cap.isExact() ? List.of(Worked.amount(Message.of("at most for {0} units",
                "{0} 個單位最多", line.units().toPlainString()), "", cap, List.of(), List.of())) : List.of();
        return Worked.amount(label, "", Span.of(cost), terms, List.of());
    }
}
