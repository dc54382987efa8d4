// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** How the numbers of a file become easting and northing of EPSG:2326: from which system, and in which order. */
final class Way {

    /** What is tried where a file does not say: their ranges over Hong Kong have nothing in common. */
    private static final String[] TRIED = {"EPSG:4326", "EPSG:2326", "EPSG:3857", "EPSG:32650", "EPSG:32649"};
    /** A place that the attributes confirm counts more than one that is only possible. */
    private static final int CONFIRMED = 4;

    private final Crs crs;
    private final boolean swap;
    private final Transformation transformation;

    private Way(Crs crs, boolean swap) {
        this.crs = crs;
        this.swap = swap;
        this.transformation = crs.equals(CrsTable.HK80) ? null : Transformation.between(crs, CrsTable.HK80);
    }

    Crs crs() {
        return crs;
    }

    /**
     * The way that the first features of a file show.
     *
     * @throws GeodataException if none puts any of them into Hong Kong
     */
    static Way choose(String name, ReadOptions options, Crs stated, boolean northFirst, List<Feature> first,
            List<Message> notes) throws GeodataException {
        List<Way> ways = new ArrayList<>();
        Crs known = options.crs() != null ? options.crs() : stated;
        boolean order = options.axes() == ReadOptions.Axes.BY_FORMAT ? northFirst
                : options.axes() == ReadOptions.Axes.NORTH_FIRST;
        for (String code : known != null ? new String[] {known.code()} : TRIED) {
            ways.add(new Way(CrsTable.find(code), order));
        }
        if (options.axes() == ReadOptions.Axes.BY_FORMAT) {
            for (Way way : List.copyOf(ways)) {
                ways.add(new Way(way.crs, !order));
            }
        }
        Way best = null;
        int most = 0;
        for (Way way : ways) {
            int score = way.score(first);
            if (score > most) {
                best = way;
                most = score;
            }
        }
        if (best == null) {
            throw nowhere(name, known, order, first);
        }
        if (best.swap != order) {
            notes.add(Message.of("positions were read with {0} first: their numbers show it", "按數值判斷，座標以{0}在前",
                    best.swap ? best.crs.yLabel() : best.crs.xLabel()));
        }
        if (known == null && !best.crs.equals(CrsTable.WGS84)) {
            notes.add(Message.of("no coordinate system is stated; the numbers are those of {0}",
                    "沒有註明座標系統；數值屬 {0}", best.crs));
        }
        return best;
    }

    private int score(List<Feature> features) {
        int score = 0;
        for (Feature feature : features) {
            double[] at = feature.geometry() == null ? null : place(feature.geometry().getCoordinate());
            if (at != null && CrsTable.HK80.bounds().contains(at[0], at[1])) {
                Witness witness = Witness.of(feature);
                score += witness != null && witness.confirms(at[0], at[1]) ? CONFIRMED : 1;
            }
        }
        return score;
    }

    /** Null where the system has no such place. */
    private double[] place(Coordinate at) {
        if (at == null || !Double.isFinite(at.x) || !Double.isFinite(at.y)) {
            return null;
        }
        double[] point = swap ? new double[] {at.y, at.x} : new double[] {at.x, at.y};
        try {
            return transformation == null ? point : crs.bounds().contains(point[0], point[1]) ? transformation.apply(point) : null;
        } catch (CrsException e) {
            return null;
        }
    }

    private static GeodataException nowhere(String name, Crs known, boolean order, List<Feature> first) {
        Coordinate at = first.stream().map(Feature::geometry).filter(shape -> shape != null).findFirst().orElseThrow()
                .getCoordinate();
        String numbers = at.x + ", " + at.y;
        Object meant = known == null ? Text.of("a system in use here", "本地所用的系統") : known;
        for (String code : TRIED) {
            for (boolean swap : new boolean[] {order, !order}) {
                Way other = new Way(CrsTable.find(code), swap);
                if (other.score(first) > 0) {
                    return new GeodataException("{0}: its positions are to be in {1}, and its numbers ({2}) are not there but"
                            + " look like {3}{4}; if they are, say so with --crs {3}{5}",
                            "{0}：座標應屬 {1}，但數值（{2}）不在其範圍，卻似 {3}{4}；如屬實，請加 --crs {3}{5}", name, meant, numbers, other.crs,
                            swap == order ? Message.EMPTY : Message.of(" with {0} first", "（{0}在前）", swap
                                    ? other.crs.yLabel() : other.crs.xLabel()),
                            swap == order ? "" : " --axes " + (swap ? "ne" : "en"));
                }
            }
        }
        return known == null
                ? new GeodataException("{0}: its numbers ({1}) are in no coordinate system of Hong Kong; name theirs with --crs",
                        "{0}：數值（{1}）不屬任何香港座標系統；請以 --crs 指明", name, numbers)
                : new GeodataException("{0}: its positions ({1}) are outside Hong Kong when read as {2}; if they are in another"
                        + " system, name it with --crs", "{0}：按 {2} 讀取時，座標（{1}）位於香港以外；如屬其他座標系統，請以 --crs 指明",
                        name, numbers, known);
    }

    /** Brings a shape to EPSG:2326 where it stands; false if a position of it has no place there. */
    boolean apply(Geometry shape) {
        var filter = new Filter();
        shape.apply(filter);
        return !filter.failed;
    }

    private final class Filter implements CoordinateSequenceFilter {

        private boolean failed;

        @Override
        public void filter(CoordinateSequence points, int i) {
            double x = points.getOrdinate(i, swap ? 1 : 0);
            double y = points.getOrdinate(i, swap ? 0 : 1);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                failed = true;
                return;
            }
            if (transformation != null) {
                try {
                    double[] moved = transformation.apply(x, y);
                    x = moved[0];
                    y = moved[1];
                } catch (CrsException e) {
                    failed = true;
                    return;
                }
            }
            points.setOrdinate(i, 0, x);
            points.setOrdinate(i, 1, y);
        }

        @Override
        public boolean isDone() {
            return failed;
        }

        @Override
        public boolean isGeometryChanged() {
            return swap || transformation != null;
        }
    }
}
