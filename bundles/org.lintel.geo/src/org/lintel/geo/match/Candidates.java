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
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The features of a layer around the things that are matched, loaded once and asked by area. */
final class Candidates {

    /** Side of the squares within which things may be near each other, metres. */
    private static final double SQUARE = 100;
    /** More squares than any row of a map has. */
    private static final long ROW = 1L << 24;
    /** A thing that is wider is in the wrong place or unit, metres. */
    private static final double WIDEST = 20_000;
    private static final int BRANCHES = 16;

    private final HPRtree tree = new HPRtree(BRANCHES);
    private final List<Candidate> all = new ArrayList<>();

    private Candidates() {
    }

    /** What of the layer meets one of the envelopes, or lies near it. */
    static Candidates around(Collection<Envelope> envelopes, LayerId layer, FeatureSource source, Progress progress)
            throws IOException {
        var found = new Candidates();
        Set<String> seen = new HashSet<>();
        source.featuresWithin(layer, areas(envelopes), feature -> {
            if (feature.geometry() != null && !feature.geometry().isEmpty() && seen.add(identity(feature))) {
                found.add(feature);
            }
        }, progress);
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

    /** What lies close together is asked for at once, what lies apart by itself. */
    private static List<Envelope> areas(Collection<Envelope> envelopes) {
        var squares = new TreeMap<Long, List<Envelope>>();
        for (Envelope e : envelopes) {
            if (!e.isNull() && e.getWidth() < WIDEST && e.getHeight() < WIDEST) {
                long row = (long) Math.floor(e.centre().y / SQUARE);
                squares.computeIfAbsent(row * ROW + (long) Math.floor(e.centre().x / SQUARE), square -> new ArrayList<>()).add(e);
            }
        }
        List<Envelope> areas = new ArrayList<>();
        squares.values().forEach(all -> {
            var around = new Envelope();
            double sum = 0;
            for (Envelope e : all) {
                around.expandToInclude(e);
                sum += e.getArea();
            }
            if (around.getArea() <= sum) {
                areas.add(around);
            } else {
                areas.addAll(all);
            }
        });
        return areas;
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

    List<Candidate> all() {
        return all;
    }
}
