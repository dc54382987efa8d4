// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

/** The azimuths that edges take up which all lie within one half turn, degrees. */
final class AzimuthRange {

    private static final double TURN = 360;

    private double first = Double.NaN;
    private double least;
    private double most;

    void add(double... azimuths) {
        for (double azimuth : azimuths) {
            first = Double.isNaN(first) ? azimuth : first;
            double off = Math.IEEEremainder(azimuth - first, TURN);
            least = Math.min(least, off);
            most = Math.max(most, off);
        }
    }

    boolean isEmpty() {
        return Double.isNaN(first);
    }

    double from() {
        return turned(first + least);
    }

    double to() {
        return turned(first + most);
    }

    static double turned(double degrees) {
        return (degrees % TURN + TURN) % TURN;
    }
}
