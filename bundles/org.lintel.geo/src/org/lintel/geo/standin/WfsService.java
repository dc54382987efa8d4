// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.standin.Table.Row;

/** WFS 2.0 as the portal serves it: northing first in boxes and in GML, counts capped, errors as exception reports. */
final class WfsService {

    private final List<Table> tables;
    private final int cap;
    private final String base;

    /** @param cap of features in an answer, and of {@code numberMatched} */
    WfsService(List<Table> tables, int cap, String base) {
        this.tables = tables;
        this.cap = cap;
        this.base = base;
    }

    Said answer(String dataset, String path, Asked asked, Fault fault) {
        List<Table> here = tables.stream().filter(each -> each.dataset().equals(dataset)).toList();
        return switch (asked.get("request", "").toLowerCase(Locale.ROOT)) {
            case "getcapabilities" -> capabilities(here);
            case "getfeature" -> features(here, path, asked, fault);
            default -> exception("OperationNotSupported", "request", "not served");
        };
    }

    static Said exception(String code, String locator, String text) {
        return Said.text(200, "application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ows:ExceptionReport"
                + " xmlns:ows=\"http://www.opengis.net/ows/1.1\" version=\"2.0.0\"><ows:Exception exceptionCode=\"" + code
                + "\" locator=\"" + locator + "\"><ows:ExceptionText>" + Gml.escape(text)
                + "</ows:ExceptionText></ows:Exception></ows:ExceptionReport>\n");
    }

    private Said capabilities(List<Table> here) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:WFS_Capabilities version=\"2.0.0\""
                + " xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" xmlns:ows=\"http://www.opengis.net/ows/1.1\""
                + " xmlns:csdi=\"http://example.org/csdi\"><ows:OperationsMetadata><ows:Operation name=\"GetFeature\">"
                + "<ows:Parameter name=\"outputFormat\"><ows:AllowedValues><ows:Value>GML32</ows:Value>"
                + "<ows:Value>GEOJSON</ows:Value></ows:AllowedValues></ows:Parameter></ows:Operation>"
                + "<ows:Constraint name=\"CountDefault\"><ows:NoValues/><ows:DefaultValue>" + cap
                + "</ows:DefaultValue></ows:Constraint></ows:OperationsMetadata><wfs:FeatureTypeList>");
        for (Table each : here) {
            out.append("<wfs:FeatureType><wfs:Name>csdi:").append(each.name()).append("</wfs:Name><wfs:Title>")
                    .append(each.name()).append("</wfs:Title><wfs:DefaultCRS>urn:ogc:def:crs:EPSG::2326</wfs:DefaultCRS>"
                            + "</wfs:FeatureType>");
        }
        return Said.text(200, "application/xml", out.append("</wfs:FeatureTypeList></wfs:WFS_Capabilities>\n").toString());
    }

    private Said features(List<Table> here, String path, Asked asked, Fault fault) {
        String wanted = asked.get("typenames", "");
        String name = wanted.substring(wanted.indexOf(':') + 1);
        Table table = here.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
        if (table == null) {
            return exception("InvalidParameterValue", "typenames", "there is no type " + wanted);
        }
        List<Row> rows = new ArrayList<>();
        double[] box;
        Predicate<Row> filter;
        try {
            box = box(asked.get("bbox", null));
        } catch (NumberFormatException e) {
            return exception("InvalidParameterValue", "bbox", "not understood");
        }
        try {
            filter = asked.get("filter", null) == null ? row -> true : Filter.of(asked.get("filter", ""));
        } catch (XMLStreamException | IllegalArgumentException e) {
            return exception("OperationParsingFailed", "filter", "not understood");
        }
        for (Row row : table.rows()) {
            if (fault != Fault.UNHEEDED && !filter.test(row)) {
                continue;
            }
            if (box == null || fault == Fault.ELSEWHERE || row.box() != null && row.box()[0] <= box[2]
                    && row.box()[1] >= box[0] && row.box()[2] <= box[3] && row.box()[3] >= box[1]) {
                rows.add(row);
            }
        }
        long matched = Math.min(rows.size(), cap);
        if (asked.get("resulttype", "results").equals("hits")) {
            return Said.text(200, "application/xml", Gml.collection(name, List.of(), matched, null, true));
        }
        int from = Math.min(rows.size(), fault == Fault.REPEATED ? 0 : asked.number("startindex", 0));
        int size = Math.min(cap, asked.number("count", cap));
        List<Row> page = rows.subList(from, Math.min(rows.size(), from + size));
        if (asked.get("outputformat", "").equalsIgnoreCase("geojson")) {
            try {
                return Said.json(RestService.geoJson(page, CrsTable.get(code(asked.get("srsname", "EPSG:2326"))), "*", true,
                        false, fault == null ? Fault.NO_CRS : fault));
            } catch (CrsException e) {
                return exception("InvalidParameterValue", "srsname", "not served");
            }
        }
        String next = from + size < rows.size() ? base + path + "?service=WFS&version=2.0.0&request=GetFeature&typeNames="
                + wanted + "&count=" + size + "&startIndex=" + (from + size) : null;
        return Said.text(200, "application/gml+xml; version=3.2", Gml.collection(name, page, matched, next,
                fault != Fault.TURNED));
    }

    private static String code(String name) {
        return "EPSG:" + name.substring(name.lastIndexOf(':') + 1);
    }

    /** Least easting, northing, largest; the box is given northing first. */
    private static double[] box(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(",");
        if (parts.length < 4) {
            throw new NumberFormatException(text);
        }
        return new double[] {Double.parseDouble(parts[1]), Double.parseDouble(parts[0]), Double.parseDouble(parts[3]),
            Double.parseDouble(parts[2])};
    }
}
