// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;

/** What an ArcGIS server says of its services and layers; each is asked once. */
final class ArcGisServices {

    /** What servers send at a time where they do not say. */
    private static final int USUAL_PAGE = 1000;

    private final Gate gate;
    private final Catalogue catalogue;
    private final Map<String, JsonNode> services = new HashMap<>();
    private final Map<LayerId, LayerFacts> layers = new HashMap<>();

    ArcGisServices(Gate gate, Catalogue catalogue) {
        this.gate = gate;
        this.catalogue = catalogue;
    }

    /** Layers and tables of the dataset, without their fields. */
    synchronized List<LayerFacts> layers(String dataset, Progress progress) throws ServerException {
        String base = base(dataset);
        JsonNode service = service(base, progress);
        List<LayerFacts> found = new ArrayList<>();
        for (String kind : new String[] {"layers", "tables"}) {
            for (JsonNode each : service.path(kind)) {
                if (each.path("id").isIntegralNumber() && !each.path("name").asText("").isBlank()) {
                    int number = each.path("id").asInt();
                    found.add(new LayerFacts(new LayerId(dataset, each.path("name").asText()), base + "/" + number, number,
                            kind.equals("tables") ? "none" : shape(each.path("geometryType").asText("")), null,
                            service.path("maxRecordCount").asInt(USUAL_PAGE), null, true, true, List.of()));
                }
            }
        }
        return found;
    }

    synchronized LayerFacts facts(LayerId layer, Progress progress) throws ServerException {
        LayerFacts known = layers.get(layer);
        if (known == null) {
            known = ask(layer, progress);
            layers.put(layer, known);
        }
        return known;
    }

    private LayerFacts ask(LayerId layer, Progress progress) throws ServerException {
        String base = base(layer.dataset());
        int number = number(layer, base, progress);
        String address = base + "/" + number;
        JsonNode said = gate.ask(Address.of(address).with("f", "json").uri(), "application/json", null, Json::answer, progress)
                .value();
        List<LayerFacts.Field> fields = new ArrayList<>();
        String rowField = said.path("objectIdField").asText(null);
        for (JsonNode field : said.path("fields")) {
            String type = field.path("type").asText("");
            String name = field.path("name").asText("");
            fields.add(new LayerFacts.Field(name, field.path("alias").asText(name), type.replace("esriFieldType", "")));
            rowField = rowField == null && type.equals("esriFieldTypeOID") ? name : rowField;
        }
        String formats = said.path("supportedQueryFormats").asText("").toLowerCase(Locale.ROOT);
        JsonNode pages = said.path("advancedQueryCapabilities").path("supportsPagination");
        boolean table = said.path("type").asText("").equals("Table");
        return new LayerFacts(new LayerId(layer.dataset(), said.path("name").asText(layer.layer())), address, number,
                table ? "none" : shape(said.path("geometryType").asText("")), rowField,
                said.path("maxRecordCount").asInt(USUAL_PAGE), extent(said.path("extent")), formats.contains("geojson"),
                pages.isMissingNode() ? said.path("supportsPagination").asBoolean(true) : pages.asBoolean(), fields);
    }

    /** From the catalogue, from the name if it is a number, else as the service numbers its layers. */
    private int number(LayerId layer, String base, Progress progress) throws ServerException {
        Dataset.Layer entry = catalogue.dataset(layer.dataset()).layer(layer.layer());
        if (entry != null && entry.number() >= 0) {
            return entry.number();
        }
        if (layer.layer().matches("\\d{1,6}")) {
            return Integer.parseInt(layer.layer());
        }
        List<LayerFacts> all = layers(layer.dataset(), progress);
        for (LayerFacts each : all) {
            if (each.layer().layer().equalsIgnoreCase(layer.layer())) {
                return each.number();
            }
        }
        throw ServerException.refused(URI.create(base), Message.of("has no layer {0}", "沒有圖層 {0}", layer.layer()),
                Message.of("it has {0}", "現有 {0}", String.join(", ", all.stream().map(each -> each.layer().layer()).toList())));
    }

    private JsonNode service(String base, Progress progress) throws ServerException {
        JsonNode known = services.get(base);
        if (known == null) {
            known = gate.ask(Address.of(base).with("f", "json").uri(), "application/json", null, Json::answer, progress)
                    .value();
            services.put(base, known);
        }
        return known;
    }

    private String base(String dataset) throws ServerException {
        String rest = catalogue.dataset(dataset).rest();
        if (rest == null) {
            throw ServerException.of(Message.of("{0} is not served by ArcGIS REST", "{0} 並非由 ArcGIS REST 提供", dataset),
                    Message.EMPTY);
        }
        return rest;
    }

    /** Null where it is not in EPSG:2326. */
    private static Envelope extent(JsonNode node) {
        JsonNode system = node.path("spatialReference");
        return EsriPage.system(system) == 2326 && node.path("xmin").isNumber() ? new Envelope(node.path("xmin").asDouble(),
                node.path("xmax").asDouble(), node.path("ymin").asDouble(), node.path("ymax").asDouble()) : null;
    }

    private static String shape(String esri) {
        return switch (esri) {
            case "esriGeometryPolygon" -> "polygon";
            case "esriGeometryPolyline" -> "line";
            case "esriGeometryPoint", "esriGeometryMultipoint" -> "point";
            default -> "unknown";
        };
    }
}
