// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Schedule.Column;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.query.Sector;
import org.lintel.rules.energy.envelope.Comparison;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.envelope.Levers;
import org.lintel.rules.energy.envelope.Sensitivity;
import org.lintel.rules.energy.envelope.Weights;
import org.lintel.rules.energy.envelope.WorkedTree;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Shading;
import org.lintel.rules.pack.PackEdition;

/**
 * The overall thermal transfer value of one part of a building under the code, with everything that shows how it came
 * about.
 */
final class Ottv {

    /** 9.2: calculations are made to two places of decimals. */
    static final int DECIMALS = 2;

    private static final Text LABEL = Text.of("overall thermal transfer value", "總熱傳送值");
    private static final String RULE = "hk-ottv/envelope";

    private final PackEdition edition;
    private final Fabric fabric;
    private final HeatGains gains;
    private final Calculation worked;
    private final Forms forms;
    private final OttvTerms terms;

    /**
     * @param fromHeatGain whether shading coefficients that are not known are taken from solar heat gain coefficients
     */
    Ottv(PackEdition edition, Fabric fabric, boolean fromHeatGain) {
        this.edition = edition;
        this.fabric = fabric;
        OttvScope scope = new OttvScope(edition.parameter(RULE, "light-well"),
                edition.parameter(RULE, "open-front-shop"));
        terms = new OttvTerms(new OttvTables(edition),
                new Inclination(edition.parameter(RULE, "flat"), edition.parameter(RULE, "upright")), fromHeatGain);
        List<HeatGain> all = new ArrayList<>();
        for (FabricElement element : fabric.elements()) {
            all.add(terms.of(element, scope.of(element)));
        }
        gains = HeatGains.of(all);
        WorkedTree tree = new WorkedTree(gains, LABEL, "OTTV");
        worked = tree.whole();
        forms = new Forms(gains, fabric.particulars().levels(), new Trace(tree));
    }

    HeatGains gains() {
        return gains;
    }

    Comparison comparison() {
        return new Comparison(fabric.part().label(), "OTTV", DECIMALS, gains);
    }

    /** W/m² as it is printed. */
    double rounded(End end) {
        return gains.rounded(end, DECIMALS);
    }

    Fabric fabric() {
        return fabric;
    }

    Calculation worked() {
        return worked;
    }

    Schedule summary() {
        return SummarySheet.of(fabric, gains, forms.lines(), terms);
    }

    Schedule form1() {
        return forms.form1();
    }

    Schedule components() {
        return forms.components();
    }

    Schedule form2() {
        return forms.form2();
    }

    Schedule form3() {
        return forms.form3();
    }

    Schedule form4() {
        return forms.form4();
    }

    Schedule constructions() {
        return Weights.constructions(gains);
    }

    Schedule levers() {
        return Levers.of(gains);
    }

    Schedule missing() {
        return Weights.missing(Sensitivity.of(gains));
    }

    /** What the code leaves out, by clause and construction. */
    Schedule leftOut() {
        Map<List<String>, double[]> areas = new LinkedHashMap<>();
        Map<List<String>, HeatGain> first = new LinkedHashMap<>();
        for (HeatGain gain : gains.leftOut()) {
            FabricElement element = gain.element();
            List<String> key = List.of(gain.counting().clause(), element.storey(), element.facade(), element.mark());
            double[] area = areas.computeIfAbsent(key, k -> new double[2]);
            area[0] += element.area().low();
            area[1] += element.area().high();
            first.putIfAbsent(key, gain);
        }
        List<List<Object>> rows = new ArrayList<>();
        first.forEach((key, gain) -> rows.add(List.of(key.get(0), words(gain.counting().reason()), key.get(1),
                key.get(2), key.get(3), FormLine.cell(areas.get(key)[0], areas.get(key)[1], FormLine.AREA))));
        return new Schedule(Text.of("Left out by the code", "守則不計的部分"), List.of(Column.of("clause", "條文"),
                Column.of("reason", "原因"), Column.of("floor", "樓層"), Column.of("façade", "立面"),
                Column.of("code no.", "編號"), new Column(Text.of("area", "面積"), FormLine.AREA)), rows);
    }

    private static Text words(Message message) {
        return new Text(message.in(Language.EN), message.in(Language.ZH_HK));
    }

    /** Why something was left out, one piece of evidence for each clause, and what else is asked. */
    List<Evidence> reasons() {
        Map<String, HeatGain> first = new LinkedHashMap<>();
        Map<String, Double> areas = new LinkedHashMap<>();
        for (HeatGain gain : gains.leftOut()) {
            first.putIfAbsent(gain.counting().clause(), gain);
            areas.merge(gain.counting().clause(), gain.element().area().high(), Double::sum);
        }
        List<Evidence> reasons = new ArrayList<>();
        first.forEach((clause, gain) -> reasons.add(new Evidence.Assumed(Message.of(
                "left out by {0}, {1}: {2}", "按 {0} 不計，{1}：{2}", clause, gain.counting().reason(),
                new Quantity(areas.get(clause), Unit.SQUARE_METRE)))));
        reasons.addAll(slopes());
        reasons.addAll(sunshades());
        return reasons;
    }

    /** What slopes stands among the roofs; the code's example lists its ramp with the façade it faces. */
    private List<Evidence> slopes() {
        double flat = Unit.DEGREE.toSi(edition.parameter(RULE, "flat"));
        Map<List<String>, FabricElement> first = new LinkedHashMap<>();
        Map<List<String>, Double> areas = new LinkedHashMap<>();
        for (HeatGain gain : gains.counted()) {
            FabricElement element = gain.element();
            if (element.kind().isRoof() && element.azimuth() != null && element.tilt().low() > flat) {
                List<String> key = List.of(element.mark(), String.valueOf(FormLine.described(element)), facing(element));
                first.putIfAbsent(key, element);
                areas.merge(key, element.area().high(), Double::sum);
            }
        }
        List<Evidence> notes = new ArrayList<>();
        first.forEach((key, element) -> notes.add(new Evidence.Assumed(Message.of(
                "{0} {1} slopes towards {2} and is listed under {3}, not under that façade: {4}",
                "{0} {1} 向 {2} 傾斜，列於 {3} 而非該立面：{4}", element.mark(), FormLine.described(element), key.getLast(),
                element.facade(), new Quantity(areas.get(key), Unit.SQUARE_METRE)))));
        return notes;
    }

    private static String facing(FabricElement element) {
        return Sector.of(element.azimuth().least().in(Unit.DEGREE).value()).name();
    }

    /** What APP-67, 10, asks beside for sunshades that project far. */
    private List<Evidence> sunshades() {
        double deepest = 0;
        for (HeatGain gain : gains.counted()) {
            Shading shading = gain.element().shading();
            if (shading != null) {
                deepest = Math.max(deepest, shading.hasOverhang() ? shading.overhangDepth().low() : 0);
                deepest = Math.max(deepest, shading.hasFins() ? shading.finDepth().low() : 0);
            }
        }
        Quantity depth = new Quantity(deepest, Unit.MILLIMETRE);
        List<Evidence> notes = new ArrayList<>();
        if (depth.value() > edition.parameter(RULE, "sunshade")) {
            notes.add(new Evidence.Assumed(Message.of(
                    "sunshades reach up to {0} before the glass: beyond {1} mm APP-67, 10, asks for a quantitative "
                            + "assessment{2}",
                    "遮陽設施最多伸出玻璃面 {0}：超過 {1} 毫米者，APP-67 第 10 段要求量化評估{2}", depth,
                    (long) edition.parameter(RULE, "sunshade"),
                    depth.value() > edition.parameter(RULE, "site-coverage")
                            ? Message.of("; beyond {0} mm they count in site coverage (Cap. 123M, 6)",
                                    "；超過 {0} 毫米者計入上蓋面積（第123M章第6條）",
                                    (long) edition.parameter(RULE, "site-coverage")) : Message.EMPTY)));
        }
        return notes;
    }
}
