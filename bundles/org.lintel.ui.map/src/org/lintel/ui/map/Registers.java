// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.user.UserFolder;
import org.lintel.geo.cache.GeoPackageCache;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.match.LinkKind;
import org.lintel.geo.match.Sources;
import org.lintel.ui.map.ground.Remembered;
import org.locationtech.jts.geom.Envelope;

/**
 * The registers at hand, opened to be asked: the cache that {@code lintel csdi} fills. What it lacks is noted with its
 * remedy and not found, so that the model is on the map all the same; nothing is ever fetched from here.
 */
final class Registers implements FeatureSource, AutoCloseable {

    /** Preference: another cache than the user's own. */
    static final String CACHE = "cache";

    private final GeoPackageCache cache;
    private final List<Message> lacking = new ArrayList<>();
    private final Set<LayerId> incomplete = new HashSet<>();
    private final Set<LayerId> given = new HashSet<>();
    private final Envelope asked = new Envelope();

    private Registers(GeoPackageCache cache) {
        this.cache = cache;
    }

    static Remembered preferences() {
        return new Remembered(MapUi.ID);
    }

    /** Where the cache is, or would be. */
    static Path file() {
        String named = preferences().text(CACHE);
        return named.isEmpty() ? UserFolder.here().resolve("csdi.gpkg") : Path.of(named);
    }

    /** Those at hand; where there is no cache, none, and that is noted. */
    static Registers open() throws IOException {
        Path file = file();
        if (Files.isRegularFile(file)) {
            return new Registers(GeoPackageCache.open(file));
        }
        return new Registers(null);
    }

    /** The kinds of things that can be looked for; buildings in any case, so that they are drawn. */
    List<LinkKind> kinds() throws IOException {
        List<LinkKind> held = cache == null ? List.of() : new Sources().add(cache).kinds(List.of());
        return held.stream().anyMatch(kind -> kind.way() == LinkKind.Way.FOOTPRINT) ? held
                : LinkKind.all().stream().filter(kind -> kind.way() == LinkKind.Way.FOOTPRINT).toList();
    }

    /** What was asked for and is not held, each once, with what would help. */
    List<Message> lacking() {
        return List.copyOf(lacking);
    }

    private Message noCache(LayerId layer, Envelope area) {
        String box = Math.round(area.getMinX()) + "," + Math.round(area.getMinY()) + "," + Math.round(area.getMaxX())
                + "," + Math.round(area.getMaxY());
        return Message.of("no register is at hand: there is no cache {0}; \"lintel csdi sync {1} --bbox {2}\" fetches"
                + " what is here, \"lintel csdi import FILE --to {1}\" takes a file in", "手上沒有登記冊：沒有快取 {0}；可用「lintel csdi sync"
                + " {1} --bbox {2}」取得此處資料，或以「lintel csdi import 檔案 --to {1}」匯入檔案", file(), layer, box);
    }

    @Override
    public void features(LayerId layer, Envelope area, FeatureSink sink, Progress progress) throws IOException {
        if (cache == null) {
            asked.expandToInclude(area);
            lacking.clear();
            lacking.add(noCache(layer, asked));
            return;
        }
        if (incomplete.contains(layer)) {
            return;
        }
        try {
            cache.features(layer, area, sink, progress);
            given.add(layer);
        } catch (GeodataException e) {
            incomplete.add(layer);
            lacking.add(e.text());
        }
    }

    /**
     * Whether a layer was found not to hold all that was asked after it had given some: from then on it gives nothing, for
     * the best of some of the candidates need not be the best; what it gave is to be thrown away.
     */
    boolean gaveOnlySome() {
        return incomplete.stream().anyMatch(given::contains);
    }

    @Override
    public List<Provenance> provenance(LayerId layer) throws IOException {
        return cache == null ? List.of() : cache.provenance(layer);
    }

    @Override
    public void close() throws IOException {
        if (cache != null) {
            cache.close();
        }
    }
}
