// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.Transformation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** Shapes on the map as they are handed on: to the millimetre, always in the same order, in the system that is asked for. */
final class MapShapes {

    private static final PrecisionModel MILLIMETRES = new PrecisionModel(1e3);

    private final Transformation way;

    /** @param from in which shapes are given */
    MapShapes(Crs from, Crs to) {
        this.way = from.equals(to) ? null : Transformation.between(from, to);
    }

    /** To the millimetre; rings and parts in an order that follows from the shape alone. */
    static Geometry tidy(Geometry shape) {
        Geometry tidy = shape.getDimension() < 2 ? shape.copy() : GeometryPrecisionReducer.reduce(shape, MILLIMETRES);
        tidy.normalize();
        return tidy;
    }

    /** @throws CrsException if the system has no place for it */
    Geometry apply(Geometry shape) throws CrsException {
        if (way == null) {
            return shape;
        }
        Geometry moved = shape.copy();
        var moving = new Moving(way);
        moved.apply(moving);
        if (moving.failed != null) {
            throw moving.failed;
        }
        return moved;
    }

    private static final class Moving implements CoordinateSequenceFilter {

        private final Transformation way;
        private CrsException failed;

        Moving(Transformation way) {
            this.way = way;
        }

        @Override
        public void filter(CoordinateSequence points, int i) {
            Coordinate at = points.getCoordinate(i);
            try {
                double[] there = way.apply(at.x, at.y);
                points.setOrdinate(i, 0, there[0]);
                points.setOrdinate(i, 1, there[1]);
            } catch (CrsException e) {
                failed = e;
            }
        }

        @Override
        public boolean isDone() {
            return failed != null;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
