// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Verdict;

/**
 * Holds a mean heat gain, as far as it is known, against the limits that may be in force. Where nothing that is missing
 * can change the verdict it is given, with the range as its proof; else it is open, and what widens the range most is
 * named first.
 */
public final class Comparison {

    /** W/m², half of what is printed. */
    private static final double LEAST = 0.005;
    private static final Text LIMIT_IN_FORCE = Text.of("limit in force", "當時有效的限值");

    private final Text subject;
    private final String symbol;
    private final int decimals;
    private final HeatGains gains;

    /**
     * @param subject of the sentence: tower, façade …
     * @param symbol of the mean, e.g. {@code OTTV}
     * @param decimals the code gives the mean with; it is rounded to them before it is compared
     */
    public Comparison(Text subject, String symbol, int decimals, HeatGains gains) {
        this.subject = subject;
        this.symbol = symbol;
        this.decimals = decimals;
        this.gains = gains;
    }

    /**
     * The verdict.
     *
     * @param limits that may be in force, oldest first
     * @param olderUnknown whether an older one, that is not among them, may be in force
     * @param gaps what could not be taken up at all
     */
    public Verdict against(List<Limit> limits, boolean olderUnknown, List<Missing> gaps) {
        double low = gains.rounded(End.LEAST, decimals);
        double high = gains.rounded(End.MOST, decimals);
        int passed = 0;
        int failed = 0;
        List<Evidence> evidence = new ArrayList<>();
        for (Limit limit : limits) {
            passed += high <= limit.value().value() ? 1 : 0;
            failed += low > limit.value().value() ? 1 : 0;
            evidence.add(limit.evidence());
        }
        boolean decided = gaps.isEmpty() && !olderUnknown && (passed == limits.size() || failed == limits.size());
        if (!decided) {
            return Verdict.undetermined(open(limits), missing(limits, olderUnknown, gaps, passed, failed))
                    .evidence(evidence);
        }
        if (!gains.isExact()) {
            evidence.add(new Evidence.Assumed(Message.of(
                    "whatever the missing values are, the result lies between {0} and {1}, on one side of the limit",
                    "無論欠缺的數值為何，結果均介乎 {0} 至 {1}，處於限值的同一邊", printed(End.LEAST), printed(End.MOST))));
        }
        if (limits.size() > 1) {
            evidence.add(new Evidence.Assumed(Message.of(
                    "the day a limit came into force is not known for certain; the verdict is the same under all {0}",
                    "限值的生效日期未能確定；但在全部 {0} 個可能的限值下判定相同", limits.size())));
        }
        boolean pass = passed > 0;
        // the limit that is hardest to keep where it is kept, the easiest where even that is not
        Quantity limit = extreme(limits, pass);
        Message summary = pass ? Message.of("{0}: {1} {2}, at most {3}", "{0}：{1} 為 {2}，上限 {3}", subject, symbol,
                range(), shown(limit))
                : Message.of("{0}: {1} {2}, more than the most of {3}", "{0}：{1} 為 {2}，超出上限 {3}", subject, symbol,
                        range(), shown(limit));
        return (pass ? Verdict.pass(summary) : Verdict.fail(summary)).evidence(evidence);
    }

    private static Quantity extreme(List<Limit> limits, boolean least) {
        Quantity found = limits.getFirst().value();
        for (Limit limit : limits) {
            int order = limit.value().compareTo(found);
            found = least ? order < 0 ? limit.value() : found : order > 0 ? limit.value() : found;
        }
        return found;
    }

    private Message open(List<Limit> limits) {
        if (limits.isEmpty()) {
            return Message.of("{0}: {1} {2}; no limit is known for that day", "{0}：{1} 為 {2}；該日的限值不詳", subject,
                    symbol, range());
        }
        Quantity least = extreme(limits, true);
        Quantity most = extreme(limits, false);
        Message limit = least.equals(most) ? Message.of("{0}", "{0}", shown(least))
                : Message.of("{0} or {1}, by the day", "{0} 或 {1}（視乎日期）", shown(most), shown(least));
        return Message.of("{0}: {1} {2}, against a limit of {3}", "{0}：{1} 為 {2}，限值為 {3}", subject, symbol, range(),
                limit);
    }

    /** {@code 34.73 W/m²}, or {@code between 12.10 W/m² and 34.73 W/m²}. */
    public Message range() {
        return gains.isExact() ? Message.verbatim(printed(End.MOST))
                : Message.of("between {0} and {1}", "{0} 至 {1}", printed(End.LEAST), printed(End.MOST));
    }

    private String printed(End end) {
        double value = gains.mean(end);
        return Double.isInfinite(value) ? "∞" : new Quantity(value, Unit.WATT_PER_SQUARE_METRE).printed(decimals);
    }

    private String shown(Quantity limit) {
        return limit.printed(decimals);
    }

    private List<Missing> missing(List<Limit> limits, boolean olderUnknown, List<Missing> gaps, int passed,
            int failed) {
        List<Missing> missing = new ArrayList<>(gaps);
        boolean ofValues = passed + failed < limits.size();
        if (ofValues) {
            for (Influence influence : Sensitivity.of(gains)) {
                // what does not move the result is left for the tables of a report
                if (influence.width() >= LEAST || missing.isEmpty()) {
                    missing.add(told(influence));
                }
            }
        }
        if (olderUnknown || passed > 0 && failed > 0 || missing.isEmpty()) {
            missing.add(new Missing("date", LIMIT_IN_FORCE,
                    Message.of("the day the limit came into force is not known for certain",
                            "限值的生效日期未能確定"),
                    Message.of("set the date the plans were submitted, and look up the limit of that day",
                            "請設定圖則呈交日期，並查閱該日的限值")));
        }
        return missing;
    }

    private static Missing told(Influence influence) {
        Missing missing = influence.missing();
        if (!Double.isFinite(influence.width())) {
            return missing;
        }
        Quantity width = new Quantity(influence.width(), Unit.WATT_PER_SQUARE_METRE);
        return new Missing(missing.input(), missing.label(),
                Message.of("{0} (weighs {1})", "{0}（影響 {1}）", missing.reason(), width), missing.remedy());
    }
}
