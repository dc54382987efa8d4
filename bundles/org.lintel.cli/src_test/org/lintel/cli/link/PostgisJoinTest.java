// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lintel link} finds the pairs that PostGIS finds, with the same overlaps; skipped where PostGIS is not installed. */
class PostgisJoinTest {

    private static final double EAST = 834_000;
    private static final double NORTH = 819_000;
    private static final String LAYER = "landsd_rcd_1637211194312_35158/Building";
    /** So many that the cache reads all rows once; and so few that the index is asked. */
    private static final int[] BUILDINGS = {700, 40};

    @TempDir
    Path folder;
    private final Random random = new Random(7);
    private final StringBuilder features = new StringBuilder();
    private final StringBuilder model = new StringBuilder();
    private final StringBuilder tables = new StringBuilder();
    private int record;

    @Test
    void findsWhatPostgisFinds() throws Exception {
        try (PostgisServer server = PostgisServer.start()) {
            assumeTrue(server != null, "PostGIS is not installed");
            for (int buildings : BUILDINGS) {
                city(1500, buildings);
                Path register = Files.writeString(folder.resolve("register.geojson"), features);
                Path file = Files.writeString(folder.resolve("city" + buildings + ".ifc"), model);
                String cache = folder.resolve("c" + buildings + ".gpkg").toString();
                lintel("csdi", "import", register.toString(), "--to", LAYER, "--cache", cache, "-q").ends(0);
                JsonNode set = new ObjectMapper().readTree(lintel("link", file.toString(), "--cache", cache, "--kinds",
                        "building", "-f", "json", "-q").out());
                TreeMap<String, Double> ours = new TreeMap<>();
                for (JsonNode link : set.path("links")) {
                    double overlap = link.path("evidence").path("iou").asDouble();
                    if (overlap >= 0.3) {
                        ours.put(link.path("ifc").path("guid").asText() + "," + link.path("target").path("value").asText(),
                                overlap);
                    }
                }
                TreeMap<String, Double> theirs = new TreeMap<>();
                for (String line : server.ask(tables + JOIN)) {
                    int last = line.lastIndexOf(',');
                    theirs.put(line.substring(0, last), Double.parseDouble(line.substring(last + 1)));
                }
                assertTrue(theirs.size() > buildings / 2, () -> "too easy: " + theirs);
                assertEquals(theirs.keySet(), ours.keySet());
                theirs.forEach((pair, overlap) -> assertEquals(overlap, ours.get(pair), 2e-4, pair));
            }
        }
    }

    private static final String JOIN = """
            create index on register using gist (geom);
            select id, key, overlap from (select b.id, r.key, st_area(st_intersection(b.geom, r.geom)) as common,
                st_area(b.geom) as ours, st_area(r.geom) as theirs from building b join register r on b.geom && r.geom) pairs,
              lateral (select common / (ours + theirs - common) as overlap) iou where overlap >= 0.3;
            """;

    /** Footprints in rows, each turned; buildings on some, a little larger or smaller and beside their place. */
    private void city(int footprints, int buildings) {
        features.setLength(0);
        model.setLength(0);
        tables.setLength(0);
        tables.append("set client_min_messages = warning; create extension if not exists postgis; drop table if exists register, building;\n"
                + "create table register (key text, geom geometry); create table building (id text, geom geometry);\n");
        model.append("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('','2026-01-31T00:00:00',(''),(''),'','',"
                + "'');\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n#1=IFCPROJECT('0YvctVUKr0kugbFTf53O9L',$,'City',$,$,$,$,(#6),#2);\n"
                + "#2=IFCUNITASSIGNMENT((#3));\n#3=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);\n#5=IFCAXIS2PLACEMENT3D(#7,$,$);\n"
                + "#6=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#5,$);\n#7=IFCCARTESIANPOINT((0.,0.,0.));\n"
                + "#8=IFCPROJECTEDCRS('EPSG:2326','','Hong Kong 1980','HKPD',$,$,#3);\n#9=IFCMAPCONVERSION(#6,#8,834000.,819000.,0.,"
                + "1.,0.,1.);\n#10=IFCLOCALPLACEMENT($,#5);\n#11=IFCDIRECTION((0.,0.,1.));\n");
        record = 100;
        features.append("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:2326\"}},"
                + "\"features\":[\n");
        int step = footprints / buildings;
        for (int i = 0; i < footprints; i++) {
            double x = i % 40 * 24;
            double y = i / 40 * 22;
            double a = 9 + random.nextInt(14);
            double b = 8 + random.nextInt(12);
            double turn = Math.toRadians(random.nextInt(40) - 20);
            String key = String.format(Locale.ROOT, "%010dT20200101", i);
            double[][] ring = ring(x, y, a, b, turn);
            features.append(i == 0 ? "" : ",\n").append("{\"type\":\"Feature\",\"id\":").append(i + 1)
                    .append(",\"properties\":{\"BuildingCSUID\":\"").append(key)
                    .append("\",\"TopHeight\":30},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
            for (int k = 0; k < ring.length; k++) {
                features.append(k == 0 ? "[" : ",[").append(EAST + ring[k][0]).append(',').append(NORTH + ring[k][1]).append(']');
            }
            features.append("]]}}");
            row("register", key, ring);
            if (i % step == 0 && i / step < buildings) {
                double scale = 0.8 + random.nextInt(40) / 100.0;
                building(i, ring(x + random.nextInt(8) - 4, y + random.nextInt(8) - 4, a * scale, b * scale, turn + 0.05));
            }
        }
        features.append("]}\n");
        model.append("ENDSEC;\nEND-ISO-10303-21;\n");
    }

    private static double[][] ring(double x, double y, double a, double b, double turn) {
        double[][] ring = {{0, 0}, {a, 0}, {a, b / 2}, {a / 2, b / 2}, {a / 2, b}, {0, b}, {0, 0}};
        for (double[] p : ring) {
            double east = p[0] * Math.cos(turn) - p[1] * Math.sin(turn) + x;
            p[1] = Math.rint((p[0] * Math.sin(turn) + p[1] * Math.cos(turn) + y) * 1000) / 1000;
            p[0] = Math.rint(east * 1000) / 1000;
        }
        return ring;
    }

    private void row(String table, String id, double[][] ring) {
        tables.append("insert into ").append(table).append(" values ('").append(id).append("', 'POLYGON((");
        for (int k = 0; k < ring.length; k++) {
            tables.append(k == 0 ? "" : ",").append(EAST + ring[k][0]).append(' ').append(NORTH + ring[k][1]);
        }
        tables.append("))');\n");
    }

    private void building(int i, double[][] ring) {
        String guid = String.format(Locale.ROOT, "%022d", i);
        row("building", guid, ring);
        var points = new StringBuilder();
        for (double[] p : ring) {
            points.append(points.isEmpty() ? "#" : ",#").append(record);
            model.append(String.format(Locale.ROOT, "#%d=IFCCARTESIANPOINT((%.3f,%.3f));\n", record++, p[0], p[1]));
        }
        int r = record;
        record += 8;
        model.append(String.format(Locale.ROOT, "#%d=IFCPOLYLINE((%s));\n#%d=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#%d);\n"
                + "#%d=IFCEXTRUDEDAREASOLID(#%d,#5,#11,30.);\n#%d=IFCSHAPEREPRESENTATION(#6,'Body','SweptSolid',(#%d));\n"
                + "#%d=IFCPRODUCTDEFINITIONSHAPE($,$,(#%d));\n#%d=IFCBUILDING('%s',$,'Block %d',$,$,#10,#%d,$,.ELEMENT.,$,$,$);\n",
                r, points, r + 1, r, r + 2, r + 1, r + 3, r + 2, r + 4, r + 3, r + 5, guid, i, r + 4));
    }
}
