// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.design.Building;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Piece;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Solid;
import org.lintel.samples.design.Solid.Corner;
import org.lintel.samples.design.Storey;
import org.lintel.samples.design.Surroundings.Ground;

/** The parts of the model that outside air reaches make up every row of the document, to the printed hundredth. */
class ExampleRowsTest {

    private final Building building = new ExampleDesign(false, 0).building();

    /** A line of the plan that faces of façades lie in: looking E, N, W or S, at a coordinate, from where to where. */
    private record Face(String facade, int plane, int from, int to) {
    }

    private static List<Face> faces(int level) {
        if (level < 2) {
            var faces = new ArrayList<>(List.of(new Face("E", 40000, 0, 40000), new Face("N", 40000, 0, 40000),
                    new Face("W", 0, 0, 40000)));
            if (level == 1) {
                faces.addAll(List.of(new Face("S", 0, 0, 40000), new Face("E", PodiumFacades.RAMP_WEST, 0, Ramp.LENGTH),
                        new Face("W", PodiumFacades.RAMP_EAST, 0, Ramp.LENGTH)));
            }
            return faces;
        }
        if (level < ExampleDesign.FIRST_OF_TOWER || level == ExampleDesign.REFUGE || level > ExampleDesign.TOP) {
            return List.of();
        }
        var faces = new ArrayList<>(List.of(new Face("S", 0, 10700, 29300), new Face("N", 29300, 10700, 29300),
                new Face("W", 10700, 0, 29300), new Face("E", 29300, 0, 29300)));
        if (level > ExampleDesign.REFUGE) {
            faces.addAll(List.of(new Face("E", 20300, 17300, 22700), new Face("S", 22700, 20300, 29300),
                    new Face("N", 17300, 20300, 29300)));
        }
        return faces;
    }

    @Test
    void areas() {
        var expected = new TreeMap<String, String>();
        for (ExampleRow row : ExampleRow.all()) {
            String key = row.part() + " " + row.facade() + " " + row.construction();
            expected.put(key, String.format(Locale.ROOT, "%s %.2f", key, row.area()));
        }
        assertEquals(62, expected.size());
        var sums = new TreeMap<String, Double>();
        for (int level = 0; level < building.storeys().size(); level++) {
            Storey storey = building.storeys().get(level);
            for (Piece piece : storey.pieces()) {
                piece(level, piece, sums);
            }
        }
        var found = new TreeMap<String, String>();
        sums.forEach((key, area) -> found.put(key, String.format(Locale.ROOT, "%s %.2f", key, area)));
        assertEquals(String.join("\n", expected.values()), String.join("\n", found.values()));
    }

    private void piece(int level, Piece piece, TreeMap<String, Double> sums) {
        String part = level < ExampleDesign.FIRST_OF_TOWER ? "podium" : "tower";
        Construction c = piece.construction();
        if (piece.pane() != null) {
            String side = piece.kind() == Piece.Kind.SKYLIGHT ? "ROOF" : List.of("S", "E", "N", "W")
                    .get(piece.quarterTurns());
            sums.merge(part + " " + side + " " + piece.pane().key().replace("-recess", ""), piece.faceArea(),
                    Double::sum);
        } else if (c != null && !c.mark().isEmpty() && piece.kind() != Piece.Kind.WALL) {
            String where = part.equals("podium") ? "S" : level == ExampleDesign.REFUGE ? "ROOF15F" : "ROOF";
            sums.merge(part + " " + where + " " + c.key(), piece.faceArea(), Double::sum);
        } else if (c != null && piece.kind() == Piece.Kind.WALL) {
            for (Face face : faces(level)) {
                double area = 0;
                for (Solid solid : piece.solids()) {
                    area += area(level, piece, solid, face);
                }
                if (area > 0) {
                    sums.merge(part + " " + face.facade() + " " + c.key(), area, Double::sum);
                }
            }
        }
    }

    /** m² of the sides of a solid that lie in a face, above the ground. */
    private double area(int level, Piece piece, Solid solid, Face face) {
        double sum = 0;
        for (int i = 0; i < solid.plan().size(); i++) {
            Corner p = solid.plan().get(i);
            Corner q = solid.plan().get((i + 1) % solid.plan().size());
            int[] a = turned(piece, p);
            int[] b = turned(piece, q);
            boolean alongX = face.facade().equals("N") || face.facade().equals("S");
            int across = alongX ? 1 : 0;
            int along = alongX ? 0 : 1;
            // corners run anticlockwise, so outside lies to the right
            boolean forward = face.facade().equals("S") || face.facade().equals("E");
            boolean lies = a[across] == face.plane() && b[across] == face.plane()
                    && (forward ? a[along] < b[along] : a[along] > b[along])
                    && Math.min(a[along], b[along]) >= face.from() && Math.max(a[along], b[along]) <= face.to();
            if (lies) {
                double x = (p.x() + q.x()) / 2.0;
                double y = (p.y() + q.y()) / 2.0;
                double bottom = Math.max(solid.bottom().at(x, y),
                        level == 0 ? ground(face, (a[along] + b[along]) / 2) : 0);
                sum += Math.abs(a[along] - b[along]) * Math.max(0, solid.top().at(x, y) - bottom) / 1e6;
            }
        }
        return sum;
    }

    private static int[] turned(Piece piece, Corner c) {
        return switch (piece.quarterTurns()) {
            case 1 -> new int[] {piece.x() - c.y(), piece.y() + c.x()};
            case 2 -> new int[] {piece.x() - c.x(), piece.y() - c.y()};
            case 3 -> new int[] {piece.x() + c.y(), piece.y() - c.x()};
            default -> new int[] {piece.x() + c.x(), piece.y() + c.y()};
        };
    }

    /** How high the ground lies outside the east façade. */
    private double ground(Face face, int y) {
        int level = 0;
        for (Ground ground : building.surroundings().terrain()) {
            Rect r = ground.outline();
            if (face.facade().equals("E") && r.x0() <= 41000 && r.x1() > 41000 && r.y0() <= y && r.y1() > y) {
                level = Math.max(level, ground.level());
            }
        }
        return level;
    }

    /** Products as printed, but for the one that is misprinted, and the results of the document. */
    @Test
    void heatGains() {
        double tower = 0;
        double podium = 0;
        double towerArea = 0;
        double podiumArea = 0;
        for (ExampleRow row : ExampleRow.all()) {
            double gain = row.area() * row.first() * row.second() * row.third();
            boolean slip = row.construction().equals("podium-W3S");
            assertEquals(slip ? 661.98 : row.heatGain(), gain, 0.0101, row.toString());
            if (row.part().equals("tower")) {
                tower += gain;
                towerArea += row.area();
            } else {
                podium += gain;
                podiumArea += row.area();
            }
        }
        assertEquals("34.56 66.90", String.format(Locale.ROOT, "%.2f %.2f", tower / towerArea, podium / podiumArea));
    }

    /** The facts of façades are sums of the same rows. */
    @Test
    void facts() {
        SampleFacts facts = new OttvExample().facts(new OttvExample().defaults());
        for (String part : List.of("tower", "podium")) {
            for (String side : List.of("N", "E", "S", "W")) {
                double gross = 0;
                double glass = 0;
                for (ExampleRow row : ExampleRow.all()) {
                    boolean ramp = row.construction().equals("podium-W3S");
                    if (row.part().equals(part) && row.facade().equals(side) && !ramp) {
                        gross += row.area();
                        glass += row.glass() ? row.area() : 0;
                    }
                }
                assertEquals(gross, facts.grossArea(part, side), 1e-6, part + side);
                assertEquals(glass, facts.openingArea(part, side), 1e-6, part + side);
            }
        }
    }

    /** The layers give the printed U-values, but in the last digit for three. */
    @Test
    void layersGiveTheirTransmittance() {
        var materials = new ExampleMaterials(false);
        for (ExampleRow row : ExampleRow.all()) {
            if (!row.glass() && !materials.get(row.construction()).stated()) {
                Construction c = materials.get(row.construction());
                boolean roof = row.construction().startsWith("roof");
                double films = roof ? 0.801 + 0.055 : (c.innerAbsorptivity() < 0.5 ? 0.299 : 0.120) + 0.044;
                double u = c.layers().thermalTransmittance(films);
                assertEquals(row.first(), u, 0.01, row + " " + u);
            }
        }
    }
}
