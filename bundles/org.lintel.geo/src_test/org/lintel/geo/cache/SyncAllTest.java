// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.geo.csdi.Fetched;
import org.lintel.geo.csdi.LayerClient;
import org.lintel.geo.csdi.LayerFacts;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A layer too large for one piece: it is whole when all cells of its extent are held, and as old as the oldest. */
class SyncAllTest {

    private static final LayerId LAYER = new LayerId("d", "Points");
    /** Two cells, 417_409 and 418_409. */
    private static final Envelope EXTENT = new Envelope(835000, 837000, 819000, 819500);
    private static final Instant THEN = Instant.parse("2026-10-01T00:00:00Z");

    @TempDir
    Path folder;

    /** Six points along a line; the time goes on with every answer. */
    private static final class Client implements LayerClient {
        private long count = 6;
        private int asked;

        @Override
        public Fetched fetch(LayerId layer, Envelope area, List<String> known, FeatureSink sink, Progress progress) throws IOException {
            for (int i = 0; i < 6; i++) {
                var at = new Coordinate(835100 + 300 * i, 819100);
                if (area == null || area.contains(at)) {
                    sink.take(new Feature("" + i, new GeometryFactory().createPoint(at), Map.of("n", (long) i)));
                }
            }
            return new Fetched(new Provenance(layer, "https://example.org", THEN.plusSeconds(asked++), null, "Example"),
                    3, false, List.of("tag"), List.of());
        }

        @Override
        public long count(LayerId layer, Envelope area, Progress progress) {
            return count;
        }

        @Override
        public LayerFacts facts(LayerId layer, Progress progress) {
            return new LayerFacts(layer, "https://example.org", 0, "point", "n", 1, EXTENT, true, true, List.of());
        }
    }

    private static Sync.Outcome sync(GeoPackageCache cache, Client client) throws IOException {
        return new Sync(cache, client).all(LAYER, EXTENT, Duration.ofDays(30), THEN, Progress.NONE);
    }

    @Test
    void itIsWholeAndAsOldAsItsOldestCell() throws IOException {
        try (GeoPackageCache cache = GeoPackageCache.create(folder.resolve("c.gpkg"))) {
            assertEquals(2, sync(cache, new Client()).fetched().size());
            assertEquals(List.of(), cache.missing(LAYER, null));
            List<Holding> held = cache.holdings(LAYER);
            assertEquals(List.of("*", "417_409", "418_409"), held.stream().map(each -> each.cell().toString()).toList());
            assertEquals(THEN, held.get(0).retrievedAt());
            assertEquals(6, held.get(0).features());
            assertEquals(List.of("tag"), held.get(1).validators(), "a cell can still be asked whether it has changed");
            assertEquals(6, cache.count(LAYER));
        }
    }

    @Test
    void whereTheServerCountsMoreItIsNotWholeAndThatIsSaid() throws IOException {
        var client = new Client();
        client.count = 7;
        try (GeoPackageCache cache = GeoPackageCache.create(folder.resolve("c.gpkg"))) {
            assertEquals(1, sync(cache, client).notes().size());
            assertEquals(List.of(Cell.WHOLE), cache.missing(LAYER, null));
            client.count = -1;
            sync(cache, client);
            assertEquals(List.of(), cache.missing(LAYER, null), "where the server does not count, the cells are all there is");
        }
    }
}
