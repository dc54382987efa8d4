// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import org.lintel.geo.feature.Feature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** A thing of a register with what several comparisons ask of it, worked out once; safe for several threads. */
final class Candidate {

    private final Feature feature;
    private final int row;
    private Geometry shape;
    private PreparedGeometry wide;
    private double widened = Double.NaN;
    private Geometry area;

    /** @param row its place among all that were loaded, for an order that is always the same */
    Candidate(Feature feature, int row) {
        this.feature = feature;
        this.row = row;
    }

    Feature feature() {
        return feature;
    }

    int row() {
        return row;
    }

    /** Valid; empty where the register gives none. */
    synchronized Geometry shape() {
        if (shape == null) {
            shape = Areas.valid(feature.geometry());
        }
        return shape;
    }

    /** The direction of its longer side, as {@link Areas#azimuth} gives it. */
    double azimuth() {
        return Areas.azimuth(shape());
    }

    /** Whether its box meets another, which costs nothing. */
    boolean meets(Envelope box) {
        return feature.geometry().getEnvelopeInternal().intersects(box);
    }

    /** Metres above the principal datum; NaN where the register does not say. */
    double base() {
        return Fields.BASE.number(feature).orElse(Double.NaN);
    }

    double top() {
        return Fields.TOP.number(feature).orElse(Double.NaN);
    }

    /** The area that counts as its inside: its own, and what of it lies under others; its own until told. */
    Geometry area() {
        return area == null ? shape() : area;
    }

    void setArea(Geometry whole) {
        area = whole;
        widened = Double.NaN;
    }

    /** The area, wider by a reach, for many questions. */
    synchronized PreparedGeometry within(double reach) {
        if (widened != reach) {
            wide = PreparedGeometryFactory.prepare(reach > 0 ? area().buffer(reach) : area());
            widened = reach;
        }
        return wide;
    }
}
