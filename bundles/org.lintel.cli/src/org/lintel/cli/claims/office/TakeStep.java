// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.Act;
import org.lintel.claims.office.Done;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import picocli.CommandLine.ParseResult;

/** {@code move}, {@code decide} and {@code pay}: takes a step with an application. */
final class TakeStep {

    private static final Set<Step> DECISIONS = Set.of(Step.APPROVE, Step.AMEND, Step.REJECT, Step.RECONSIDER);

    private final Office office;
    private final ParseResult options;
    private final Terminal terminal;

    TakeStep(Office office, ParseResult options, Terminal terminal) {
        this.office = office;
        this.options = options;
        this.terminal = terminal;
    }

    ExitCode run(List<String> words)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        boolean pays = words.getFirst().equals("pay");
        if (words.size() != (pays ? 2 : 3)) {
            throw new UsageException("say: lintel claims {0} ID{1}", "請用：lintel claims {0} 編號{1}", words.getFirst(),
                    pays ? "" : " STEP");
        }
        Step step = pays ? Step.PAY : step(words.get(2));
        if (words.getFirst().equals("decide") && !DECISIONS.contains(step)) {
            throw new UsageException("one decides to approve, amend, reject or reconsider, not to \"{0}\"",
                    "決定只可為 approve、amend、reject 或 reconsider，而非「{0}」", step.id());
        }
        Money amount = amount(step);
        LocalDate day = LocalDate.parse(Today.of(options.matchedOptionValue("--now", null)));
        if (options.matchedOptionValue("--day", null) != null) {
            day = day(options.matchedOptionValue("--day", ""));
        }
        Move move;
        try {
            move = new Move(step, day, amount);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--amount must be more than nothing", "--amount 須大於零");
        }
        Done done = office.move(OpenStore.signer(options), new Act(words.get(1), version(), move,
                options.matchedOptionValue("--reason", ""), options.matchedOptionValue("--reference", ""),
                options.matchedOptionValue("--accept-candidates", false)));
        State state = Arrays.stream(State.values()).filter(each -> each.id().equals(done.head().state())).findFirst()
                .orElseThrow();
        terminal.note(Message.of("{0}: {1}, version {2}", "{0}：{1}，版本 {2}", words.get(1), state.label(),
                done.head().version()));
        terminal.note(Message.of("permitted: {0}", "准許：{0}", done.permission().reason()));
        return ExitCode.OK;
    }

    private static Step step(String id) throws UsageException {
        for (Step step : Step.values()) {
            if (step.id().equals(id)) {
                return step;
            }
        }
        throw new UsageException("there is no step \"{0}\"; there are: {1}", "沒有步驟「{0}」；現有：{1}", id,
                String.join(", ", Arrays.stream(Step.values()).map(Step::id).toList()));
    }

    private Money amount(Step step) throws UsageException {
        String text = options.matchedOptionValue("--amount", null);
        if (step.hasAmount() != (text != null)) {
            throw step.hasAmount()
                    ? new UsageException("to {0} takes an amount: --amount 1234.50", "「{0}」須有金額：--amount 1234.50",
                            step.label())
                    : new UsageException("to {0} takes no amount", "「{0}」不設金額", step.label());
        }
        if (text != null && !text.matches("[0-9]{1,12}([.][0-9]{1,2})?")) {
            throw new UsageException("--amount takes Hong Kong dollars such as 1234.50, not \"{0}\"",
                    "--amount 應為港元金額，如 1234.50，而非「{0}」", text);
        }
        return text == null ? null : Money.parse(text, Money.HKD);
    }

    private int version() throws UsageException {
        String text = options.matchedOptionValue("--if-version", "0");
        if (!text.matches("[0-9]{1,9}")) {
            throw new UsageException("--if-version takes a whole number, not \"{0}\"",
                    "--if-version 應為整數，而非「{0}」", text);
        }
        return Integer.parseInt(text);
    }

    private static LocalDate day(String text) throws UsageException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException("--day takes a date such as 2026-01-31, not \"{0}\"",
                    "--day 應為日期，如 2026-01-31，而非「{0}」", text);
        }
    }
}
