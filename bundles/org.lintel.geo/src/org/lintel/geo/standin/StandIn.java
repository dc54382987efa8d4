// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on this machine that answers as the CSDI portal and its neighbours do, and fails as they do when told to: so
 * that clients can be tried without the network. It is no copy of theirs: its answers have the forms that were seen.
 *
 * <p>A fault is worked by {@link #fail}, by {@code /fault?name=…&times=…&path=…}, or by a parameter {@code _fail} of a
 * question.
 */
public final class StandIn implements AutoCloseable {

    private static final Pattern REST = Pattern
            .compile("/server/rest/services/(?:common|open)/([A-Za-z0-9_]+)/(?:MapServer|FeatureServer)((?:/\\w+)*)");
    private static final Pattern WFS = Pattern.compile("/server/services/common/([A-Za-z0-9_]+)/MapServer/WFSServer");

    private record Planned(Fault fault, String path) {
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final RestService rest;
    private final WfsService wfs;
    private final Lookups lookups;
    private final Files files;
    private final MapTiles tiles;
    private final Deque<Planned> planned = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    /**
     * Starts it on this machine's own address.
     *
     * @param port 0 for any that is free
     * @param mostOnAPage features in an answer of ArcGIS REST, as the portal's 3000; of WFS ten times as many less one,
     *        so that the two are told apart
     * @throws IOException if the port is taken
     */
    public static StandIn start(int port, int mostOnAPage, List<Table> tables) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        return new StandIn(server, mostOnAPage, tables);
    }

    private StandIn(HttpServer server, int mostOnAPage, List<Table> tables) {
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.rest = new RestService(tables, mostOnAPage);
        this.wfs = new WfsService(tables, 10 * mostOnAPage - 1, base());
        this.lookups = new Lookups(tables);
        this.files = new Files(tables, base());
        this.tiles = new MapTiles(tables);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next so many questions whose path holds the text fail so. */
    public void fail(Fault fault, int times, String path) {
        synchronized (planned) {
            for (int i = 0; i < times; i++) {
                planned.add(new Planned(fault, path));
            }
        }
    }

    /** Nothing planned fails any more. */
    public void repair() {
        synchronized (planned) {
            planned.clear();
        }
    }

    /** What it was asked, in order. */
    public List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** A catalogue for {@code --catalogue} that sends all services of the portal here. */
    public String catalogue() {
        String at = base();
        return """
                {
                  "lintel-csdi-catalogue": 1,
                  "services": {
                    "rest": "%1$s/server/rest/services/common/{dataset}/MapServer",
                    "wfs": "%1$s/server/services/common/{dataset}/MapServer/WFSServer",
                    "file": "%1$s/csdi-webpage/file-api?dataset_id={dataset}&format={format}&layer_name={layer}",
                    "archive": "%1$s/csdi-webpage/archivedDatasetFileList/{dataset}",
                    "item": "%1$s/geoportal/rest/metadata/item/{dataset}",
                    "static": "%1$s/csdi-webpage/download/{file}/{format}",
                    "location": "%1$s/gs/api/v1.0.0/locationSearch",
                    "identify": "%1$s/gs/api/v1.0.0/identify",
                    "nearby": "%1$s/gs/api/v1.0.0/searchNearby",
                    "lots": "%1$s/gs/api/v1.0.0/iC1000/{kind}",
                    "number": "%1$s/gs/api/v1.0.0/lus/{kind}/SearchNumber",
                    "address": "%1$s/lookup",
                    "transform": "%1$s/transform/v2/",
                    "packages": "%1$s/en-data/api/3/action/package_search",
                    "history": "%1$s/v1/historical-archive/{what}"
                  },
                  "maps": [
                    { "id": "topographic", "title": { "en": "Topographic map", "zh-HK": "地形圖" }, "levels": [10, 20],
                      "tiles": "%1$s/gs/api/v1.0.0/xyz/basemap/HK80/{z}/{x}/{y}.png",
                      "labels": "%1$s/gs/api/v1.0.0/xyz/label/hk/{language}/HK80/{z}/{x}/{y}.png",
                      "logo": "%1$s/mapapi/landsdlogo.jpg",
                      "attribution": { "en": "Map made up by the stand-in", "zh-HK": "替身伺服器虛構的地圖" } },
                    { "id": "imagery", "title": { "en": "Aerial photographs", "zh-HK": "航空照片" }, "levels": [7, 19],
                      "tiles": "%1$s/gs/api/v1.0.0/xyz/imagery/HK80/{z}/{x}/{y}.png",
                      "labels": "%1$s/gs/api/v1.0.0/xyz/label/hk/{language}/HK80/{z}/{x}/{y}.png",
                      "attribution": { "en": "Photograph made up by the stand-in", "zh-HK": "替身伺服器虛構的照片" } }
                  ]
                }
                """.formatted(at);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var question = new Asked(exchange.getRequestURI().getPath(), Asked.parameters(exchange.getRequestURI()
                .getRawQuery()),
                exchange.getRequestHeaders().getFirst("User-Agent"), exchange.getRequestHeaders()
                .getFirst("If-None-Match"),
                System.nanoTime());
        if (question.path().equals("/fault")) {
            plan(exchange, question);
            return;
        }
        synchronized (asked) {
            asked.add(question);
        }
        Fault fault = next(question);
        try (var reply = new Reply(exchange, base())) {
            reply.send(answer(question, fault), fault, question);
        }
    }

    private Said answer(Asked question, Fault fault) {
        String path = question.path();
        Matcher service = REST.matcher(path);
        if (service.matches()) {
            return rest.answer(service.group(1), service.group(2), question, fault);
        }
        service = WFS.matcher(path);
        if (service.matches()) {
            return wfs.answer(service.group(1), path, question, fault);
        }
        if (path.endsWith("/locationSearch")) {
            return lookups.location(question);
        }
        if (path.endsWith("/identify")) {
            return lookups.identify(question);
        }
        if (path.endsWith("/searchNearby")) {
            return lookups.nearby(question);
        }
        if (path.contains("/iC1000/")) {
            return path.endsWith("/lot") ? lookups.lots(question) : Said.text(200, "application/gml+xml",
                    Gml.collection("none", List.of(), 0, null, false));
        }
        if (path.endsWith("/SearchNumber")) {
            return lookups.number(question);
        }
        if (path.equals("/lookup")) {
            return lookups.address(question);
        }
        if (path.contains("/xyz/") || path.endsWith("/landsdlogo.jpg")) {
            return tiles.answer(path);
        }
        return path.startsWith("/transform/") ? lookups.transform(question) : files.answer(question);
    }

    private Fault next(Asked question) {
        Fault named = Fault.of(question.get("_fail", ""));
        synchronized (planned) {
            for (Planned each : planned) {
                if (question.path().contains(each.path())) {
                    planned.removeFirstOccurrence(each);
                    return each.fault();
                }
            }
        }
        return named;
    }

    private void plan(HttpExchange exchange, Asked question) throws IOException {
        Fault fault = Fault.of(question.get("name", ""));
        String said = fault == null ? "no such fault; there are " + List.of(Fault.values()) + "\n" : "planned\n";
        if (fault != null) {
            fail(fault, question.number("times", 1), question.get("path", ""));
        }
        try (var reply = new Reply(exchange, base())) {
            reply.send(Said.text(fault == null ? 400 : 200, "text/plain", said), null, question);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
