// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.match.Fields;
import org.lintel.geo.match.LinkKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What stands around a building by the register, without what the model itself is. */
final class Neighbours {

    private static final double TURN = 360;

    private final LinkKind kind;
    private final FeatureSource source;
    private final Set<String> own;

    /** @param own keys of blocks that the model is */
    Neighbours(LinkKind kind, FeatureSource source, Set<String> own) {
        this.kind = kind;
        this.source = source;
        this.own = own;
    }

    /** The nearest first, those at the same distance by their key. */
    List<Neighbour> around(BuildingReport report, double within, Progress progress) throws IOException {
        Geometry outline = report.building().outline();
        Envelope area = new Envelope(outline.getEnvelopeInternal());
        area.expandBy(within);
        Coordinate middle = outline.getCentroid().getCoordinate();
        List<Neighbour> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        source.features(kind.layer().id(), area, feature -> {
            String key = kind.layer().key(feature);
            if (feature.geometry() == null || feature.geometry().isEmpty() || own.contains(key)
                    || !seen.add(key + " " + feature.geometry().getEnvelopeInternal())) {
                return;
            }
            double distance = outline.distance(feature.geometry());
            if (distance <= within) {
                found.add(neighbour(report, feature, key, distance, middle));
            }
        }, progress);
        found.sort(Comparator.comparingDouble(Neighbour::distance).thenComparing(each -> String.valueOf(each.key())));
        return found;
    }

    private static Neighbour neighbour(BuildingReport report, Feature feature, String key, double distance, Coordinate middle) {
        double top = Fields.TOP.number(feature).orElse(Double.NaN);
        double above = top - report.foot();
        double[] sector = sector(feature.geometry(), middle);
        String name = Fields.NAME_EN.text(feature) != null ? Fields.NAME_EN.text(feature) : Fields.NAME_TC.text(feature);
        return new Neighbour(feature, String.valueOf(key), name == null ? "" : name, distance, sector[0], sector[1], top, above,
                top - report.top(), Math.toDegrees(Math.atan2(above, distance)));
    }

    /** Between which azimuths an area lies, each from 0 to 360, clockwise; along its rings, so that no long side is jumped over. */
    static double[] sector(Geometry area, Coordinate from) {
        double start = Double.NaN;
        double end = Double.NaN;
        for (int i = 0; i < area.getNumGeometries(); i++) {
            double[] one = walk(area.getGeometryN(i).getCoordinates(), from);
            if (one == null) {
                continue;
            }
            if (Double.isNaN(start)) {
                start = one[0];
                end = one[1];
                continue;
            }
            // the same sector a whole turn away that lies nearest to what there is
            double shift = TURN * Math.rint(((start + end) - (one[0] + one[1])) / 2 / TURN);
            start = Math.min(start, one[0] + shift);
            end = Math.max(end, one[1] + shift);
        }
        if (Double.isNaN(start) || end - start >= TURN) {
            return new double[] {0, TURN};
        }
        return new double[] {turned(start), turned(end)};
    }

    private static double[] walk(Coordinate[] ring, Coordinate from) {
        double least = Double.NaN;
        double most = Double.NaN;
        double at = Double.NaN;
        for (Coordinate point : ring) {
            if (point.equals2D(from)) {
                continue;
            }
            double azimuth = Math.toDegrees(Math.atan2(point.x - from.x, point.y - from.y));
            at = Double.isNaN(at) ? azimuth : at + Math.IEEEremainder(azimuth - at, TURN);
            least = Double.isNaN(least) ? at : Math.min(least, at);
            most = Double.isNaN(most) ? at : Math.max(most, at);
        }
        return Double.isNaN(least) ? null : new double[] {least, most};
    }

    private static double turned(double degrees) {
        return (degrees % TURN + TURN) % TURN;
    }
}
