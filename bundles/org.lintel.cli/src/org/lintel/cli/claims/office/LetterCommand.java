// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.core.money.Money;
import org.lintel.report.document.Document;
import org.lintel.report.document.HtmlDocument;
import org.lintel.report.document.PlainDocument;
import org.lintel.report.letter.LetterKind;
import org.lintel.report.letter.LetterRequest;
import org.lintel.report.letter.LetterTemplates;
import org.lintel.report.letter.Letters;
import org.lintel.report.pdf.FontException;
import org.lintel.report.pdf.PdfDocument;
import org.lintel.rules.yaml.YamlException;
import picocli.CommandLine.ParseResult;

/** {@code letter}: what an office writes to an applicant, made of what the store says. */
final class LetterCommand {

    private static final List<String> FORMATS = List.of("text", "html", "pdf");

    private final ClaimStore store;
    private final ParseResult options;
    private final Funds funds;
    private final Terminal terminal;

    LetterCommand(ClaimStore store, ParseResult options, Funds funds, Terminal terminal) {
        this.store = store;
        this.options = options;
        this.funds = funds;
        this.terminal = terminal;
    }

    /** Adds its options. */
    static void describe(Options options) {
        options.value("KIND", "letter: acknowledgement, query, approval, rejection, decline, payment or repayment.",
                        "letter：信件種類：acknowledgement、query、approval、rejection、decline、payment 或 repayment。", "--kind")
                .value("ID", "letter of payment: which payment; else the last.", "letter（付款）：哪次付款；不填即最後一次。",
                        "--payment")
                .value("DATE", "letter of repayment: by when.", "letter（退款）：退還限期。", "--due")
                .value("FOLDER", "letter: the office's own texts, such as approval.en.txt.", "letter：辦事處自訂的文字，如 approval.en.txt。",
                        "--templates")
                .value("FILE", "letter, dossier: the font of pdf with Chinese; else LINTEL_FONT, else one of the system.",
                        "letter、dossier：中文 pdf 的字型；否則用 LINTEL_FONT，再否則用系統字型。", "--font");
    }

    ExitCode write(List<String> words) throws IOException, UsageException, YamlException, StoreException,
            RefusedException, ConflictException {
        LetterKind kind = LetterKind.of(text("--kind", ""));
        if (words.size() != 2 || kind == null) {
            throw new UsageException("say: lintel claims letter ID --kind {0} -o FILE.pdf|.html|.txt --purpose WORDS",
                    "請用：lintel claims letter 編號 --kind {0} -o 檔案.pdf|.html|.txt --purpose 文字",
                    String.join("|", Arrays.stream(LetterKind.values()).map(LetterKind::id).toList()));
        }
        String claim = words.get(1);
        String file = text("--output", null);
        String format = text("--format", format(file));
        if (!FORMATS.contains(format)) {
            throw new UsageException("a letter is text, html or pdf, not \"{0}\"", "信件格式為 text、html 或 pdf，而非「{0}」", format);
        }
        LetterRequest request = request(kind);
        Handover handover = new Handover(store, options, terminal);
        String templates = text("--templates", null);
        Document letter = new Letters(store, funds, new LetterTemplates(templates == null ? null : Path.of(templates)))
                .of(claim, request, terminal::note);
        byte[] bytes;
        try {
            bytes = bytes(letter, format);
        } catch (FontException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        }
        Money demanded = kind == LetterKind.REPAYMENT ? request.amount() : null;
        handover.to(file, "letter " + kind.id() + " in " + request.language().tag() + " as " + format
                + (demanded == null ? "" : " of " + demanded), claim, out -> {
                    out.write(bytes);
                    return 1;
                });
        return ExitCode.OK;
    }

    private LetterRequest request(LetterKind kind) throws UsageException {
        boolean demand = kind == LetterKind.REPAYMENT;
        String amount = text("--amount", null);
        String reason = text("--reason", "");
        String due = text("--due", null);
        if (demand ? reason.isBlank() : amount != null || !reason.isEmpty() || due != null) {
            throw demand ? new UsageException("a demand says why: --reason TEXT; --amount AMOUNT if not all, --due DATE",
                    "要求退款須說明理由：--reason 文字；如非全數退還用 --amount 金額，限期用 --due 日期")
                    : new UsageException("--amount, --reason and --due are for --kind repayment; all else is in the store",
                            "--amount、--reason 及 --due 只用於 --kind repayment；其他內容取自儲存庫");
        }
        if (kind != LetterKind.PAYMENT && text("--payment", null) != null) {
            throw new UsageException("--payment is for --kind payment", "--payment 只用於 --kind payment");
        }
        if (amount != null && !amount.matches("[0-9]{1,12}([.][0-9]{1,2})?")) {
            throw new UsageException("--amount takes Hong Kong dollars such as 1234.50, not \"{0}\"",
                    "--amount 應為港元金額，如 1234.50，而非「{0}」", amount);
        }
        Money money = amount == null ? null : Money.parse(amount, Money.HKD);
        if (money != null && money.minor() <= 0) {
            throw new UsageException("--amount must be more than nothing", "--amount 須大於零");
        }
        // all other letters are of a step, and dated so
        LocalDate day = demand ? Today.day(options) : Options.day(options, "--day");
        return new LetterRequest(kind, terminal.language(), day, text("--payment", null), money, reason,
                Options.day(options, "--due"));
    }

    private byte[] bytes(Document letter, String format) throws IOException {
        if (format.equals("pdf")) {
            return PdfDocument.of(letter, new LetterFont(options, terminal).of(letter));
        }
        StringBuilder text = new StringBuilder();
        if (format.equals("html")) {
            HtmlDocument.write(letter, text);
        } else {
            text.append(PlainDocument.of(letter));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String format(String file) {
        return file == null || file.endsWith(".txt") ? "text" : file.substring(file.lastIndexOf('.') + 1);
    }

    private String text(String option, String other) {
        return options.matchedOptionValue(option, other);
    }
}
