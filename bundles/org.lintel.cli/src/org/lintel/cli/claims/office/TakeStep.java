// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.claims.claim.SupplementFile;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.Act;
import org.lintel.claims.office.Done;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Paper;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.cli.claims.ClaimFiles;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** {@code move}, {@code decide}, {@code pay} and {@code supplement}: takes a step with an application. */
final class TakeStep {

    private static final Set<Step> DECISIONS = Set.of(Step.APPROVE, Step.AMEND, Step.DECLINE, Step.REJECT,
            Step.RECONSIDER);

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
            throw new UsageException("one decides to approve, amend, decline, reject or reconsider, not to \"{0}\"",
                    "決定只可為 approve、amend、decline、reject 或 reconsider，而非「{0}」", step.id());
        }
        return tell(step, office.move(OpenStore.signer(options), act(words.get(1), step, amount(step))));
    }

    /** Records what is asked for more, as a file tells it. */
    ExitCode supplement(List<String> words, Funds funds) throws IOException, UsageException, YamlException,
            StoreException, RefusedException, ConflictException {
        if (words.size() != 3) {
            throw new UsageException("say: lintel claims supplement ID FILE", "請用：lintel claims supplement 編號 檔案");
        }
        String scheme = office.find(words.get(1)).head().scheme();
        Funds.Found found = funds.find(scheme);
        if (found == null) {
            throw new RefusedException(Message.of("there is no scheme {0} among the funds that were given",
                    "所提供的基金中沒有計劃 {0}", scheme));
        }
        SupplementFile file = SupplementFile.read(words.get(2).replace('\\', '/'), ClaimFiles.text(words.get(2)), found);
        ExitCode code = tell(Step.SUPPLEMENT, office.supplement(OpenStore.signer(options),
                act(words.get(1), Step.SUPPLEMENT, file.asked()), file.lines()));
        terminal.note(Message.of("{0} more asked for, lines {1}; next: lintel claims calculate {2}, and decide {2} amend or "
                + "decline", "追加申請 {0}，共 {1} 行；下一步：lintel claims calculate {2}，再 decide {2} amend 或 decline",
                file.asked(), file.lines().size(), words.get(1)));
        return code;
    }

    private Act act(String claim, Step step, Money amount) throws UsageException, RefusedException {
        if (options.matchedOptionValue("--accept-candidates", false)) {
            throw new RefusedException(Message.of("nothing is decided by figures that are not confirmed: an administrator "
                    + "confirms one by admitting a fund's file that has it as confirmed, \"lintel claims fund admit FILE "
                    + "--reason WORDS\"", "不可按未經核實的數值作決定：管理員可核准載有已核實數值的基金檔案，「lintel claims fund admit 檔案 --reason 文字」"));
        }
        try {
            return new Act(claim, version(), new Move(step, Today.day(options), amount), options.matchedOptionValue("--reason", ""),
                    options.matchedOptionValue("--reference", ""));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--amount must be more than nothing", "--amount 須大於零");
        }
    }

    private ExitCode tell(Step step, Done done) throws StoreException, RefusedException, ConflictException {
        State state = Arrays.stream(State.values()).filter(each -> each.id().equals(done.head().state())).findFirst()
                .orElseThrow();
        terminal.note(Message.of("{0}: {1}, version {2}", "{0}：{1}，版本 {2}", done.head().id(), state.label(),
                done.head().version()));
        terminal.note(Message.of("permitted: {0}", "准許：{0}", done.permission().reason()));
        List<Paper> missing = office.outstanding(done.head().id()).missing(step);
        if (!missing.isEmpty()) {
            terminal.note(Message.of("asked for by now, and not recorded: {0}", "此時應已提交而未登記：{0}", missing.stream()
                    .map(each -> terminal.say(each.name())).collect(Collectors.joining(terminal.say("; ", "；")))));
        }
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
}
