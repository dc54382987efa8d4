// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.IOException;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;

/** A server that layers of an authority are fetched from by area, whatever protocol it speaks. */
public interface LayerClient {

    /**
     * Gives every feature of the layer whose shape meets the area, each once, as the server sends them.
     *
     * @param area EPSG:2326, metres; null for the whole layer
     * @param known what {@link Fetched#validators} said when the same was asked before; empty to be answered in any case
     * @return where it came from; what the sink has taken is whole only if this returns
     * @throws ServerException with the address and the remedy where the server does not answer, or not what was asked
     * @throws IOException what the sink throws
     */
    Fetched fetch(LayerId layer, Envelope area, List<String> known, FeatureSink sink, Progress progress)
            throws IOException;

    /**
     * How many features {@link #fetch} would give: -1 where the server does not say, or says a number that it caps.
     *
     * @throws ServerException as {@link #fetch}
     */
    long count(LayerId layer, Envelope area, Progress progress) throws IOException;

    /**
     * What the server says of the layer.
     *
     * @throws ServerException as {@link #fetch}
     */
    LayerFacts facts(LayerId layer, Progress progress) throws IOException;
}
