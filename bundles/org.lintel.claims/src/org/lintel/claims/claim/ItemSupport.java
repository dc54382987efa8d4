// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.scheme.Band;
import org.lintel.claims.scheme.Cap;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Outcome;
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

    /**
     * What lines are looked at by.
     *
     * @param place of the version, for evidence
     */
    record Context(Application application, Fund fund, String place, TrainedLines trained, Gaps gaps) {

        /** Whether a line is paid as far as its trainees are concerned. */
        Outcome paid(Line line) {
            return trained.paid().getOrDefault(line.id(), Outcome.PASS);
        }
    }

    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    /** @param lines of this item, in order */
    static ItemSupport of(Item item, List<Line> lines, Context in) {
        Outcome holds = item.when().on(in.application().facts());
        if (holds == Outcome.FAIL) {
            Calculation none = Worked.amount(Message.of("{0}: paid only if {1}", "{0}：只適用於{1}", item.name(),
                    item.when().words()), "", Span.ZERO, List.of(), List.of());
            return new ItemSupport(item, lines, Span.ZERO, lines.stream().map(line -> BigInteger.ZERO).toList(), none);
        }
        ItemSupport support = item.rate() != null ? byRate(item, lines, in)
                : item.bands().isEmpty() ? byRatio(item, lines, in) : byBands(item, lines, in);
        if (holds == Outcome.PASS) {
            return support;
        }
        in.gaps().facts(item.name(), item.when(), item.when().facts().stream()
                .filter(id -> in.application().facts().of(id) == null).map(in.fund()::fact).toList());
        Span open = support.span.orNothing();
        return new ItemSupport(item, lines, open, support.weights, Worked.amount(Message.of("{0}: if {1}", "{0}：若{1}",
                item.name(), item.when().words()), "", open, List.of(support.calculation), List.of()));
    }

    private static ItemSupport byRate(Item item, List<Line> lines, Context in) {
        boolean known = in.gaps().counts(item.rate(), in.place() + "/" + item.id(), item.name());
        List<BigInteger> weights = new ArrayList<>();
        List<Calculation> terms = new ArrayList<>();
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ZERO;
        BigInteger cents = BigInteger.valueOf(item.rate().isKnown() ? item.rate().value().minor() : 1);
        for (Line line : lines) {
            if (line.units() == null) {
                in.gaps().told("lines." + line.id() + ".units", item.name(), Message.of(
                        "give the units of line {0}: {1}", "請提供第 {0} 行的數量（單位：{1}）", line.id(), item.unit()));
                known = false;
            }
            BigDecimal[] units = units(item, line, in);
            BigInteger most = in.paid(line) == Outcome.FAIL ? BigInteger.ZERO : thousandths(units[1]).multiply(cents);
            low = low.add(in.paid(line) == Outcome.PASS ? thousandths(units[0]).multiply(cents) : BigInteger.ZERO);
            high = high.add(most);
            weights.add(most);
            terms.add(Calculation.word(label(line, in), line.units() == null ? "–" : line.units().toPlainString(),
                    List.of()));
        }
        Span span = known ? new Span(low.divide(THOUSAND).longValueExact(), high.divide(THOUSAND).longValueExact())
                : Span.ANYTHING;
        return new ItemSupport(item, lines, span, weights, Worked.amount(Message.of(item.name()),
                "Σ × " + item.rate().printed(), span, terms,
                List.of(Worked.from(in.place(), item.name(), item.rate()))));
    }

    /** A rate is for units of any fineness; three decimals are kept, as application files have them. */
    private static BigInteger thousandths(BigDecimal units) {
        return units.movePointRight(3).setScale(0, RoundingMode.DOWN).toBigInteger();
    }

    /** How many units of a line count at least and at most. */
    private static BigDecimal[] units(Item item, Line line, Context in) {
        BigDecimal units = line.units() == null ? BigDecimal.ZERO : line.units();
        if (item.most() == null) {
            return new BigDecimal[]{units, units};
        }
        if (!in.gaps().counts(item.most(), in.place() + "/" + item.id() + "/most", Text.of(item.name().en()
                + ", most units", item.name().zhHk() + "，最多數量"))) {
            return new BigDecimal[]{BigDecimal.ZERO, units};
        }
        BigDecimal least = units.min(BigDecimal.valueOf(item.most().value()));
        return new BigDecimal[]{least, least};
    }

    private static ItemSupport byBands(Item item, List<Line> lines, Context in) {
        boolean known = true;
        List<Evidence> evidence = new ArrayList<>();
        StringBuilder formula = new StringBuilder();
        for (Band band : item.bands()) {
            known &= in.gaps().counts(band.ratio(), in.place() + "/" + item.id(), item.name());
            known &= band.upTo() == null || in.gaps().counts(band.upTo(), in.place() + "/" + item.id(), item.name());
            evidence.add(Worked.from(in.place(), item.name(), band.ratio()));
            formula.append(formula.isEmpty() ? "" : " + ").append(band.ratio().printed())
                    .append(band.upTo() == null ? " × …" : " × (≤ " + band.upTo().printed() + ")");
        }
        long low = 0;
        long high = 0;
        List<BigInteger> weights = new ArrayList<>();
        List<Calculation> terms = new ArrayList<>();
        for (Line line : lines) {
            long cost = cost(line, item, in);
            known &= line.cost() != null;
            low = Math.addExact(low, in.paid(line) == Outcome.PASS ? cost : 0);
            high = Math.addExact(high, in.paid(line) == Outcome.FAIL ? 0 : cost);
            weights.add(BigInteger.valueOf(in.paid(line) == Outcome.FAIL ? 0 : cost));
            terms.add(Worked.amount(label(line, in), "", Span.of(cost), List.of(), List.of()));
        }
        Span span = known ? new Span(Band.of(item.bands(), low), Band.of(item.bands(), high)) : Span.ANYTHING;
        return new ItemSupport(item, lines, span, weights,
                Worked.amount(Message.of(item.name()), formula.toString(), span, terms, evidence));
    }

    private static long cost(Line line, Item item, Context in) {
        if (line.cost() == null) {
            in.gaps().told("lines." + line.id() + ".cost", item.name(),
                    Message.of("give the cost of line {0}", "請提供第 {0} 行的費用", line.id()));
            return 0;
        }
        return line.cost().minor();
    }

    private static ItemSupport byRatio(Item item, List<Line> lines, Context in) {
        Gaps gaps = in.gaps();
        String place = in.place() + "/" + item.id();
        boolean known = gaps.counts(item.ratio(), place, item.name());
        Ratio least = known ? item.ratio().value() : Ratio.NOTHING;
        Ratio most = known ? item.ratio().value() : Ratio.WHOLE;
        boolean capped = item.cap() == null || gaps.counts(item.cap().amount(), place + "/at-most", item.name());
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ZERO;
        boolean unlimited = false;
        List<BigInteger> weights = new ArrayList<>();
        List<Calculation> terms = new ArrayList<>();
        for (Line line : lines) {
            long cost = cost(line, item, in);
            if (line.cost() == null) {
                unlimited = true;
                weights.add(BigInteger.ZERO);
                continue;
            }
            Span cap = cap(item, line, capped, in);
            BigInteger a = part(cost, least, cap.low(), item.cap(), true);
            BigInteger b = part(cost, most, cap.high(), item.cap(), false);
            if (capped && item.cap() != null && item.cap().of() == Cap.Of.NOT_TOLD
                    && !part(cost, most, cap.low(), item.cap(), true).equals(b)) {
                gaps.open(item.cap().amount().source(), place + "/at-most", item.name(),
                        Message.of("it is not told whether the most for each {0} is of the cost or of the support",
                                "未有說明每{0}的上限以開支還是資助額計", item.cap().unit()));
            }
            low = low.add(in.paid(line) == Outcome.PASS ? a : BigInteger.ZERO);
            weights.add(in.paid(line) == Outcome.FAIL ? BigInteger.ZERO : b);
            high = high.add(weights.getLast());
            terms.add(line(line, cost, cap, in));
        }
        Span span = new Span(low.divide(BigInteger.valueOf(least.denominator())).longValueExact(),
                unlimited ? Span.UNLIMITED : high.divide(BigInteger.valueOf(most.denominator())).longValueExact());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Worked.from(in.place(), item.name(), item.ratio()));
        if (item.cap() != null) {
            evidence.add(Worked.from(in.place(), Text.of(item.name().en() + ", at most", item.name().zhHk() + "，最多"),
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

    private static Span cap(Item item, Line line, boolean counts, Context in) {
        Cap cap = item.cap();
        if (cap == null) {
            return Span.ANYTHING;
        }
        if (line.units() == null) {
            in.gaps().told("lines." + line.id() + ".units", cap.unit(), Message.of("give the units of line {0}: {1}",
                    "請提供第 {0} 行的數量（單位：{1}）", line.id(), cap.unit()));
            return Span.ANYTHING;
        }
        BigDecimal[] units = units(item, line, in);
        return counts ? new Span(cents(units[0], cap), cents(units[1], cap)) : Span.ANYTHING;
    }

    private static long cents(BigDecimal units, Cap cap) {
        return units.multiply(BigDecimal.valueOf(cap.amount().value().minor())).setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    private static Calculation line(Line line, long cost, Span cap, Context in) {
        List<Calculation> terms = cap.isExact() ? List.of(Worked.amount(Message.of("at most for {0} units",
                "{0} 個單位最多", line.units().toPlainString()), "", cap, List.of(), List.of())) : List.of();
        return Worked.amount(label(line, in), "", Span.of(cost), terms, List.of());
    }

    /** What a line is called; that it is not paid stands behind it. */
    private static Message label(Line line, Context in) {
        Message label = line.name().isEmpty() ? Message.of("Line {0}", "第 {0} 行", line.id())
                : Message.of("Line {0}: {1}", "第 {0} 行：{1}", line.id(), line.name());
        return switch (in.paid(line)) {
            case FAIL -> Message.of("{0} (left out: the trainee does not count)", "{0}（不計：學員不符合要求）", label);
            case UNDETERMINED -> Message.of("{0} (open whether the trainee counts)", "{0}（未能確定學員是否符合要求）", label);
            default -> label;
        };
    }
}
