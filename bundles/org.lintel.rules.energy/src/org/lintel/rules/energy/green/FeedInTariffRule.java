// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Operation;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.SolarInputs;

/** What the solar panels of a building yield in a year, and what the feed-in tariff pays for it. It never fails. */
final class FeedInTariffRule extends SolarRule {

    private static final Unit HKD = Unit.of("HK$", Unit.NONE.dimension(), 1, 0);
    private static final Unit RATE = Unit.of("HK$/kWh",
            Unit.NONE.dimension().over(ExternalLightingRule.KILOWATT_HOUR.dimension()), 1 / 3.6e6, 2);

    @Override
    public String id() {
        return "hk-green/feed-in-tariff";
    }

    @Override
    public List<Input<?>> optional() {
        return List.of(SolarInputs.PEAK, SolarInputs.ANNUAL_YIELD, SolarInputs.COMPANY, SolarInputs.JOINED);
    }

    @Override
    Verdict judge(Facts facts, SolarArray array) {
        List<SolarArray.Panel> open = array.panels().stream().filter(panel -> ParkingBay.value(panel.peak()) == null)
                .toList();
        if (!open.isEmpty()) {
            Missing first = Facts.missing(SolarInputs.PEAK, open.getFirst().peak());
            return Verdict.undetermined(Message.of("of {0} of {1} panels the peak power is not told",
                    "{1} 塊太陽能板中，{0} 塊未有說明峰值功率",
                    open.size(), array.panels().size()), List.of(new Missing(first.input(), first.label(),
                            Message.of("{0} ({1})", "{0}（{1}）", first.reason(), open.getFirst().subject().label()),
                            first.remedy())));
        }
        double watts = array.panels().stream().mapToDouble(panel -> ParkingBay.value(panel.peak()).si()).sum();
        Quantity size = new Quantity(watts, Unit.KILOWATT);
        String joined = joined(facts);
        TariffRates rates = TariffRates.of(facts.table("feed-in-tariff"), size.value(), facts.find(SolarInputs.COMPANY),
                joined);
        if (rates.isBeforeAll()) {
            return Verdict.notApplicable(Message.of("the scheme had not begun on {0}", "計劃於 {0} 尚未開始", joined));
        }
        if (rates.rows().isEmpty()) {
            return Verdict.undetermined(Message.of("{0}: the tariff for so large a system is decided case by case",
                    "{0}：如此規模的系統按個別情況釐定電價", size), List.of(new Missing("table.feed-in-tariff",
                            Text.of("rate of the system", "系統的電價"),
                            Message.of("the published rates end at {0}", "已公布的電價止於 {0}",
                                    Quantity.of(rates.largest(), Unit.KILOWATT)),
                            Message.of("ask the power company", "請向電力公司查詢"))));
        }
        SolarYield yield = SolarYield.of(facts.table("solar-yield"), array);
        boolean one = yield.isExact() && rates.isOne();
        List<Calculation> terms = new ArrayList<>();
        Calculation least = income(yield.least(), rates, true, one);
        Calculation most = one ? least : income(yield.most(), rates, false, false);
        terms.add(least);
        if (!one) {
            terms.add(most);
        }
        terms.add(Calculation.read(Message.of("size of the system", "系統規模"), "", size, List.of()));
        terms.add(rates.wholeSystem(facts.table("feed-in-tariff-terms")));
        String until = facts.table("feed-in-tariff-terms").text(facts.table("feed-in-tariff-terms").row("rate kept "
                + "until"),
                "value");
        Message summary = one
                ? Message.of("{0} yield {1} a year, paid with {2} a year until {3}", "{0} 每年發電 {1}，每年可得 {2}，至 {3} 止",
                size,
                        energy(least), least.value(), until)
                : Message.of("{0} yield {1} to {2} a year, paid with {3} to {4} a year until {5}",
                        "{0} 每年發電 {1} 至 {2}，每年可得 {3} 至 {4}，至 {5} 止", size, energy(least), energy(most), least.value(),
                        most.value(), until);
        return Verdict.pass(summary).by(Calculation.group(Message.of("feed-in tariff", "上網電價"), terms))
                .schedule(schedule(array));
    }

    /** The day that decides the rate: that of joining, else that the codes are applied for; empty for today's rates. */
    private static String joined(Facts facts) {
        Object day = facts.find(SolarInputs.JOINED);
        return day != null ? day.toString() : facts.date();
    }

    private static Quantity energy(Calculation income) {
        return income.terms().getFirst().value();
    }

    private static Calculation income(List<Calculation> groups, TariffRates rates, boolean least, boolean one) {
        Message which = one ? Message.EMPTY : least ? Message.of(", at least", "，最少") : Message.of(", at most", "，最多");
        Calculation energy = Calculation.of(Operation.SUM, Message.of("yield of a year{0}", "每年發電量{0}", which), "E",
                ExternalLightingRule.KILOWATT_HOUR, groups);
        Quantity rate = Quantity.of(rates.table().number(rates.end(least), "rate"), RATE);
        return Calculation.of(Operation.PRODUCT, Message.of("paid in a year{0}", "每年所得{0}", which), "", HKD,
                List.of(energy, Calculation.read(Message.of("rate", "電價"), "r", rate, rates.evidence())));
    }
}
