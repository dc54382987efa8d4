// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.rules.engine.EngineFixture.figure;
import static org.lintel.rules.engine.EngineFixture.planned;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Severity;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Verdict;
import org.lintel.rules.engine.EngineFixture.FunctionRule;
import org.lintel.rules.engine.EngineFixture.Number;
import org.lintel.rules.engine.EngineFixture.World;

/** What the engine decides of one rule and one subject, so that no rule has to. */
class JudgeTest {

    private static final Number AREA = Number.of("area");
    private static final Number POWER = Number.of("power");
    private static final Number HEIGHT = Number.of("height");

    private static Result run(World world, FunctionRule rule, boolean acceptCandidates) {
        Engine.Outcomes outcomes = new Engine(world, acceptCandidates, "").run(List.of(planned(rule)), Progress.NONE);
        assertEquals(List.of(), outcomes.errors());
        assertEquals(1, outcomes.results().size());
        return outcomes.results().getFirst();
    }

    private static Result run(FunctionRule rule) {
        return run(new World(1).knowing(0, "area", 10), rule, false);
    }

    private static Verdict pass() {
        return Verdict.pass(Message.of("fine", "可以"));
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        Result result = run(FunctionRule.of(facts -> pass(), POWER, AREA, HEIGHT));
        assertEquals(Outcome.UNDETERMINED, result.outcome());
        assertEquals(List.of("power", "height"), result.missing().stream().map(Missing::input).toList());
        assertEquals("cannot be decided without power, height", result.summary().in(Language.EN));
        assertEquals("欠缺「power」、「height」，未能判定", result.summary().in(Language.ZH_HK));
        Missing first = result.missing().getFirst();
        assertEquals("no power in Thing 0", first.reason().in(Language.EN));
        assertEquals("set power", first.remedy().in(Language.EN));
        assertNull(result.candidate());
    }

    @Test
    void theRuleIsNotAskedWhereSomethingIsMissing() {
        Function<Facts, Verdict> mustNotRun = facts -> {
            throw new AssertionError("asked");
        };
        assertEquals(Outcome.UNDETERMINED, run(FunctionRule.of(mustNotRun, POWER)).outcome());
    }

    @Test
    void anExemptionComesBeforeWhatIsMissing() {
        Result result = run(FunctionRule.of(facts -> pass(), POWER).exempting(facts -> Message.of("outdoors", "室外")));
        assertEquals(Outcome.NOT_APPLICABLE, result.outcome());
        assertEquals("outdoors", result.summary().in(Language.EN));
        assertEquals(List.of(), result.missing());
        assertTrue(result.remedy().isEmpty());
    }

    @Test
    void aRuleReadsWhatItDeclaredAndMayLookForMore() {
        Result result = run(FunctionRule.of(facts -> {
            assertEquals(10.0, facts.get(AREA));
            assertNull(facts.find(POWER));
            assertEquals(List.of(), facts.evidence(POWER));
            assertEquals("power", facts.missing(POWER).input());
            assertNull(facts.missing(AREA));
            assertEquals(11.0, facts.parameter("limit"));
            return pass().evidence(facts.evidence(AREA));
        }, AREA));
        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(1, result.evidence().size());
    }

    @Test
    void askingForWhatWasNotDeclaredIsAFaultOfTheRule() {
        FunctionRule rule = FunctionRule.of(facts -> Verdict.pass(Message.of("{0}", "{0}", facts.get(POWER))));
        Engine.Outcomes outcomes = new Engine(new World(1), false, "").run(List.of(planned(rule)), Progress.NONE);
        assertTrue(outcomes.errors().getFirst().cause().contains("did not declare power as required"));
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"PASS", "FAIL"})
    void aCandidateFigureGivesNoVerdictButShowsIt(Outcome would) {
        Result result = run(FunctionRule.of(facts -> verdict(would).evidence(List.of(figure(Confidence.CANDIDATE)))));
        assertEquals(Outcome.UNDETERMINED, result.outcome());
        assertEquals(would, result.candidate());
        String word = would == Outcome.PASS ? "passed" : "failed";
        assertEquals(word + " would be the verdict: 7 of 8.5; but the figure \"Office\" is not confirmed",
                result.summary().in(Language.EN));
        Missing missing = result.missing().getFirst();
        assertEquals("table.lpd", missing.input());
        assertTrue(missing.reason().in(Language.EN).contains("row \"Office\""));
        assertTrue(missing.remedy().in(Language.EN).contains("Code 2024, Table 1"));
        assertTrue(missing.remedy().in(Language.EN).contains("--accept-candidates"));
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"PASS", "FAIL"})
    void anAcceptedCandidateIsTheVerdictAndIsMarked(Outcome would) {
        FunctionRule rule = FunctionRule.of(facts -> verdict(would).evidence(List.of(figure(Confidence.CANDIDATE))));
        Result result = run(new World(1), rule, true);
        assertEquals(would, result.outcome());
        assertEquals(would, result.candidate());
        assertEquals("7 of 8.5", result.summary().in(Language.EN));
        assertEquals(List.of(), result.missing());
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"PASS", "FAIL"})
    void anUnknownFigureIsNeverUsed(Outcome would) {
        FunctionRule rule = FunctionRule.of(facts -> verdict(would)
                .by(Calculation.read(Message.EMPTY, "", Quantity.of(8.5, Unit.NONE),
                List.of(figure(Confidence.UNKNOWN)))));
        for (boolean accept : new boolean[] {false, true}) {
            Result result = run(new World(1), rule, accept);
            assertEquals(Outcome.UNDETERMINED, result.outcome());
            assertNull(result.candidate());
            assertNull(result.calculation());
            assertEquals("the figure \"Office\" is not known", result.summary().in(Language.EN));
            Missing missing = result.missing().getFirst();
            assertEquals("no source is known for lpd, row \"Office\"", missing.reason().in(Language.EN));
            assertFalse(missing.remedy().in(Language.EN).contains("--accept-candidates"), "which would not help");
        }
    }

    private static Verdict verdict(Outcome outcome) {
        Message summary = Message.of("7 of 8.5", "8.5 之 7");
        return outcome == Outcome.PASS ? Verdict.pass(summary) : Verdict.fail(summary);
    }

    @Test
    void aConfirmedFigureGivesTheVerdict() {
        Result result = run(FunctionRule.of(facts -> pass().evidence(List.of(figure(Confidence.CONFIRMED)))));
        assertEquals(Outcome.PASS, result.outcome());
        assertNull(result.candidate());
    }

    @Test
    void theWeakestFigureCountsHoweverDeepItLies() {
        Calculation deep = Calculation.read(Message.EMPTY, "k", Quantity.of(1, Unit.NONE),
                List.of(figure(Confidence.CONFIRMED), figure(Confidence.CANDIDATE)));
        for (int i = 0; i < 20; i++) {
            deep = Calculation.made(Message.EMPTY, "", "", Quantity.of(1, Unit.NONE),
                    List.of(Calculation.word(Message.EMPTY, "w", List.of(figure(Confidence.CONFIRMED))), deep));
        }
        Calculation root = deep;
        Result result = run(FunctionRule.of(facts -> pass().evidence(List.of(figure(Confidence.CONFIRMED))).by(root)));
        assertEquals(Outcome.UNDETERMINED, result.outcome());
        assertEquals(Outcome.PASS, result.candidate());
        assertEquals(root, result.calculation(), "a candidate's calculation is shown");

        Calculation worse = Calculation.group(Message.EMPTY, List.of(root,
                Calculation.read(Message.EMPTY, "", Quantity.of(1, Unit.NONE), List.of(figure(Confidence.UNKNOWN)))));
        assertNull(run(FunctionRule.of(facts -> pass().by(worse))).candidate());
    }

    @Test
    void anExemptionByACandidateFigureIsNoneUntilTheFigureIsAccepted() {
        FunctionRule exempt = FunctionRule.of(facts -> Verdict.notApplicable(Message.of("below 70 W", "低於 70 W"))
                .evidence(List.of(figure(Confidence.CANDIDATE))));
        assertEquals(Outcome.UNDETERMINED, run(exempt).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(exempt).candidate());
    }

    @Test
    void whatTheRuleLeavesOpenStaysAsItSays() {
        Missing missing = new Missing("x", AREA.label(), Message.of("two sources disagree", "兩者不符"), Message.EMPTY);
        Result result = run(FunctionRule.of(facts -> Verdict.undetermined(Message.of("open", "未定"), List.of(missing))
                .evidence(List.of(figure(Confidence.CANDIDATE)))));
        assertEquals(Outcome.UNDETERMINED, result.outcome());
        assertEquals("open", result.summary().in(Language.EN));
        assertEquals(List.of(missing), result.missing());
        assertNull(result.candidate());
        assertThrows(IllegalArgumentException.class, () -> Verdict.undetermined(Message.EMPTY, List.of()));
    }

    @Test
    void remedyAndSeverityComeFromTheNearest() {
        FunctionRule fails = FunctionRule.of(facts -> Verdict.fail(Message.EMPTY));
        assertEquals("do 1", run(fails).remedy().in(Language.EN));
        assertEquals(Severity.WARNING, run(fails).severity());
        Result here = run(FunctionRule.of(facts -> Verdict.fail(Message.EMPTY).severity(Severity.INFO)
                .remedy(Message.of("here", "這裡"))));
        assertEquals("here", here.remedy().in(Language.EN));
        assertEquals(Severity.INFO, here.severity());
        assertTrue(run(FunctionRule.of(facts -> pass())).remedy().isEmpty());

        PlannedRule project = new PlannedRule(FunctionRule.of(facts -> Verdict.fail(Message.EMPTY)
                .severity(Severity.INFO)),
                planned(fails).choice(), Severity.ERROR);
        Result result = new Engine(new World(1), false, "").run(List.of(project), Progress.NONE).results().getFirst();
        assertEquals(Severity.ERROR, result.severity(), "the project has the last word");
        assertNotNull(result.fingerprint());
    }
}
