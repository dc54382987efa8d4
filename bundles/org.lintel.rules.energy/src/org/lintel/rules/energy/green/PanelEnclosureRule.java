// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Operation;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.SolarInputs;
import org.lintel.rules.pack.Table;

/** Whether the space below solar panels on a New Territories exempted house is enclosed, which makes it a room. */
final class PanelEnclosureRule extends SolarRule {

    private static final String ROW = "space below may be enclosed";

    @Override
    public String id() {
        return "hk-green/pv-enclosure";
    }

    @Override
    public List<Input<?>> optional() {
        return List.of(SolarInputs.VILLAGE_HOUSE, SolarInputs.ENCLOSED);
    }

    @Override
    Verdict judge(Facts facts, SolarArray array) {
        if (Boolean.FALSE.equals(house(facts))) {
            return Verdict.notApplicable(Message.of("it is no New Territories exempted house", "並非新界豁免管制屋宇"));
        }
        Enclosure enclosure = array.enclosure();
        Answer.Known<Boolean> stated = stated(array);
        if (enclosure == null && stated == null) {
            return Verdict.undetermined(Message.of("no panel has a shape above a roof, and nothing is stated",
                    "沒有太陽能板設於模型的屋面之上，亦沒有說明"), List.of(Facts.missing(SolarInputs.ENCLOSED,
                            array.panels().getFirst().enclosed())));
        }
        double share = enclosure == null ? stated.value() ? 1 : 0 : enclosure.share();
        boolean open = share <= facts.parameter("open-up-to");
        boolean closed = share >= facts.parameter("closed-from");
        boolean contradicted = enclosure != null && stated != null && (stated.value() ? open : closed);
        Calculation worked = worked(facts, enclosure, stated);
        if (!contradicted && (enclosure == null ? !stated.value() : open)) {
            return Verdict.pass(enclosure == null ? Message.of("it is stated not to be enclosed", "已說明沒有圍封")
                    : enclosure.all() == 0 ? Message.of("the panels lie on the roof: there is no space below",
                    "太陽能板貼近天台面：下方沒有空間")
                            : Message.of("{0} of the sides of the space below is closed", "下方空間四周有 {0} 封閉",
                            percent(share))).by(worked);
        }
        if (!contradicted && (enclosure == null || closed) && Boolean.TRUE.equals(house(facts))) {
            return Verdict.fail(enclosure == null ? Message.of("it is stated to be enclosed", "已說明為圍封")
                    : Message.of("{0} of the sides of the space below is closed, by {1}", "下方空間四周有 {0} 封閉，包括 {1}",
                            percent(share), names(enclosure))).by(worked);
        }
        List<Missing> missing = new ArrayList<>();
        if (house(facts) == null && closed) {
            missing.add(facts.missing(SolarInputs.VILLAGE_HOUSE));
        }
        if (missing.isEmpty()) {
            missing.add(new Missing(SolarInputs.ENCLOSED.id(), SolarInputs.ENCLOSED.label(), contradicted
                    ? Message.of("what is stated is not what the shapes show", "所述與形狀不符")
                    : Message.of("the policy does not say how much has to be closed to count as enclosed",
                    "政策沒有說明封閉多少才屬圍封"),
                    contradicted ? SolarInputs.ENCLOSED.remedy()
                            : Message.of("ask the Lands Department about these sides, or open them",
                            "請就該等側面向地政總署查詢，或予以開敞")));
        }
        return Verdict.undetermined(Message.of("{0} of the sides of the space below is closed, by {1}",
                "下方空間四周有 {0} 封閉，包括 {1}",
                percent(share), enclosure == null ? Message.EMPTY : names(enclosure)), missing).by(worked);
    }

    /** What the first panel says that says anything; a panel that says it is enclosed goes before one that says not. */
    private static Answer.Known<Boolean> stated(SolarArray array) {
        Answer.Known<Boolean> found = null;
        for (SolarArray.Panel panel : array.panels()) {
            if (panel.enclosed() instanceof Answer.Known<Boolean> known && (found == null || known.value())) {
                found = known;
            }
        }
        return found;
    }

    private static Calculation worked(Facts facts, Enclosure enclosure, Answer.Known<Boolean> stated) {
        List<Calculation> terms = new ArrayList<>();
        if (enclosure != null && enclosure.all() > 0) {
            List<Evidence> by = new ArrayList<>();
            for (Instance element : enclosure.by()) {
                by.add(new Evidence.Assumed(Message.of("closed among others by {0}", "封閉者包括 {0}", label(element))));
            }
            Evidence how = new Evidence.Assumed(Message.of("measured along the edge of the panels, from the roof up "
                    + "to their underside: {0} of {1} m²", "沿太陽能板邊緣由天台面量至板底：{1} m² 中有 {0}",
                    Decimal.fixed(enclosure.closed(), 2),
                    Decimal.fixed(enclosure.all(), 2)));
            by.addFirst(how);
            terms.add(Calculation.of(Operation.QUOTIENT, Message.of("share of the sides that is closed", "四周封閉比例"), "",
                    Unit.PERCENT, List.of(
                            Calculation.read(Message.of("closed", "封閉"), "", Quantity.of(enclosure.closed(),
                                    Unit.SQUARE_METRE), by),
                            Calculation.read(Message.of("all sides", "四周"), "", Quantity.of(enclosure.all(),
                                    Unit.SQUARE_METRE), List.of(how)))));
        }
        if (stated != null) {
            terms.add(Calculation.word(Message.of(SolarInputs.ENCLOSED.label()), stated.value() ? "✓" : "✗",
                    stated.evidence()));
        }
        terms.add(houseTerm(facts));
        Table table = facts.table("solar-panels");
        terms.add(Calculation.word(Message.of(Text.of("space below may be enclosed", "下方空間可予圍封")),
                table.text(table.row(ROW), "value").equals("no") ? "✗" : "✓",
                List.of(table.evidence(table.row(ROW), "value"))));
        return Calculation.group(Message.of("space below the panels", "太陽能板下方空間"), terms);
    }

    private static Message names(Enclosure enclosure) {
        return Figures.names(enclosure.by().stream().map(PanelEnclosureRule::label).toList());
    }

    private static String label(Instance element) {
        return element.typeName() + (element.name() == null ? " #" + element.id() : " \"" + element.name() + "\"");
    }

    private static Quantity percent(double share) {
        return new Quantity(share, Unit.PERCENT);
    }
}
