// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.money.Money;
import org.lintel.core.text.Language;

/** The states of an application, what leads from one to the next, and the money on the way. */
class LifeCycleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** Takes steps written as {@code submit screen approve:100}, a day apart; amounts in cents. */
    private static Progress take(String steps) throws MoveException {
        Progress progress = Progress.DRAFT;
        for (String step : steps.split(" ")) {
            String[] parts = step.split(":");
            Money amount = parts.length > 1 ? Money.hkd(Long.parseLong(parts[1])) : null;
            Step found = Step.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT));
            progress = progress.with(new Move(found, DAY.plusDays(progress.moves().size()), amount));
        }
        return progress;
    }

    @ParameterizedTest
    @CsvSource({"submit,SUBMITTED", "submit screen ask,QUERY", "submit screen ask answer recommend,RECOMMENDED",
        "submit screen recommend reconsider reject,REJECTED", "submit screen recommend approve:9 lapse,LAPSED",
        "submit screen ask lapse,LAPSED", "submit screen recommend approve:9 contract claim return,CONTRACTED",
        "submit screen recommend approve:9 contract claim verify:9 pay:9 close,CLOSED",
        "submit screen recommend approve:9 contract claim verify:4 pay:4 claim verify:5 pay:5,PAID",
        "submit screen recommend approve:9 contract claim verify:9 pay:9 close repay:2 repay:7 close,CLOSED",
        "submit screen recommend approve:9 amend:5 contract amend:7 claim amend:6 verify:6 pay:6 amend:8,PAID",
        "submit screen recommend approve:9 supplement:4 contract decline claim supplement:1 amend:10 verify:10,VERIFIED",
        "submit screen recommend approve:9 contract claim supplement:4 verify:9 pay:9 repay:1 decline close,CLOSED",
        "submit screen recommend approve:9 supplement:4 withdraw,WITHDRAWN",
        "submit screen recommend approve:9 contract withdraw,WITHDRAWN", "withdraw,WITHDRAWN"})
    void stepsLeadWhereTheyShould(String steps, State state) throws MoveException {
        assertEquals(state, take(steps).state());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value =
    {"screen|screen cannot follow: the application is draft; possible: submit, withdraw",
        "submit screen recommend recommend|possible: reconsider, approve, reject, withdraw",
        "submit screen reject submit|possible: none",
        "submit screen recommend approve:9 contract claim verify:10|verify of HKD 0.10 is more than HKD 0.09",
        "submit screen recommend approve:9 contract amend:5 claim verify:6|verify of HKD 0.06 is more than HKD 0.05",
        "submit screen recommend approve:9 contract claim verify:5 pay:5 amend:4|is less than the HKD 0.05 that was",
        "submit screen recommend approve:9 contract claim verify:5 amend:9|amend cannot follow",
        "submit screen recommend approve:9 amend:9|HKD 0.09 is what is granted already",
        "submit screen recommend amend:9|amend cannot follow",
        "submit screen recommend approve:9 contract claim verify:5 pay:4|HKD 0.05 was verified, not HKD 0.04",
        "submit screen recommend approve:9 contract claim verify:5 pay:5 claim verify:5|is more than HKD 0.04",
        "submit screen recommend approve:9 contract claim verify:5 pay:5 repay:6|repay of HKD 0.06 is more than HKD "
                + "0.05",
        "submit screen recommend approve:9 contract claim verify:5 pay:5 repay:5 repay:1|is more than HKD 0.00",
        "submit screen recommend approve:9 contract claim verify:5 pay:5 claim return withdraw|possible: amend, supplement, claim",
        "submit screen recommend approve:9 decline|decline cannot follow",
        "submit screen recommend supplement:1|supplement cannot follow",
        "submit screen recommend approve:9 supplement:2 supplement:1|HKD 0.02 more are asked for and not decided yet",
        "submit screen recommend approve:9 supplement:2 amend:10 decline|decline cannot follow",
        "submit screen recommend approve:9 contract supplement:2 claim verify:9 pay:9 close|amend or decline first"})
    void whatCannotBeIsRefusedWithItsReason(String steps, String reason) {
        MoveException thrown = assertThrows(MoveException.class, () -> take(steps));
        assertTrue(thrown.text().in(Language.EN).contains(reason), thrown.text().in(Language.EN));
    }

    @Test
    void daysDoNotGoBack() throws MoveException {
        Progress progress = take("submit screen");
        assertThrows(MoveException.class, () -> progress.with(new Move(Step.ASK, DAY, null)));
        assertEquals(State.QUERY, progress.with(new Move(Step.ASK, DAY.plusDays(1), null)).state());
        assertEquals(State.SCREENING, progress.state());
    }

    @Test
    void anAmountStandsExactlyWhereOneBelongs() {
        for (Step step : Step.values()) {
            Money wrong = step.hasAmount() ? null : Money.hkd(1);
            assertThrows(IllegalArgumentException.class, () -> new Move(step, DAY, wrong));
        }
        assertThrows(IllegalArgumentException.class, () -> new Move(Step.REPAY, DAY, Money.hkd(0)));
        assertThrows(IllegalArgumentException.class, () -> new Move(Step.PAY, DAY, Money.hkd(-1)));
    }

    @Test
    void everyStateIsReachedAndAllButTheLastLeadOn() {
        Set<State> reached = EnumSet.of(State.DRAFT);
        Deque<State> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            State from = open.pop();
            for (Step step : Step.values()) {
                if (step.from().contains(from) && reached.add(step.to(from))) {
                    open.push(step.to(from));
                }
            }
        }
        assertEquals(EnumSet.allOf(State.class), reached);
        Set<State> leading = EnumSet.noneOf(State.class);
        for (Step step : Step.values()) {
            leading.addAll(step.from());
        }
        assertEquals(EnumSet.of(State.WITHDRAWN, State.REJECTED, State.LAPSED),
                EnumSet.complementOf(EnumSet.copyOf(leading)));
    }

    /** Whatever is done, in any order: never more is paid than was approved, never more repaid than was paid. */
    @Test
    void moneyStaysWithinItsBoundsOnAnyWay() throws MoveException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Progress progress = Progress.DRAFT;
            for (int i = 0; i < 60; i++) {
                Step step = Step.values()[random.nextInt(Step.values().length)];
                Money amount = !step.hasAmount() ? null
                        : step == Step.PAY && progress.state() == State.VERIFIED ? progress.moves().getLast().amount()
                        : Money.hkd(1 + random.nextInt(40));
                boolean possible = progress.possible().contains(step);
                try {
                    progress = progress.with(new Move(step, DAY, amount));
                    assertTrue(possible);
                } catch (MoveException refused) {
                    assertTrue(!possible || amount != null, refused.getMessage());
                }
                assertTrue(progress.paid().minor() >= 0 && progress.open().minor() >= 0);
                assertTrue(progress.paid().compareTo(progress.approved()) <= 0);
            }
        }
    }

    @Test
    void theDiagramOfTheDocumentationIsTheOneOfTheCode() throws IOException {
        String page = Files.readString(Path.of("../../docs/claims.md"));
        int from = page.indexOf("```mermaid\n") + "```mermaid\n".length();
        assertEquals(LifeCycleDiagram.mermaid(), page.substring(from, page.indexOf("```", from)));
    }

    @Test
    void allStatesAndStepsHaveNamesOfTheirOwn() {
        assertEquals(State.values().length, List.of(State.values()).stream().map(State::id).distinct().count());
        assertEquals(Step.values().length,
                List.of(Step.values()).stream().map(step -> step.label().zhHk()).distinct().count());
    }
}
