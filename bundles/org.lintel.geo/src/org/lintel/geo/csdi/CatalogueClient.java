// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.IOException;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;

/** The servers of the catalogue: each dataset is asked where and how the catalogue says. */
public final class CatalogueClient implements LayerClient, AutoCloseable {

    private final Catalogue catalogue;
    private final Gate gate;
    private final ArcGis arcGis;

    public CatalogueClient(Catalogue catalogue, Gate gate) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.arcGis = new ArcGis(gate, catalogue);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Layers and tables of a dataset, without their fields. */
    public List<LayerFacts> layers(String dataset, Progress progress) throws ServerException {
        return arcGis.layers(dataset, progress);
    }

    @Override
    public LayerFacts facts(LayerId layer, Progress progress) throws ServerException {
        return arcGis.facts(layer, progress);
    }

    @Override
    public long count(LayerId layer, Envelope area, Progress progress) throws ServerException {
        return arcGis.count(layer, area, progress);
    }

    @Override
    public Fetched fetch(LayerId layer, Envelope area, List<String> known, FeatureSink sink, Progress progress)
            throws IOException {
        return arcGis.fetch(layer, area, known, sink, progress);
    }

    /**
     * Gives the features of a question, at most so many.
     *
     * @throws ServerException as {@link LayerClient#fetch}
     */
    public Fetched query(LayerId layer, Question question, long most, FeatureSink sink, Progress progress)
            throws IOException {
        return arcGis.fetch(layer, question, List.of(), most, sink, progress);
    }

    @Override
    public void close() {
        gate.close();
    }
}
