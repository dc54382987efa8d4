// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * Equal windows in equal bays along a façade, so many and so large that they make up a given share of it; in mm.
 *
 * @param count number of bays, one window each; 0 where the share is 0
 * @param start from the start of the wall to the first bay
 * @param bay width of a bay
 */
public record WindowBand(int count, int start, int bay, int width, int height, int sill) {

    /** A bay is at least this wide. */
    public static final int BAY = 3000;
    /** Between windows of neighbouring bays at least this much remains. */
    public static final int MULLION = 100;
    /** Above the window remain the deepest slab and a little. */
    public static final int ABOVE = 310;
    /** Below the window remains at least this much, above the floor it is at most this high. */
    public static final int BELOW = 50;
    public static final int SILL = 900;

    /**
     * Windows over {@code ratio} of a façade.
     *
     * @param length of the façade at the outer face
     * @param height floor to floor
     * @param thickness of the wall
     */
    public static WindowBand of(int length, int height, double ratio, int thickness) {
        int start = thickness + MULLION;
        int count = (length - 2 * start) / BAY;
        int bay = (length - 2 * start) / count;
        if (ratio <= 0) {
            return new WindowBand(0, start, bay, 0, 0, 0);
        }
        double area = ratio * length * height / count;
        int widest = bay - MULLION;
        int tall = Math.max((int) Math.round(0.55 * height), (int) Math.ceil(area / widest));
        int wide = Math.max(3 * OpeningType.FRAME, (int) Math.round(area / tall));
        return new WindowBand(count, start, bay, wide, tall, Math.min(SILL, height - ABOVE - tall));
    }

    /** From the start of the wall to the left jamb of a window. */
    public int along(int index, int openingWidth) {
        return start + index * bay + (bay - openingWidth) / 2;
    }
}
