// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.envelope.Counting.Decision;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.pack.Table;

/**
 * The glass of the envelope: enough light through that of prescribed windows, not too much reflected by any. Glass of a
 * kind on a façade is judged together; what is below ground or inside is none.
 */
final class GlassRule extends FlatsRule {

    private static final Missing PRESCRIBED = new Missing("envelope.circumstance",
            Text.of("whether it is a prescribed window", "是否訂明窗"),
            Message.of("the requirement is for windows that regulations 30 and 31 of the Building (Planning) "
                    + "Regulations ask "
                    + "for; which those are is not told", "規定只適用於《建築物（規劃）規例》第 30 及 31 條所指的訂明窗；未有說明何者屬之"),
            Message.of("set Lintel_Envelope.Circumstance to prescribed-window on the wall or the room of those windows, "
                    + "or raise the visible light transmittance of all",
                    "請在該等窗所在的牆或房間的 Lintel_Envelope.Circumstance 填寫 prescribed-window，"
                            + "或提高全部玻璃的可見光透射率"));

    private final boolean light;

    /** @param light the light through prescribed windows; else what all glass reflects */
    GlassRule(boolean light) {
        super(light ? "hk-rttv/visible-light" : "hk-rttv/external-reflectance");
        this.light = light;
    }

    /** How one piece of glass stands. */
    private enum Standing {
        KEPT, BROKEN, OPEN, NOT_TOLD
    }

    @Override
    public Verdict judge(Facts facts) {
        Fabric fabric = facts.get(FabricInputs.FABRIC);
        Table table = facts.table("glass");
        Table.Row row = table.row(light ? "visible light transmittance at least" : "external reflectance at most");
        Quantity limit = new Quantity(table.number(row, "limit"), Unit.PERCENT);
        Map<Standing, List<FabricElement>> found = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            found.put(standing, new ArrayList<>());
        }
        for (FabricElement element : fabric.elements()) {
            if (element.kind().isGlass() && Scope.counting(element).decision() != Decision.NO) {
                found.get(standing(element, limit.si())).add(element);
            }
        }
        Verdict verdict = verdict(fabric, found, limit);
        return verdict.by(Calculation.read(Message.of(limitLabel()), "", limit, List.of(table.evidence(row, "limit"))))
                .schedule(schedule(found)).evidence(fabric.particulars().usesEvidence());
    }

    private Text limitLabel() {
        return light ? Text.of("least visible light transmittance", "可見光透射率下限")
                : Text.of("most external reflectance", "外部反射率上限");
    }

    private Estimate figure(FabricElement element) {
        return light ? element.lightTransmittance() : element.externalReflectance();
    }

    private Standing standing(FabricElement element, double limit) {
        Estimate figure = figure(element);
        if (figure != null && (light ? figure.low() >= limit - 1e-9 : figure.high() <= limit + 1e-9)) {
            return Standing.KEPT;
        }
        boolean beyond = figure != null && (light ? figure.high() < limit - 1e-9 : figure.low() > limit + 1e-9);
        Circumstance prescribed = element.circumstance(Circumstance.Kind.PRESCRIBED_WINDOW);
        if (!beyond) {
            return Standing.NOT_TOLD;
        }
        return !light || prescribed != null && prescribed.certain() ? Standing.BROKEN : Standing.OPEN;
    }

    private Verdict verdict(Fabric fabric, Map<Standing, List<FabricElement>> found, Quantity limit) {
        List<FabricElement> broken = found.get(Standing.BROKEN);
        if (!broken.isEmpty()) {
            return ofUse(Verdict.fail(Message.of(light
                    ? Text.of("{0} of glass in prescribed windows lets through less than {1} of the light: {2}",
                            "訂明窗玻璃 {0} 的可見光透射率低於 {1}：{2}")
                    : Text.of("{0} of glass reflects more than {1}: {2}", "玻璃 {0} 的外部反射率超出 {1}：{2}"), area(broken),
                    limit.printed(0), marks(broken))), Scope.openUses(fabric.particulars()), "APP-156");
        }
        List<Missing> missing = new ArrayList<>(fabric.gaps());
        if (!found.get(Standing.OPEN).isEmpty()) {
            missing.add(PRESCRIBED);
        }
        List<FabricElement> untold = found.get(Standing.NOT_TOLD);
        if (!untold.isEmpty()) {
            missing.add(untold(untold));
        }
        if (!missing.isEmpty()) {
            return Verdict.undetermined(found.get(Standing.OPEN).isEmpty()
                    ? Message.of("{0} is not told for {1} of glass: {2}", "{1} 玻璃沒有說明{0}：{2}", input().label(),
                            area(untold), marks(untold))
                    : Message.of("{0} of glass lets through less than {1} of the light; whether in prescribed windows "
                            + "is not "
                            + "told: {2}", "玻璃 {0} 的可見光透射率低於 {1}；是否屬訂明窗未有說明：{2}",
                            area(found.get(Standing.OPEN)), limit.printed(0), marks(found.get(Standing.OPEN))),
                    missing);
        }
        List<FabricElement> kept = found.get(Standing.KEPT);
        if (kept.isEmpty()) {
            return Verdict.notApplicable(Message.of("there is no glass in the envelope", "外殼沒有玻璃"));
        }
        return Verdict.pass(light
                ? Message.of("all {0} of glass lets through {1} of the light or more", "全部 {0} 玻璃的可見光透射率不低於 {1}",
                        area(kept), limit.printed(0))
                : Message.of("all {0} of glass reflects {1} or less", "全部 {0} 玻璃的外部反射率不超出 {1}", area(kept),
                        limit.printed(0)));
    }

    private ModelInput<Quantity> input() {
        return light ? GlazingInputs.LIGHT_TRANSMITTANCE : GlazingInputs.REFLECTANCE;
    }

    private Missing untold(List<FabricElement> elements) {
        for (FabricElement element : elements) {
            Estimate figure = figure(element);
            if (figure != null && !figure.missing().isEmpty()) {
                Missing first = figure.missing().getFirst();
                return new Missing(first.input(), first.label(), Message.of("{0}: {1}", "{0}：{1}", marks(elements),
                        first.reason()), first.remedy());
            }
        }
        return new Missing(input().id(), input().label(), Message.of("{0}: it is not told", "{0}：沒有說明",
                marks(elements)), input().remedy());
    }

    /** Areas may be ranges: what there is for certain. */
    private static Quantity area(List<FabricElement> elements) {
        return new Quantity(elements.stream().mapToDouble(element -> element.area().low()).sum(), Unit.SQUARE_METRE);
    }

    private static String marks(List<FabricElement> elements) {
        List<String> names = elements.stream().map(element -> (element.mark() + " " + element.facade()).strip())
                .distinct().toList();
        return String.join(", ", names.subList(0, Math.min(4, names.size()))) + (names.size() > 4 ? " …" : "");
    }

    private Schedule schedule(Map<Standing, List<FabricElement>> found) {
        List<List<Object>> rows = new ArrayList<>();
        found.forEach((standing, elements) -> {
            for (FabricElement element : elements) {
                Estimate figure = figure(element);
                rows.add(List.of(element.facade(), element.mark(), element.storey(),
                        new Quantity(element.area().low(), Unit.SQUARE_METRE), element.glass().type(),
                        figure == null || !figure.isExact() ? "" : new Quantity(figure.low(), Unit.PERCENT),
                        standing == Standing.KEPT ? Text.of("kept", "符合")
                                : standing == Standing.BROKEN ? Text.of("not kept", "不符合")
                                        : Text.of("not known", "未明")));
            }
        });
        return new Schedule(Text.of("Glass of the envelope", "外殼玻璃"), List.of(Schedule.Column.of("façade", "立面"),
                Schedule.Column.of("mark", "編號"), Schedule.Column.of("storey", "樓層"),
                new Schedule.Column(Text.of("area", "面積"), Unit.SQUARE_METRE), Schedule.Column.of("glass", "玻璃"),
                new Schedule.Column(light ? Text.of("visible light transmittance", "可見光透射率")
                        : Text.of("external reflectance", "外部反射率"), Unit.PERCENT),
                Schedule.Column.of("requirement", "規定")), rows);
    }
}
