// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import org.lintel.geo.crs.Crs;

/**
 * How lengths of the model become lengths on the map. By the standard, Scale carries project units to map units, 0.001
 * for a model in millimetres on a map in metres; many programs leave it out or write 1, and mean the same.
 *
 * @param mapUnit metres in the map unit
 * @param mapUnitHow how that is known
 * @param factor map metres in a metre of the model: near 1
 */
public record Scaling(double mapUnit, How mapUnitHow, double factor, State state) {

    /** Nearer than this to what the units demand is a grid factor, not another unit. */
    private static final double GRID_FACTOR = 0.01;
    private static final double ONE = 1e-3;
    /** No grid of the world has coordinates of that many metres. */
    private static final double BEYOND_METRES = 2.5e7;

    /** How the map unit is known. */
    public enum How {
        GIVEN, FROM_NUMBERS, UNCLEAR
    }

    /** Whether scale and units agree. */
    public enum State {
        RIGHT, MISSING, WRONG
    }

    /** @param unit metres in the project's unit of length */
    public static Scaling of(MapOperation op, double unit) {
        Double given = op.crs().unit();
        How how = given != null ? How.GIVEN : How.FROM_NUMBERS;
        double map = given != null ? given : 1;
        if (given == null && unit != 1) {
            double most = op.hasPosition() ? Math.max(Math.abs(op.eastings()), Math.abs(op.northings())) : 0;
            Crs crs = op.crs().meant();
            if (most > BEYOND_METRES) {
                map = unit;
            } else if (op.scale() == null && !(crs != null && op.hasPosition()
                    && crs.bounds().contains(op.eastings(), op.northings()))) {
                how = How.UNCLEAR;
            }
        }
        double scale = op.scale() == null ? 1 : op.scale();
        if (op.kind() == MapOperation.Kind.RIGID) {
            return new Scaling(map, how, 1, State.RIGHT);
        }
        double wanted = unit / map;
        if (Math.abs(scale - wanted) < GRID_FACTOR * wanted) {
            return new Scaling(map, how, scale / wanted, State.RIGHT);
        }
        return Math.abs(scale - 1) < ONE ? new Scaling(map, how, 1, State.MISSING)
                : new Scaling(map, how, scale / wanted, State.WRONG);
    }
}
