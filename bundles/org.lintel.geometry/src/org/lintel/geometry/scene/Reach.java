// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

/**
 * A box around some points, in single precision. Boxes of a {@link BoxTree} are rounded outwards, and rounding keeps the
 * order of numbers: whatever meets the points' own box meets this one.
 */
final class Reach {

    float lowX;
    float lowY;
    float lowZ;
    float highX;
    float highY;
    float highZ;

    /** Takes up a point and forgets all others. Coordinates are from the scene's origin. */
    void begin(double x, double y, double z) {
        lowX = (float) x;
        lowY = (float) y;
        lowZ = (float) z;
        highX = lowX;
        highY = lowY;
        highZ = lowZ;
    }

    void take(double x, double y, double z) {
        float fx = (float) x;
        float fy = (float) y;
        float fz = (float) z;
        lowX = fx < lowX ? fx : lowX;
        lowY = fy < lowY ? fy : lowY;
        lowZ = fz < lowZ ? fz : lowZ;
        highX = fx > highX ? fx : highX;
        highY = fy > highY ? fy : highY;
        highZ = fz > highZ ? fz : highZ;
    }

    /** Whether it meets the box of a node; not for what is not a number. */
    boolean meets(float[] boxes, int node) {
        int i = node * 6;
        return boxes[i] <= highX && boxes[i + 3] >= lowX && boxes[i + 1] <= highY && boxes[i + 4] >= lowY
                && boxes[i + 2] <= highZ && boxes[i + 5] >= lowZ;
    }

    /** Whether it meets the box of a triangle. */
    boolean meetsTriangle(double[] c, int triangle) {
        int i = triangle * 9;
        return ((float) c[i] <= highX || (float) c[i + 3] <= highX || (float) c[i + 6] <= highX)
                && ((float) c[i] >= lowX || (float) c[i + 3] >= lowX || (float) c[i + 6] >= lowX)
                && ((float) c[i + 1] <= highY || (float) c[i + 4] <= highY || (float) c[i + 7] <= highY)
                && ((float) c[i + 1] >= lowY || (float) c[i + 4] >= lowY || (float) c[i + 7] >= lowY)
                && ((float) c[i + 2] <= highZ || (float) c[i + 5] <= highZ || (float) c[i + 8] <= highZ)
                && ((float) c[i + 2] >= lowZ || (float) c[i + 5] >= lowZ || (float) c[i + 8] >= lowZ);
    }
}
