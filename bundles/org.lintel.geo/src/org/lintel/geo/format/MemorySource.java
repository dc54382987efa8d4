// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** One layer in memory with an index of its areas: a file of the user's own, or what tests make. */
public final class MemorySource implements FeatureSource {

    private final LayerId layer;
    private final Provenance provenance;
    private final List<Feature> features;
    private final STRtree index;

    /** @param provenance of the layer; names it */
    public MemorySource(Provenance provenance, List<Feature> features) {
        this.layer = provenance.layer();
        this.provenance = provenance;
        this.features = List.copyOf(features);
        STRtree tree = null;
        for (int i = 0; i < this.features.size(); i++) {
            if (this.features.get(i).geometry() != null) {
                tree = tree == null ? new STRtree() : tree;
                tree.insert(this.features.get(i).geometry().getEnvelopeInternal(), i);
            }
        }
        if (tree != null) {
            tree.build();
        }
        this.index = tree;
    }

    /**
     * Reads a file whole; when it was taken is what it says itself.
     *
     * @param attribution what the publisher's terms ask for; empty where the user says none
     */
    public static MemorySource of(LayerId layer, Path file, ReadOptions options, String attribution, Progress progress)
            throws IOException {
        List<Feature> features = new ArrayList<>();
        Reading read = FeatureFile.read(file, options, features::add, progress);
        return new MemorySource(new Provenance(layer, file.getFileName().toString(), read.stated().retrievedAt(), null,
                attribution), features);
    }

    @Override
    public void features(LayerId asked, Envelope area, FeatureSink sink, Progress progress) throws IOException {
        if (!asked.equals(layer)) {
            throw new GeodataException("only {0} is at hand, not {1}", "只有 {0}，沒有 {1}", layer, asked);
        }
        if (area == null) {
            for (Feature feature : features) {
                progress.check();
                sink.take(feature);
            }
            return;
        }
        var found = new BitSet();
        if (index != null) {
            index.query(area, item -> found.set((Integer) item));
        }
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            progress.check();
            sink.take(features.get(i));
        }
    }

    @Override
    public List<Provenance> provenance(LayerId asked) {
        return asked.equals(layer) ? List.of(provenance) : List.of();
    }
}
