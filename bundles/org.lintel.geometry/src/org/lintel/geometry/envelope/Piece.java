// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.locationtech.jts.geom.Geometry;

/** A flat piece of the outside with its openings filled, and what stands in these; before it is cut at levels. */
final class Piece {

    /**
     * A part of a piece that is not opaque fabric.
     *
     * @param element the window, door or panel; the opening where nothing stands in it
     */
    record Part(Instance element, Infill infill, Geometry region) {
    }

    /** What it belongs to: a wall, a slab, a curtain wall as a whole. */
    final Instance owner;
    final Plane plane;
    final Geometry region;
    final Sight sight;
    final double share;
    final boolean cut;
    final List<Part> parts = new ArrayList<>();

    Piece(Instance owner, Plane plane, Geometry region, Sight sight, double share, boolean cut) {
        this.owner = owner;
        this.plane = plane;
        this.region = region;
        this.sight = sight;
        this.share = share;
        this.cut = cut;
    }

    /** Takes up a part as far as it lies within the piece and no other part is there; its area in m². */
    double add(Instance element, Infill infill, Geometry where) {
        Geometry own = Flat.and(region, where);
        for (Part part : parts) {
            own = Flat.minus(own, part.region());
        }
        if (own.getArea() < 1e-6) {
            return 0;
        }
        parts.add(new Part(element, infill, own));
        return own.getArea();
    }
}
