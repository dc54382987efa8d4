// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.geo.cache.Cell;
import org.lintel.geo.cache.Gap;
import org.lintel.geo.cache.GeoPackageCache;
import org.lintel.geo.cache.Holding;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.lintel.report.json.JsonWriter;

/** {@code lintel csdi status}: what the cache holds, how old it is, what did not come, whose it is. */
final class CacheStatus {

    private final Session session;
    private final Terminal terminal;

    CacheStatus(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    ExitCode run(List<String> names) throws IOException, UsageException {
        boolean json = session.json();
        Path file = CacheFile.of(session.options());
        List<LayerId> wanted = new ArrayList<>();
        for (String name : names) {
            wanted.add(session.layer(name));
        }
        if (!Files.exists(file) && names.isEmpty()) {
            terminal.note(Message.of("there is no cache yet: {0}", "尚未有快取：{0}", file));
            return ExitCode.OK;
        }
        boolean whole = true;
        JsonWriter out = json ? new JsonWriter(terminal.out()) : null;
        try (GeoPackageCache cache = GeoPackageCache.open(file)) {
            if (json) {
                out.object().field("cache", file.toString().replace('\\', '/')).name("layers").array();
            } else {
                terminal.out().println(Printable.of(file.toString()));
            }
            for (LayerId layer : cache.layers()) {
                if (wanted.isEmpty() || wanted.contains(layer)) {
                    whole &= cache.gaps(layer).isEmpty();
                    wanted.remove(layer);
                    if (json) {
                        json(out, cache, layer);
                    } else {
                        text(cache, layer);
                    }
                }
            }
            if (json) {
                out.end().end().close();
            }
        }
        for (LayerId layer : wanted) {
            terminal.complain(Message.of("the cache holds nothing of {0}", "快取沒有 {0}", layer));
        }
        return whole && wanted.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void text(GeoPackageCache cache, LayerId layer) throws IOException {
        List<Holding> holdings = cache.holdings(layer);
        long cells = holdings.stream().filter(holding -> !holding.cell().equals(Cell.WHOLE)).count();
        boolean whole = cells < holdings.size();
        terminal.out().println(Printable.of(layer.toString()));
        terminal.out().println(terminal.say("  features  ", "  要素  ") + cache.count(layer));
        terminal.out().println(terminal.say("  held      ", "  範圍  ") + (whole ? terminal.say("the whole layer", "整個圖層") : "")
                + (whole && cells > 0 ? terminal.say("; ", "；") : "")
                + (cells > 0 || !whole ? terminal.say(cells + (cells == 1 ? " cell" : " cells") + " of 2 km", cells + " 個 2 公里網格") : ""));
        if (!holdings.isEmpty()) {
            Instant first = holdings.stream().map(Holding::retrievedAt).min(Instant::compareTo).orElseThrow();
            Instant last = holdings.stream().map(Holding::retrievedAt).max(Instant::compareTo).orElseThrow();
            terminal.out().println(terminal.say("  retrieved ", "  取得  ") + toTheSecond(first)
                    + (toTheSecond(first).equals(toTheSecond(last)) ? "" : " – " + toTheSecond(last)));
        }
        for (Provenance from : cache.provenance(layer)) {
            terminal.out().println(terminal.say("  from      ", "  來源  ") + Printable.of(from.source())
                    + (from.version() == null ? "" : " (" + Printable.of(from.version()) + ")"));
            if (!from.attribution().isEmpty()) {
                terminal.out().println("            " + Printable.of(from.attribution()));
            }
        }
        for (Gap gap : cache.gaps(layer)) {
            terminal.out().println(terminal.say("  missing   ", "  欠缺  ") + gap.cell() + "  " + toTheSecond(gap.triedAt()) + "  "
                    + Printable.of(gap.reason()));
        }
    }

    private static Instant toTheSecond(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static void json(JsonWriter out, GeoPackageCache cache, LayerId layer) throws IOException {
        out.object().field("layer", layer.toString()).field("features", cache.count(layer)).name("held").array();
        for (Holding holding : cache.holdings(layer)) {
            Provenance from = holding.provenance();
            out.object().field("cell", holding.cell().toString()).field("features", holding.features())
                    .field("retrievedAt", toTheSecond(from.retrievedAt()).toString()).field("source", from.source())
                    .optional("version", from.version() == null ? "" : from.version()).field("attribution", from.attribution()).end();
        }
        out.end().name("gaps").array();
        for (Gap gap : cache.gaps(layer)) {
            out.object().field("cell", gap.cell().toString()).field("triedAt", toTheSecond(gap.triedAt()).toString())
                    .field("reason", gap.reason()).end();
        }
        out.end().end();
    }
}
