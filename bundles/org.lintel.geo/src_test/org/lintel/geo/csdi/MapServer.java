// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** MapServer (Debian: cgi-mapserver) as a server of WFS 2.0 on this machine: each question starts its program once. */
final class MapServer implements AutoCloseable {

    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/lib/cgi-bin/mapserv"),
            Path.of("/usr/bin/mapserv"));

    private final HttpServer server;
    private final Path map;
    private final Path configuration;

    /**
     * @param layers files of GeoJSON in EPSG:2326, by the names of layers; shapes are polygons where the name is
     *        Building
     * @param most features in an answer
     */
    MapServer(Path folder, Map<String, Path> layers, int most, boolean geoJson) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        map = Files.writeString(folder.resolve("csdi.map"), mapFile(layers, most, geoJson));
        // MapServer 8 starts with a configuration alone
        configuration = Files.writeString(folder.resolve("mapserver.conf"),
                "CONFIG ENV MS_MAP_PATTERN \".\" END MAPS CSDI \"" + map + "\" END END\n");
        server.createContext("/", this::handle);
        server.start();
    }

    static boolean installed() {
        return PROGRAMS.stream().anyMatch(Files::isExecutable);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/wfs";
    }

    private String mapFile(Map<String, Path> layers, int most, boolean geoJson) {
        var text = new StringBuilder("""
                MAP
                  NAME "csdi" STATUS ON SIZE 64 64 UNITS METERS EXTENT 799000 799000 870000 848000
                  PROJECTION "init=epsg:2326" END
                  WEB METADATA
                    "ows_title" "Local" "ows_enable_request" "*" "ows_srs" "EPSG:2326 EPSG:4326"
                    "ows_onlineresource" "%s?" "wfs_namespace_prefix" "csdi"
                    "wfs_namespace_uri" "http://example.org/csdi" "wfs_maxfeatures" "%d"
                    "wfs_getfeature_formatlist" "%s"
                  END END
                  OUTPUTFORMAT
                    NAME "geojson" DRIVER "OGR/GEOJSON" MIMETYPE "application/json; subtype=geojson; charset=utf-8"
                    FORMATOPTION "STORAGE=memory" FORMATOPTION "FORM=SIMPLE" FORMATOPTION "LCO:COORDINATE_PRECISION=9"
                    FORMATOPTION "LCO:RFC7946=NO" FORMATOPTION "USE_FEATUREID=true"
                  END
                """.formatted(address(), most, geoJson ? "geojson,gml32" : "gml32"));
        layers.forEach((name, file) -> text.append("""
                  LAYER
                    NAME "%s" TYPE %s STATUS ON CONNECTIONTYPE OGR CONNECTION "%s" TEMPLATE "void"
                    PROJECTION "init=epsg:2326" END
                    METADATA "ows_title" "%1$s" "gml_include_items" "all" "gml_featureid" "OBJECTID" "gml_types" "auto"
                      "wfs_use_default_extent_for_getfeature" "false" END
                  END
                """.formatted(name, name.equals("Building") ? "POLYGON" : "POINT", file)));
        return text.append("END\n").toString();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Path program = PROGRAMS.stream().filter(Files::isExecutable).findFirst().orElseThrow();
        var builder = new ProcessBuilder(program.toString()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("MS_MAPFILE", map.toString(), "MAPSERVER_CONFIG_FILE",
                configuration.toString(), "REQUEST_METHOD", "GET", "QUERY_STRING",
                String.valueOf(exchange.getRequestURI().getRawQuery()), "SERVER_NAME", "127.0.0.1", "SCRIPT_NAME",
                "/wfs"));
        Process process = builder.start();
        process.getOutputStream().close();
        byte[] said;
        try (InputStream out = process.getInputStream(); var all = new ByteArrayOutputStream()) {
            out.transferTo(all);
            said = all.toByteArray();
        }
        String text = new String(said, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        for (String line : text.substring(0, Math.max(0, end)).split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.startsWith("Content-Type")) {
                exchange.getResponseHeaders().set("Content-Type", line.substring(colon + 1).strip());
            }
        }
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(said, end + 4, said.length - end - 4);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
