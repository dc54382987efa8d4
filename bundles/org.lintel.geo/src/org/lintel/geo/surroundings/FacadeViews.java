// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.link.BuildingReport;
import org.lintel.geo.link.Neighbour;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.envelope.SurfaceKind;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.query.Sector;

/** Finds what stands before the façades of a building, by direction and storey. */
final class FacadeViews {

    private final ModelToMap map;
    private final Envelope envelope;

    FacadeViews(ModelToMap map, Envelope envelope) {
        this.map = map;
        this.envelope = envelope;
    }

    /** The façade of one direction and storey while it is gathered. */
    private static final class Gathered {
        private final FacadeLine.Gathered lines = new FacadeLine.Gathered();
        private Surface first;
        private double gross;
        private double east;
        private double north;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
    }

    List<FacadeView> find(List<Surface> surfaces, BuildingReport building, Progress progress) {
        if (!map.heightKnown()) {
            return List.of();
        }
        Map<String, Gathered> groups = new TreeMap<>();
        for (Surface surface : surfaces) {
            if (surface.kind() == SurfaceKind.FACADE && !Double.isNaN(surface.azimuth())) {
                add(surface, groups.computeIfAbsent(key(surface), key -> new Gathered()));
            }
        }
        List<FacadeView> views = new ArrayList<>();
        for (Gathered group : groups.values()) {
            progress.check();
            views.add(view(group, building.neighbours()));
        }
        return views;
    }

    private String key(Surface surface) {
        int storey = -1;
        for (int i = 0; i < envelope.storeys().size(); i++) {
            storey = envelope.storeys().get(i).storey().equals(surface.place().storey()) ? i : storey;
        }
        return String.format(Locale.ROOT, "%d %06d", Sector.of(surface.azimuth()).ordinal(), storey + 1);
    }

    private void add(Surface surface, Gathered group) {
        double azimuth = Math.toRadians(OutsideFinder.azimuth(map, surface.normal().x(), surface.normal().y()));
        double nx = Math.sin(azimuth);
        double ny = Math.cos(azimuth);
        double off = 0;
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        List<Vec> corners = surface.corners();
        for (Vec corner : corners) {
            double[] p = map.apply(corner.x(), corner.y(), corner.z());
            off += (p[0] * nx + p[1] * ny) / corners.size();
            from = Math.min(from, p[0] * ny - p[1] * nx);
            to = Math.max(to, p[0] * ny - p[1] * nx);
            group.low = Math.min(group.low, p[2]);
            group.high = Math.max(group.high, p[2]);
        }
        group.lines.add(nx, ny, off, from, to);
        group.first = group.first == null ? surface : group.first;
        group.gross += surface.gross();
        group.east += nx * surface.gross();
        group.north += ny * surface.gross();
    }

    private static FacadeView view(Gathered group, List<Neighbour> neighbours) {
        double middle = (group.low + group.high) / 2;
        List<InFront> before = new ArrayList<>();
        int lower = 0;
        int unknown = 0;
        for (Neighbour each : neighbours) {
            FacadeLine.Seen nearest = null;
            for (FacadeLine line : group.lines.all()) {
                FacadeLine.Seen seen = line.seen(each.feature().geometry());
                nearest = seen != null && (nearest == null || seen.distance() < nearest.distance()) ? seen : nearest;
            }
            if (nearest != null && each.top() > middle) {
                before.add(new InFront(each, nearest.distance(), nearest.start(), nearest.end(),
                        Math.toDegrees(Math.atan2(each.top() - middle, nearest.distance()))));
            } else if (nearest != null) {
                lower += Double.isNaN(each.top()) ? 0 : 1;
                unknown += Double.isNaN(each.top()) ? 1 : 0;
            }
        }
        before.sort(Comparator.comparingDouble(InFront::elevation).reversed()
                .thenComparing(each -> each.neighbour().key()).thenComparing(InFront::distance));
        return new FacadeView(Sector.of(group.first.azimuth()), AzimuthRange.turned(Math.toDegrees(Math.atan2(group.east,
                group.north))), group.first.place().storeyName(), group.gross, middle, before, lower, unknown);
    }
}
