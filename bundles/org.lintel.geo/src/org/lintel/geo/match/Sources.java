// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.locationtech.jts.geom.Envelope;

/** Several sources as one: of each layer the first that holds anything of it answers. */
public final class Sources implements FeatureSource {

    private final List<FeatureSource> all = new ArrayList<>();
    private final Map<LayerId, FeatureSource> known = new HashMap<>();

    public Sources add(FeatureSource source) {
        all.add(source);
        return this;
    }

    @Override
    public void features(LayerId layer, Envelope area, FeatureSink sink, Progress progress) throws IOException {
        known(layer).features(layer, area, sink, progress);
    }

    @Override
    public void featuresWithin(LayerId layer, List<Envelope> areas, FeatureSink sink, Progress progress) throws IOException {
        known(layer).featuresWithin(layer, areas, sink, progress);
    }

    private FeatureSource known(LayerId layer) throws IOException {
        FeatureSource source = holding(layer);
        if (source == null) {
            throw new GeodataException("nothing of {0} is at hand", "沒有 {0} 的資料", layer);
        }
        return source;
    }

    @Override
    public void held(LayerId layer, FeatureSink sink, Progress progress) throws IOException {
        FeatureSource source = holding(layer);
        if (source != null) {
            source.held(layer, sink, progress);
        }
    }

    @Override
    public List<Provenance> provenance(LayerId layer) throws IOException {
        FeatureSource source = holding(layer);
        return source == null ? List.of() : source.provenance(layer);
    }

    private FeatureSource holding(LayerId layer) throws IOException {
        FeatureSource found = known.get(layer);
        for (int i = 0; found == null && i < all.size(); i++) {
            found = all.get(i).provenance(layer).isEmpty() ? null : all.get(i);
        }
        if (found != null) {
            known.put(layer, found);
        }
        return found;
    }

    /** The kinds whose layer is at hand, of those named; all where none is named. */
    public List<LinkKind> kinds(List<String> names) throws IOException {
        List<LinkKind> kinds = new ArrayList<>();
        for (LinkKind kind : LinkKind.all()) {
            if ((names.isEmpty() || names.contains(kind.name())) && holding(kind.layer().id()) != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
