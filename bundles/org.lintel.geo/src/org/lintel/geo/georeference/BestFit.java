// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.List;

/**
 * The turn and shift, without scale, that bring points of a model nearest to their places on a map: the least sum of
 * squares (Umeyama 1991, in the plane).
 *
 * @param rotation degrees that the model's X axis is turned anticlockwise from east
 * @param easting where the model's origin comes to lie
 * @param rms root of the mean of the squares of what remains, metres
 * @param worst what remains at the worst pair, metres
 * @param scale by which the model would have to be larger to fit best: 1 where both are in true metres
 */
public record BestFit(double rotation, double easting, double northing, double rms, double worst, double scale) {

    /** A point of the model with its place, metres. */
    public record Pair(double x, double y, double easting, double northing) {
    }

    /**
     * @param pairs at least two
     * @throws IllegalArgumentException for fewer, or where the points are one and the same
     */
    public static BestFit of(List<Pair> pairs) {
        if (pairs.size() < 2) {
            throw new IllegalArgumentException("two pairs at least");
        }
        double[] mean = new double[4];
        for (Pair p : pairs) {
            mean[0] += p.x / pairs.size();
            mean[1] += p.y / pairs.size();
            mean[2] += p.easting / pairs.size();
            mean[3] += p.northing / pairs.size();
        }
        double along = 0;
        double across = 0;
        double spread = 0;
        for (Pair p : pairs) {
            double x = p.x - mean[0];
            double y = p.y - mean[1];
            double e = p.easting - mean[2];
            double n = p.northing - mean[3];
            along += x * e + y * n;
            across += x * n - y * e;
            spread += x * x + y * y;
        }
        double length = Math.hypot(along, across);
        if (!(spread > 1e-9) || !(length > 1e-9)) {
            throw new IllegalArgumentException("the points are one and the same");
        }
        double cos = along / length;
        double sin = across / length;
        double easting = mean[2] - cos * mean[0] + sin * mean[1];
        double northing = mean[3] - sin * mean[0] - cos * mean[1];
        double squares = 0;
        double worst = 0;
        for (Pair p : pairs) {
            double off = Math.hypot(easting + cos * p.x - sin * p.y - p.easting,
                    northing + sin * p.x + cos * p.y - p.northing);
            squares += off * off;
            worst = Math.max(worst, off);
        }
        return new BestFit(Math.toDegrees(Math.atan2(sin, cos)), easting, northing, Math.sqrt(squares / pairs.size()),
                worst, length / spread);
    }
}
