// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.audit.ClaimProof;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RecalculatedDecision;
import org.lintel.claims.office.Recalculation;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.office.Written;
import org.lintel.claims.privacy.RedactedStore;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.claims.AssessmentText;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.document.Document;
import org.lintel.report.json.JsonWriter;
import org.lintel.report.letter.ClaimForm;
import org.lintel.report.pdf.FontException;
import org.lintel.report.pdf.PdfDocument;
import picocli.CommandLine.ParseResult;

/** {@code dossier}: all that a store has of one or several applications as one archive, with what proves it. */
final class DossierCommand {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MOST_CLAIMS = 1_000;
    static final String PROOF = "proof.json";

    private final ParseResult options;
    private final Funds funds;
    private final Terminal terminal;
    private final LetterFont font;
    /** What the chain tells, read once for all applications. */
    private Written written;

    DossierCommand(ParseResult options, Funds funds, Terminal terminal) {
        this.options = options;
        this.funds = funds;
        this.terminal = terminal;
        this.font = new LetterFont(options, terminal);
    }

    /** Makes one of an application, or of those that the options of {@code list} choose. */
    ExitCode make(ClaimStore whole, List<String> words)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        String file = options.matchedOptionValue("--output", null);
        if (words.size() > 2 || file == null || words.size() == 1 && options.matchedOptionValue("--scheme", null) == null) {
            throw new UsageException("say: lintel claims dossier ID|--scheme SCHEME -o FILE.zip --purpose WORDS, or dossier "
                    + "verify FILE.zip", "請用：lintel claims dossier 編號|--scheme 計劃 -o 檔案.zip --purpose 文字，或 dossier verify 檔案.zip");
        }
        boolean redacts = OfficeOptions.redacts(options);
        ClaimStore store = redacts ? new RedactedStore(whole) : whole;
        Handover handover = new Handover(store, options, terminal);
        List<String> claims = new ArrayList<>();
        if (words.size() == 2) {
            claims.add(words.get(1));
        } else {
            ListOptions asked = new ListOptions(options);
            var query = asked.filter().sorted(asked.order());
            store.read(records -> {
                if (records.count(query, MOST_CLAIMS) > MOST_CLAIMS) {
                    throw new RefusedException(Message.of("more than {0} applications: choose fewer, with --from and --until",
                            "超過 {0} 宗申請：請用 --from 及 --until 縮窄範圍", MOST_CLAIMS));
                }
                records.each(query, (ClaimHead claim) -> claims.add(claim.id()));
                return null;
            });
        }
        claims.sort(null);
        try {
            handover.to(file, "dossier as zip" + (redacts ? OfficeOptions.REDACTED : ""),
                    words.size() == 2 ? words.get(1) : "", out -> zip(store, claims, out));
        } catch (Unmade e) {
            throw e.unwrapped();
        }
        if (font.isLacking()) {
            terminal.note(Message.of("forms with Chinese are left out as pdf, for no font was found; --font FILE takes one",
                    "找不到字型，含中文的表格不附 pdf；可用 --font 檔案指明"));
        }
        return ExitCode.OK;
    }

    /** Why an archive could not be made, told through what writes it. */
    private static final class Unmade extends IOException {

        private static final long serialVersionUID = 1L;

        Unmade(Exception cause) {
            super(cause);
        }

        IOException unwrapped() throws StoreException, RefusedException, ConflictException {
            if (getCause() instanceof StoreException e) {
                throw e;
            } else if (getCause() instanceof RefusedException e) {
                throw e;
            } else if (getCause() instanceof ConflictException e) {
                throw e;
            }
            return this;
        }
    }

    /** One application after the other, so that many need no more memory than one. */
    private long zip(ClaimStore store, List<String> claims, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(zip, "README.txt", readme(store instanceof RedactedStore));
        for (String claim : claims) {
            Map<String, byte[]> parts = new TreeMap<>();
            try {
                application(store, claim, parts);
            } catch (StoreException | RefusedException | ConflictException e) {
                throw new Unmade(e);
            }
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                part(zip, each.getKey(), each.getValue());
            }
        }
        zip.finish();
        return claims.size();
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void application(ClaimStore store, String claim, Map<String, byte[]> parts)
            throws IOException, StoreException, RefusedException, ConflictException {
        ClaimProof proof = store.audit(trail -> ClaimProof.of(trail, claim));
        if (proof == null) {
            throw new RefusedException(Message.of("there is no application {0}", "沒有申請 {0}", claim));
        }
        String folder = claim.replace('/', '_') + "/";
        Office office = new Office(store, funds);
        ClaimHead head = office.find(claim).head();
        Firm firm = store.read(records -> records.find(Firm.TABLE, head.firm()));
        Assessment assessment = office.assess(claim, false);
        for (Language language : Language.values()) {
            String tag = language == Language.EN ? ".en.txt" : ".zh-HK.txt";
            parts.put(folder + "application" + tag, written(language, to -> new ClaimSheet(false, to).print(store, funds,
                    claim)));
            parts.put(folder + "calculation" + tag, written(language, to -> new AssessmentText(to).print(assessment,
                    new Enterprise(firm.id(), firm.name(), null))));
            form(ClaimForm.of(store, claim, assessment, language), folder + "form." + language.tag() + ".pdf", parts);
        }
        parts.put(folder + "application.json", written(Language.EN, to -> new ClaimSheet(true, to).print(store, funds,
                claim)));
        // of who holds firms it tells what a redacted dossier does not
        List<RecalculatedDecision> again = store instanceof RedactedStore ? List.of()
                : Recalculation.of(store, Funds.supplied(), claim, chain(store, claim), Progress.NONE);
        if (!again.isEmpty()) {
            for (Language language : Language.values()) {
                parts.put(folder + "recalculation" + (language == Language.EN ? ".en.txt" : ".zh-HK.txt"),
                        written(language, to -> new RecalculationReport(again, to).text(true)));
            }
        }
        parts.put(folder + PROOF, written(Language.EN, to -> json(proof, to)));
    }

    /** What the chain tells of all decisions on an application: read again where one has come since. */
    private Written chain(ClaimStore store, String claim) throws StoreException, ConflictException {
        List<Decision> decisions = store.read((Reading records) -> records.where(Decision.TABLE, "claim", claim));
        if (written == null || !decisions.stream().allMatch(each -> written.knows(each.id()))) {
            written = store.audit(Written::of);
        }
        return written;
    }

    /** A form as pages; none where it needs a font and nobody named one, and the system has none. */
    private void form(Document form, String name, Map<String, byte[]> parts) throws IOException, RefusedException {
        try {
            parts.put(name, PdfDocument.of(form, font.of(form)));
        } catch (FontException e) {
            if (!font.isLacking()) {
                throw new RefusedException(e.text());
            }
        }
    }

    /** Something that prints. */
    private interface Printing {
        void on(Terminal to) throws IOException, StoreException, RefusedException, ConflictException;
    }

    private byte[] written(Language language, Printing printing)
            throws IOException, StoreException, RefusedException, ConflictException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        printing.on(new Terminal(out, terminal.err(), language, true, false, false, 100));
        out.flush();
        return bytes.toByteArray();
    }

    private static byte[] readme(boolean redacts) {
        String words = (redacts ? """
                Redacted: initials for names, nothing of identity numbers but their letters, no addresses, telephones, accounts,
                file names or texts of papers. In proof.json their commitments stand for them; they prove the rows all the same.
                已遮蓋：姓名只列首字，身份證號碼只留英文字母，不載地址、電話、銀行帳戶、檔案名稱及文件內容。proof.json
                以承諾值代替該等資料，仍可證明各列。

                """ : "") + """
                Applications of a fund's office, each in a folder of its own:
                  application.*.txt, application.json   the application, its steps, decisions, payments, papers
                  calculation.*.txt                     what it is worth as the records stand
                  recalculation.*.txt                   what was granted, worked out again by the rules and facts of then
                                                        and by the records of now
                  form.*.pdf                            the same as pages to print
                  proof.json                            every row of it, with the events that wrote them
                "lintel claims dossier verify FILE.zip" tells, without the store, that each row is as the event says
                and each event is signed with the key that proof.json names. Whether these are the keys of those people,
                and whether an event was left out, only the store and its checkpoints tell: lintel claims audit verify.

                基金辦事處的申請，每宗一個資料夾：
                  application.*.txt、application.json   申請、步驟、決定、款項、文件
                  calculation.*.txt                     按現有記錄計算的資助額
                  recalculation.*.txt                   已批資助按當時的規則及事實、以及現時記錄重新計算
                  form.*.pdf                            以上內容的列印版
                  proof.json                            申請的每一列，以及寫入各列的事件
                「lintel claims dossier verify 檔案.zip」無須儲存庫，即可證明每列與事件相符，每個事件均以 proof.json 所載金鑰簽署。
                金鑰是否屬於該等人員、有否遺漏事件，只有儲存庫及其檢查點可以證明：lintel claims audit verify。
                """;
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static void json(ClaimProof proof, Terminal to) throws IOException {
        JsonWriter out = new JsonWriter(to.out());
        out.lines().object().field("claim", proof.claim()).field("store", proof.head().store()).name("head").object()
                .field("number", proof.head().number()).field("hash", proof.head().hash()).end().name("keys").object();
        for (Map.Entry<String, String> key : proof.keys().entrySet()) {
            out.field(key.getKey(), key.getValue());
        }
        out.end().name("events").lines().array();
        for (Event each : proof.events()) {
            out.object().field("number", each.number()).field("time", each.time().toString())
                    .field("actor", each.actor()).field("kind", each.kind()).field("subject", each.subject())
                    .field("note", each.note()).field("changes", each.written()).field("previous", each.previous())
                    .field("hash", each.hash()).field("signature", each.signature()).end();
        }
        out.end().name("rows").lines().array();
        for (StoredRow each : proof.rows()) {
            out.object().field("table", each.table().name()).field("event", each.event()).field("salt", each.salt());
            optional(out, "personalSalt", each.personalSalt());
            optional(out, "commitment", each.commitment());
            out.name("values").object();
            for (int i = 0; i < each.texts().size(); i++) {
                optional(out, each.table().columns().get(i).name(), each.texts().get(i));
            }
            out.end().end();
        }
        out.end().end().close();
    }

    /** An empty text is something else than none. */
    private static void optional(JsonWriter out, String name, String value) throws IOException {
        if (value != null) {
            out.field(name, value);
        }
    }
}
