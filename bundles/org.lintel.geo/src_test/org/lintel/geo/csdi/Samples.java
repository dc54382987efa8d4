// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.standin.StandIn;
import org.lintel.geo.standin.Table;
import org.locationtech.jts.geom.Envelope;

/** Layers made for tests, a stand-in that serves them, and a client of it that does not wait long. */
final class Samples implements AutoCloseable {

    static final String DATASET = "landsd_rcd_1637211194312_35158";
    static final LayerId BUILDING = new LayerId(DATASET, "Building");
    static final int PAGE = 10;
    /** Of a column of 35 squares 10 m wide, one above the other every 20 m, those from the third to the fifth. */
    static final Envelope SOME = new Envelope(834_000, 834_010, 819_040, 819_090);

    static final Limits QUICK = new Limits(8L << 20, 64L << 20, Duration.ofSeconds(30), 3, Duration.ofMillis(10),
            Duration.ofSeconds(2), Duration.ZERO);

    private static final ObjectMapper JSON = new ObjectMapper();

    final StandIn standIn;
    final Catalogue catalogue = Catalogue.supplied();
    final CatalogueClient client;
    final List<Feature> taken = new ArrayList<>();

    Samples() throws IOException {
        this(QUICK, false);
    }

    Samples(Limits limits, boolean offline) throws IOException {
        standIn = StandIn.start(0, PAGE, List.of(squares("Building", 35, true), new Table("other_rcd_1600000000000_1",
                0,
                "Plain", squares("Plain", 35, false).rows())));
        catalogue.add("stand-in", standIn.catalogue().getBytes(StandardCharsets.UTF_8));
        client = new CatalogueClient(catalogue, new Gate(catalogue, limits, offline));
    }

    /** @param named whether they have the numbers of buildings, which say where they are */
    static Table squares(String name, int count, boolean named) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = root.putArray("features");
        for (int i = 0; i < count; i++) {
            int north = 819_000 + 20 * i;
            ObjectNode feature = features.addObject().put("type", "Feature");
            ArrayNode ring = feature.putObject("geometry").put("type", "Polygon").putArray("coordinates").addArray();
            for (int[] corner : new int[][] {{0, 0}, {0, 10}, {10, 10}, {10, 0}, {0, 0}}) {
                ring.addArray().add(834_000.125 + corner[0]).add(north + 0.25 + corner[1]);
            }
            ObjectNode values = feature.putObject("properties").put("OBJECTID", 100 + i);
            if (named) {
                values.put("BuildingCSUID", "34005" + (north + 5 - 800_000) + "T20120223").put("BuildingNameEN",
                        i == 7 ? "O'Brien's Court" : "Block " + i).put("BuildingNameTC", "第" + i + "座")
                        .put("BaseHeight", 5.5).put("TopHeight", 40 + i);
            }
        }
        Path file = Files.createTempFile("squares", ".geojson");
        try {
            Files.writeString(file, root.toString());
            return Table.read(DATASET, 0, name, file);
        } finally {
            Files.delete(file);
        }
    }

    Fetched fetch(Envelope area) throws IOException {
        taken.clear();
        return client.fetch(BUILDING, area, List.of(), taken::add, Progress.NONE);
    }

    /** The row numbers taken, as they came. */
    List<String> rows() {
        return taken.stream().map(Feature::id).toList();
    }

    static List<String> rows(int from, int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Integer.toString(100 + from + i));
        }
        return rows;
    }

    /** The questions to a path that ends so. */
    List<Map<String, String>> asked(String end) {
        return standIn.asked().stream().filter(each -> each.path().endsWith(end)).map(each -> each.parameters())
                .toList();
    }

    @Override
    public void close() {
        client.close();
        standIn.close();
    }
}
