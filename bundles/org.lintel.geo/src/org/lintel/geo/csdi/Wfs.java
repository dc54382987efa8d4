// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
 * Layers of a server of WFS 2.0: asked in EPSG:2326, northing first as that standard has it, page by page until nothing
 * new comes; as GeoJSON where the server speaks it, else as GML.
 */
final class Wfs implements LayerClient {

    /** In a box: the standard's form, in which northing comes first. */
    private static final String SYSTEM = "urn:ogc:def:crs:EPSG::2326";
    private static final int MOST_ON_A_PAGE = 2000;
    /** What servers and proxies take in an address, about; in signs before they are escaped. */
    private static final int LONGEST_FILTER = 4_000;
    /** Of a condition, in a message. */
    private static final int SHOWN = 60;
    private static final String XML = "application/gml+xml, application/xml, text/xml";

    private final Gate gate;
    private final Catalogue catalogue;
    private final WfsServices services;

    Wfs(Gate gate, Catalogue catalogue) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.services = new WfsServices(gate, catalogue);
    }

    @Override
    public LayerFacts facts(LayerId layer, Progress progress) throws ServerException {
        return services.of(layer.dataset(), progress).facts(layer);
    }

    List<LayerFacts> layers(String dataset, Progress progress) throws ServerException {
        return services.of(dataset, progress).layers();
    }

    /** -1 where the server does not say, or says the most that it gives in one answer: that is a cap, not a count. */
    @Override
    public long count(LayerId layer, Envelope area, Progress progress) throws ServerException {
        return countOf(layer, Question.in(area), progress);
    }

    /** As {@link #count}, for any question. */
    long countOf(LayerId layer, Question question, Progress progress) throws ServerException {
        WfsServices.Service service = services.of(layer.dataset(), progress);
        LayerFacts facts = service.facts(layer);
        URI address = question(service, facts, question.area(), where(layer, question), true).with("resultType", "hits").uri();
        long matched = gate.ask(address, XML, null, (body, at) -> GmlPage.of(body, null, at).matched(), progress)
                .value();
        return matched == service.cap() ? -1 : matched;
    }

    /** @param where null for no condition */
    private static Address question(WfsServices.Service service, LayerFacts facts, Envelope area, Where where,
            boolean northFirst) throws ServerException {
        Address address = Address.of(service.address()).with("service", "WFS").with("version", "2.0.0")
                .with("request", "GetFeature").with("typeNames", service.typeName(facts)).with("srsName", SYSTEM);
        if (where != null) {
            Envelope box = area == null || !northFirst ? area
                    : new Envelope(area.getMinY(), area.getMaxY(), area.getMinX(), area.getMaxX());
            String filter;
            try {
                filter = Fes.filter(where, box, SYSTEM);
            } catch (IllegalArgumentException e) {
                throw ServerException.of(Message.of("the condition holds what no filter can: {0}", "條件含有篩選器不能表達的內容：{0}",
                        shown(e.getMessage())), Message.EMPTY);
            }
            if (filter.length() > LONGEST_FILTER) {
                throw ServerException.of(Message.of("the condition is too long for an address of WFS", "條件過長，WFS 地址未能容納"),
                        Message.of("ask with fewer values at a time", "請每次減少數值"));
            }
            return address.with("filter", filter);
        }
        if (area != null) {
            String low = northFirst ? pair(area.getMinY(), area.getMinX()) : pair(area.getMinX(), area.getMinY());
            String high = northFirst ? pair(area.getMaxY(), area.getMaxX()) : pair(area.getMaxX(), area.getMaxY());
            address.with("bbox", low + "," + high + "," + SYSTEM);
        }
        return address;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static Where where(LayerId layer, Question question) throws ServerException {
        try {
            return question.where().equals(Question.ALL) ? null : Where.parse(question.where());
        } catch (IllegalArgumentException e) {
            throw ServerException.of(Message.of("{0} is served by WFS, and its condition is not understood from here on: {1}",
                    "{0} 由 WFS 提供，其條件由此處起未能理解：{1}", layer, shown(e.getMessage())), Question.UNDERSTOOD);
        }
    }

    private static String pair(double first, double second) {
        return Address.metres(first) + "," + Address.metres(second);
    }

    @Override
    public Fetched fetch(LayerId layer, Envelope area, List<String> known, FeatureSink sink, Progress progress)
            throws IOException {
        return fetch(layer, Question.in(area), Long.MAX_VALUE, sink, progress);
    }

    /** As {@link #fetch}, for any question; ends where the most are reached. Pages of WFS carry no validators. */
    Fetched fetch(LayerId layer, Question question, long most, FeatureSink sink, Progress progress) throws IOException {
        Envelope area = question.area();
        Where where = where(layer, question);
        WfsServices.Service service = services.of(layer.dataset(), progress);
        LayerFacts facts = service.facts(layer);
        Dataset dataset = catalogue.dataset(layer.dataset());
        long count = countOf(layer, question, progress);
        progress.begin(Message.of("fetching {0}", "正在取得 {0}", facts.layer().layer()), Math.max(0, Math.min(count,
                most)));
        var run = new Run(service, facts, area, where, count, most, sink, progress);
        run.pages(true);
        if (run.given == 0 && area != null) {
            // some servers take the box easting first, and then find nothing where it lies
            run.pages(false);
            if (run.given > 0) {
                run.notes.add(Message.of("takes boxes easting first, against the standard", "範圍須東距在前，與標準不符"));
            }
        }
        return new Fetched(new Provenance(facts.layer(), facts.address(), Instant.now(), null,
                dataset.attributionLine()),
                run.given, false, List.of(), run.notes);
    }

    /** One fetching: what came, and what was given on. */
    private final class Run {

        private final WfsServices.Service service;
        private final LayerFacts facts;
        private final Envelope area;
        private final Where where;
        private final long count;
        private final long most;
        private final FeatureSink sink;
        private final Progress progress;
        private final List<Message> notes = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private long given;

        Run(WfsServices.Service service, LayerFacts facts, Envelope area, Where where, long count, long most,
                FeatureSink sink, Progress progress) {
            this.service = service;
            this.facts = facts;
            this.area = area;
            this.where = where;
            this.count = count;
            this.most = most;
            this.sink = sink;
            this.progress = progress;
        }

        void pages(boolean northFirst) throws IOException {
            int size = Math.min(MOST_ON_A_PAGE, facts.pageSize());
            long largest = 0;
            long from = 0;
            while (given < most) {
                Address address = question(service, facts, area, where, northFirst).with("count", size).with("startIndex",
                        from);
                if (facts.geoJson()) {
                    address.with("outputFormat", service.geoJson());
                }
                Answer<Page> answer = gate.ask(address.uri(), facts.geoJson() ? "application/json" : XML, null,
                        (body, at) -> read(body, at), progress);
                Page page = answer.value();
                int before = seen.size();
                give(page);
                from += page.sent();
                if (page.sent() > 0 && seen.size() == before && given < most && !page.features().isEmpty()) {
                    throw ServerException.refused(answer.address(),
                            Message.of("sends the same page again: it does not page",
                            "重複送來同一頁：不支援分頁"), Message.of("ask for a smaller area", "請縮小範圍"));
                }
                // what a server counts may be capped, and what it sends at a time may be less than asked: a page that
                // is shorter
                // than another was, or none at all, is the end
                if (page.sent() == 0 || page.sent() < largest || page.sent() < size && count >= 0 && from >= count) {
                    return;
                }
                largest = Math.max(largest, page.sent());
            }
        }

        private Page read(byte[] body, URI at) throws ServerException {
            if (!facts.geoJson() || Json.firstSign(body) == '<') {
                // also where GeoJSON was asked for: an exception report, a page of HTML, or the server's own choice
                return GmlPage.of(body, area, at).page();
            }
            return Page.ofGeoJson(body, area, at);
        }

        private void give(Page page) throws IOException {
            page.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
            long before = given;
            for (Feature feature : page.features()) {
                // without numbers of its own rows a server's pages overlap unseen, so the whole of a feature is looked
                // at
                String whole = feature.id() + '|' + feature.attributes().hashCode() + '|'
                        + (feature.geometry() == null ? "" : feature.geometry().getEnvelopeInternal());
                if (given < most && seen.add(whole)) {
                    if (where != null && Boolean.FALSE.equals(where.holds(feature))) {
                        unheeded();
                        continue;
                    }
                    sink.take(feature);
                    given++;
                }
            }
            progress.worked(given - before);
        }

        /** A server that knows no filter sends everything. */
        private void unheeded() {
            Message note = Message.of("does not heed the condition: what it excludes was left out here",
                    "沒有理會條件：不符合者已在此略去");
            if (!notes.contains(note)) {
                notes.add(note);
            }
        }
    }
}
