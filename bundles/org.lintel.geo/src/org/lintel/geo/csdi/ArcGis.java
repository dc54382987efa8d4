// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.locationtech.jts.geom.Envelope;

/**
 * Layers of an ArcGIS server ({@code …/MapServer/0/query}): always asked in EPSG:2326, page by page in the order of the
 * row number until a short page; what the count says is missing then is asked for by row number.
 */
final class ArcGis implements LayerClient {

    private static final int MOST_ON_A_PAGE = 3000;
    /** Row numbers in one question, so that its address stays short. */
    private static final int BLOCK = 150;
    private static final String JSON = "application/json";

    private final Gate gate;
    private final Catalogue catalogue;
    private final ArcGisServices services;

    ArcGis(Gate gate, Catalogue catalogue) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.services = new ArcGisServices(gate, catalogue);
    }

    @Override
    public LayerFacts facts(LayerId layer, Progress progress) throws ServerException {
        return services.facts(layer, progress);
    }

    /** Layers and tables of the dataset. */
    List<LayerFacts> layers(String dataset, Progress progress) throws ServerException {
        return services.layers(dataset, progress);
    }

    @Override
    public long count(LayerId layer, Envelope area, Progress progress) throws ServerException {
        return countOf(layer, Question.in(area), progress);
    }

    long countOf(LayerId layer, Question question, Progress progress) throws ServerException {
        return count(facts(layer, progress), question, progress);
    }

    private long count(LayerFacts facts, Question question, Progress progress) throws ServerException {
        URI address = question.on(facts.address()).with("returnCountOnly", true).with("f", "json").uri();
        return gate.ask(address, JSON, null, (body, at) -> {
            JsonNode count = Json.answer(body, at).path("count");
            if (!count.isIntegralNumber() || count.asLong() < 0) {
                throw ServerException.refused(at, Message.of("does not say how many there are", "沒有說明數目"),
                        Message.EMPTY);
            }
            return count.asLong();
        }, progress).value();
    }

    @Override
    public Fetched fetch(LayerId layer, Envelope area, List<String> known, FeatureSink sink, Progress progress)
            throws IOException {
        return fetch(layer, Question.in(area), known, Long.MAX_VALUE, sink, progress);
    }

    /** As {@link #fetch}, for any question; ends where the most are reached. */
    Fetched fetch(LayerId layer, Question question, List<String> known, long most, FeatureSink sink, Progress progress)
            throws IOException {
        LayerFacts facts = facts(layer, progress);
        Dataset dataset = catalogue.dataset(layer.dataset());
        if (!known.isEmpty() && unchanged(facts, question, known, progress)) {
            return new Fetched(new Provenance(facts.layer(), facts.address(), Instant.now(), null,
                    dataset.attributionLine()), 0, true,
                    known, List.of());
        }
        long count = count(facts, question, progress);
        progress.begin(Message.of("fetching {0}", "正在取得 {0}", layer.layer()), Math.min(count, most));
        var run = new Run(facts, question, Math.min(count, most), most, sink, progress);
        run.all();
        return new Fetched(new Provenance(facts.layer(), facts.address(), Instant.now(), null,
                dataset.attributionLine()), run.given,
                false, run.tags == null ? List.of() : run.tags, run.notes);
    }

    /** Whether each page is as it was; asks no further than the first that is not. */
    private boolean unchanged(LayerFacts facts, Question question, List<String> known, Progress progress)
            throws ServerException {
        for (int i = 0; i < known.size(); i++) {
            URI address = page(facts, question, (long) i * pageSize(facts));
            if (!gate.ask(address, JSON, known.get(i), (body, at) -> "", progress).unchanged()) {
                return false;
            }
        }
        return true;
    }

    private static int pageSize(LayerFacts facts) {
        return Math.clamp(facts.pageSize(), 1, MOST_ON_A_PAGE);
    }

    private static URI page(LayerFacts facts, Question question, long offset) {
        Address address = wanted(question.on(facts.address()), facts);
        if (facts.rowField() != null) {
            address.with("orderByFields", facts.rowField());
        }
        return address.with("resultOffset", offset).with("resultRecordCount", pageSize(facts))
                .with("f", facts.geoJson() ? "geojson" : "json").uri();
    }

    private static Address wanted(Address address, LayerFacts facts) {
        address.with("outFields", "*");
        if (facts.shape().equals("none")) {
            return address.with("returnGeometry", false);
        }
        return address.with("returnGeometry", true).with("returnTrueCurves", false).with("outSR", 2326);
    }

    /** One fetching: what came, what was given on, what is still missing. */
    private final class Run {

        private final LayerFacts facts;
        private final Question question;
        private final long count;
        private final long most;
        private final FeatureSink sink;
        private final Progress progress;
        private final List<Message> notes = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private List<String> tags = new ArrayList<>();
        private long given;
        /** Those given, and those left out because they stand nowhere in Hong Kong. */
        private long received;

        Run(LayerFacts facts, Question question, long count, long most, FeatureSink sink, Progress progress) {
            this.facts = facts;
            this.question = question;
            this.count = count;
            this.most = most;
            this.sink = sink;
            this.progress = progress;
        }

        void all() throws IOException {
            boolean ordered = facts.pages() && byPages();
            if (received < count && (facts.rowField() != null || !ordered)) {
                tags = null;
                byRows();
            }
            if (received < count) {
                throw ServerException.refused(URI.create(facts.address()),
                        Message.of("counts {0} features but sends {1}",
                        "聲稱有 {0} 個要素，但只送來 {1} 個", count, received), Message.of("the data may be changing: ask again",
                                "數據可能正在更新：請再查詢"));
            }
        }

        /** @return whether the pages followed each other to an end */
        private boolean byPages() throws IOException {
            long offset = 0;
            while (given < most) {
                Answer<Page> answer = ask(page(facts, question, offset));
                Page page = answer.value();
                tag(answer.etag());
                long before = received;
                give(page);
                long size = page.sent();
                offset += size;
                if (size > 0 && received == before) {
                    // the server pays no heed to where the page is to begin
                    return false;
                }
                boolean full = size >= pageSize(facts);
                if (size == 0 || !page.more() && (!full || received >= count)) {
                    return true;
                }
                if (received > count + pageSize(facts)) {
                    throw ServerException.refused(answer.address(),
                            Message.of("counts {0} features and sends ever more",
                            "聲稱有 {0} 個要素，卻送之不盡", count), Message.of("the data may be changing: ask again",
                                    "數據可能正在更新：請再查詢"));
                }
            }
            return true;
        }

        /** Asks which rows there are, and for those that have not come. */
        private void byRows() throws IOException {
            List<String> missing = new ArrayList<>();
            for (String row : rows()) {
                if (!seen.contains(row)) {
                    missing.add(row);
                }
            }
            int size = Math.min(BLOCK, pageSize(facts));
            for (int from = 0; from < missing.size() && given < most; from += size) {
                List<String> block = missing.subList(from, Math.min(missing.size(), from + size));
                URI address = wanted(Address.of(facts.address() + "/query").with("objectIds", String.join(",", block)),
                        facts)
                        .with("f", facts.geoJson() ? "geojson" : "json").uri();
                Answer<Page> answer = ask(address);
                give(answer.value());
            }
        }

        private Collection<String> rows() throws ServerException {
            URI address = question.on(facts.address()).with("returnIdsOnly", true).with("f", "json").uri();
            return gate.ask(address, JSON, null, (body, at) -> {
                Set<String> rows = new LinkedHashSet<>();
                for (JsonNode id : Json.answer(body, at).path("objectIds")) {
                    if (id.isIntegralNumber()) {
                        rows.add(id.asText());
                    }
                }
                return rows;
            }, progress).value();
        }

        private Answer<Page> ask(URI address) throws ServerException {
            return gate.ask(address, JSON, null, (body, at) -> facts.geoJson() ? Page.ofGeoJson(body, question.area(),
                    at)
                    : EsriPage.of(Json.answer(body, at), facts.rowField(), question.area(), at), progress);
        }

        private void give(Page page) throws IOException {
            page.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
            received += page.sent() - page.features().size();
            long before = given;
            for (Feature feature : page.features()) {
                String row = row(feature);
                if (given < most && (row == null || seen.add(row))) {
                    sink.take(row == null || row.equals(feature.id()) ? feature
                            : new Feature(row, feature.geometry(), feature.attributes()));
                    given++;
                    received++;
                }
            }
            progress.worked(given - before);
        }

        private String row(Feature feature) {
            String row = facts.rowField() == null ? null : feature.text(facts.rowField());
            return row != null ? row : feature.id().isEmpty() ? null : feature.id();
        }

        private void tag(String etag) {
            if (etag == null) {
                tags = null;
            } else if (tags != null) {
                tags.add(etag);
            }
        }
    }
}
