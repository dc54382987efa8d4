// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.standin.Table.Row;

/** ArcGIS REST as the portal serves it: services, layers, {@code query}; errors come under status 200. */
final class RestService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Table> tables;
    private final int mostOnAPage;

    RestService(List<Table> tables, int mostOnAPage) {
        this.tables = tables;
        this.mostOnAPage = mostOnAPage;
    }

    /** @param rest of the path behind {@code MapServer}: nothing, {@code /0} or {@code /0/query} */
    Said answer(String dataset, String rest, Asked asked, Fault fault) {
        List<Table> here = tables.stream().filter(each -> each.dataset().equals(dataset)).toList();
        if (here.isEmpty()) {
            return error(404, "Service not found");
        }
        if (rest.isEmpty()) {
            return service(here);
        }
        String[] parts = rest.substring(1).split("/");
        Table table = here.stream().filter(each -> parts[0].equals("" + each.number())).findFirst().orElse(null);
        if (table == null) {
            return error(404, "Layer not found");
        }
        if (parts.length == 1) {
            return layer(table, fault);
        }
        return parts[1].equals("query") ? query(table, asked, fault) : Said.none();
    }

    static Said error(int code, String message) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("error").put("code", code).put("message", message).putArray("details");
        return Said.json(root);
    }

    private Said service(List<Table> here) {
        ObjectNode root = JSON.createObjectNode().put("currentVersion", 10.91).put("mapName", here.getFirst().name());
        ArrayNode layers = root.putArray("layers");
        ArrayNode plain = root.putArray("tables");
        for (Table each : here) {
            boolean none = each.shape().equals("none");
            ObjectNode node = (none ? plain : layers).addObject().put("id", each.number()).put("name", each.name())
                    .put("type", none ? "Table" : "Feature Layer");
            if (!none) {
                node.put("geometryType", esri(each.shape()));
            }
        }
        system(root.putObject("spatialReference"), 2326);
        return Said.json(root.put("maxRecordCount", mostOnAPage).put("supportedQueryFormats", "JSON, geoJSON, PBF")
                .put("supportedExtensions", "FeatureServer, WFSServer, WMSServer"));
    }

    private Said layer(Table table, Fault fault) {
        boolean none = table.shape().equals("none");
        ObjectNode root = JSON.createObjectNode().put("id", table.number()).put("name", table.name())
                .put("type", none ? "Table" : "Feature Layer").put("maxRecordCount", mostOnAPage)
                .put("supportedQueryFormats", fault == Fault.NO_GEOJSON ? "JSON" : "JSON, geoJSON, PBF");
        root.putObject("advancedQueryCapabilities").put("supportsPagination", true).put("supportsOrderBy", true);
        if (!none) {
            root.put("geometryType", esri(table.shape()));
        }
        ArrayNode fields = root.putArray("fields");
        if (!table.rows().isEmpty()) {
            for (Map.Entry<String, JsonNode> each : table.rows().getFirst().values().entrySet()) {
                fields.addObject().put("name", each.getKey()).put("alias", each.getKey()).put("type",
                        each.getKey().equals("OBJECTID") ? "esriFieldTypeOID" : each.getKey().startsWith("Date")
                                ? "esriFieldTypeDate" : each.getValue().isIntegralNumber() ? "esriFieldTypeInteger"
                                : each.getValue().isNumber()
                                        ? "esriFieldTypeDouble" : "esriFieldTypeString");
            }
        }
        return Said.json(root);
    }

    private Said query(Table table, Asked asked, Fault fault) {
        List<Row> rows;
        Crs out;
        boolean geoJson = asked.get("f", "html").equals("geojson");
        try {
            rows = rows(table, asked, fault);
            out = system(asked.get("outsr", geoJson ? "4326" : "2326"));
        } catch (IllegalArgumentException | CrsException e) {
            return error(400, "Unable to complete operation.");
        }
        if (asked.get("returncountonly", "false").equals("true")) {
            return Said.json(JSON.createObjectNode().put("count", rows.size()));
        }
        if (asked.get("returnidsonly", "false").equals("true")) {
            ObjectNode root = JSON.createObjectNode().put("objectIdFieldName", "OBJECTID");
            ArrayNode ids = root.putArray("objectIds");
            rows.forEach(each -> ids.add(each.id()));
            return Said.json(root);
        }
        int from = asked.number("resultoffset", 0);
        int size = Math.min(asked.number("resultrecordcount", mostOnAPage), mostOnAPage);
        boolean paged = asked.parameters().containsKey("resultoffset");
        List<Row> page = page(rows, from, size, paged ? fault : null);
        boolean more = fault == Fault.ENDLESS_PAGES && paged || rows.size() > from + size;
        String fields = asked.get("outfields", "OBJECTID");
        boolean shapes = asked.get("returngeometry", "true").equals("true");
        return Said.json(geoJson ? geoJson(page, out, fields, shapes, more, fault)
                : esriJson(table, page, out, fields, shapes, more));
    }

    private static List<Row> page(List<Row> rows, int from, int size, Fault fault) {
        int begin = fault == Fault.REPEATED ? 0 : Math.max(0, fault == Fault.OVERLAP ? from - 1 : from);
        List<Row> page = new ArrayList<>(rows.subList(Math.min(begin, rows.size()), Math.min(begin + size,
                rows.size())));
        if (fault == Fault.GAPS && page.size() > 1) {
            page.remove(page.size() / 2);
        }
        for (int i = page.size(); fault == Fault.ENDLESS_PAGES && i < size && !rows.isEmpty(); i++) {
            Row like = rows.get(i % rows.size());
            page.add(new Row(1_000_000L + from + i, like.type(), like.coordinates(), like.box(), like.values()));
        }
        return page;
    }

    private static List<Row> rows(Table table, Asked asked, Fault fault) throws CrsException {
        Predicate<Map<String, JsonNode>> where = Condition.of(asked.get("where", "1=1"));
        Set<String> ids = asked.parameters().containsKey("objectids")
                ? Arrays.stream(asked.get("objectids", "").split(",")).collect(Collectors.toSet()) : null;
        double[] box = asked.parameters().containsKey("geometry") ? box(asked) : null;
        List<Row> found = new ArrayList<>();
        for (Row row : table.rows()) {
            boolean inside = box == null || row.box() != null && row.box()[0] <= box[2] && row.box()[1] >= box[0]
                    && row.box()[2] <= box[3] && row.box()[3] >= box[1];
            if (where.test(row.values()) && (ids == null || ids.contains("" + row.id()))
                    && (inside || fault == Fault.ELSEWHERE)) {
                found.add(row);
            }
        }
        return found;
    }

    /** Least easting, northing, largest easting, northing. */
    private static double[] box(Asked asked) throws CrsException {
        double[] given = Arrays.stream(asked.get("geometry", "").split(",")).mapToDouble(Double::parseDouble).toArray();
        double[] box = given.length == 2 ? new double[] {given[0], given[1], given[0], given[1]} : given;
        if (box.length != 4) {
            throw new IllegalArgumentException("geometry");
        }
        Crs in = system(asked.get("insr", "2326"));
        if (!in.equals(CrsTable.HK80)) {
            Transformation way = Transformation.between(in, CrsTable.HK80);
            double[] low = way.apply(box[0], box[1]);
            double[] high = way.apply(box[2], box[3]);
            return new double[] {low[0], low[1], high[0], high[1]};
        }
        return box;
    }

    private static Crs system(String code) throws CrsException {
        return switch (code) {
            case "102140" -> CrsTable.HK80;
            case "102100" -> CrsTable.get("EPSG:3857");
            default -> CrsTable.get("EPSG:" + code);
        };
    }

    static ObjectNode geoJson(List<Row> page, Crs out, String fields, boolean shapes, boolean more, Fault fault) {
        ObjectNode root = JSON.createObjectNode().put("type", "FeatureCollection");
        boolean degrees = fault == Fault.DEGREES || fault == Fault.DEGREES_AS_GRID;
        if (fault == Fault.WRONG_CRS) {
            root.putObject("crs").put("type", "name").putObject("properties").put("name", "EPSG:4326");
        } else if (!out.equals(CrsTable.WGS84) && fault != Fault.NO_CRS && fault != Fault.DEGREES) {
            root.putObject("crs").put("type", "name").putObject("properties").put("name", out.code());
        }
        ArrayNode features = root.putArray("features");
        for (Row row : page) {
            ObjectNode feature = features.addObject().put("type", "Feature").put("id", row.id());
            if (shapes && row.type() != null) {
                JsonNode at = Table.moved(row.coordinates(), CrsTable.HK80, degrees ? CrsTable.WGS84 : out);
                feature.putObject("geometry").put("type", row.type()).set("coordinates",
                        fault == Fault.TURNED ? Table.turned(at) : at);
            } else {
                feature.putNull("geometry");
            }
            values(feature.putObject("properties"), row, fields);
        }
        if (more) {
            root.put("exceededTransferLimit", true);
        }
        return root;
    }

    private static ObjectNode esriJson(Table table, List<Row> page, Crs out, String fields, boolean shapes,
            boolean more) {
        ObjectNode root = JSON.createObjectNode();
        if (!table.shape().equals("none")) {
            root.put("geometryType", esri(table.shape()));
            system(root.putObject("spatialReference"), Integer.parseInt(out.code().substring(5)));
        }
        ArrayNode features = root.putArray("features");
        for (Row row : page) {
            ObjectNode feature = features.addObject();
            values(feature.putObject("attributes"), row, fields);
            if (shapes && row.type() != null) {
                JsonNode at = Table.moved(row.coordinates(), CrsTable.HK80, out);
                ObjectNode shape = feature.putObject("geometry");
                switch (row.type()) {
                    case "Point" -> shape.put("x", at.get(0).asDouble()).put("y", at.get(1).asDouble());
                    case "LineString" -> shape.putArray("paths").add(at);
                    case "MultiPolygon" -> {
                        ArrayNode rings = shape.putArray("rings");
                        at.forEach(part -> part.forEach(rings::add));
                    }
                    default -> shape.set(table.shape().equals("polygon") ? "rings" : "paths", at);
                }
            }
        }
        if (more) {
            root.put("exceededTransferLimit", true);
        }
        return root;
    }

    private static void values(ObjectNode into, Row row, String fields) {
        List<String> wanted = fields.equals("*") ? null : List.of(fields.split(","));
        row.values().forEach((name, value) -> {
            if (wanted == null || wanted.contains(name)) {
                into.set(name, name.equals("OBJECTID") ? JSON.getNodeFactory().numberNode(row.id()) : value);
            }
        });
    }

    private static void system(ObjectNode into, int code) {
        into.put("wkid", code == 2326 ? 102140 : code).put("latestWkid", code);
    }

    private static String esri(String shape) {
        return switch (shape) {
            case "polygon" -> "esriGeometryPolygon";
            case "line" -> "esriGeometryPolyline";
            default -> "esriGeometryPoint";
        };
    }
}
