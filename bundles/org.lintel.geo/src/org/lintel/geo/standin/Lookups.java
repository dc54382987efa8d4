// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.standin.Table.Row;

/** The small services about places: location search, identify, numbers of lots and buildings, addresses, coordinates. */
final class Lookups {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Table> tables;

    Lookups(List<Table> tables) {
        this.tables = tables;
    }

    private List<Row> rows(String table) {
        return tables.stream().filter(each -> each.name().equals(table)).flatMap(each -> each.rows().stream()).toList();
    }

    private static String text(Row row, String field) {
        JsonNode value = row.values().get(field);
        return value == null || value.isNull() ? "" : value.asText();
    }

    private static long middle(Row row, int axis) {
        return Math.round((row.box()[2 * axis] + row.box()[2 * axis + 1]) / 2);
    }

    private List<Row> named(String words) {
        String wanted = words.toLowerCase(Locale.ROOT).strip();
        List<Row> found = new ArrayList<>();
        for (Row row : rows("Building")) {
            String names = text(row, "BuildingNameEN") + "\n" + text(row, "BuildingNameTC");
            if (!wanted.isEmpty() && names.toLowerCase(Locale.ROOT).contains(wanted)) {
                found.add(row);
            }
        }
        return found.subList(0, Math.min(200, found.size()));
    }

    Said location(Asked asked) {
        ArrayNode found = JSON.createArrayNode();
        for (Row row : named(asked.get("q", ""))) {
            found.addObject().put("addressZH", "").put("nameZH", text(row, "BuildingNameTC")).put("districtZH", "")
                    .put("x", middle(row, 0)).put("y", middle(row, 1)).put("nameEN", text(row, "BuildingNameEN"))
                    .put("addressEN", "").put("districtEN", "");
        }
        return found.isEmpty() ? Said.none() : Said.json(found);
    }

    /** What stands within a kilometre, in the form of the location search; the service's own was not at hand. */
    Said nearby(Asked asked) {
        ArrayNode found = JSON.createArrayNode();
        for (Row row : rows("Building")) {
            if (row.box() != null && Math.hypot(middle(row, 0) - asked.number("x", 0), middle(row, 1) - asked.number("y", 0)) <= 1000) {
                found.addObject().put("nameEN", text(row, "BuildingNameEN")).put("nameZH", text(row, "BuildingNameTC"))
                        .put("x", middle(row, 0)).put("y", middle(row, 1));
            }
        }
        return found.isEmpty() ? Said.none() : Said.json(found);
    }

    Said identify(Asked asked) {
        double x = asked.number("x", 0);
        double y = asked.number("y", 0);
        ObjectNode root = JSON.createObjectNode();
        ArrayNode results = root.putArray("results");
        for (Row row : rows("Building")) {
            double[] box = row.box();
            if (box != null && box[0] <= x && x <= box[1] && box[2] <= y && y <= box[3]) {
                ObjectNode info = results.addObject().putArray("addressInfo").addObject();
                info.put("addressType", "building").put("bucsuid", text(row, "BuildingCSUID"))
                        .put("ename", text(row, "BuildingNameEN")).put("cname", text(row, "BuildingNameTC"))
                        .put("baselevel", text(row, "BaseHeight")).put("rooflevel", text(row, "TopHeight"))
                        .put("eaddress", "").put("caddress", "").put("x", middle(row, 0)).put("y", middle(row, 1));
            }
        }
        return Said.json(root);
    }

    /** Lots, grants and tenancies within a box, as GML 3.2, easting first in the question and in the answer. */
    Said lots(Asked asked) {
        double[] box;
        try {
            box = Arrays.stream(asked.get("bbox", "").split(",")).limit(4).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            box = new double[0];
        }
        if (box.length != 4) {
            return Said.text(400, "text/plain", "bbox");
        }
        List<Row> found = new ArrayList<>();
        for (Row row : rows("LOT")) {
            if (row.box()[0] <= box[2] && row.box()[1] >= box[0] && row.box()[2] <= box[3] && row.box()[3] >= box[1]) {
                found.add(row);
            }
        }
        return Said.text(200, "application/gml+xml", Gml.collection("LOT", found, found.size(), null, false));
    }

    Said number(Asked asked) {
        String wanted = asked.get("text", "").strip().toUpperCase(Locale.ROOT);
        ObjectNode root = JSON.createObjectNode();
        ArrayNode candidates = root.putArray("candidates");
        for (String field : new String[] {"CISLOTDISPLAYNAME", "LOTCSUID", "PRN", "BuildingCSUID"}) {
            for (Row row : rows(field.equals("BuildingCSUID") ? "Building" : "LOT")) {
                if (text(row, field).toUpperCase(Locale.ROOT).equals(wanted)) {
                    ObjectNode each = candidates.addObject().put("address", text(row, field)).put("score", 100);
                    each.putObject("location").put("x", middle(row, 0)).put("y", middle(row, 1));
                    each.putObject("attributes").put("Descr", text(row, field)).put("Ref_ID", row.id())
                            .put("Xmin", row.box()[0]).put("Ymin", row.box()[2]).put("Xmax", row.box()[1])
                            .put("Ymax", row.box()[3]);
                }
            }
        }
        return Said.json(root);
    }

    Said address(Asked asked) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("RequestAddress").putArray("AddressLine").add(asked.get("q", ""));
        ArrayNode found = root.putArray("SuggestedAddress");
        for (Row row : named(asked.get("q", ""))) {
            ObjectNode one = found.addObject();
            ObjectNode premises = one.putObject("Address").putObject("PremisesAddress");
            premises.putObject("EngPremisesAddress").put("BuildingName", text(row, "BuildingNameEN").toUpperCase(Locale.ROOT))
                    .put("Region", "KLN");
            premises.putObject("ChiPremisesAddress").put("BuildingName", text(row, "BuildingNameTC"));
            premises.put("GeoAddress", text(row, "BuildingCSUID"));
            ObjectNode at = premises.putObject("GeospatialInformation").put("Northing", "" + middle(row, 1))
                    .put("Easting", "" + middle(row, 0));
            double[] degrees = moved(true, middle(row, 0), middle(row, 1));
            at.put("Latitude", "" + degrees[1]).put("Longitude", "" + degrees[0]);
            one.putObject("ValidationInformation").put("Score", 75.5);
            if (found.size() == asked.number("n", 200)) {
                break;
            }
        }
        return Said.json(root);
    }

    Said transform(Asked asked) {
        try {
            if (asked.get("insys", "").equals("hkgrid")) {
                double[] to = moved(true, Double.parseDouble(asked.get("e", "")), Double.parseDouble(asked.get("n", "")));
                return Said.json(JSON.createObjectNode().put("wgsLat", to[1]).put("wgsLong", to[0]));
            }
            double[] to = moved(false, Double.parseDouble(asked.get("long", "")), Double.parseDouble(asked.get("lat", "")));
            return Said.json(JSON.createObjectNode().put("hkN", to[1]).put("hkE", to[0]));
        } catch (NumberFormatException e) {
            return Said.text(400, "text/plain", "not understood");
        }
    }

    private static double[] moved(boolean out, double x, double y) {
        try {
            return (out ? Transformation.between(CrsTable.HK80, CrsTable.WGS84)
                    : Transformation.between(CrsTable.WGS84, CrsTable.HK80)).apply(x, y);
        } catch (CrsException e) {
            throw new NumberFormatException(e.getMessage());
        }
    }
}
