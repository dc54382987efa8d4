// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.curve;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Typed;

/** Reads IfcIndexedPolyCurve: lines and arcs over a list of points. */
final class IndexedPolyCurves {

    private final Items items;

    IndexedPolyCurves(Items items) {
        this.items = items;
    }

    Path path(Instance curve) {
        List<Vec> points = points(items, items.ref(curve, "Points"));
        if (!(curve.get("Segments") instanceof List<?> segments) || segments.isEmpty()) {
            return Path.of(points, false);
        }
        var found = new ArrayList<Vec>();
        for (Object segment : segments) {
            double[] indices = Items.numbers(Typed.unwrap(segment));
            if (indices == null || indices.length < 2) {
                throw ItemException.missing(curve, "Segments");
            }
            var of = new ArrayList<Vec>(indices.length);
            for (double index : indices) {
                if (!(index >= 1 && index <= points.size())) {
                    throw ItemException.damaged(curve, "an index lies outside the list of points", "索引超出點列範圍");
                }
                of.add(points.get((int) index - 1));
            }
            boolean arc = segment instanceof Typed typed && "IfcArcIndex".equalsIgnoreCase(typed.type());
            if (arc && of.size() != 3) {
                throw ItemException.missing(curve, "Segments");
            }
            found.addAll(arc ? Arcs.through(of.get(0), of.get(1), of.get(2), items.precision()) : of);
        }
        return Path.of(found, false);
    }

    /** The points of an IfcCartesianPointList of two or three dimensions. */
    static List<Vec> points(Items items, Instance list) {
        if (!(list.get("CoordList") instanceof List<?> rows)) {
            throw ItemException.missing(list, "CoordList");
        }
        var points = new ArrayList<Vec>(rows.size());
        double m = items.metres();
        for (Object row : rows) {
            double[] at = Items.numbers(row);
            if (at == null || at.length < 2) {
                throw ItemException.missing(list, "CoordList");
            }
            points.add(new Vec(at[0] * m, at[1] * m, at.length > 2 ? at[2] * m : 0));
        }
        return points;
    }
}
