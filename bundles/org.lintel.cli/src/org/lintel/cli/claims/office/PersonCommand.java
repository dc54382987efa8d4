// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.privacy.AccessReport;
import org.lintel.claims.privacy.Purpose;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.escape.XmlText;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/**
 * {@code person}: everything that is held of one person, for them, in both languages at once. It leaves the store, so it
 * has a purpose and is an event.
 */
final class PersonCommand {

    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;"
            + "padding:0 1rem;color:#1a1a1a;background:#fff}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}"
            + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;"
            + "border-bottom:1px solid #ccc}th{width:35%;font-weight:600}td{overflow-wrap:anywhere}";

    private final ClaimStore store;
    private final Funds funds;
    private final ParseResult options;
    private final Terminal terminal;

    PersonCommand(ClaimStore store, Funds funds, ParseResult options, Terminal terminal) {
        this.store = store;
        this.funds = funds;
        this.options = options;
        this.terminal = terminal;
    }

    ExitCode print(String subject)
            throws IOException, UsageException, StoreException, ConflictException, RefusedException {
        Purpose purpose = purpose();
        Signer signer = OpenStore.signer(options);
        AccessReport report = store.read((Reading records) -> AccessReport.of(records, funds, subject));
        if (report == null) {
            throw new RefusedException(Message.of("nobody and nothing is recorded as {0}; of a trainee say "
                    + "APPLICATION/TRAINEE", "沒有名為 {0} 的記錄；學員請用「申請/學員」", subject));
        }
        String format = Options.word(options, "--format", "text", "json", "html");
        String written = switch (format) {
            case "json" -> json(report);
            case "html" -> html(report);
            default -> text(report);
        };
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        String file = options.matchedOptionValue("--output", null);
        if (file != null && Files.exists(Path.of(file))) {
            throw new UsageException("{0} is there already", "{0} 已存在", file);
        }
        purpose.record(store, signer, new Purpose.Export("access report as " + format, subject,
                report.sections().size(), hash(bytes)));
        if (file == null) {
            terminal.out().print(written);
        } else {
            Files.write(Path.of(file), bytes, StandardOpenOption.CREATE_NEW);
        }
        return ExitCode.OK;
    }

    private Purpose purpose() throws UsageException {
        String words = options.matchedOptionValue("--purpose", null);
        if (words == null) {
            throw new UsageException("say what it is for: --purpose WORDS", "請說明用途：--purpose 文字");
        }
        try {
            return new Purpose(words);
        } catch (IllegalArgumentException e) {
            throw new UsageException("a purpose is one line of 3 to 200 characters", "用途應為一行，3 至 200 字");
        }
    }

    private String text(AccessReport report) {
        StringBuilder out = new StringBuilder();
        line(out, 0, both(title(report)));
        for (AccessReport.Section section : report.sections()) {
            line(out, 0, "");
            line(out, 0, both(section.title()));
            for (AccessReport.Line each : section.lines()) {
                line(out, 2, both(Message.of(each.label())) + ": " + both(each.value()));
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, int indent, String text) {
        out.append(text.isEmpty() ? "" : " ".repeat(indent) + Printable.of(text)).append('\n');
    }

    private String json(AccessReport report) throws IOException {
        StringWriter all = new StringWriter();
        JsonWriter out = new JsonWriter(all);
        out.lines().object().field("store", store.name()).field("subject", report.held().subject()).name("sections")
                .lines().array();
        for (AccessReport.Section section : report.sections()) {
            out.object();
            message(out, "title", section.title());
            out.name("held").lines().array();
            for (AccessReport.Line each : section.lines()) {
                out.object().field("key", each.key());
                message(out, "label", Message.of(each.label()));
                message(out, "value", each.value());
                out.end();
            }
            out.end().end();
        }
        out.end().end().close();
        return all.toString();
    }

    private static void message(JsonWriter out, String name, Message message) throws IOException {
        out.name(name).object().field("en", message.in(Language.EN)).field("zh-HK", message.in(Language.ZH_HK)).end();
    }

    private String html(AccessReport report) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(both(title(report)))).append("</title>\n<style>").append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>").append(escaped(both(title(report)))).append("</h1>\n");
        for (AccessReport.Section section : report.sections()) {
            out.append("<h2>").append(escaped(both(section.title()))).append("</h2>\n<table>\n");
            for (AccessReport.Line each : section.lines()) {
                out.append("<tr><th scope=\"row\">").append(escaped(both(Message.of(each.label())))).append("</th><td>")
                        .append(escaped(both(each.value()))).append("</td></tr>\n");
            }
            out.append("</table>\n");
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private Message title(AccessReport report) {
        return Message.of("What \"{0}\" holds of {1}", "「{0}」所持有關 {1} 的資料", store.name(), report.held().subject());
    }

    private static String escaped(String text) {
        try {
            StringBuilder out = new StringBuilder();
            XmlText.append(out, text);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both languages, where they differ. */
    private static String both(Message message) {
        String en = message.in(Language.EN);
        String zhHk = message.in(Language.ZH_HK);
        return en.equals(zhHk) ? en : en + " / " + zhHk;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
