// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.format.JsonOut;
import org.lintel.geo.gpkg.CoreTables;
import org.lintel.geo.gpkg.MetadataTables;
import org.lintel.geo.gpkg.Sqlite;

/**
 * A linked model as a GeoPackage in EPSG:2326: a layer for each kind of things, all links as a table beside them, where it comes
 * from as metadata. The dates that the form wants are those of the model's header, so the same model gives the same bytes.
 */
public final class GeoPackageExport {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final ExportRequest request;

    public GeoPackageExport(ExportRequest request) {
        this.request = request;
    }

    /** Writes everything; the stream stays open. What is made on the way stands in a folder for temporary files. */
    public Exported write(OutputStream out, Progress progress) throws IOException {
        Path folder = Files.createTempDirectory("lintel-");
        Path draft = folder.resolve("export.gpkg");
        try {
            Exported done;
            try (Connection connection = Sqlite.draft(draft)) {
                connection.setAutoCommit(false);
                done = fill(connection, folder, progress);
                connection.commit();
            }
            Files.copy(draft, out);
            return done;
        } catch (SQLException e) {
            throw fault(e, folder);
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(folder);
        }
    }

    private Exported fill(Connection connection, Path folder, Progress progress) throws SQLException, IOException {
        CoreTables.create(connection);
        var links = new ThingLinks(request.links());
        String attribution = String.join("\n", links.attribution());
        String changed = STAMP.format(time(request.model().header().timestamp()));
        MetadataTables.create(connection, json(request.provenance()), changed);
        var features = new ModelFeatures(ExportTree.of(request.model()), request.map(), links, request.layers());
        Map<ExportLayer, GeoPackageLayer> layers = new EnumMap<>(ExportLayer.class);
        try (var linkTable = new GeoPackageLinks(connection, changed, attribution)) {
            for (ExportLayer layer : ExportLayer.values()) {
                if (request.layers().contains(layer)) {
                    layers.put(layer, new GeoPackageLayer(connection, layer, changed));
                }
            }
            features.run(progress, thing -> {
                try {
                    layers.get(thing.thing().layer()).add(thing);
                    linkTable.add(thing.thing(), thing.links());
                } catch (SQLException e) {
                    throw fault(e, folder);
                }
            });
            for (GeoPackageLayer layer : layers.values()) {
                layer.finish(attribution);
            }
        } finally {
            for (GeoPackageLayer layer : layers.values()) {
                layer.close();
            }
        }
        return features.result(0);
    }

    private static GeodataException fault(SQLException e, Path folder) {
        return new GeodataException("the GeoPackage cannot be made in {0}: {1}", "無法在 {0} 建立 GeoPackage：{1}", folder,
                String.valueOf(e.getMessage()));
    }

    private static String json(Map<String, Object> provenance) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var json = JsonOut.lines(out, 1)) {
            JsonOut.value(json, provenance);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    /** When the model was written, by its header; the beginning of time where that says nothing that can be read. */
    static Instant time(String stamp) {
        for (Reader reader : List.<Reader>of(OffsetDateTime::parse, text -> LocalDateTime.parse(text).atOffset(ZoneOffset.UTC))) {
            try {
                OffsetDateTime read = reader.read(stamp.strip());
                if (read.getYear() >= 0 && read.getYear() <= 9999) {
                    return read.toInstant();
                }
            } catch (DateTimeException other) {
                // not in this form
            }
        }
        return Instant.EPOCH;
    }

    private interface Reader {
        OffsetDateTime read(String text);
    }

    /**
     * Whether a file may be written anew without loss: there is none, or it holds nothing but what an export put there. A GeoPackage
     * has room for layers of others.
     */
    public static boolean mayReplace(Path file) {
        if (!Files.isRegularFile(file)) {
            return true;
        }
        try (Connection connection = Sqlite.look(file)) {
            return MetadataTables.isAlone(connection, List.of("building", "storey", "space", "element", GeoPackageLinks.TABLE));
        } catch (SQLException e) {
            return false;
        }
    }
}
