// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lintel.claims.audit.AuditFinding;
import org.lintel.claims.audit.ClaimProof;
import org.lintel.claims.audit.ProofFile;
import org.lintel.claims.record.StoredRow;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.result.Location;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.yaml.YamlException;

/** {@code dossier verify}: holds the rows of a dossier to their events and signatures; needs no store. */
final class DossierVerification {

    private static final int LARGEST_PROOF = 4 << 20;

    /** What became of one application in it. */
    private record Checked(String claim, int rows, int events, List<String> signers, long storeEvents, long erased,
            List<AuditFinding> findings) {

        static Checked of(ClaimProof proof) {
            return new Checked(proof.claim(), proof.rows().size(), proof.events().size(), List.copyOf(proof.keys().keySet()),
                    proof.head().number(), proof.rows().stream().filter(StoredRow::erased).count(), proof.check());
        }
    }

    private final boolean json;
    private final Terminal terminal;

    DossierVerification(boolean json, Terminal terminal) {
        this.json = json;
        this.terminal = terminal;
    }

    ExitCode run(String file) throws IOException, YamlException {
        List<Checked> all = new ArrayList<>();
        boolean intact = true;
        try (ZipFile zip = new ZipFile(file, StandardCharsets.UTF_8)) {
            for (ZipEntry entry : zip.stream().filter(each -> each.getName().endsWith("/" + DossierCommand.PROOF)).toList()) {
                Checked checked = Checked.of(ProofFile.read(file + "/" + entry.getName(), text(zip, entry)));
                intact &= checked.findings().isEmpty();
                if (json) {
                    all.add(checked);
                } else {
                    text(checked);
                }
            }
            if (zip.stream().noneMatch(each -> each.getName().endsWith("/" + DossierCommand.PROOF))) {
                throw new YamlException(Location.of(file), Message.of("no dossier: it has no {0}", "並非卷宗：沒有 {0}",
                        DossierCommand.PROOF));
            }
        } catch (ZipException e) {
            throw new YamlException(Location.of(file), Message.of("no dossier", "並非卷宗"));
        } catch (NoSuchFileException e) {
            throw new YamlException(Location.of(file), Message.of("there is no such file", "沒有此檔案"));
        }
        if (json) {
            json(all, intact);
        }
        return intact ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void text(Checked checked) {
        line(checked.findings().isEmpty()
                ? Message.of("INTACT  {0}: {1} rows, {2} events, signed by {3}; the store had {4} events",
                        "完好  {0}：{1} 列、{2} 個事件，簽署人：{3}；儲存庫當時有 {4} 個事件", checked.claim(), checked.rows(),
                        checked.events(), String.join(", ", checked.signers()), checked.storeEvents())
                : Message.of("NOT AS SIGNED  {0}", "與所簽署的不符  {0}", checked.claim()));
        if (checked.erased() > 0) {
            line(Message.of("        of {0} rows what tells of people is erased or left out", "        當中 {0} 列的個人資料已刪除或遮蓋",
                    checked.erased()));
        }
        for (AuditFinding each : checked.findings()) {
            line(Message.of("  {0}  {1}: {2}", "  {0}  {1}：{2}", each.kind().label(), each.subject(), each.text()));
        }
    }

    private void json(List<Checked> all, boolean intact) throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().field("intact", intact).name("applications").lines().array();
        for (Checked each : all) {
            out.object().field("id", each.claim()).field("intact", each.findings().isEmpty())
                    .field("rows", each.rows()).field("events", each.events()).name("signedBy").array();
            for (String who : each.signers()) {
                out.value(who);
            }
            out.end().field("storeEvents", each.storeEvents()).field("rowsWithoutPersons", each.erased())
                    .name("findings").array();
            for (AuditFinding finding : each.findings()) {
                out.object().field("kind", finding.kind().id()).field("event", finding.event())
                        .field("subject", finding.subject()).name("text").object()
                        .field("en", finding.text().in(Language.EN)).field("zh-HK", finding.text().in(Language.ZH_HK)).end()
                        .end();
            }
            out.end().end();
        }
        out.end().end().close();
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException, YamlException {
        byte[] bytes = zip.getInputStream(entry).readNBytes(LARGEST_PROOF + 1);
        if (bytes.length > LARGEST_PROOF) {
            throw new YamlException(Location.of(entry.getName()),
                    Message.of("too long: more than {0} bytes are not read", "過長：超過 {0} 位元組，不予讀取", LARGEST_PROOF));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void line(Message message) {
        terminal.out().println(Printable.of(message.in(terminal.language())));
    }
}
