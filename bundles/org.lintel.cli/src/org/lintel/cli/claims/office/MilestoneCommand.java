// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.List;
import org.lintel.claims.office.Milestones;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.Parts;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/** {@code lintel claims milestone}: records what is reached of a grant that is paid in parts, and tells what can be paid. */
final class MilestoneCommand {

    private final Office office;
    private final ParseResult options;
    private final boolean json;
    private final Terminal terminal;

    MilestoneCommand(Office office, ParseResult options, boolean json, Terminal terminal) {
        this.office = office;
        this.options = options;
        this.json = json;
        this.terminal = terminal;
    }

    /** @param words the command's, with an application, and a milestone where one is recorded */
    ExitCode run(List<String> words)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        if (words.size() < 2 || words.size() > 3) {
            throw new UsageException("say: lintel claims milestone ID [MILESTONE]", "請用：lintel claims milestone 編號 [里程碑]");
        }
        boolean back = options.matchedOptionValue("--take-back", false);
        if (words.size() == 2 && back) {
            throw new UsageException("say which: lintel claims milestone ID MILESTONE --take-back",
                    "請指明里程碑：lintel claims milestone 編號 里程碑 --take-back");
        }
        String claim = words.get(1);
        Parts parts = words.size() == 2 ? office.parts(claim)
                : office.milestone(OpenStore.signer(options), new Milestones.Found(claim, words.get(2), !back,
                        Today.day(options), options.matchedOptionValue("--paper", null),
                        options.matchedOptionValue("--reason", "")));
        if (words.size() == 3) {
            terminal.note(back ? Message.of("{0}: {1} is not reached", "{0}：{1} 未達成", claim, words.get(2))
                    : Message.of("{0}: {1} is reached", "{0}：{1} 已達成", claim, words.get(2)));
        }
        PartsSheet sheet = new PartsSheet(parts);
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.lines().object().field("application", claim);
            sheet.json(out);
            out.end().close();
        } else if (sheet.isEmpty()) {
            terminal.note(Message.of("{0} is paid at once: its scheme has no milestones", "{0} 一次過發放：其計劃沒有里程碑", claim));
        } else {
            sheet.text(terminal);
        }
        return ExitCode.OK;
    }
}
