// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** The features of a layer around the things that are matched, loaded once and asked by area. */
final class Candidates {

    /** Side of the squares by which areas are asked for, metres: what lies near together is asked for at once. */
    private static final double CELL = 128;
    /** Cells that one thing may cover; one that is larger is in the wrong place or unit. */
    private static final double WIDEST = 20_000;
    private static final int BRANCHES = 16;

    private final STRtree tree = new STRtree(BRANCHES);
    private final List<Candidate> all = new ArrayList<>();

    private Candidates() {
    }

    /** What of the layer meets one of the envelopes, or lies near it. */
    static Candidates around(Collection<Envelope> envelopes, LayerId layer, FeatureSource source, Progress progress)
            throws IOException {
        var found = new Candidates();
        Set<String> seen = new HashSet<>();
        for (Envelope area : areas(envelopes)) {
            progress.check();
            source.features(layer, area, feature -> {
                if (feature.geometry() != null && !feature.geometry().isEmpty() && seen.add(identity(feature))) {
                    found.add(feature);
                }
            }, progress);
        }
        found.tree.build();
        return found;
    }

    /** Row numbers are a release's own and unique in it; a file may have none. */
    private static String identity(Feature feature) {
        Envelope at = feature.geometry().getEnvelopeInternal();
        return feature.id() == null || feature.id().isEmpty() ? at + " " + feature.attributes() : feature.id();
    }

    private void add(Feature feature) {
        var candidate = new Candidate(feature, all.size());
        all.add(candidate);
        tree.insert(feature.geometry().getEnvelopeInternal(), candidate);
    }

    /** Rows of squares that are touched, each run of them one area. */
    private static List<Envelope> areas(Collection<Envelope> envelopes) {
        var rows = new TreeMap<Integer, TreeSet<Integer>>();
        for (Envelope e : envelopes) {
            if (e.isNull() || e.getWidth() > WIDEST || e.getHeight() > WIDEST) {
                continue;
            }
            for (int y = cell(e.getMinY()); y <= cell(e.getMaxY()); y++) {
                for (int x = cell(e.getMinX()); x <= cell(e.getMaxX()); x++) {
                    rows.computeIfAbsent(y, row -> new TreeSet<>()).add(x);
                }
            }
        }
        List<Envelope> areas = new ArrayList<>();
        rows.forEach((y, columns) -> {
            int from = columns.first();
            int to = from;
            for (int x : columns) {
                if (x > to + 1) {
                    areas.add(area(from, to, y));
                    from = x;
                }
                to = x;
            }
            areas.add(area(from, to, y));
        });
        return areas;
    }

    private static int cell(double metres) {
        return (int) Math.floor(metres / CELL);
    }

    private static Envelope area(int from, int to, int row) {
        return new Envelope(from * CELL, (to + 1) * CELL, row * CELL, (row + 1) * CELL);
    }

    /** In the order in which they were loaded. */
    List<Candidate> near(Envelope area, double reach) {
        var wide = new Envelope(area);
        wide.expandBy(reach);
        List<Candidate> found = new ArrayList<>();
        for (Object each : tree.query(wide)) {
            found.add((Candidate) each);
        }
        found.sort(Comparator.comparingInt(Candidate::row));
        return found;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Candidate> all() {
        return all;
    }
}
