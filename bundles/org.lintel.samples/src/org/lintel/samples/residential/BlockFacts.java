// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.residential;

import org.lintel.samples.FactSheet;
import org.lintel.samples.FactSheet.Layer;
import org.lintel.samples.SampleFacts;

/**
 * The facts of the residential block in closed form: worked out from its parameters alone, on another way than its
 * design, so that either can be held against the other. Lengths in mm.
 */
final class BlockFacts {

    private static final String[] FLAT_USES = {"LIVING_ROOM", "BEDROOM", "BEDROOM", "DOMESTIC_KITCHEN", "BATHROOM",
        "HALLWAY"};
    private static final String[] COMMON_USES = {"STAIRCASE", "CORRIDOR", "LIFT_LOBBY", "CORRIDOR", "SWITCH_ROOM"};
    private static final double[] COMMON_LIMITS = {5.6, 6.0, 7.5, 6.0, 8.4};

    private final BlockDimensions d;
    private final FactSheet sheet;
    private final int wall;
    private final int width;
    private final int depth;

    BlockFacts(BlockDimensions dimensions) {
        d = dimensions;
        sheet = new FactSheet("residential-block", d.trueNorth);
        wall = 25 + d.concrete + d.insulation;
        width = d.flats * d.flatWidth + (d.flats - 1) * 170 + 2 * wall;
        depth = 2 * d.flatDepth + 340 + d.corridor + 2 * wall;
    }

    SampleFacts facts() {
        int n = d.flats;
        sheet.count("IfcBuildingStorey", d.storeys + 1);
        sheet.count("IfcWall", d.storeys * (12 * n + 8) + 4);
        sheet.count("IfcSlab", d.storeys);
        sheet.count("IfcZone", 2 * n * d.storeys);
        sheet.count("IfcUnitaryEquipment", 4 * n * d.storeys);
        sheet.doors(d.storeys * (12 * n + 4));
        for (int level = 0; level < d.storeys; level++) {
            facades(level);
            for (int flat = 0; flat < 2 * n; flat++) {
                flat(level, flat);
            }
            common(level);
        }
        sheet.roof(name(d.storeys - 1), "tower", m2(width - 2 * wall, depth - 2 * wall));
        sheet.buildUp("external-wall", 0.164, new Layer(5, 1.5, 2500), new Layer(10, 0.72, 1860),
                new Layer(d.concrete, 2.16, 2400), new Layer(d.insulation, 0.034, 25), new Layer(10, 0.38, 1120));
        sheet.roofBuildUp();
        if (!d.faultless) {
            planted();
        }
        return sheet.facts(d.storeys * m2(width, depth));
    }

    private static double m2(int a, int b) {
        return (long) a * b / 1e6;
    }

    private static String key(int level) {
        return (level < 10 ? "0" : "") + level;
    }

    private static String name(int level) {
        return level == 0 ? "G/F" : level + "/F";
    }

    private int living() {
        return (int) Math.round(0.36 * d.flatWidth);
    }

    /** Bedrooms, kitchen and bathroom share what the living room and four partitions of 100 leave. */
    private int[] besideLiving() {
        int clear = d.flatWidth - living() - 400;
        int first = (int) Math.floor(0.34 * clear);
        int second = (int) Math.floor(0.28 * clear);
        int kitchen = (int) Math.floor(0.20 * clear);
        return new int[] {first, second, kitchen, clear - first - second - kitchen};
    }

    private void facades(int level) {
        int[] rooms = besideLiving();
        double opening = 0.6 * 1.2 + 0.5 * 0.8;
        double glass = 0.5 * 1.1 + 0.4 * 0.7;
        for (int room : new int[] {living(), rooms[0], rooms[1]}) {
            int window = Math.min((int) Math.round(d.windowRatio * room * d.height / 1500), room - 300);
            opening += m2(window, 1500);
            glass += m2(window - 100, 1400);
        }
        int n = d.flats;
        String name = name(level);
        boolean ground = level == 0;
        sheet.facade(name, "tower", "N", 0, m2(width, d.height), n * opening, n * glass, 5 * n, 0, 0);
        sheet.facade(name, "tower", "E", 90, m2(depth, d.height), 0, 0, 0, 0, 0);
        sheet.facade(name, "tower", "S", 180, m2(width, d.height), n * opening, n * glass, 5 * n, 0, 0);
        sheet.facade(name, "tower", "W", 270, m2(depth, d.height), ground ? 1.2 * 2.1 : 0.9 * 1.2,
                ground ? 0 : 0.8 * 1.1,
                ground ? 0 : 1, ground ? 1 : 0, 0);
    }

    private void flat(int level, int flat) {
        int[] beside = besideLiving();
        int front = d.flatDepth - 1200;
        double[] areas = {m2(living(), d.flatDepth), m2(beside[0], front), m2(beside[1], front), m2(beside[2], front),
            m2(beside[3], front), m2(d.flatWidth - living() - 100, 1100)};
        char letter = (char) ('A' + flat);
        for (int i = 0; i < 6; i++) {
            sheet.space(key(level), name(level), "flat-" + letter + "-" + (i + 1), key(level) + letter + (i + 1),
                    FLAT_USES[i], areas[i], Math.max(1, (int) Math.floor(4 * areas[i] / 12)), 12, 0, Double.NaN);
        }
    }

    private void common(int level) {
        int clear = width - 2 * wall - 400;
        int stairs = Math.min((int) Math.floor(0.18 * clear), 2300);
        int lobby = Math.min((int) Math.floor(0.24 * clear), 4000);
        int meters = Math.min((int) Math.floor(0.12 * clear), 1800);
        int west = (clear - stairs - lobby - meters) / 2;
        int[] widths = {stairs, west, lobby, clear - stairs - lobby - meters - west, meters};
        for (int i = 0; i < 5; i++) {
            double area = m2(widths[i], d.corridor);
            double limit = i == 4 && area <= 15 ? 9.5 : COMMON_LIMITS[i];
            boolean bright = !d.faultless && i == 2 && level == (d.storeys - 1) / 2;
            int luminaires = bright ? (int) Math.floor(1.3 * limit * area / 12) + 1
                    : Math.max(1, (int) Math.floor(d.lighting.ratio() * limit * area / 12));
            sheet.space(key(level), name(level), "common-" + (i + 1), key(level) + "0" + (i + 1), COMMON_USES[i], area,
                    luminaires, 12, !d.faultless && level == 0 && i == 1 ? 1 : 0, limit);
        }
    }

    private void planted() {
        String lpd = "hk-bec/lighting-power-density";
        int bright = (d.storeys - 1) / 2;
        int first = Math.min(1, d.storeys - 1);
        sheet.planted("lighting-over-limit", key(bright) + "/space/common-3", key(bright) + "03", name(bright), lpd,
                "FAIL");
        sheet.planted("space-without-type", key(first) + "/space/common-5", key(first) + "05", name(first), lpd,
                "UNDETERMINED");
        sheet.planted("luminaire-without-wattage", "00/space/common-2", "0002", "G/F", lpd, "UNDETERMINED");
        sheet.planted("declared-u-differs", key(first) + "/wall/wall-N", name(first) + " External wall North 北外牆",
                name(first), "u-value/wall", "FAIL");
        sheet.planted("low-cop", "00/device/split-unit-A1", "G/F split-unit-A1", "G/F", "hk-bec/unitary-cop",
                "UNDETERMINED");
        sheet.planted("window-without-glazing", "00/window/wall-S/window-1-2", "G/F wall-S window-1-2", "G/F",
                "readiness/rttv-window", "FAIL");
    }
}
