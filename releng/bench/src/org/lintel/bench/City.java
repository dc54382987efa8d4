// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Makes a city that is none: footprints in rows, each turned a little and with an L cut out of some, and a model of buildings on
 * some of them, each a little too large or small and beside its place, so that no two agree wholly. The same for a database, as
 * well-known text. Same numbers, same bytes.
 */
public final class City {

    private static final double EAST = 820_000;
    private static final double NORTH = 810_000;
    /** From one footprint to the next, metres. */
    private static final double PITCH = 26;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";

    private final Random random = new Random(2326);
    private final PrintStream features;
    private final PrintStream register;
    private final PrintStream model;
    private final PrintStream buildings;
    private final StringBuilder parts = new StringBuilder();
    private int record = 100;
    private int many;

    private City(Path folder) throws IOException {
        features = stream(folder.resolve("footprints.geojson"));
        register = stream(folder.resolve("register.tsv"));
        model = stream(folder.resolve("city.ifc"));
        buildings = stream(folder.resolve("buildings.tsv"));
    }

    private static PrintStream stream(Path file) throws IOException {
        return new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8) {
            private final StringBuilder waiting = new StringBuilder(1 << 17);

            @Override
            public PrintStream append(CharSequence text) {
                waiting.append(text);
                if (waiting.length() > 1 << 16) {
                    flush();
                }
                return this;
            }

            @Override
            public void flush() {
                byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
                write(bytes, 0, bytes.length);
                waiting.setLength(0);
                super.flush();
            }
        };
    }

    /** Arguments: a folder, how many footprints, how many buildings of the model. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        new City(folder).write(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    private void write(int footprints, int wanted) throws IOException {
        int row = (int) Math.ceil(Math.sqrt(footprints));
        int step = Math.max(1, footprints / wanted);
        features.append("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:2326\"}},"
                + "\"features\":[\n");
        head();
        for (int i = 0; i < footprints; i++) {
            double[] at = {EAST + i % row * PITCH, NORTH + i / row * PITCH};
            double base = 3 + random.nextInt(600) / 10.0;
            double top = base + 6 + random.nextInt(1500) / 10.0;
            double[][] ring = ring(at);
            feature(i, ring, base, top, footprints);
            if (i % step == 0 && many < wanted) {
                building(i, moved(ring, at), base, top);
            }
        }
        features.append("]}\n");
        tail();
        for (PrintStream each : new PrintStream[] {features, register, model, buildings}) {
            each.flush();
            each.close();
            if (each.checkError()) {
                throw new IOException("not all could be written");
            }
        }
    }

    /** Anticlockwise, to the millimetre, closed. */
    private double[][] ring(double[] at) {
        double a = 8 + random.nextInt(150) / 10.0;
        double b = 8 + random.nextInt(120) / 10.0;
        double turn = Math.toRadians(random.nextInt(300) / 10.0 - 15);
        boolean cut = random.nextInt(3) == 0;
        double[][] flat = cut ? new double[][] {{0, 0}, {a, 0}, {a, b / 2}, {a * 0.6, b / 2}, {a * 0.6, b}, {0, b}, {0, 0}}
                : new double[][] {{0, 0}, {a, 0}, {a, b}, {0, b}, {0, 0}};
        for (double[] p : flat) {
            double x = p[0] * Math.cos(turn) - p[1] * Math.sin(turn);
            double y = p[0] * Math.sin(turn) + p[1] * Math.cos(turn);
            p[0] = rounded(at[0] + x);
            p[1] = rounded(at[1] + y);
        }
        return flat;
    }

    private double[][] moved(double[][] ring, double[] at) {
        double scale = 0.85 + random.nextInt(300) / 1000.0;
        double east = random.nextInt(60) / 10.0 - 3;
        double north = random.nextInt(60) / 10.0 - 3;
        double[][] moved = new double[ring.length][];
        for (int i = 0; i < ring.length; i++) {
            moved[i] = new double[] {rounded(at[0] + (ring[i][0] - at[0]) * scale + east),
                rounded(at[1] + (ring[i][1] - at[1]) * scale + north)};
        }
        return moved;
    }

    private static double rounded(double metres) {
        return Math.rint(metres * 1000) / 1000;
    }

    private static String key(int i, double[] p) {
        return String.format(Locale.ROOT, "%05d%05dT2026%04d", (long) p[0] % 100_000, (long) p[1] % 100_000, i % 10_000);
    }

    private void feature(int i, double[][] ring, double base, double top, int of) {
        String key = key(i, ring[0]);
        features.append("{\"type\":\"Feature\",\"id\":" + (i + 1) + ",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
        var text = new StringBuilder();
        for (int k = 0; k < ring.length; k++) {
            features.append((k == 0 ? "[" : ",[") + ring[k][0] + "," + ring[k][1] + "]");
            text.append(k == 0 ? "" : ",").append(ring[k][0]).append(' ').append(ring[k][1]);
        }
        features.append("]]},\"properties\":{\"OBJECTID\":" + (i + 1) + ",\"GeoRefNo\":\"" + key.substring(0, 10)
                + "\",\"BuildingBlockType\":\"Tower\",\"BuildingCSUID\":\"" + key + "\",\"BuildingID\":" + (1_100_000_000L + i)
                + ",\"Status\":\"Active\",\"BuildingNameEN\":\"MADE BLOCK " + i + "\",\"BuildingNameTC\":\"虛構樓宇" + i
                + "\",\"BaseHeight\":" + base + ",\"TopHeight\":" + rounded(top) + ",\"Storeys\":" + (int) ((top - base) / 3)
                + ",\"StoreysInBasement\":null}}" + (i + 1 < of ? ",\n" : "\n"));
        register.append((i + 1) + "\t" + key + "\tPOLYGON((" + text + "))\n");
    }

    private void head() {
        model.append("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION(('ViewDefinition [CoordinationView]'),'2;1');\n"
                + "FILE_NAME('city.ifc','2026-01-31T00:00:00',(''),(''),'','','');\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n"
                + "#1=IFCPROJECT('0YvctVUKr0kugbFTf53O9L',$,'City',$,$,$,$,(#6),#2);\n#2=IFCUNITASSIGNMENT((#3,#4));\n"
                + "#3=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);\n#4=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);\n"
                + "#5=IFCAXIS2PLACEMENT3D(#7,$,$);\n#6=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#5,$);\n"
                + "#7=IFCCARTESIANPOINT((0.,0.,0.));\n#8=IFCPROJECTEDCRS('EPSG:2326','Hong Kong 1980 Grid','Hong Kong 1980',"
                + "'HKPD',$,$,#3);\n#9=IFCMAPCONVERSION(#6,#8," + (int) EAST + ".," + (int) NORTH + ".,0.,1.,0.,1.);\n"
                + "#10=IFCLOCALPLACEMENT($,#5);\n#11=IFCDIRECTION((0.,0.,1.));\n"
                + "#12=IFCSITE('1YvctVUKr0kugbFTf53O9L',$,'Site',$,$,#10,$,$,.ELEMENT.,$,$,$,$,$);\n");
    }

    private void building(int i, double[][] ring, double base, double top) {
        var points = new StringBuilder();
        var text = new StringBuilder();
        for (int k = 0; k < ring.length; k++) {
            model.append(String.format(Locale.ROOT, "#%d=IFCCARTESIANPOINT((%.3f,%.3f));\n", record, ring[k][0] - EAST,
                    ring[k][1] - NORTH));
            points.append(k == 0 ? "#" : ",#").append(record++);
            text.append(k == 0 ? "" : ",").append(ring[k][0]).append(' ').append(ring[k][1]);
        }
        String guid = guid(i);
        int r = record;
        record += 9;
        model.append(String.format(Locale.ROOT, "#%d=IFCPOLYLINE((%s));\n#%d=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#%d);\n"
                + "#%d=IFCCARTESIANPOINT((0.,0.,%.1f));\n#%d=IFCAXIS2PLACEMENT3D(#%d,$,$);\n"
                + "#%d=IFCEXTRUDEDAREASOLID(#%d,#%d,#11,%.1f);\n#%d=IFCSHAPEREPRESENTATION(#6,'Body','SweptSolid',(#%d));\n"
                + "#%d=IFCPRODUCTDEFINITIONSHAPE($,$,(#%d));\n#%d=IFCBUILDING('%s',$,'Block %d',$,$,#10,#%d,$,.ELEMENT.,$,$,$);\n",
                r, points, r + 1, r, r + 2, base, r + 3, r + 2, r + 4, r + 1, r + 3, top - base, r + 5, r + 4, r + 6, r + 5, r + 7,
                guid, i, r + 6));
        parts.append(many++ == 0 ? "#" : ",#").append(r + 7);
        buildings.append(guid + "\tPOLYGON((" + text + "))\n");
    }

    private static String guid(int i) {
        long mixed = i * 0x9E3779B97F4A7C15L;
        var text = new StringBuilder("0");
        for (int k = 0; k < 10; k++) {
            text.append(DIGITS.charAt((int) (mixed >>> 6 * k & 63)));
        }
        return text.append(String.format(Locale.ROOT, "%011d", i)).toString();
    }

    private void tail() {
        model.append("#20=IFCRELAGGREGATES('3YvctVUKr0kugbFTf53O9L',$,$,$,#1,(#12));\n"
                + "#21=IFCRELAGGREGATES('4YvctVUKr0kugbFTf53O9L',$,$,$,#12,(" + parts + "));\nENDSEC;\nEND-ISO-10303-21;\n");
    }
}
