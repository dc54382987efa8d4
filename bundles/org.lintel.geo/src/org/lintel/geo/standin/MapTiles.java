// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.geo.standin.Table.Row;
import org.lintel.geo.tile.Tile;
import org.lintel.geo.tile.TileGrid;
import org.locationtech.jts.geom.Envelope;

/**
 * Tiles of a map that has the areas of the tables on it, so that one sees whether they lie where they should; tiles of names
 * say which tile they are.
 */
final class MapTiles {

    private static final Pattern PATH = Pattern
            .compile(".*/xyz/(basemap|imagery|label/hk/(?:en|tc|sc))/HK80/(\\d{1,2})/(\\d{1,7})/(\\d{1,7})\\.png");
    private static final int SIDE = TileGrid.PIXELS;
    private static final int LOGO = 28;
    /** Nothing, ground, an edge, an area, its dark brother, ink. */
    private static final int[] MAP = {0, 0xFFE9EEDF, 0xFFC9D3BC, 0xFFDDB892, 0xFF8C6A45, 0xFF7A1F1F};
    private static final int[] PHOTOGRAPH = {0, 0xFF33472F, 0xFF41573C, 0xFF8F8F88, 0xFF5A5A55, 0xFFFFFFFF};
    /** Digits and a stroke, three pixels wide and five high, row by row from the upper left. */
    private static final String[] DIGITS = {"111101101101111", "010110010010111", "111001111100111", "111001111001111",
        "101101111001001", "111100111001111", "111100111101111", "111001001001001", "111101111101111", "111101111001111",
        "001001010100100"};

    private final List<Table> tables;

    MapTiles(List<Table> tables) {
        this.tables = tables;
    }

    Said answer(String path) {
        Matcher asked = PATH.matcher(path);
        if (path.endsWith(".jpg")) {
            byte[] logo = new byte[LOGO * LOGO];
            Arrays.fill(logo, (byte) 5);
            return new Said(200, "image/png", IndexedPng.of(LOGO, LOGO, logo, MAP));
        }
        if (!asked.matches()) {
            return Said.none();
        }
        int level = Integer.parseInt(asked.group(2));
        if (level < 7 || level > 20) {
            return Said.none();
        }
        var tile = new Tile(level, Integer.parseInt(asked.group(3)), Integer.parseInt(asked.group(4)));
        byte[] pixels = new byte[SIDE * SIDE];
        if (asked.group(1).startsWith("label")) {
            write(pixels, tile.level() + "/" + tile.column() + "/" + tile.row());
        } else {
            draw(pixels, tile);
        }
        return new Said(200, "image/png", IndexedPng.of(SIDE, SIDE, pixels,
                asked.group(1).equals("imagery") ? PHOTOGRAPH : MAP));
    }

    private void draw(byte[] pixels, Tile tile) {
        Arrays.fill(pixels, (byte) 1);
        for (int i = 0; i < SIDE; i++) {
            pixels[i] = 2;
            pixels[i * SIDE] = 2;
        }
        Envelope area = tile.area();
        for (Table table : tables) {
            for (Row row : table.rows()) {
                double[] box = row.box();
                if (box != null && row.type().endsWith("Polygon")
                        && area.intersects(new Envelope(box[0], box[1], box[2], box[3]))) {
                    List<JsonNode> rings = new ArrayList<>();
                    rings(row.coordinates(), rings);
                    fill(pixels, rings, area, (byte) (table.name().equals("Building") ? 3 : 2));
                }
            }
        }
    }

    private static void rings(JsonNode at, List<JsonNode> into) {
        if (at.path(0).path(0).isNumber()) {
            into.add(at);
        } else {
            at.forEach(each -> rings(each, into));
        }
    }

    /** Row of pixels by row, between every second pair of crossings with the edges. */
    private static void fill(byte[] pixels, List<JsonNode> rings, Envelope area, byte colour) {
        double metres = area.getWidth() / SIDE;
        for (int y = 0; y < SIDE; y++) {
            double north = area.getMaxY() - (y + 0.5) * metres;
            List<Double> crossings = new ArrayList<>();
            for (JsonNode ring : rings) {
                for (int i = 0; i + 1 < ring.size(); i++) {
                    double n = ring.get(i).get(1).asDouble();
                    double m = ring.get(i + 1).get(1).asDouble();
                    if (n > north != m > north) {
                        double e = ring.get(i).get(0).asDouble();
                        crossings.add(e + (north - n) / (m - n) * (ring.get(i + 1).get(0).asDouble() - e));
                    }
                }
            }
            crossings.sort(null);
            for (int i = 0; i + 1 < crossings.size(); i += 2) {
                int from = (int) Math.clamp(Math.round((crossings.get(i) - area.getMinX()) / metres), 0, SIDE);
                int to = (int) Math.clamp(Math.round((crossings.get(i + 1) - area.getMinX()) / metres), 0, SIDE);
                Arrays.fill(pixels, y * SIDE + from, y * SIDE + to, colour);
            }
        }
    }

    private static void write(byte[] pixels, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String digit = DIGITS[c == '/' ? 10 : c - '0'];
            for (int bit = 0; bit < digit.length(); bit++) {
                for (int dot = 0; digit.charAt(bit) == '1' && dot < 4; dot++) {
                    int x = 20 + i * 8 + bit % 3 * 2 + dot % 2;
                    int y = 20 + bit / 3 * 2 + dot / 2;
                    pixels[y * SIDE + x] = 5;
                }
            }
        }
    }
}
