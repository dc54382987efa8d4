// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which part of the map a canvas shows, in EPSG:2326: north is up, a pixel is as many metres to the right as upwards.
 *
 * @param easting of the middle, metres
 * @param northing of the middle, metres
 * @param resolution metres in a pixel
 * @param width of the canvas, pixels
 * @param height of the canvas, pixels
 */
record Viewport(double easting, double northing, double resolution, int width, int height) {

    /** Three centimetres in a pixel: a room fills the canvas. */
    static final double FINEST = 0.03;
    /** All of Hong Kong on a small canvas. */
    static final double COARSEST = 200;
    /** Room left around what is fitted in, as a share of it on each side. */
    private static final double MARGIN = 0.08;
    private static final double LEAST_METRES = 5;

    Viewport {
        resolution = Math.clamp(resolution, FINEST, COARSEST);
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    /** All of an area, as large as it can be shown. */
    static Viewport fit(Envelope area, int width, int height) {
        Coordinate middle = area.centre();
        double wide = Math.max(area.getWidth(), LEAST_METRES) * (1 + 2 * MARGIN);
        double high = Math.max(area.getHeight(), LEAST_METRES) * (1 + 2 * MARGIN);
        double metres = Math.max(wide / Math.max(1, width), high / Math.max(1, height));
        return new Viewport(middle.x, middle.y, metres, width, height);
    }

    /** The map pulled by pixels to the right and downwards. */
    Viewport pulled(double right, double down) {
        return new Viewport(easting - right * resolution, northing + down * resolution, resolution, width, height);
    }

    /** Seen from nearer, with a factor above 1; what lies below a pixel stays below it. */
    Viewport zoomed(double factor, double x, double y) {
        double finer = Math.clamp(resolution / factor, FINEST, COARSEST);
        double e = eastingAt(x);
        double n = northingAt(y);
        return new Viewport(e - (x - width / 2.0) * finer, n + (y - height / 2.0) * finer, finer, width, height);
    }

    /** On a canvas of another size; the middle stays. */
    Viewport resized(int newWidth, int newHeight) {
        return new Viewport(easting, northing, resolution, newWidth, newHeight);
    }

    /** With a place in the middle, if it is not well within what is seen. */
    Viewport showing(Envelope place) {
        Envelope inner = area();
        inner.expandBy(-inner.getWidth() / 10, -inner.getHeight() / 10);
        return place.isNull() || inner.contains(place) || place.contains(inner) ? this
                : new Viewport(place.centre().x, place.centre().y, resolution, width, height);
    }

    Envelope area() {
        double halfWidth = width * resolution / 2;
        double halfHeight = height * resolution / 2;
        return new Envelope(easting - halfWidth, easting + halfWidth, northing - halfHeight, northing + halfHeight);
    }

    double eastingAt(double x) {
        return easting + (x - width / 2.0) * resolution;
    }

    double northingAt(double y) {
        return northing - (y - height / 2.0) * resolution;
    }

    double x(double e) {
        return (e - easting) / resolution + width / 2.0;
    }

    double y(double n) {
        return (northing - n) / resolution + height / 2.0;
    }
}
