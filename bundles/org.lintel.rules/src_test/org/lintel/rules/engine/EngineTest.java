// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.rules.engine.EngineFixture.RULE;
import static org.lintel.rules.engine.EngineFixture.edition;
import static org.lintel.rules.engine.EngineFixture.planned;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Subject;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.Verdict;
import org.lintel.rules.engine.EngineFixture.FunctionRule;
import org.lintel.rules.engine.EngineFixture.World;
import org.lintel.rules.pack.PackEdition;

/** Many rules on many subjects, under one edition or several, on one thread or several. */
class EngineTest {

    private static final Message NOTHING = Message.EMPTY;
    private static final PackEdition OLD = edition("2021", "2021-01-01", "2021-01-01", RULE);
    private static final PackEdition NEW = edition("2024", "2024-01-01", "2025-01-01", RULE);

    private static Engine.Outcomes run(int subjects, PlannedRule... plan) {
        return new Engine(new World(subjects), false, "2024-06-01").run(List.of(plan), Progress.NONE);
    }

    private static int number(Facts facts) {
        return Integer.parseInt(facts.subject().key().substring(3));
    }

    @Test
    void aCrashIsAnErrorAndTheOthersGoOn() {
        FunctionRule crashes = FunctionRule.of(facts -> {
            if (number(facts) == 1) {
                throw new IllegalStateException("no such storey");
            }
            return Verdict.pass(NOTHING);
        });
        FunctionRule fine = FunctionRule.of(facts -> Verdict.fail(NOTHING)).called("test/other");
        Engine.Outcomes outcomes = run(3, planned(crashes), planned(fine));
        assertEquals(List.of("key0", "key2", "key0", "key1", "key2"),
                outcomes.results().stream().map(result -> result.subject().key()).toList());
        EngineError error = outcomes.errors().getFirst();
        assertEquals(1, outcomes.errors().size());
        assertEquals(RULE, error.rule());
        assertEquals("key1", error.subject().key());
        assertTrue(error.cause().startsWith("java.lang.IllegalStateException: no such storey at "), error.cause());
        assertTrue(error.cause().contains("org.lintel.rules.engine.EngineTest"), error.cause());
    }

    static boolean severalCores() {
        return Runtime.getRuntime().availableProcessors() > 1;
    }

    @Test
    @EnabledIf("severalCores")
    void whatCanBeJudgedIsJudgedWhileOtherSubjectsAreLookedFor() {
        World world = new World(200);
        // more than both threads take at a time
        CountDownLatch judged = new CountDownLatch(150);
        Inputs slow = new Inputs() {
            @Override
            public List<Subject> subjects(String kind) {
                try {
                    assertTrue(!kind.equals("slow") || judged.await(20, TimeUnit.SECONDS),
                            "nothing is judged meanwhile");
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return world.subjects("thing");
            }

            @Override
            public <T> Answer<T> ask(Subject subject, Input<T> input) {
                return world.ask(subject, input);
            }
        };
        FunctionRule quick = FunctionRule.of(facts -> {
            judged.countDown();
            return number(facts) % 2 == 0 ? Verdict.pass(NOTHING) : Verdict.fail(NOTHING);
        });
        FunctionRule late = quick.called("test/other").on("slow");
        List<Result> results = new Engine(slow, false, "2024-06-01")
                .run(List.of(planned(quick), planned(late)), Progress.NONE).results();
        assertEquals(run(200, planned(quick), planned(quick.called("test/other"))).results().stream()
                .filter(result -> result.rule().equals(RULE)).toList(), results.subList(0, 200));
        assertEquals(400, results.size());
    }

    @Test
    @EnabledIf("severalCores")
    void whatWouldWaitForTheOtherThreadIsJudgedAfterwards() {
        World world = new World(200);
        CountDownLatch judged = new CountDownLatch(150);
        AtomicBoolean measured = new AtomicBoolean();
        Inputs slow = new Inputs() {
            @Override
            public List<Subject> subjects(String kind) {
                if (kind.equals("slow")) {
                    try {
                        assertTrue(judged.await(20, TimeUnit.SECONDS), "nothing is judged meanwhile");
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    measured.set(true);
                }
                return world.subjects("thing");
            }

            @Override
            public <T> Answer<T> ask(Subject subject, Input<T> input) {
                return world.ask(subject, input);
            }

            @Override
            public boolean isAtHand(String kind) {
                return kind.equals("thing") || measured.get();
            }
        };
        FunctionRule waits = FunctionRule.of(facts -> {
            assertTrue(measured.get(), "judged too early");
            return Verdict.pass(NOTHING);
        }).on("measured");
        FunctionRule quick = FunctionRule.of(facts -> {
            judged.countDown();
            return Verdict.pass(NOTHING);
        }).called("test/other");
        Engine.Outcomes outcomes = new Engine(slow, false, "2024-06-01").run(List.of(planned(waits), planned(quick),
                planned(quick.called("test/third").on("slow"))), Progress.NONE);
        assertEquals(List.of(), outcomes.errors());
        assertEquals(600, outcomes.results().size());
    }

    @Test
    void whateverARuleThrowsEndsThatRuleOnly() {
        Function<Integer, Integer> endless = new Function<>() {
            @Override
            public Integer apply(Integer depth) {
                return apply(depth + 1) + 1;
            }
        };
        FunctionRule rule = FunctionRule.of(facts -> switch (number(facts)) {
            case 0 -> Verdict.pass(Message.of("{0}", "{0}", endless.apply(0)));
            case 1 -> throw new NoSuchMethodError("of another version");
            case 2 -> throw new AssertionError();
            case 3 -> null;
            default -> Verdict.pass(NOTHING);
        });
        Engine.Outcomes outcomes = run(5, planned(rule));
        assertEquals(4, outcomes.errors().size(), outcomes.errors().toString());
        assertEquals(List.of("key4"), outcomes.results().stream().map(result -> result.subject().key()).toList());
        assertTrue(outcomes.errors().get(2).cause().startsWith("java.lang.AssertionError at "));
    }

    @Test
    void aCrashInAnExemptionOrAnInputIsAnErrorToo() {
        FunctionRule rule = FunctionRule.of(facts -> Verdict.pass(NOTHING)).exempting(facts -> {
            throw new ArithmeticException("/ by zero");
        });
        assertEquals(1, run(1, planned(rule)).errors().size());
    }

    @Test
    void editionsThatAgreeGiveTheVerdictWithThatProof() {
        FunctionRule rule = FunctionRule.of(facts -> Verdict.fail(Message.of("of {0}", "{0} 版", facts.edition()
                .edition())));
        Result result = run(1, planned(rule, OLD, NEW)).results().getFirst();
        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals("of 2024", result.summary().in(Language.EN), "the newest is shown");
        assertEquals("do 2024", result.remedy().in(Language.EN));
        Evidence.Assumed proof = (Evidence.Assumed) result.evidence().getLast();
        assertTrue(proof.reason().in(Language.EN).contains("2024-06-01"));
        assertTrue(proof.reason().in(Language.EN).contains("the same under all 2"));
    }

    @Test
    void editionsThatDisagreeLeaveItOpen() {
        FunctionRule rule = FunctionRule.of(facts -> facts.edition() == OLD ? Verdict.pass(NOTHING)
                : Verdict.fail(NOTHING));
        Result result = run(1, planned(rule, OLD, NEW)).results().getFirst();
        assertEquals(Outcome.UNDETERMINED, result.outcome());
        assertEquals("date", result.missing().getFirst().input());
        assertTrue(result.summary().in(Language.EN).contains("2024-06-01"));
        assertTrue(result.summary().in(Language.ZH_HK).contains("2024-06-01"));
        assertEquals(Severity.WARNING, result.severity());
        assertEquals(List.of(), result.evidence());
    }

    @Test
    void oneEditionIsNotEnoughWhereAnOlderOneMayHold() {
        FunctionRule rule = FunctionRule.of(facts -> Verdict.pass(NOTHING));
        PlannedRule planned = new PlannedRule(rule, new EditionChoice(List.of(NEW), true), Severity.ERROR);
        Result result = run(1, planned).results().getFirst();
        assertEquals(Outcome.UNDETERMINED, result.outcome());
        assertEquals(Severity.ERROR, result.severity());
        PlannedRule none = new PlannedRule(rule, new EditionChoice(List.of(), true), null);
        assertEquals(Outcome.UNDETERMINED, run(1, none).results().getFirst().outcome());
    }

    @Test
    void beforeTheVeryFirstEditionNothingApplies() {
        FunctionRule rule = FunctionRule.of(facts -> Verdict.fail(NOTHING));
        PlannedRule planned = new PlannedRule(rule, new EditionChoice(List.of(), false, "2031-07-21"), Severity.ERROR);
        Result result = run(1, planned).results().getFirst();
        assertEquals(Outcome.NOT_APPLICABLE, result.outcome());
        assertTrue(result.summary().in(Language.EN).contains("in force from 2031-07-21"));
        assertTrue(result.summary().in(Language.ZH_HK).contains("自 2031-07-21 起生效"));
    }

    @Test
    void aRuleThatOnlyOneOfTheEditionsHasIsOpen() {
        FunctionRule rule = FunctionRule.of(facts -> Verdict.pass(NOTHING));
        PackEdition without = edition("2018", "2018-01-01", "2018-01-01");
        assertEquals(Outcome.UNDETERMINED, run(1, planned(rule, without, NEW)).results().getFirst().outcome());
        assertEquals(Outcome.PASS, run(1, planned(rule, NEW)).results().getFirst().outcome());
    }

    @Test
    void theOrderIsThatOfRulesAndSubjectsOnAnyNumberOfThreads() {
        int subjects = 4_000;
        CountDownLatch helped = new CountDownLatch(Runtime.getRuntime().availableProcessors() > 1 ? 1 : 0);
        Thread caller = Thread.currentThread();
        FunctionRule slow = FunctionRule.of(facts -> {
            if (Thread.currentThread() != caller) {
                helped.countDown();
            } else if (number(facts) == 0) {
                // the caller is not to do it all before a second thread has even started
                await(helped);
            }
            if (number(facts) % 1_000 == 7) {
                throw new IllegalArgumentException("at " + number(facts));
            }
            return number(facts) % 3 == 0 ? Verdict.fail(Message.verbatim("f" + number(facts))) : Verdict.pass(NOTHING);
        });
        FunctionRule other = slow.called("test/other");
        Engine.Outcomes first = run(subjects, planned(slow), planned(other));
        assertEquals(2 * subjects - 8, first.results().size());
        assertEquals(List.of("at 7", "at 1007", "at 2007", "at 3007", "at 7", "at 1007", "at 2007", "at 3007"),
                first.errors().stream().map(error -> error.cause().split(": ")[1].split(" at org")[0]).toList());
        String previous = "";
        for (Result result : first.results()) {
            String place = result.rule() + " %05d".formatted(result.subject().where().line());
            assertTrue(previous.compareTo(place) < 0, place);
            previous = place;
        }
        assertEquals(first, run(subjects, planned(slow), planned(other)));
        assertEquals(0, helped.getCount(), "no second thread took part");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50_000})
    void cancelledWorkStops(int subjects) {
        AtomicLong judged = new AtomicLong();
        FunctionRule rule = FunctionRule.of(facts -> {
            judged.incrementAndGet();
            return Verdict.pass(NOTHING);
        });
        Counting progress = new Counting(subjects == 1 ? 0 : 100);
        Engine engine = new Engine(new World(subjects), false, "");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(CancelledException.class,
                () -> engine.run(List.of(planned(rule)), progress)));
        assertTrue(judged.get() < 5_000, judged + " judged after the user asked to stop");
    }

    @Test
    void aRuleMayStopTheWorkItself() {
        FunctionRule rule = FunctionRule.of(facts -> {
            throw new CancelledException();
        });
        assertThrows(CancelledException.class, () -> run(1, planned(rule)));
    }

    @Test
    void progressAddsUp() {
        Counting progress = new Counting(Long.MAX_VALUE);
        FunctionRule rule = FunctionRule.of(facts -> Verdict.pass(NOTHING));
        new Engine(new World(1_500), false, "").run(List.of(planned(rule), planned(rule.called("test/b"))), progress);
        assertEquals(3_000, progress.begun);
        assertEquals(3_000, progress.done.get());
    }

    @Test
    void anErrorOfTheMachineIsNotHidden() {
        FunctionRule rule = FunctionRule.of(facts -> {
            throw new OutOfMemoryError("no heap");
        });
        for (int subjects : new int[] {1, 2_000}) {
            assertThrows(OutOfMemoryError.class, () -> run(subjects, planned(rule)));
        }
        assertFalse(Thread.currentThread().isInterrupted());
    }

    /** Counts, and asks to stop once a number of units is done. */
    private static final class Counting implements Progress {
        private final long stopAfter;
        private final AtomicLong done = new AtomicLong();
        private long begun;

        Counting(long stopAfter) {
            this.stopAfter = stopAfter;
        }

        @Override
        public void begin(Message task, long work) {
            begun = work;
        }

        @Override
        public void worked(long work) {
            done.addAndGet(work);
        }

        @Override
        public boolean isCancelled() {
            return done.get() >= stopAfter;
        }
    }
}
