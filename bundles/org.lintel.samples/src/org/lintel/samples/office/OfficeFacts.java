// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.office;

import org.lintel.samples.FactSheet;
import org.lintel.samples.FactSheet.Layer;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.design.Side;

/**
 * The facts of the office tower in closed form: worked out from its parameters alone, on another way than its design,
 * so that either can be held against the other. Lengths in mm.
 */
final class OfficeFacts {

    private static final String[] CORE_USES = {"STAIRCASE", "LIFT_LOBBY", "TOILET", "PANTRY", "PLANT_ROOM"};
    private static final double[] CORE_LIMITS = {5.6, 7.5, 9.0, 8.5, Double.NaN};
    private static final int[] CORE_PERCENT = {20, 28, 20, 14};
    private static final int PARTITION = 100;

    private final OfficeDimensions d;
    private final FactSheet sheet;
    private final int p;
    private final int t;

    OfficeFacts(OfficeDimensions dimensions) {
        d = dimensions;
        p = d.podiumStoreys;
        t = d.towerStoreys;
        sheet = new FactSheet("office-tower", d.trueNorth);
    }

    SampleFacts facts() {
        sheet.count("IfcBuildingStorey", p + t + 1);
        sheet.count("IfcWall", 12 * (p + t) + 8);
        sheet.count("IfcSlab", p + t);
        sheet.doors(8 * (p + t));
        sheet.count("IfcUnitaryEquipment", p);
        sheet.count("IfcChiller", 2);
        for (int level = 0; level < p; level++) {
            podiumStorey(level);
        }
        for (int level = p; level < p + t; level++) {
            towerStorey(level);
        }
        roofs();
        buildUps();
        if (!d.faultless) {
            planted();
        }
        return sheet.facts(p * m2(d.podiumWidth, d.podiumDepth) + t * m2(d.towerWidth, d.towerDepth));
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

    private int towerWall() {
        return 25 + d.concrete + d.insulation;
    }

    private int podiumWall() {
        return 50 + d.concrete + d.insulation;
    }

    private void podiumStorey(int level) {
        String name = name(level);
        double ratio = d.podiumRatio();
        for (int side = 0; side < 4; side++) {
            int length = side % 2 == 0 ? d.podiumWidth : d.podiumDepth;
            facade(name, "podium", side, length, d.podiumHeight, ratio, podiumWall(), level == 0 && side == 2, 0);
        }
        int gapX = (d.podiumWidth - d.towerWidth) / 2 + d.towerEast + towerWall() - podiumWall();
        int gapY = (d.podiumDepth - d.towerDepth) / 2 + d.towerNorth + towerWall() - podiumWall();
        boolean ground = level == 0;
        rooms(level, d.podiumWidth - 2 * podiumWall(), d.podiumDepth - 2 * podiumWall(), gapX, gapY,
                new String[] {"RETAIL", "RESTAURANT", ground ? "ENTRANCE_LOBBY" : "RETAIL", "RETAIL"},
                new double[] {11.1, 12.0, ground ? 10.0 : 11.1, 11.1});
    }

    private void towerStorey(int level) {
        for (int side = 0; side < 4; side++) {
            int length = side % 2 == 0 ? d.towerWidth : d.towerDepth;
            double ratio = d.towerRatio(Side.ALL.get(side));
            facade(name(level), "tower", side, length, d.towerHeight, ratio, towerWall(), false, d.overhang);
        }
        rooms(level, d.towerWidth - 2 * towerWall(), d.towerDepth - 2 * towerWall(), 0, 0,
                new String[] {"OFFICE", "CONFERENCE", "OFFICE", "OFFICE"},
                new double[] {Double.NaN, 10.6, Double.NaN, Double.NaN});
    }

    /**
     * Bays of 3 m and more, a window in each of at most the bay less 100, of 55 % of the height or taller as need be.
     */
    private void facade(String storey, String part, int side, int length, int height, double ratio, int wall,
            boolean entrance, int overhang) {
        int bays = (length - 2 * wall - 200) / 3000;
        int bay = (length - 2 * wall - 200) / bays;
        int windows = ratio > 0 ? entrance ? bays - 1 : bays : 0;
        double share = ratio * length * height / bays;
        int tall = Math.max((int) Math.round(0.55 * height), (int) Math.ceil(share / (bay - 100)));
        int wide = Math.max(150, (int) Math.round(share / tall));
        int sill = Math.min(900, height - 310 - tall);
        double opening = windows * m2(wide, tall) + (entrance ? 2.4 * 2.6 : 0);
        double glass = windows == 0 ? 0 : windows * m2(wide - 100, tall - 100);
        boolean shaded = overhang > 0 && windows > 0;
        double toTip = overhang + wall / 2 - 6;
        sheet.count("IfcShadingDevice", shaded ? 1 : 0);
        sheet.facade(storey, part, "NESW".substring(side, side + 1), 90 * side, m2(length, height), opening, glass,
                windows, entrance ? 1 : 0, shaded ? toTip / (tall + 20) : 0);
    }

    /**
     * The rooms of a storey.
     *
     * @param gapX from the inner face of this storey's wall to that of the tower's
     * @param limits W/m² of the four rooms around the core, NaN for offices, whose limit depends on their area
     */
    private void rooms(int level, int width, int depth, int gapX, int gapY, String[] uses, double[] limits) {
        int towerInnerWidth = d.towerWidth - 2 * towerWall();
        int towerInnerDepth = d.towerDepth - 2 * towerWall();
        int coreWidth = (int) Math.round(0.45 * towerInnerWidth);
        int coreDepth = (int) Math.round(0.34 * towerInnerDepth);
        int left = gapX + (towerInnerWidth - coreWidth) / 2 - PARTITION;
        int below = gapY + (towerInnerDepth - coreDepth) / 2 - PARTITION;
        double[] areas = {m2(width, depth - below - coreDepth - 2 * PARTITION),
            m2(width - left - coreWidth - 2 * PARTITION, coreDepth), m2(width, below), m2(left, coreDepth)};
        for (int i = 0; i < 4; i++) {
            double limit = !Double.isNaN(limits[i]) ? limits[i] : areas[i] <= 15 ? 9.0 : areas[i] <= 200 ? 8.5 : 7.2;
            room(level, i + 1, uses[i], areas[i], limit);
        }
        int clear = coreWidth - 4 * PARTITION;
        int rest = clear;
        for (int i = 0; i < 5; i++) {
            int cell = i < 4 ? (int) Math.floor(CORE_PERCENT[i] / 100.0 * clear) : rest;
            rest -= cell;
            double area = m2(cell, coreDepth);
            double limit = i < 4 ? CORE_LIMITS[i] : area <= 15 ? 9.5 : 8.4;
            room(level, i + 5, CORE_USES[i], area, limit);
        }
    }

    private void room(int level, int number, String use, double area, double limit) {
        double watts = switch (use) {
            case "OFFICE", "CONFERENCE" -> d.panelWatts();
            case "RETAIL", "RESTAURANT" -> 24;
            default -> 12;
        };
        boolean bright = !d.faultless && use.equals("OFFICE") && level == brightLevel();
        int luminaires = bright ? (int) Math.floor(1.3 * limit * area / watts) + 1
                : Math.max(1, (int) Math.floor(d.lighting.ratio() * limit * area / watts));
        sheet.space(key(level), name(level), "room-" + number, key(level) + "0" + number, use, area, luminaires, watts,
                !d.faultless && use.equals("ENTRANCE_LOBBY") ? 1 : 0, limit);
    }

    private int brightLevel() {
        return p + (t - 1) / 2;
    }

    private void roofs() {
        double podium = m2(d.podiumWidth - 2 * podiumWall(), d.podiumDepth - 2 * podiumWall());
        sheet.roof(name(p - 1), "podium", podium - m2(d.towerWidth, d.towerDepth));
        sheet.roof(name(p + t - 1), "tower",
                m2(d.towerWidth - 2 * towerWall(), d.towerDepth - 2 * towerWall()));
    }

    /** Conductivities and densities of Table 1 of the OTTV code; surfaces of its Table 2. */
    private void buildUps() {
        sheet.buildUp("external-wall", 0.164, new Layer(5, 1.5, 2500), new Layer(10, 0.72, 1860),
                new Layer(d.concrete, 2.16, 2400), new Layer(d.insulation, 0.034, 25), new Layer(10, 0.38, 1120));
        sheet.buildUp("podium-wall", 0.164, new Layer(25, 2.0, 2500), new Layer(15, 0.72, 1860),
                new Layer(d.concrete, 2.16, 2400), new Layer(d.insulation, 0.034, 25), new Layer(10, 0.38, 1120));
        sheet.roofBuildUp();
    }

    private void planted() {
        String lpd = "hk-bec/lighting-power-density";
        int bright = brightLevel();
        for (int room : new int[] {1, 3, 4}) {
            sheet.planted("lighting-over-limit", key(bright) + "/space/room-" + room, key(bright) + "0" + room,
                    name(bright), lpd, "FAIL");
        }
        sheet.planted("space-without-type", key(p) + "/space/room-8", key(p) + "08", name(p), lpd, "UNDETERMINED");
        sheet.planted("luminaire-without-wattage", "00/space/room-3", "0003", "G/F", lpd, "UNDETERMINED");
        int wrong = p + Math.min(1, t - 1);
        sheet.planted("declared-u-differs", key(wrong) + "/wall/wall-E", name(wrong) + " External wall East 東外牆",
                name(wrong), "u-value/wall", "FAIL");
        sheet.planted("low-cop", key(p - 1) + "/device/packaged-unit", name(p - 1) + " packaged-unit", name(p - 1),
                "hk-bec/unitary-cop", "UNDETERMINED");
        if (d.towerRatio(Side.NORTH) > 0) {
            sheet.planted("window-without-glazing", key(p) + "/window/wall-N/window-0", name(p) + " wall-N window-0",
                    name(p), "readiness/ottv-window", "FAIL");
        }
    }
}
