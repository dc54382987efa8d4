// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.crs;

import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The way of points from one frame to another, by proj4j with definitions of our own (docs/adr/0042). Not safe for use
 * by several threads at once: each makes its own.
 *
 * <p>Positions are carried without their height, as the parameters for Hong Kong want it; a way there and back closes to half
 * a millimetre.
 */
public final class Transformation {

    private final Frame from;
    private final Frame to;
    private final Double separation;
    private final BasicCoordinateTransform plan;
    private final ProjCoordinate in = new ProjCoordinate();
    private final ProjCoordinate out = new ProjCoordinate();

    private Transformation(Frame from, Frame to, Double separation) {
        this.from = from;
        this.to = to;
        this.separation = separation;
        this.plan = from.horizontal().equals(to.horizontal()) ? null
                : new BasicCoordinateTransform(define(from.horizontal()), define(to.horizontal()));
    }

    /** The way between two systems, without heights. */
    public static Transformation between(Crs from, Crs to) {
        return new Transformation(new Frame(from, null), new Frame(to, null), null);
    }

    /**
     * The way between two frames.
     *
     * @param separation metres that heights above the ellipsoid are larger than those above Principal Datum; null where
     *        not known
     * @throws CrsException if only one of them has heights, or their heights cannot be brought together
     */
    public static Transformation between(Frame from, Frame to, Double separation) throws CrsException {
        if ((from.heights() == null) != (to.heights() == null)) {
            Frame with = from.heights() == null ? to : from;
            Frame without = from.heights() == null ? from : to;
            throw new CrsException("{0} has heights and {1} has not: name the heights of both, as in EPSG:2326+5738, or of"
                    + " neither", "{0} 有高程而 {1} 沒有：請兩者均註明高程系統（如 EPSG:2326+5738），或均不註明", with, without);
        }
        if (from.heights() != null) {
            from.heights().to(to.heights(), 0, separation);
        }
        return new Transformation(from, to, separation);
    }

    /** How well the result is known, in metres; 0 where both are on one datum, or on WGS 84. */
    public double accuracy() {
        return datum(from.horizontal()).equals(datum(to.horizontal())) ? 0
                : Math.max(from.horizontal().accuracy(), to.horizontal().accuracy());
    }

    private static String datum(Crs crs) {
        String text = crs.definition();
        int shift = text.indexOf("+towgs84=");
        return shift < 0 ? "" : text.substring(shift, text.indexOf(' ', shift));
    }

    /**
     * One point, x first.
     *
     * @param point two numbers, or three where the frames have heights
     * @return as many numbers
     * @throws CrsException if the point is where the projection has no answer
     */
    public double[] apply(double... point) throws CrsException {
        double[] moved = point.clone();
        if (plan != null) {
            in.setValue(point[0], point[1]);
            try {
                plan.transform(in, out);
            } catch (Proj4jException | IllegalStateException e) {
                throw new CrsException("{0} has no place for {1}, {2}", "{0} 內沒有 {1}, {2} 的位置", to, point[0], point[1]);
            }
            moved[0] = out.x;
            moved[1] = out.y;
        }
        if (!Double.isFinite(moved[0]) || !Double.isFinite(moved[1])) {
            throw new CrsException("{0} has no place for {1}, {2}", "{0} 內沒有 {1}, {2} 的位置", to, point[0], point[1]);
        }
        if (point.length > 2) {
            moved[2] = from.heights().to(to.heights(), point[2], separation);
        }
        return moved;
    }

    private static CoordinateReferenceSystem define(Crs crs) {
        return new CRSFactory().createFromParameters(crs.code(), crs.definition());
    }
}
