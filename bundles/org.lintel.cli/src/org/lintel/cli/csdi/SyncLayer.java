// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.geo.cache.Cell;
import org.lintel.geo.cache.Gap;
import org.lintel.geo.cache.GeoPackageCache;
import org.lintel.geo.cache.ModelArea;
import org.lintel.geo.cache.Sync;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.csdi.Dataset;
import org.lintel.geo.feature.LayerId;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.report.json.JsonWriter;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine.ParseResult;

/** {@code lintel csdi sync}: brings cells of a layer from its server into the cache. */
final class SyncLayer {

    /** The register of buildings comes anew each month. */
    private static final double USUAL_AGE = 30;

    private final Session session;
    private final Terminal terminal;
    private final ParseResult options;

    SyncLayer(Session session) {
        this.session = session;
        this.terminal = session.terminal();
        this.options = session.options();
    }

    ExitCode run(String what) throws IOException, UsageException {
        LayerId layer = session.layer(what);
        boolean json = session.json();
        Path file = CacheFile.of(options);
        Envelope box = session.box();
        String model = options.matchedOptionValue("--model", null);
        boolean all = options.matchedOptionValue("--all", false);
        if ((box != null ? 1 : 0) + (model != null ? 1 : 0) + (all ? 1 : 0) != 1) {
            throw new UsageException("sync: say what to fetch with one of --bbox E,N,E,N, --model MODEL, --all",
                    "sync：請以 --bbox E,N,E,N、--model 模型、--all 其中之一註明範圍");
        }
        Double days = Options.number(options, "--max-age", 0, 36_500);
        Duration maxAge = Duration.ofSeconds(Math.round((days == null ? USUAL_AGE : days) * 86_400));
        Envelope area = model != null ? ofModel(model) : box;
        if (area == null && !all) {
            return ExitCode.FINDINGS;
        }
        if (options.matchedOptionValue("--offline", false)) {
            return offline(layer, file, area);
        }
        Dataset dataset = session.catalogue().dataset(layer.dataset());
        Sync.Outcome outcome;
        try (GeoPackageCache cache = GeoPackageCache.create(file)) {
            Sync sync = new Sync(cache, session.client());
            Instant now = Instant.now();
            outcome = all ? sync.all(layer, territory(), maxAge, now, session.progress())
                    : sync.run(layer, Cell.of(area), maxAge, now, session.progress());
        }
        session.progress().close();
        if (json) {
            json(layer, outcome, dataset);
        } else {
            text(outcome);
            session.attribute(dataset.attribution());
        }
        outcome.notes().stream().distinct().forEach(terminal::note);
        outcome.failed().stream().map(Gap::reason).distinct().forEach(reason -> terminal.complain(Message.verbatim(reason)));
        return outcome.failed().isEmpty() && outcome.skipped().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static Envelope territory() {
        Crs.Bounds bounds = CrsTable.HK80.bounds();
        return new Envelope(bounds.lowX(), bounds.highX(), bounds.lowY(), bounds.highY());
    }

    /** Null where the model says no place, which was told. */
    private Envelope ofModel(String name) throws IOException, UsageException {
        try (Model model = Model.open(Path.of(name), OpenOptions.defaults(), session.progress())) {
            Envelope area = ModelArea.of(model, session.progress());
            if (area == null) {
                terminal.complain(Message.of("{0}: it does not say where in Hong Kong it stands; \"lintel georeference doctor\" says"
                        + " what is missing", "{0}：沒有說明在香港的位置；「lintel georeference doctor」會指出欠缺甚麼", name));
            }
            return area;
        } catch (ModelException e) {
            Reading.complain(terminal, name, e);
            return null;
        }
    }

    private ExitCode offline(LayerId layer, Path file, Envelope area) throws IOException {
        List<Cell> missing = List.of(Cell.WHOLE);
        if (Files.exists(file)) {
            try (GeoPackageCache cache = GeoPackageCache.open(file)) {
                missing = cache.missing(layer, area);
            }
        } else if (area != null) {
            missing = Cell.of(area);
        }
        for (Cell cell : missing) {
            terminal.out().println(cell);
        }
        terminal.note(missing.isEmpty() ? Message.of("the cache holds all of it", "快取已齊備")
                : Message.of("nothing was fetched (--offline); the cache lacks {0} cells", "沒有取得數據（--offline）；快取欠缺 {0} 個網格",
                        missing.size()));
        return missing.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void text(Sync.Outcome outcome) {
        line("fetched", "取得", outcome.fetched());
        line("unchanged", "沒有變更", outcome.unchanged());
        line("young enough", "尚新", outcome.kept());
        line("failed", "失敗", outcome.failed().stream().map(Gap::cell).toList());
        line("not tried", "未嘗試", outcome.skipped());
        terminal.out().println(terminal.say("features came  ", "取得要素  ") + outcome.features());
    }

    private void line(String en, String zhHk, List<Cell> cells) {
        if (!cells.isEmpty()) {
            String named = cells.stream().limit(8).map(Cell::toString).collect(Collectors.joining(" "));
            terminal.out().println(terminal.say(en, zhHk) + "  " + cells.size() + "  (" + named + (cells.size() > 8 ? " …)" : ")"));
        }
    }

    private void json(LayerId layer, Sync.Outcome outcome, Dataset dataset) throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.object().field("layer", layer.toString()).field("features", outcome.features());
        list(out, "fetched", outcome.fetched());
        list(out, "unchanged", outcome.unchanged());
        list(out, "kept", outcome.kept());
        list(out, "skipped", outcome.skipped());
        out.name("failed").array();
        for (Gap gap : outcome.failed()) {
            out.object().field("cell", gap.cell().toString()).field("reason", gap.reason()).end();
        }
        out.end().field("attribution", dataset.attributionLine()).end().close();
    }

    private static void list(JsonWriter out, String name, List<Cell> cells) throws IOException {
        out.name(name).array();
        for (Cell cell : cells) {
            out.value(cell.toString());
        }
        out.end();
    }
}
