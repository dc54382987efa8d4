// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.csdi.Fetched;
import org.lintel.geo.csdi.LayerClient;
import org.lintel.geo.csdi.LayerFacts;
import org.lintel.geo.csdi.ServerException;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;

/**
 * Brings cells of a layer from its server into the cache, one after another. What is there and young enough is not asked for
 * again, so that a sync that was stopped goes on where it was; a cell that does not come is noted as a gap and the old one stays.
 */
public final class Sync {

    /** After so many in a row that did not come, the others are not tried. */
    private static final int GIVE_UP = 3;
    /** Fewer features than so many pages are fetched as one piece. */
    private static final int FEW_PAGES = 4;

    private final GeoPackageCache cache;
    private final LayerClient client;

    public Sync(GeoPackageCache cache, LayerClient client) {
        this.cache = cache;
        this.client = client;
    }

    /**
     * What came of it.
     *
     * @param fetched cells that came
     * @param unchanged of which the server says that they are as they were
     * @param kept that were young enough
     * @param failed that did not come, with the reason
     * @param skipped that were not tried any more
     * @param features how many came
     */
    public record Outcome(List<Cell> fetched, List<Cell> unchanged, List<Cell> kept, List<Gap> failed, List<Cell> skipped,
            long features, List<Message> notes) {
    }

    /**
     * Brings all of the layer: in one piece where it is small, else by the cells of its extent. Where all of them are held then, and
     * no fewer features than the server counts, the cache notes that it holds the whole.
     *
     * @param territory where the server does not say how far the layer reaches
     * @param maxAge as {@link #run}
     * @param now when it is
     * @throws IOException if the cache cannot be written, or the server says nothing of the layer
     */
    public Outcome all(LayerId layer, Envelope territory, Duration maxAge, Instant now, Progress progress) throws IOException {
        long count = client.count(layer, null, progress);
        LayerFacts facts = client.facts(layer, progress);
        if (count >= 0 && count <= (long) FEW_PAGES * Math.max(1, facts.pageSize())) {
            return run(layer, List.of(Cell.WHOLE), maxAge, now, progress);
        }
        List<Cell> cells = Cell.of(facts.extent() == null ? territory : facts.extent().intersection(territory));
        Outcome outcome = run(layer, cells, maxAge, now, progress);
        if (outcome.failed.isEmpty() && outcome.skipped.isEmpty()) {
            long held = cache.count(layer);
            if (held >= count) {
                cache.noteWhole(layer, Set.copyOf(cells));
            } else {
                outcome.notes.add(Message.of("the server counts {0} features of {1}, and {2} came with the cells of its extent: the cache"
                        + " does not take it for whole", "伺服器稱 {1} 有 {0} 個要素，而其範圍內的網格只有 {2} 個：快取不視為齊備", count, layer, held));
            }
        }
        return outcome;
    }

    /**
     * @param maxAge cells that are younger are kept as they are
     * @param now when it is
     * @throws IOException if the cache cannot be written
     */
    public Outcome run(LayerId layer, List<Cell> cells, Duration maxAge, Instant now, Progress progress) throws IOException {
        Map<Cell, Holding> held = new HashMap<>();
        cache.holdings(layer).forEach(holding -> held.put(holding.cell(), holding));
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0,
                new ArrayList<>());
        long features = 0;
        int inARow = 0;
        for (Cell cell : cells) {
            progress.check();
            Holding here = held.getOrDefault(cell, held.get(Cell.WHOLE));
            if (here != null && here.retrievedAt().plus(maxAge).isAfter(now)) {
                outcome.kept.add(cell);
            } else if (inARow >= GIVE_UP) {
                outcome.skipped.add(cell);
            } else {
                try {
                    features += fetch(layer, cell, held.get(cell), outcome, progress);
                    inARow = 0;
                } catch (ServerException e) {
                    Gap gap = new Gap(cell, now, e.getMessage());
                    cache.noteGap(layer, gap);
                    outcome.failed.add(gap);
                    inARow++;
                }
            }
        }
        return new Outcome(outcome.fetched, outcome.unchanged, outcome.kept, outcome.failed, outcome.skipped, features,
                outcome.notes);
    }

    /** All of the answer first, so that the cache is not kept waiting for a server. */
    private long fetch(LayerId layer, Cell cell, Holding before, Outcome outcome, Progress progress) throws IOException {
        List<Feature> features = new ArrayList<>();
        Fetched fetched = client.fetch(layer, cell.area(), before == null ? List.of() : before.validators(), features::add,
                progress);
        outcome.notes.addAll(fetched.notes());
        if (fetched.unchanged()) {
            cache.confirm(layer, cell, fetched.provenance().retrievedAt());
            outcome.unchanged.add(cell);
            return 0;
        }
        long came = cache.replace(layer, cell, sink -> {
            for (Feature feature : features) {
                sink.take(feature);
            }
            return new GeoPackageCache.Filled(fetched.provenance(), fetched.validators());
        });
        outcome.fetched.add(cell);
        return came;
    }
}
