// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lintel.geo.crs.CrsTable;

/** Files of whole layers, packed as zip, with the lists of them. */
final class Files {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Table> tables;
    private final String base;

    Files(List<Table> tables, String base) {
        this.tables = tables;
        this.base = base;
    }

    Said answer(Asked asked) {
        String path = asked.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.endsWith("/file-api")) {
            return file(asked.get("dataset_id", ""), asked.get("layer_name", ""), asked.get("format", ""));
        }
        if (path.endsWith("/package_search")) {
            return packages(asked.get("q", ""));
        }
        if (path.endsWith("/list-file-versions")) {
            ObjectNode root = JSON.createObjectNode().put("version-count", 2);
            root.putArray("timestamps").add("20260201-0930").add("20260101-0930");
            return Said.json(root);
        }
        if (path.endsWith("/get-file")) {
            return Said.text(302, "text/plain", base + "/csdi-webpage/download/" + tables.getFirst().dataset()
                    + "/geojson");
        }
        if (path.contains("/archivedDatasetFileList/") && holds(last)) {
            ObjectNode root = JSON.createObjectNode();
            root.putArray("files").addObject().put("date", "20260819").put("url", base + "/csdi-webpage/download/"
                    + last
                    + "/geojson");
            return Said.json(root);
        }
        if (path.contains("/metadata/item/") && holds(last)) {
            ObjectNode root = JSON.createObjectNode();
            root.putObject("_source").put("fileid", "-" + last);
            return Said.json(root);
        }
        if (path.contains("/csdi-webpage/download/")) {
            String[] parts = path.split("/");
            return file(parts[parts.length - 2], "", last);
        }
        return Said.none();
    }

    private Said packages(String words) {
        ObjectNode root = JSON.createObjectNode().put("success", true);
        ArrayNode found = root.putObject("result").putArray("results");
        for (Table each : tables) {
            if (each.name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
                ObjectNode one = found.addObject().put("name", each.dataset()).put("title", each.name());
                one.putObject("organization").put("title", "Lands Department");
                one.putArray("resources").addObject().put("name", each.name()).put("format", "GEOJSON").put("url",
                        base + "/csdi-webpage/download/" + each.dataset() + "/geojson");
            }
        }
        return Said.json(root);
    }

    private boolean holds(String dataset) {
        return tables.stream().anyMatch(each -> each.dataset().equals(dataset));
    }

    private Said file(String dataset, String layer, String format) {
        Table table = tables.stream().filter(each -> each.dataset().equals(dataset)
                && (layer.isEmpty() || each.name().equals(layer))).findFirst().orElse(null);
        if (table == null || !format.equals("geojson")) {
            return Said.none();
        }
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(table.name() + "_converted.json"));
            zip.write(RestService.geoJson(table.rows(), CrsTable.HK80, "*", true, false, null).toString()
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Said(200, "application/zip", packed.toByteArray());
    }
}
