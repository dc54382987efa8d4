// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.Verdict;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Particulars.Use;
import org.lintel.rules.energy.fabric.Shading;
import org.lintel.rules.engine.EditionChoice;
import org.lintel.rules.engine.Engine;
import org.lintel.rules.engine.PlannedRule;
import org.lintel.rules.pack.PackEdition;

/** The verdict on a tower or podium, by date, with what is missing, and what stands behind it. */
class OttvRuleTest {

    private static final PackEdition EDITION = Catalog.load().editions("hk-ottv").getLast();
    private static final Fabric TOWER = Example.fabric(Part.TOWER, Example::without15F);
    private static final Fabric PODIUM = Example.fabric(Part.PODIUM);
    private static final Subject PART = new Subject(FabricInputs.ENVELOPE_PART, "key", "", "IfcBuilding", "", "",
            Location.NOWHERE);

    private final OttvRule rule = new OttvRule();

    @ParameterizedTest
    @CsvSource({
        "TOWER, 1995-08-01, PASS, 35.00", "TOWER, 2000-07-16, PASS, 35.00", "TOWER, 2000-07-17, FAIL, 30.00",
        "TOWER, 2011-06-01, FAIL, 30.00", "TOWER, 2012-01-01, FAIL, 24.00", "TOWER, 2020-01-01, FAIL, 24.00",
        "TOWER, 2025-12-30, FAIL, 21.00", "TOWER, 2025-12-31, FAIL, 20.00", "TOWER, '', FAIL, 20.00",
        "PODIUM, 1995-08-01, PASS, 80.00", "PODIUM, 2000-07-17, PASS, 70.00", "PODIUM, 2010-12-31, PASS, 70.00",
        "PODIUM, 2011-01-01, UNDETERMINED, 70.00", "PODIUM, 2011-12-30, UNDETERMINED, 56.00",
        "PODIUM, 2011-12-31, FAIL, 56.00", "PODIUM, 2018-01-01, FAIL, 56.00", "PODIUM, 2024-07-31, FAIL, 56.00",
        "PODIUM, 2025-09-30, FAIL, 50.00", "PODIUM, '', FAIL, 40.00"})
    void byDate(Part part, String date, Outcome outcome, String limit) {
        Verdict verdict = judge(part == Part.TOWER ? TOWER : PODIUM, date);
        String summary = verdict.summary().toString();
        assertEquals(outcome, verdict.outcome(), summary);
        assertTrue(summary.contains(part == Part.TOWER ? "34.73 W/m²" : "66.90 W/m²"), summary);
        assertTrue(summary.contains(limit), summary);
    }

    /** 30/70 and 24/56 were read in copies: what rests on one of them is shown, and given only to who accepts it. */
    @ParameterizedTest
    @CsvSource({
        "1995-08-01, PASS, ", "2000-07-16, PASS, ", "2000-07-17, UNDETERMINED, FAIL", "2011-06-01, UNDETERMINED, FAIL",
        "2012-01-01, UNDETERMINED, FAIL", "2014-12-31, UNDETERMINED, FAIL", "2015-05-01, UNDETERMINED, FAIL",
        "2025-09-29, UNDETERMINED, FAIL", "2025-09-30, FAIL, ", "2025-12-31, FAIL, ", "'', FAIL, "})
    void whatRestsOnACopyIsACandidate(String date, Outcome outcome, Outcome candidate) {
        for (boolean accepted : new boolean[] {false, true}) {
            PlannedRule planned = new PlannedRule(rule, new EditionChoice(List.of(EDITION), false), null);
            Engine.Outcomes outcomes = new Engine(new Given(TOWER), accepted, date).run(List.of(planned), Progress.NONE);
            assertEquals(List.of(), outcomes.errors());
            Result result = outcomes.results().getFirst();
            assertEquals(accepted && candidate != null ? candidate : outcome, result.outcome());
            assertEquals(candidate, result.candidate());
        }
    }

    @Test
    void withinAnUncertainIntervalBothLimitsAreTried() {
        Verdict open = judge(PODIUM, "2011-06-01");
        assertEquals(List.of("date"), open.missing().stream().map(Missing::input).toList());
        assertTrue(open.summary().toString().contains("70.00 W/m² or 56.00 W/m²"), open.summary().toString());
        Verdict same = judge(TOWER, "2011-06-01");
        assertTrue(assumptions(same).contains("the same under all 2"), () -> assumptions(same));
        assertTrue(!assumptions(judge(TOWER, "2012-06-01")).contains("the same under all"));
    }

    @Test
    void oneEnvelopeUnderTwoLimits() {
        Fabric between = Example.of(Part.TOWER, List.of(new FabricBuilder(Part.TOWER, FabricElement.Kind.FENESTRATION)
                .named("W", "G1", Message.EMPTY).area(Example.of(10, Unit.SQUARE_METRE))
                .azimuth(Example.of(270, Unit.DEGREE)).shadingCoefficient(Example.of(0.117, Unit.NONE)).build()));
        assertEquals(Outcome.PASS, judge(between, "2025-12-30").outcome(), "20.475 of 21");
        assertEquals(Outcome.FAIL, judge(between, "2025-12-31").outcome(), "20.475 of 20");
        List<String> outcomes = schedule(judge(between, ""), "Under each limit").rows().stream()
                .map(row -> ((Text) row.get(2)).en()).toList();
        assertEquals(List.of("passed", "passed", "passed", "passed", "failed"), outcomes);
    }

    @Test
    void formsDescribeInBothLanguages() {
        Fabric edge = Example.fabric(Part.TOWER, element -> element.mark().equals("W1") ? new FabricBuilder(Part.TOWER,
                FabricElement.Kind.WALL).named("N", "W1", Message.of("edge of a floor: {0}", "樓板邊緣：{0}", "RC 150"))
                .area(element.area()).azimuth(Example.of(0, Unit.DEGREE)).u(element.u())
                .absorptivity(element.absorptivity()).mass(element.mass()).build() : element);
        Verdict verdict = judge(edge, "");
        for (String form : List.of("Form OTTV 1", "Form OTTV 3")) {
            int column = form.equals("Form OTTV 1") ? 3 : 2;
            List<Object> described = schedule(verdict, form).rows().stream().map(row -> row.get(column)).toList();
            assertTrue(described.contains(Text.of("edge of a floor: RC 150", "樓板邊緣：RC 150")), form + described);
            assertTrue(described.stream().anyMatch(String.class::isInstance), "a name is the same in both");
        }
    }

    @Test
    void twoDecimalsAreWhatIsCompared() {
        for (double sc : new double[] {20.004 / 175, 20.006 / 175}) {
            Fabric edge = Example.of(Part.TOWER, List.of(new FabricBuilder(Part.TOWER, FabricElement.Kind.FENESTRATION)
                    .named("W", "G1", Message.EMPTY).area(Example.of(10, Unit.SQUARE_METRE))
                    .azimuth(Example.of(270, Unit.DEGREE)).shadingCoefficient(Example.of(sc, Unit.NONE)).build()));
            assertEquals(sc < 20.005 / 175 ? Outcome.PASS : Outcome.FAIL, judge(edge, "").outcome());
        }
    }

    @Test
    void residentsFacilitiesHaveLimitsOfTheirOwn() {
        Fabric fabric = used(TOWER, EnumSet.of(Use.RECREATION), true);
        assertEquals(Outcome.FAIL, judge(fabric, "2026-01-01").outcome());
        Verdict before = judge(fabric, "2014-01-01");
        assertEquals(Outcome.UNDETERMINED, before.outcome());
        assertTrue(before.summary().toString().contains("no limit is known"), before.summary().toString());
        assertEquals(Outcome.UNDETERMINED, judge(fabric, "2020-01-01").outcome());
    }

    @Test
    void appliesToCommercialBuildingsAndHotels() {
        assertNotNull(rule.exemption(facts(used(TOWER, EnumSet.of(Use.RESIDENTIAL), true), "")));
        assertNotNull(rule.exemption(facts(used(TOWER, EnumSet.of(Use.SCHOOL, Use.CARPARK), true), "")));
        assertNull(rule.exemption(facts(used(TOWER, EnumSet.of(Use.RESIDENTIAL, Use.SHOP), true), "")));
        assertNull(rule.exemption(facts(used(TOWER, EnumSet.of(Use.RESIDENTIAL), false), "")));
        assertNull(rule.exemption(facts(TOWER, "")));
        assertTrue(assumptions(judge(TOWER, "")).contains("taken as a commercial building"));
        assertTrue(!assumptions(judge(used(TOWER, Set.of(Use.OFFICE), true), "")).contains("taken as a commercial"));
    }

    @Test
    void aVerdictThatNothingMissingCanChangeIsGivenWithItsRange() {
        Fabric fabric = Example.fabric(Part.TOWER, element -> element.mark().equals("W7")
                ? FabricBuilder.of(element).absorptivity(open(0, 1, Unit.NONE)).build() : element);
        Verdict verdict = judge(fabric, "1995-08-01");
        assertEquals(Outcome.PASS, verdict.outcome(), verdict.summary().toString());
        assertTrue(verdict.summary().toString().contains("between 34.56 W/m² and 34.57 W/m²"),
                verdict.summary().toString());
        assertTrue(assumptions(verdict).contains("whatever the missing values are"));
    }

    @Test
    void whatIsMissingIsNamedTheWeightiestFirst() {
        Fabric fabric = Example.fabric(Part.TOWER, element -> {
            FabricBuilder changed = FabricBuilder.of(element);
            if (element.facade().equals("S") && element.kind().isGlass()) {
                changed.shadingCoefficient(new Estimate(0, 1, Unit.NONE, null, List.of(), missing("glazing.sc")));
            }
            if (element.mark().equals("W3")) {
                changed.absorptivity(new Estimate(0, 1, Unit.NONE, null, List.of(), missing("envelope.absorptivity")));
            }
            return changed.build();
        });
        Verdict verdict = judge(fabric, "1995-08-01");
        assertEquals(Outcome.UNDETERMINED, verdict.outcome());
        assertEquals(List.of("glazing.sc", "envelope.absorptivity"),
                verdict.missing().stream().map(Missing::input).toList());
        assertTrue(verdict.missing().getFirst().reason().toString().startsWith("F1 S, F2 S, F3 S: "),
                verdict.missing().getFirst().reason().toString());
    }

    @Test
    void aSolarHeatGainCoefficientIsACandidateForTheShadingCoefficient() {
        Fabric fabric = Example.fabric(Part.TOWER, element -> !element.kind().isGlass() ? element
                : FabricBuilder.of(element).shadingCoefficient(open(0, 1, Unit.NONE))
                        .solarHeatGain(Example.of(0.7 * 0.87, Unit.NONE)).build());
        Verdict verdict = judge(fabric, "2012-08-01");
        assertEquals(Outcome.FAIL, verdict.outcome(), "the engine makes it undetermined for its candidate figure");
        assertTrue(candidates(verdict.calculation()));
    }

    @Test
    void gapsInTheEnvelopeLeaveItOpen() {
        Fabric fabric = new Fabric(Part.TOWER, TOWER.elements(), null, TOWER.north(), Particulars.NONE, List.of(),
                missing("envelope.shape"));
        Verdict verdict = judge(fabric, "1995-08-01");
        assertEquals(Outcome.UNDETERMINED, verdict.outcome());
        assertEquals("envelope.shape", verdict.missing().getFirst().input());
        assertTrue(verdict.summary().toString().contains("34.73 W/m²"), verdict.summary().toString());
    }

    @Test
    void nothingThatCountsIsNotJudged() {
        assertEquals(Outcome.NOT_APPLICABLE, judge(Example.of(Part.PODIUM, List.of()), "").outcome());
        Fabric nothing = new Fabric(Part.PODIUM, List.of(), null, TOWER.north(), Particulars.NONE, List.of(),
                missing("envelope.shape"));
        assertEquals(Outcome.UNDETERMINED, judge(nothing, "").outcome());
    }

    @Test
    void aBuildingThatCannotBeDividedIsUndetermined() {
        List<FabricElement> all = new ArrayList<>();
        for (FabricElement element : TOWER.elements()) {
            all.add(new FabricBuilder(Part.WHOLE, element.kind()).named(element.facade(), element.mark(),
                    element.description()).area(element.area()).azimuth(element.azimuth()).u(element.u())
                    .absorptivity(element.absorptivity()).mass(element.mass())
                    .shadingCoefficient(element.shadingCoefficient()).shading(element.shading()).build());
        }
        Verdict verdict = judge(Example.of(Part.WHOLE, all), "");
        assertEquals(Outcome.UNDETERMINED, verdict.outcome());
        assertEquals("envelope.ground", verdict.missing().getFirst().input());
        assertTrue(verdict.summary().toString().contains("34.73 W/m²"), verdict.summary().toString());
    }

    @Test
    void formsHoldTheFiguresOfTheExample() {
        Verdict verdict = judge(TOWER, "1995-08-01");
        String form4 = printed(verdict, "Form OTTV 4");
        for (String figure : List.of("E 1968.96 m² 81921.", "N 1566.72 m² 34143.", "7071.36 m² 246017.", "34.79 W/m²",
                "391.80 m² 13185.", "33.65 W/m²", "34.73 W/m²")) {
            assertTrue(form4.contains(figure), () -> figure + " is not in\n" + form4);
        }
        String form3 = printed(verdict, "Form OTTV 3");
        assertTrue(form3.contains("E W1 Beams & cols 5/F-14/F 200.40 m² 1.51 W/m²K 0.58 2.40 K 421.22 W"), form3);
        assertTrue(form3.contains("N F1 5/F-14/F shaded 257.60 m² 0.70 0.800 104 W/m² 15002.62 W"), form3);
        assertTrue(printed(verdict, "OTTV Summary Sheet").contains("OTTV, overall average 34.73 W/m²"));
        assertEquals(5, schedule(verdict, "Under each limit").rows().size());
        for (Schedule schedule : verdict.schedules()) {
            assertTrue(!schedule.title().zhHk().isBlank());
        }
    }

    @Test
    void whatIsLeftOutIsListedWithItsClause() {
        Fabric fabric = Example.fabric(Part.TOWER, element -> !element.facade().equals("N") ? element
                : FabricBuilder.of(element).storey("15/F")
                        .circumstance(Circumstance.certain(Circumstance.Kind.REFUGE_FLOOR, null, List.of())).build());
        Verdict verdict = judge(fabric, "1995-08-01");
        Schedule leftOut = schedule(verdict, "Left out");
        assertEquals(10, leftOut.rows().size());
        assertEquals("4.1(a)", leftOut.rows().getFirst().getFirst());
        assertTrue(assumptions(verdict).contains("left out by 4.1(a), external wall of a refuge floor: 1566.72 m²"),
                () -> assumptions(verdict));
        assertTrue(printed(verdict, "Windows by floor").contains("15/F"), "the schedule of windows holds all of them");
    }

    @Test
    void farSunshadesNeedAnAssessment() {
        assertTrue(!assumptions(judge(TOWER, "")).contains("APP-67, 10"));
        Fabric far = Example.fabric(Part.TOWER, element -> element.shading() == null ? element
                : FabricBuilder.of(element).shading(
                        Shading.overhang(Example.of(1.6, Unit.METRE), Example.of(1.6, Unit.METRE))).build());
        assertTrue(assumptions(judge(far, "")).contains("1600 mm before the glass: beyond 750 mm APP-67, 10"),
                () -> assumptions(judge(far, "")));
        assertTrue(assumptions(judge(far, "")).contains("beyond 1500 mm they count in site coverage"));
    }

    @Test
    void theWorkedCalculationGoesDownToTheTables() {
        Calculation root = judge(TOWER, "1995-08-01").calculation();
        assertEquals("34.73 W/m²", root.value().printed());
        assertEquals(List.of("OTTVw", "OTTVr"), root.terms().stream().map(Calculation::symbol).toList());
        assertTrue(root.toString().contains("table=tdeq-wall") && root.toString().contains("table=sf"));
        sums(root);
    }

    /** Every sum in the tree is that of its terms. */
    private static void sums(Calculation term) {
        if (term.formula().equals("ΣQ") && !term.terms().isEmpty()) {
            double sum = 0;
            for (Calculation part : term.terms()) {
                Calculation gain = part.symbol().equals("Q") ? part : part.terms().get(1);
                sum += gain.value().si();
            }
            assertEquals(term.value().si(), sum, 1e-6, term.label().toString());
        }
        term.terms().forEach(OttvRuleTest::sums);
    }

    private Verdict judge(Fabric fabric, String date) {
        return rule.judge(facts(fabric, date));
    }

    private static Facts facts(Fabric fabric, String date) {
        return new Facts(PART, new Given(fabric), EDITION, "hk-ottv/envelope", date);
    }

    private record Given(Fabric fabric) implements Inputs {
        @Override
        public List<Subject> subjects(String kind) {
            return List.of(PART);
        }

        @Override
        @SuppressWarnings("unchecked") // the one question there is
        public <T> Answer<T> ask(Subject subject, Input<T> input) {
            return input == FabricInputs.FABRIC ? Answer.known((T) fabric, new Evidence.Assumed(input.remedy()))
                    : Answer.unknown("not given", "沒有提供");
        }
    }

    private static Fabric used(Fabric fabric, Set<Use> uses, boolean certain) {
        return new Fabric(fabric.part(), fabric.elements(), null, fabric.north(), new Particulars("", uses, certain,
                List.of(), List.of(), -1, List.of(), null, null), List.of(), List.of());
    }

    static Estimate open(double low, double high, Unit unit) {
        return Estimate.between(low, high, unit, List.of(), CompassPointTest.MISSING);
    }

    private static List<Missing> missing(String input) {
        Missing any = CompassPointTest.MISSING.getFirst();
        return List.of(new Missing(input, any.label(), any.reason(), any.remedy()));
    }

    private static String assumptions(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        for (Evidence each : verdict.evidence()) {
            text.append(each instanceof Evidence.Assumed assumed ? assumed.reason().toString() + "\n" : "");
        }
        return text.toString();
    }

    private static boolean candidates(Calculation term) {
        return term.evidence().stream().anyMatch(each -> each instanceof Evidence.FromTable table
                && table.source().confidence() == Confidence.CANDIDATE)
                || term.terms().stream().anyMatch(OttvRuleTest::candidates);
    }

    private static Schedule schedule(Verdict verdict, String title) {
        return verdict.schedules().stream().filter(each -> each.title().en().startsWith(title)).findFirst()
                .orElseThrow();
    }

    private static String printed(Verdict verdict, String title) {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : schedule(verdict, title).rows()) {
            for (Object cell : row) {
                text.append(cell instanceof Quantity quantity ? quantity.printed()
                        : cell instanceof Text words ? words.in(Language.EN) : cell).append(' ');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
