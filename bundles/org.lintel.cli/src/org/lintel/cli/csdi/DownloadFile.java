// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.geo.csdi.Dataset;
import org.lintel.geo.csdi.Downloads;
import org.lintel.geo.csdi.Unpacking;
import org.lintel.geo.feature.LayerId;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/** {@code lintel csdi download}: the file of a whole layer or dataset, and the list of earlier ones. */
final class DownloadFile {

    private static final long MOST_UNPACKED = 16L << 30;

    private final Session session;
    private final Terminal terminal;

    DownloadFile(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    ExitCode run(String what) throws IOException, UsageException {
        ParseResult options = session.options();
        boolean json = session.json();
        var downloads = new Downloads(session.catalogue(), session.gate());
        if (options.matchedOptionValue("--list", false)) {
            return list(downloads.archive(what.contains("/") ? session.layer(what).dataset() : what,
                    session.progress()), json);
        }
        String format = Options.word(options, "--as", "geojson", "gml", "shp", "csv", "fgdb", "kmz", "geotiff");
        LayerId layer = what.contains("/") ? session.layer(what) : new LayerId(what, "*");
        Dataset dataset = session.catalogue().dataset(layer.dataset());
        String given = options.matchedOptionValue("--output", null);
        Path target = Path.of(given != null ? given : (layer.layer().equals("*") ? layer.dataset() : layer.layer())
                .replaceAll("[^A-Za-z0-9_.-]", "_") + "." + format + ".zip");
        if (target.toAbsolutePath().getParent() == null || !Files.isDirectory(target.toAbsolutePath().getParent())) {
            throw new UsageException("{0}: there is no such folder", "{0}：沒有此資料夾", target);
        }
        session.progress().begin(Message.of("fetching {0}", "正在取得 {0}", layer.layer()), 0);
        URI from = downloads.fetch(layer, format, target, session.progress());
        List<Path> files = options.matchedOptionValue("--unpack", false)
                ? Unpacking.unpack(target, folder(target), MOST_UNPACKED, session.progress()) : List.of();
        session.progress().close();
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.lines().object().field("file", target.toString().replace('\\', '/')).field("bytes", Files.size(target))
                    .field("source", from.toString()).field("attribution", dataset.attributionLine()).name("unpacked")
                    .array();
            for (Path file : files) {
                out.value(file.toString().replace('\\', '/'));
            }
            out.end().end().close();
        } else {
            terminal.out().println(Printable.of(target + "  " + Files.size(target) + " bytes"));
            files.forEach(file -> terminal.out().println(Printable.of(file.toString())));
            session.attribute(dataset.attribution());
        }
        return ExitCode.OK;
    }

    /** Beside the archive, under its name without its last ending. */
    private static Path folder(Path target) {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return target.resolveSibling(dot > 0 ? name.substring(0, dot) : name + ".unpacked");
    }

    private ExitCode list(List<Downloads.Archived> files, boolean json) throws IOException {
        session.progress().close();
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.lines().object().name("files").lines().array();
            for (Downloads.Archived file : files) {
                out.object().field("address", file.address());
                for (Map.Entry<String, String> each : file.said().entrySet()) {
                    out.field(each.getKey(), each.getValue());
                }
                out.end();
            }
            out.end().end().close();
        } else {
            for (Downloads.Archived file : files) {
                terminal.out().println(Printable.of(String.join("  ", file.said().values()) + "  " + file.address()));
            }
        }
        if (files.isEmpty()) {
            terminal.note(Message.of("nothing found", "沒有結果"));
            return ExitCode.FINDINGS;
        }
        return ExitCode.OK;
    }
}
