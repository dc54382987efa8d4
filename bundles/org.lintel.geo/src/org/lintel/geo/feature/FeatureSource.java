// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.feature;

import java.io.IOException;
import java.util.List;
import org.lintel.core.task.Progress;
import org.locationtech.jts.geom.Envelope;

/** A place that features of layers can be asked from by area: the cache, a file, a server. */
public interface FeatureSource {

    /**
     * Gives every feature of the layer whose envelope meets the area, each once, in the order of the source's own row
     * numbers, so that the same question has the same answer.
     *
     * @param area EPSG:2326, metres; null for the whole layer
     * @throws IOException with the place and the remedy if the source cannot answer, or does not hold all of the area
     */
    void features(LayerId layer, Envelope area, FeatureSink sink, Progress progress) throws IOException;

    /** Gives every feature that this source holds of the layer, be it all of the layer or a part; once each, in its order. */
    default void held(LayerId layer, FeatureSink sink, Progress progress) throws IOException {
        features(layer, null, sink, progress);
    }

    /**
     * Gives the features of several areas as if each were asked for alone, one area after the other; what meets two comes twice.
     *
     * @param areas EPSG:2326, metres
     * @throws IOException as for one
     */
    default void featuresWithin(LayerId layer, List<Envelope> areas, FeatureSink sink, Progress progress) throws IOException {
        for (Envelope area : areas) {
            progress.check();
            features(layer, area, sink, progress);
        }
    }

    /** Where what this source holds of the layer came from, oldest first: empty where it holds nothing of it. */
    List<Provenance> provenance(LayerId layer) throws IOException;
}
