// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Areas on the map as faces at a height, and as blocks between two heights. */
final class CityBlocks {

    private final CityVertices vertices;

    CityBlocks(CityVertices vertices) {
        this.vertices = vertices;
    }

    /** LoD 0: the area itself; null where there is none. */
    CityGeometry flat(Geometry area, double height) {
        var maker = new CityGeometry.Maker();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                maker.add(face(polygon, height, false), null);
            }
        }
        return maker.isEmpty() ? null : maker.make("MultiSurface", "0");
    }

    /**
     * LoD 1: from base to top; a solid where it is one polygon, surfaces where there are several, for the standard has no many
     * solids of a building. Null where there is nothing between base and top.
     */
    CityGeometry block(Geometry area, double base, double top) {
        List<CityShell> shells = new ArrayList<>();
        List<List<Integer>> values = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries() && top - base > CityVertices.SCALE; i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                List<int[][]> faces = new ArrayList<>();
                faces.add(face(polygon, base, true));
                faces.add(face(polygon, top, false));
                List<Integer> what = new ArrayList<>(List.of(0, 2));
                int[][] low = face(polygon, base, false);
                int[][] high = faces.get(1);
                for (int r = 0; r < low.length; r++) {
                    for (int k = 0; k < low[r].length; k++) {
                        int next = (k + 1) % low[r].length;
                        faces.add(new int[][] {{low[r][k], low[r][next], high[r][next], high[r][k]}});
                        what.add(1);
                    }
                }
                shells.add(new CityShell(faces, true));
                values.add(what);
            }
        }
        return shells.isEmpty() ? null : new CityGeometry(shells.size() == 1 ? "Solid" : "MultiSurface", "1", shells,
                CityTypes.BLOCK, values);
    }

    private int[][] face(Polygon polygon, double height, boolean down) {
        int[][] rings = new int[1 + polygon.getNumInteriorRing()][];
        rings[0] = ring(polygon.getExteriorRing(), height, !down);
        for (int i = 1; i < rings.length; i++) {
            rings[i] = ring(polygon.getInteriorRingN(i - 1), height, down);
        }
        return rings;
    }

    private int[] ring(LineString line, double height, boolean anticlockwise) {
        Coordinate[] points = line.getCoordinates();
        boolean turn = Orientation.isCCW(points) != anticlockwise;
        int[] ring = new int[points.length - 1];
        for (int i = 0; i < ring.length; i++) {
            Coordinate at = points[turn ? ring.length - i : i];
            ring[i] = vertices.add(at.x, at.y, height);
        }
        return ring;
    }
}
