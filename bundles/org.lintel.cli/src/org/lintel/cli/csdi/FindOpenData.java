// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.geo.csdi.OpenData;
import org.lintel.report.json.JsonWriter;

/** {@code lintel csdi packages, history}: datasets of DATA.GOV.HK, and what their files were on earlier days. */
final class FindOpenData {

    private static final int USUAL = 10;

    private final Session session;
    private final Terminal terminal;
    private final OpenData openData;

    FindOpenData(Session session) {
        this.session = session;
        this.terminal = session.terminal();
        this.openData = new OpenData(session.catalogue(), session.gate());
    }

    ExitCode packages(List<String> words) throws IOException, UsageException {
        boolean json = session.json();
        if (words.isEmpty()) {
            throw new UsageException("say: lintel csdi packages TEXT", "請用：lintel csdi packages 文字");
        }
        Double limit = Options.number(session.options(), "--limit", 1, 1000);
        List<OpenData.Listed> found = openData.search(String.join(" ", words), limit == null ? USUAL : limit.intValue(),
                session.progress());
        session.progress().close();
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.lines().object().name("packages").lines().array();
            for (OpenData.Listed each : found) {
                out.object().field("id", each.id()).field("title", each.title()).field("publisher", each.publisher())
                        .name("files").array();
                for (OpenData.Resource file : each.resources()) {
                    out.object().field("name", file.name()).field("format", file.format())
                            .field("address", file.address()).end();
                }
                out.end().end();
            }
            out.end().end().close();
        } else {
            for (OpenData.Listed each : found) {
                terminal.out().println(Printable.of(each.id() + "  " + each.title()
                        + (each.publisher().isBlank() ? "" : ", " + each.publisher())));
                for (OpenData.Resource file : each.resources()) {
                    terminal.out().println("  " + Printable.of(file.format() + "  " + file.address()));
                }
            }
        }
        return found.isEmpty() ? nothing() : ExitCode.OK;
    }

    ExitCode history(String file) throws IOException, UsageException {
        boolean json = session.json();
        if (!file.startsWith("http")) {
            throw new UsageException("history takes the address of a file, as packages lists it",
                    "history 需要檔案地址，如 packages 所列");
        }
        String time = session.options().matchedOptionValue("--at", null);
        if (time != null) {
            return fetch(file, time, json);
        }
        LocalDate since = day("--since");
        LocalDate until = day("--until");
        if (since == null || until == null) {
            throw new UsageException("history needs --since and --until, the last day before today",
                    "history 須有 --since 及 --until，且須早於今日");
        }
        List<String> times = openData.versions(file, since, until, session.progress());
        session.progress().close();
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.object().field("file", file).name("times").array();
            for (String each : times) {
                out.value(each);
            }
            out.end().end().close();
        } else {
            times.forEach(terminal.out()::println);
        }
        return times.isEmpty() ? nothing() : ExitCode.OK;
    }

    private ExitCode fetch(String file, String time, boolean json) throws IOException, UsageException {
        String given = session.options().matchedOptionValue("--output", null);
        if (given == null || !time.matches("\\d{8}-\\d{4}")) {
            throw new UsageException("say: history ADDRESS --at YYYYMMDD-HHMM -o FILE",
                    "請用：history 地址 --at YYYYMMDD-HHMM -o 檔案");
        }
        Path target = Path.of(given);
        if (target.toAbsolutePath().getParent() == null || !Files.isDirectory(target.toAbsolutePath().getParent())) {
            throw new UsageException("{0}: there is no such folder", "{0}：沒有此資料夾", target);
        }
        URI from = openData.fetch(file, time, target, session.progress());
        session.progress().close();
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.object().field("file", given.replace('\\', '/')).field("bytes", Files.size(target))
                    .field("source", from.toString()).end().close();
        } else {
            terminal.out().println(Printable.of(target + "  " + Files.size(target) + " bytes"));
        }
        return ExitCode.OK;
    }

    private LocalDate day(String option) throws UsageException {
        String text = session.options().matchedOptionValue(option, null);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("{0} takes a day, as 2026-01-31, not \"{1}\"", "{0} 應為日期，如 2026-01-31，而非「{1}」",
                    option,
                    text);
        }
    }

    private ExitCode nothing() {
        terminal.note(Message.of("nothing found", "沒有結果"));
        return ExitCode.FINDINGS;
    }
}
