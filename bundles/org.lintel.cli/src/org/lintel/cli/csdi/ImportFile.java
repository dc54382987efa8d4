// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.geo.cache.Cell;
import org.lintel.geo.cache.GeoPackageCache;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.csdi.ServerException;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.format.ReadAhead;
import org.lintel.geo.format.ReadOptions;
import org.lintel.geo.format.Reading;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/** {@code lintel csdi import}: a file that holds a whole layer, taken into the cache in the place of what was there of it. */
final class ImportFile {

    private final Session session;
    private final Terminal terminal;
    private final ParseResult options;

    ImportFile(Session session) {
        this.session = session;
        this.terminal = session.terminal();
        this.options = session.options();
    }

    ExitCode run(String name) throws IOException, UsageException {
        String as = options.matchedOptionValue("--to", null);
        if (as == null) {
            throw new UsageException("import: say which layer the file is with --to DATASET/LAYER",
                    "import：請以 --to 數據集/圖層 註明檔案屬何圖層");
        }
        LayerId layer = session.layer(as);
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("{0}: there is no such file", "{0}：沒有此檔案", name);
        }
        boolean json = session.json();
        ReadOptions reading = new ReadOptions(crs(), axes());
        Instant stated = Retrieved.of(options);
        Reading[] read = new Reading[1];
        Provenance[] from = new Provenance[1];
        long count;
        try (GeoPackageCache cache = GeoPackageCache.create(CacheFile.of(options))) {
            count = cache.replace(layer, Cell.WHOLE, sink -> {
                read[0] = ReadAhead.read(file, reading, sink, session.progress());
                from[0] = new Provenance(layer, file.getFileName().toString(), taken(stated, read[0], file),
                        options.matchedOptionValue("--release", null), attribution(layer, read[0]));
                return new GeoPackageCache.Filled(from[0], List.of());
            });
        }
        String attribution = from[0].attribution();
        session.progress().close();
        read[0].notes().forEach(note -> terminal.note(Message.of("{0}: {1}", "{0}：{1}", name, note)));
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.object().field("layer", layer.toString()).field("file", name.replace('\\', '/')).field("features", count)
                    .field("outside", read[0].outside()).field("damaged", read[0].damaged())
                    .optional("crs", read[0].crs() == null ? "" : read[0].crs().code())
                    .field("retrievedAt", from[0].retrievedAt().toString()).field("attribution", attribution).end()
                    .close();
        } else {
            terminal.out().println(terminal.say("features", "要素") + "  " + count);
        }
        if (stated == null && read[0].stated().retrievedAt() == null) {
            terminal.note(Message.of("its age counts from {0}, when the file was last written; --retrieved DATE states it",
                    "其時日由 {0} 檔案最後寫入時起計；可用 --retrieved 日期註明", from[0].retrievedAt()));
        }
        if (attribution.isEmpty()) {
            terminal.note(Message.of("nobody said whose data this is: --attribution says it wherever the data goes",
                    "未註明數據來源：--attribution 可令來源隨數據一併顯示"));
        }
        return ExitCode.OK;
    }

    /** A cache has to know how old it is: where nobody says, by the file. */
    private static Instant taken(Instant stated, Reading read, Path file) throws IOException {
        return stated != null ? stated : read.stated().retrievedAt() != null ? read.stated().retrievedAt()
                : Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private String attribution(LayerId layer, Reading read) {
        String given = options.matchedOptionValue("--attribution", read.stated().attribution());
        if (given != null) {
            return given;
        }
        try {
            return session.catalogue().dataset(layer.dataset()).attributionLine();
        } catch (ServerException notInTheCatalogue) {
            return "";
        }
    }

    private Crs crs() throws UsageException {
        String named = options.matchedOptionValue("--crs", null);
        try {
            return named == null ? null : CrsTable.get(named);
        } catch (CrsException e) {
            throw new UsageException(e.text());
        }
    }

    private ReadOptions.Axes axes() throws UsageException {
        return switch (Options.word(options, "--axes", "auto", "en", "ne")) {
            case "en" -> ReadOptions.Axes.EAST_FIRST;
            case "ne" -> ReadOptions.Axes.NORTH_FIRST;
            default -> ReadOptions.Axes.BY_FORMAT;
        };
    }
}
