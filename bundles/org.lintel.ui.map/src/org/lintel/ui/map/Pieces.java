// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintel.geo.map.MapRole;
import org.lintel.geo.map.MapScene;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The shapes of a scene by where they lie, so that only what is seen is drawn, and what is pointed at is found. */
final class Pieces {

    static final Pieces NONE = new Pieces(List.of());

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final STRtree tree = new STRtree();
    private final List<MapScene.Item> items;

    private record Piece(int row, MapScene.Item item) {
    }

    Pieces(List<MapScene.Item> items) {
        this.items = List.copyOf(items);
        for (int i = 0; i < items.size(); i++) {
            Geometry shape = items.get(i).shape();
            if (shape != null && !shape.isEmpty()) {
                tree.insert(shape.getEnvelopeInternal(), new Piece(i, items.get(i)));
            }
        }
        tree.build();
    }

    List<MapScene.Item> all() {
        return items;
    }

    /** What meets an area, in the order of the scene. */
    List<MapScene.Item> in(Envelope area) {
        List<Piece> found = new ArrayList<>();
        for (Object each : tree.query(area)) {
            found.add((Piece) each);
        }
        found.sort(Comparator.comparingInt(Piece::row));
        return found.stream().map(Piece::item).toList();
    }

    /**
     * What lies at a place or nearly so: of the registers before of the model, for that is what is decided on; of those
     * the one that matters most, of equal ones the smallest.
     *
     * @param tolerance metres
     * @return null for nothing
     */
    MapScene.Item at(double easting, double northing, double tolerance) {
        var near = new Envelope(easting - tolerance, easting + tolerance, northing - tolerance, northing + tolerance);
        Geometry point = FACTORY.createPoint(new Coordinate(easting, northing));
        return in(near).stream().filter(item -> item.shape().isWithinDistance(point, tolerance))
                .min(Comparator.comparing((MapScene.Item item) -> isModel(item))
                        .thenComparing(MapScene.Item::role, Comparator.reverseOrder())
                        .thenComparingDouble(item -> item.shape().getArea())).orElse(null);
    }

    static boolean isModel(MapScene.Item item) {
        return item.role() == MapRole.MODEL || item.role() == MapRole.UPPER;
    }
}
