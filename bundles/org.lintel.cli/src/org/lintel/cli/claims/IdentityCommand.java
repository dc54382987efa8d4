// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.claims.privacy.IdentityNumber;
import org.lintel.claims.privacy.PersonKey;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/**
 * {@code lintel claims identity}: validates identity numbers and turns them into what records keep: masked, and hashed
 * under a key. Numbers come from a file or stdin, never from the command line, and are never printed.
 */
final class IdentityCommand {

    /** What became of a line; the problem is null where it is a number. */
    private record Line(int place, IdentityNumber number, Message problem) {
    }

    private IdentityCommand() {
    }

    static ExitCode run(List<String> words, ParseResult options, boolean json, Terminal terminal)
            throws IOException, UsageException, YamlException {
        if (words.size() == 3 && words.get(1).equals("key")) {
            try {
                PersonKey.create(Path.of(words.get(2)));
            } catch (FileAlreadyExistsException e) {
                throw new UsageException("{0} is there already; a key is never overwritten", "{0} 已存在；金鑰不會被覆寫",
                        words.get(2));
            }
            terminal.note(Message.of("wrote {0}; keep it apart from the records, and keep a copy", "已寫入 {0}；請與記錄分開存放，並備份",
                    words.get(2)));
            return ExitCode.OK;
        }
        if (words.size() != 2) {
            throw new UsageException("say: lintel claims identity FILE, or - for stdin; or identity key FILE",
                    "請用：lintel claims identity 檔案（- 即 stdin），或 identity key 檔案");
        }
        PersonKey key = ClaimFiles.personKey(options);
        String text = words.get(1).equals("-") ? new String(System.in.readNBytes(ClaimFiles.LARGEST),
                StandardCharsets.UTF_8) : ClaimFiles.text(words.get(1));
        List<String> written = text.lines().toList();
        boolean all = true;
        JsonWriter out = json ? new JsonWriter(terminal.out()).lines().array() : null;
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).isBlank()) {
                continue;
            }
            Line line = line(i + 1, written.get(i));
            all &= line.problem() == null;
            if (json) {
                json(out, line, key);
            } else {
                text(line, key, terminal);
            }
        }
        if (json) {
            out.end().close();
        }
        return all ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static Line line(int place, String text) {
        try {
            return new Line(place, IdentityNumber.parse(text), null);
        } catch (IllegalArgumentException e) {
            return new Line(place, null, e.getMessage().contains("check digit")
                    ? Message.of("the check digit is wrong", "校驗碼不正確")
                    : Message.of("not written as an identity card number", "並非身份證號碼的寫法"));
        }
    }

    private static void text(Line line, PersonKey key, Terminal terminal) {
        Message words = line.problem() != null ? Message.of("line {0}: {1}", "第 {0} 行：{1}", line.place(), line.problem())
                : Message.of("line {0}: {1}{2}", "第 {0} 行：{1}{2}", line.place(), line.number().masked(),
                        key == null ? "" : "  " + key.hash(line.number()));
        terminal.out().println(words.in(terminal.language()));
    }

    private static void json(JsonWriter json, Line line, PersonKey key) throws IOException {
        json.object().field("line", line.place()).field("valid", line.problem() == null);
        if (line.problem() != null) {
            json.name("problem").object().field("en", line.problem().in(Language.EN))
                    .field("zh-HK", line.problem().in(Language.ZH_HK)).end();
        } else {
            json.field("masked", line.number().masked()).optional("identity", key == null ? "" : key.hash(line.number()));
        }
        json.end();
    }
}
