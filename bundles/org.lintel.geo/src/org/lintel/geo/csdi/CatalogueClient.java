// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;

/**
 * The servers of the catalogue: each dataset is asked by ArcGIS REST where the catalogue has an address for it, by WFS
 * where it has not, or where ArcGIS REST does not answer at all.
 */
public final class CatalogueClient implements LayerClient, AutoCloseable {

    private final Catalogue catalogue;
    private final Gate gate;
    private final ArcGis arcGis;
    private final Wfs wfs;
    /** Datasets of which ArcGIS REST did not answer. */
    private final Set<String> byWfs = new HashSet<>();

    public CatalogueClient(Catalogue catalogue, Gate gate) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.arcGis = new ArcGis(gate, catalogue);
        this.wfs = new Wfs(gate, catalogue);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Layers and tables of a dataset, without their fields. */
    public List<LayerFacts> layers(String dataset, Progress progress) throws ServerException {
        return choose(dataset, () -> arcGis.layers(dataset, progress), () -> wfs.layers(dataset, progress));
    }

    @Override
    public LayerFacts facts(LayerId layer, Progress progress) throws ServerException {
        return choose(layer.dataset(), () -> arcGis.facts(layer, progress), () -> wfs.facts(layer, progress));
    }

    @Override
    public long count(LayerId layer, Envelope area, Progress progress) throws ServerException {
        facts(layer, progress);
        return isWfs(layer) ? wfs.count(layer, area, progress) : arcGis.count(layer, area, progress);
    }

    /** How many features a question has. */
    public long countOf(LayerId layer, Question question, Progress progress) throws ServerException {
        facts(layer, progress);
        return isWfs(layer) ? wfs.countOf(layer, question, progress) : arcGis.countOf(layer, question, progress);
    }

    @Override
    public Fetched fetch(LayerId layer, Envelope area, List<String> known, FeatureSink sink, Progress progress)
            throws IOException {
        facts(layer, progress);
        return isWfs(layer) ? wfs.fetch(layer, area, known, sink, progress)
                : arcGis.fetch(layer, area, known, sink, progress);
    }

    /**
     * Gives the features of a question, at most so many.
     *
     * @throws ServerException as {@link LayerClient#fetch}; also where only WFS serves the layer and the condition
     *        is more than its filters have
     */
    public Fetched query(LayerId layer, Question question, long most, FeatureSink sink, Progress progress)
            throws IOException {
        facts(layer, progress);
        return isWfs(layer) ? wfs.fetch(layer, question, most, sink, progress)
                : arcGis.fetch(layer, question, List.of(), most, sink, progress);
    }

    private boolean isWfs(LayerId layer) throws ServerException {
        return byWfs.contains(layer.dataset()) || catalogue.dataset(layer.dataset()).rest() == null;
    }

    @FunctionalInterface
    private interface Asking<T> {

        T ask() throws ServerException;
    }

    private <T> T choose(String dataset, Asking<T> first, Asking<T> second) throws ServerException {
        Dataset entry = catalogue.dataset(dataset);
        if (entry.rest() == null || byWfs.contains(dataset)) {
            return second.ask();
        }
        try {
            return first.ask();
        } catch (ServerException e) {
            if (entry.wfs() == null || !e.mayPass() && e.status() == 200) {
                throw e;
            }
            try {
                T answer = second.ask();
                byWfs.add(dataset);
                return answer;
            } catch (ServerException alsoSilent) {
                e.addSuppressed(alsoSilent);
                throw e;
            }
        }
    }

    @Override
    public void close() {
        gate.close();
    }
}
