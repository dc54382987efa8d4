// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import org.lintel.geometry.mesh.Vec;

/**
 * A surface with two parameters, in metres and radians or whatever units it counts its parameters in. Where U grows to
 * the right and V upwards, it is seen from the side its normal points to.
 */
interface Surface {

    /** The point at two parameter values, which may lie any number of periods away. */
    Vec at(double u, double v);

    /**
     * The parameter values of a point on the surface, or of the nearest point on it.
     *
     * @param near values to search from and to prefer; null where nothing is known
     * @return u is NaN where all of its values lead to the same point (a pole), v likewise
     */
    double[] parameters(Vec p, double[] near);

    /** After how much U comes back to the same point; 0 where it does not. */
    default double periodU() {
        return 0;
    }

    /** After how much V comes back to the same point; 0 where it does not. */
    default double periodV() {
        return 0;
    }

    /** The values between which the whole surface lies: low and high of U, low and high of V; infinite where it is. */
    double[] range();

    /** Whether all points at a value of V are one. */
    default boolean isPole(double v) {
        return false;
    }

    /** The values of U strictly between two at which a mesh needs lines. */
    double[] stopsU(double low, double high, double lowV, double highV);

    /** The values of V strictly between two at which a mesh needs lines. */
    double[] stopsV(double low, double high, double lowU, double highU);

    /** Parameter values as files write them, in this surface's own. */
    double[] fromFile(double u, double v);

    /** So many pieces of equal size. */
    static double[] even(double low, double high, int pieces) {
        double[] stops = new double[Math.max(0, pieces - 1)];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = low + (high - low) * (i + 1) / pieces;
        }
        return stops;
    }

    /** The whole numbers between two. */
    static double[] whole(double low, double high) {
        int first = (int) Math.floor(low + 1e-6) + 1;
        int last = (int) Math.ceil(high - 1e-6) - 1;
        double[] stops = new double[Math.max(0, last - first + 1)];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = first + i;
        }
        return stops;
    }
}
