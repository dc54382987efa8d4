// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.geo.cache.Cell;
import org.lintel.geo.cache.GeoPackageCache;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.map.MapRole;
import org.lintel.geo.map.MapScene;
import org.lintel.geo.match.RegisterLayer;
import org.lintel.workspace.check.MonitorProgress;
import org.locationtech.jts.geom.Envelope;

/** Reads what else of the buildings' register lies in the part of the map that is seen, so far as it is held. */
final class Surroundings extends Job {

    /** The family of the job, for those who wait for it. */
    static final Object FAMILY = new Object();

    /** Beyond it, shapes would be specks. */
    private static final double COARSEST = 4;
    /** Shapes on one map; more cannot be told apart. */
    private static final int MOST = 8_000;

    private final Consumer<List<MapScene.Item>> whenDone;
    private volatile Envelope wanted;

    /** @param whenDone called in the job's thread, unless another area was ordered since */
    Surroundings(Consumer<List<MapScene.Item>> whenDone) {
        super(Messages.surroundings);
        this.whenDone = whenDone;
        setSystem(true);
        setPriority(SHORT);
    }

    void order(Viewport view, long delayMs) {
        wanted = view.resolution() > COARSEST ? null : view.area();
        cancel();
        schedule(delayMs);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Envelope area = wanted;
        try {
            List<MapScene.Item> items = area == null ? List.of() : read(area, new MonitorProgress(monitor, ""));
            if (!monitor.isCanceled()) {
                whenDone.accept(items);
            }
        } catch (CancelledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            ILog.of(Surroundings.class).warn(e.getMessage(), e); // the map is right without them
        }
        return Status.OK_STATUS;
    }

    private static List<MapScene.Item> read(Envelope area, Progress progress) throws IOException {
        if (!Files.isRegularFile(Registers.file())) {
            return List.of();
        }
        RegisterLayer layer = RegisterLayer.find("building");
        List<MapScene.Item> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (GeoPackageCache cache = GeoPackageCache.open(Registers.file())) {
            for (Envelope held : held(cache, layer.id(), area)) {
                cache.features(layer.id(), held, feature -> {
                    String key = layer.key(feature);
                    if (items.size() < MOST && feature.geometry() != null && seen.add(key + " " + feature.id())) {
                        items.add(item(feature, key));
                    }
                }, progress);
            }
        }
        return items;
    }

    private static MapScene.Item item(Feature feature, String key) {
        return new MapScene.Item(feature.geometry(), MapRole.NEIGHBOUR, "", key == null ? "" : key);
    }

    /** The parts of an area that the cache holds. */
    private static List<Envelope> held(GeoPackageCache cache, LayerId layer, Envelope area) throws IOException {
        List<Cell> missing = cache.missing(layer, area);
        List<Envelope> held = new ArrayList<>();
        if (missing.isEmpty()) {
            held.add(area);
            return held;
        }
        for (Cell cell : Cell.of(area)) {
            if (!missing.contains(cell)) {
                // a cell's edge belongs to the next one as well
                Envelope part = cell.area().intersection(area);
                part.expandBy(-1e-6);
                if (!part.isNull()) {
                    held.add(part);
                }
            }
        }
        return held;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
