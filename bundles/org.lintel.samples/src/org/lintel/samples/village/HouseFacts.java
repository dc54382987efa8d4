// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.village;

import org.lintel.samples.FactSheet;
import org.lintel.samples.FactSheet.Layer;
import org.lintel.samples.SampleFacts;

/**
 * The facts of the village house in closed form: worked out from its parameters alone, on another way than its
 * design, so that either can be held against the other. Lengths in mm.
 */
final class HouseFacts {

    private static final String[][] USES = {{"LIVING_ROOM", "DOMESTIC_KITCHEN"}, {"BEDROOM", "BEDROOM"},
        {"BEDROOM", "STUDY"}};

    private final HouseDimensions d;
    private final FactSheet sheet;
    private final int width;
    private final int depth;
    private final int mainWidth;
    private final int mainDepth;

    HouseFacts(HouseDimensions dimensions) {
        d = dimensions;
        sheet = new FactSheet("village-house", d.trueNorth);
        int wall = 30 + d.brick + d.insulation;
        width = d.width - 2 * wall - 100;
        depth = d.depth - 2 * wall - 100;
        mainWidth = (int) Math.round(0.55 * width);
        mainDepth = (int) Math.round(0.55 * depth);
    }

    SampleFacts facts() {
        sheet.count("IfcBuildingStorey", d.storeys + 1);
        sheet.count("IfcWall", 7 * d.storeys + 4);
        sheet.count("IfcSlab", d.storeys);
        sheet.count("IfcUnitaryEquipment", d.storeys);
        sheet.count("IfcSolarDevice", d.panels);
        sheet.count("IfcColumn", d.panels > 0 ? 4 : 0);
        sheet.doors(3 * d.storeys);
        for (int level = 0; level < d.storeys; level++) {
            facades(level);
            space(level, 1, USES[level][0], m2(mainWidth, mainDepth));
            space(level, 2, USES[level][1], m2(width - mainWidth, mainDepth));
            space(level, 3, "BATHROOM", m2(width - mainWidth, depth - mainDepth));
            space(level, 4, "DOMESTIC_STAIRS", m2(mainWidth, depth - mainDepth));
        }
        sheet.roof(name(d.storeys - 1), "tower", m2(width + 100, depth + 100));
        sheet.buildUp("external-wall", 0.164, new Layer(5, 1.5, 2500), new Layer(15, 0.72, 1860),
                new Layer(d.brick, 0.95, 1900), new Layer(d.insulation, 0.034, 25), new Layer(10, 0.38, 1120));
        sheet.roofBuildUp();
        if (!d.faultless) {
            planted();
        }
        return sheet.facts(d.storeys * m2(d.width, d.depth));
    }

    private static double m2(int a, int b) {
        return (long) a * b / 1e6;
    }

    private static String name(int level) {
        return level == 0 ? "G/F" : level + "/F";
    }

    /** Levels are whole millimetres, rounded down from equal parts of the height. */
    private int height(int level) {
        return (int) ((long) d.height * (level + 1) / d.storeys - (long) d.height * level / d.storeys);
    }

    private int window(int level, int room) {
        return Math.min((int) Math.round(d.windowRatio * room * height(level) / 1200), room - 300);
    }

    private void facades(int level) {
        int sideS = window(level, width - mainWidth);
        int mainS = window(level, mainWidth);
        int mainW = window(level, mainDepth);
        boolean ground = level == 0;
        double front = ground ? 1.0 * 2.1 : m2(mainS, 1200);
        double frontGlass = ground ? 0 : m2(mainS - 100, 1100);
        facade(level, "N", 0, d.width, 2 * 0.6 * 0.6, 2 * 0.5 * 0.5, 2, 0);
        facade(level, "E", 90, d.depth, m2(mainW, 1200), m2(mainW - 100, 1100), 1, 0);
        facade(level, "S", 180, d.width, front + m2(sideS, 1200), frontGlass + m2(sideS - 100, 1100), ground ? 1 : 2,
                ground ? 1 : 0);
        facade(level, "W", 270, d.depth, m2(mainW, 1200), m2(mainW - 100, 1100), 1, 0);
    }

    private void facade(int level, String side, int turn, int length, double opening, double glass, int windows,
            int doors) {
        sheet.facade(name(level), "tower", side, turn, m2(length, height(level)), opening, glass, windows, doors, 0);
    }

    private void space(int level, int number, String use, double area) {
        int unrated = !d.faultless && level == 0 && number == 1 ? 1 : 0;
        sheet.space("0" + level, name(level), "room-" + number, "0" + level + "0" + number, use, area,
                Math.max(1, (int) Math.floor(4 * area / 12)), 12, unrated, Double.NaN);
    }

    private void planted() {
        int top = d.storeys - 1;
        int wrong = Math.min(1, top);
        sheet.planted("space-without-type", "0" + top + "/space/room-2", "0" + top + "02", name(top),
                "hk-bec/lighting-power-density", "UNDETERMINED");
        sheet.planted("luminaire-without-wattage", "00/luminaire/room-1/" + lastLuminaire(), "0001-L" + lastLuminaire(),
                "G/F", "readiness/bec-luminaire", "FAIL");
        sheet.planted("declared-u-differs", "0" + wrong + "/wall/wall-W", name(wrong) + " External wall West 西外牆",
                name(wrong), "u-value/wall", "FAIL");
        sheet.planted("window-without-glazing", "0" + top + "/window/wall-W/window-main-W",
                name(top) + " wall-W window-main-W", name(top), "readiness/rttv-window", "FAIL");
    }

    /** The one of unknown wattage comes after those that are rated. */
    private int lastLuminaire() {
        return Math.max(1, (int) Math.floor(4 * m2(mainWidth, mainDepth) / 12)) + 1;
    }
}
