// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lintel.cli.Printable;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.cache.Cell;
import org.lintel.geo.cache.GeoPackageCache;
import org.lintel.geo.csdi.Dataset;
import org.lintel.geo.csdi.Question;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** {@code lintel csdi query --offline}: the same question put to the cache, with what the cache lacks for a whole answer. */
final class CachedQuery {

    private static final int SHOWN = 12;

    private final Session session;
    private final LayerId layer;
    private final Dataset.Layer entry;
    private final Question question;
    private final List<String> keys;
    private final List<Message> notes = new ArrayList<>();
    private boolean lacking;
    private long found;

    /** @param entry null where the catalogue names no such layer; keys: empty where none are asked for */
    CachedQuery(Session session, LayerId layer, Dataset.Layer entry, Question question, List<String> keys) {
        this.session = session;
        this.layer = layer;
        this.entry = entry;
        this.question = question;
        this.keys = keys;
    }

    /** What the answer came to. */
    record Answer(Provenance provenance, long features, boolean lacking, List<Message> notes) {
    }

    /**
     * @param most how many are handed on; all are counted
     * @throws GeodataException if there is no cache, or it holds nothing of the layer
     */
    Answer run(long most, FeatureSink sink) throws IOException {
        try (GeoPackageCache cache = GeoPackageCache.open(CacheFile.of(session.options()))) {
            LayerId held = held(cache);
            Predicate<Feature> condition = keys.isEmpty() ? question.condition() : this::isNamed;
            FeatureSink counted = feature -> {
                if (meets(feature.geometry()) && condition.test(feature) && found++ < most) {
                    sink.take(feature);
                }
            };
            List<Cell> missing = cache.missing(held, question.area());
            if (missing.isEmpty() && question.area() != null) {
                cache.features(held, question.area(), counted, session.progress());
            } else {
                cache.held(held, counted, session.progress());
            }
            if (!missing.isEmpty() && (keys.isEmpty() || found < keys.size())) {
                lacking(cache, held, missing);
            }
            return new Answer(provenance(cache, held), found, lacking, List.copyOf(notes));
        }
    }

    private LayerId held(GeoPackageCache cache) throws IOException {
        for (LayerId each : cache.layers()) {
            boolean same = each.dataset().equals(layer.dataset()) && (each.layer().equalsIgnoreCase(layer.layer())
                    || entry != null && each.layer().equalsIgnoreCase(entry.name()));
            if (same && !cache.holdings(each).isEmpty()) {
                return each;
            }
        }
        throw new GeodataException("--offline: the cache {0} holds nothing of {1}; lintel csdi sync {1} fetches it",
                "--offline：快取 {0} 沒有 {1}；可用 lintel csdi sync {1} 取得", cache.file(), layer);
    }

    private boolean isNamed(Feature feature) {
        String key = entry.text(feature, entry.key());
        return key != null && keys.stream().anyMatch(key.strip()::equalsIgnoreCase);
    }

    /** As a server has it: by the shape, not by its bounds. */
    private boolean meets(Geometry shape) {
        Envelope area = question.area();
        return area == null || shape != null && shape.getEnvelopeInternal().intersects(area)
                && new GeometryFactory().toGeometry(area).intersects(shape);
    }

    private void lacking(GeoPackageCache cache, LayerId held, List<Cell> missing) throws IOException {
        lacking = true;
        if (question.area() == null) {
            List<Cell> cells = cache.holdings(held).stream().map(each -> each.cell()).toList();
            notes.add(Message.of("the cache holds {0} of {1}, not all of it ({2}); lintel csdi sync {1} --all fetches the rest",
                    "快取只存有 {1} 的 {0}（{2}），並非全部；可用 lintel csdi sync {1} --all 取得其餘部分", cells(cells.size()), held, names(cells)));
            return;
        }
        Envelope area = question.area();
        notes.add(Message.of("the cache lacks {0} of {1} there ({2}); lintel csdi sync {1} --bbox {3} fetches them",
                "快取欠缺該處 {1} 的 {0}（{2}）；可用 lintel csdi sync {1} --bbox {3} 取得", cells(missing.size()), held, names(missing),
                Math.round(area.getMinX()) + "," + Math.round(area.getMinY()) + "," + Math.round(area.getMaxX()) + ","
                        + Math.round(area.getMaxY())));
    }

    private static Text cells(int count) {
        return Text.of(count + (count == 1 ? " cell" : " cells"), count + " 個網格");
    }

    private static String names(List<Cell> cells) {
        return cells.stream().limit(SHOWN).map(Cell::toString).collect(Collectors.joining(" ")) + (cells.size() > SHOWN ? " …" : "");
    }

    /** The oldest, with the words of all. */
    private static Provenance provenance(GeoPackageCache cache, LayerId held) throws IOException {
        List<Provenance> all = cache.provenance(held);
        Provenance oldest = all.getFirst();
        String words = all.stream().map(Provenance::attribution).filter(each -> !each.isBlank()).distinct().sorted()
                .collect(Collectors.joining("; "));
        return new Provenance(held, oldest.source(), oldest.retrievedAt(), oldest.version(), words);
    }

    /** The words that the terms want said, below an answer that a person reads; with how old it is. */
    void attribute(Provenance from) {
        session.terminal().out().println(Printable.of(Message.of("from the cache: {0}, {1}", "來自快取：{0}，{1}", from.source(),
                from.retrievedAt().truncatedTo(ChronoUnit.SECONDS)).in(session.terminal().language())));
        if (!from.attribution().isEmpty()) {
            session.terminal().out().println(Printable.of(from.attribution()));
        }
    }
}
