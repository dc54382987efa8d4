// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import java.util.List;

/**
 * Horizons of some points of a roof as one.
 *
 * @param elevations the mean of the angles over the points, degrees, sector after sector from grid north clockwise
 * @param sky the mean of what the points see of the sky, a share
 * @param least what the point sees that sees least
 * @param most what the point sees that sees most
 */
public record Skyline(List<Double> elevations, double sky, double least, double most) {

    public Skyline {
        elevations = List.copyOf(elevations);
    }

    static Skyline of(List<Horizon> horizons) {
        Double[] means = new Double[Horizon.SECTORS];
        for (int i = 0; i < means.length; i++) {
            int sector = i;
            means[i] = horizons.stream().mapToDouble(each -> each.elevation(sector)).average().orElse(0);
        }
        double[] skies = horizons.stream().mapToDouble(Horizon::sky).sorted().toArray();
        double sum = 0;
        for (double sky : skies) {
            sum += sky;
        }
        return new Skyline(List.of(means), sum / skies.length, skies[0], skies[skies.length - 1]);
    }

    /** The sector with the greatest angle; the first of several. */
    public int highest() {
        int at = 0;
        for (int i = 0; i < elevations.size(); i++) {
            at = elevations.get(i) > elevations.get(at) ? i : at;
        }
        return at;
    }
}
