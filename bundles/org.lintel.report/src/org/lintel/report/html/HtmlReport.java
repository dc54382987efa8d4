// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Run;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.report.digest.Tally;
import org.lintel.report.escape.TextBuffer;
import org.lintel.report.escape.XmlText;

/**
 * One file to hand on: a page that needs nothing else, in both languages, to be filtered, searched and printed.
 *
 * <p>The run is embedded as data and shown by a small script, a page of rows at a time, so that 50 000 results open at
 * once. Model text reaches the page as text nodes only; the content security policy forbids the network and any script
 * and style but the page's own, known by their hashes.
 */
public final class HtmlReport implements ReportFormat {

    private static final String[] SCRIPTS =
            {"words.js", "data.js", "detail.js", "results.js", "sections.js", "main.js"};

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String fileExtension() {
        return "html";
    }

    @Override
    public Text label() {
        return Text.of("one page to hand on, in both languages", "單一網頁檔案，中英對照");
    }

    @Override
    public void write(Run run, ReportOptions options, Appendable out) throws IOException {
        String style = resource("report.css");
        String script = script();
        var page = new TextBuffer(out);
        page.append("<!DOCTYPE html>\n<!-- made by Lintel ").append(comment(run.version()))
                .append(" -->\n<html lang=\"").append(options.language().tag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; ")
                .append("style-src 'sha256-").append(hash(style)).append("'; script-src 'sha256-").append(hash(script))
                .append("'; base-uri 'none'; form-action 'none'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append("<link rel=\"icon\" href=\"data:,\">\n<title>");
        XmlText.append(page, title(run));
        page.append("</title>\n<style>").append(style).append("</style>\n</head>\n<body>\n<noscript>\n");
        for (Language language : Language.values()) {
            page.append("<p lang=\"").append(language.tag()).append("\">");
            XmlText.append(page, summary(run, language));
            page.append("</p>\n");
        }
        page.append("</noscript>\n<script type=\"application/json\" id=\"run\">");
        page.flush();
        new HtmlData(run, options, out).write();
        page.append("</script>\n<script>").append(script).append("</script>\n</body>\n</html>\n").flush();
    }

    private static String title(Run run) {
        if (run.files().isEmpty()) {
            return "Lintel";
        }
        String first = run.files().getFirst().file();
        String name = first.substring(first.lastIndexOf('/') + 1);
        return run.files().size() == 1 ? name + " · Lintel" : name + " + " + (run.files().size() - 1) + " · Lintel";
    }

    /** What a reader sees where no script may run. */
    private static String summary(Run run, Language language) {
        Tally tally = Tally.of(run.results());
        var out = new StringBuilder("Lintel: ");
        for (Outcome outcome : Outcome.values()) {
            out.append(tally.of(outcome)).append(' ').append(outcome.label().in(language)).append("; ");
        }
        return out.append(language == Language.ZH_HK ? "如要閱讀詳情，請容許本頁執行其內置程式。"
                : "allow this page's own script to run to see the details.").toString();
    }

    private static String comment(String version) {
        return version.replace('-', '\u2010').replace('>', ' ');
    }

    private static String script() throws IOException {
        var script = new StringBuilder("\"use strict\";\n");
        for (String name : SCRIPTS) {
            script.append(resource(name));
        }
        return script.toString();
    }

    /** A resource beside this class with line ends as the browser will see them, for the hash is taken of that. */
    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the bundle lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
