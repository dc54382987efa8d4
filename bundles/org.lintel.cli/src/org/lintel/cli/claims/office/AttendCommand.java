// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.office.Attending;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.training.AttendanceFile;
import org.lintel.claims.training.TrainingFile;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.claims.ClaimFiles;
import org.lintel.cli.claims.TrainingReport;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** {@code attend}: records who was there and who has a certificate; says who counts by what is recorded. */
final class AttendCommand {

    private static final Set<String> GRANTED = Set.of(State.APPROVED.id(), State.CONTRACTED.id(), State.CLAIM.id(),
            State.VERIFIED.id(), State.PAID.id(), State.REPAID.id(), State.CLOSED.id());

    private final ClaimStore store;
    private final Funds funds;
    private final ParseResult options;
    private final boolean json;
    private final Terminal terminal;

    AttendCommand(ClaimStore store, Funds funds, ParseResult options, boolean json, Terminal terminal) {
        this.store = store;
        this.funds = funds;
        this.options = options;
        this.json = json;
        this.terminal = terminal;
    }

    /** With a file, 0 once it is recorded; without, 0 if everybody counts and 1 else. */
    ExitCode run(List<String> words)
            throws IOException, UsageException, YamlException, StoreException, RefusedException, ConflictException {
        if (words.size() < 2 || words.size() > 3) {
            throw new UsageException("say: lintel claims attend ID FILE, or attend ID alone to see who counts",
                    "請用：lintel claims attend 編號 檔案；只寫編號即查看誰符合");
        }
        String claim = words.get(1);
        Office office = new Office(store, funds);
        Attending attending = new Attending(store, office);
        boolean tells = words.size() == 3;
        if (tells) {
            AttendanceFile file = AttendanceFile.read(words.get(2).replace('\\', '/'), ClaimFiles.text(words.get(2)),
                    attending.roll(claim));
            Attending.Outcome outcome = attending.tell(OpenStore.signer(options), claim, file,
                    options.matchedOptionValue("--reason", ""));
            terminal.note(Message.of("recorded of {0}: {1} told, {2} corrected, {3} recorded just so already",
                    "已登記 {0}：新增 {1}，更正 {2}，已有相同記錄 {3}", claim, outcome.told(), outcome.corrected(), outcome.same()));
        }
        ExitCode counts = report(attending, office.find(claim).head(), claim);
        compare(office, office.find(claim).head());
        return tells ? ExitCode.OK : counts;
    }

    private ExitCode report(Attending attending, ClaimHead head, String claim)
            throws IOException, StoreException, RefusedException, ConflictException {
        Funds.Found found = funds.find(head.scheme());
        LocalDate day = found == null ? head.date() : found.scheme().dayOf(head.date(), head.approved());
        if (found == null || day == null
                || found.scheme().versions().stream().allMatch(version -> version.training() == null)) {
            terminal.note(found == null || day != null
                    ? Message.of("{0} has no rules on trainees: nobody is left out for hours", "{0} 沒有設學員規則：不會因時數而剔除任何人",
                            head.scheme())
                    : Message.of("who counts is said once {0} is approved: the day decides the rules",
                            "批准 {0} 後方可判定誰符合：規則取決於批准日期", claim));
            return ExitCode.OK;
        }
        return new TrainingReport(new TrainingFile(found, day, attending.roll(claim)),
                options.matchedOptionValue("--accept-candidates", false), terminal).print(json);
    }

    /** Says so where less than was granted could be granted by what is recorded now. */
    private void compare(Office office, ClaimHead head) throws StoreException, RefusedException, ConflictException {
        if (head.granted() == null || head.granted().minor() == 0 || !GRANTED.contains(head.state())) {
            return;
        }
        Assessment now = office.assess(head.id(), true);
        if (now.grant().isExact() && now.grant().low() < head.granted().minor()) {
            terminal.note(Message.of("granted {0}; by what is recorded now {1}: \"decide {2} amend\", or \"move {2} repay\" "
                    + "of what was paid", "已批 {0}；按現有記錄為 {1}：可「decide {2} amend」，或就已付款項「move {2} repay」", head.granted(),
                    Money.hkd(now.grant().low()), head.id()));
        }
    }
}
