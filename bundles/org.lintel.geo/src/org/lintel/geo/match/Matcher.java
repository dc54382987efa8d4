// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.ifc.model.Model;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Matches the things of a model with those of registers, by their place first. */
public final class Matcher {

    /** How far the base of a tower and the top of the podium below may differ, metres. */
    private static final double STACKED = 1.5;
    /** Two blocks this near touch, metres. */
    private static final double TOUCH = 0.5;
    /** Blocks whose undersides are looked for; in a whole city nobody asks. */
    private static final int MOST_BLOCKS = 2_000;

    private final FeatureSource source;
    private final List<LinkKind> kinds;

    /** @param kinds those to look for; a kind whose layer the source does not hold is left out by the caller */
    public Matcher(FeatureSource source, List<LinkKind> kinds) {
        this.source = source;
        this.kinds = List.copyOf(kinds);
    }

    /**
     * All matches, kind after kind, thing after thing in the order of the file, the best of each first.
     *
     * @throws PlaceException if the model does not say where in Hong Kong it stands
     * @throws IOException if the source cannot answer
     */
    public Matches match(Model model, Progress progress) throws IOException, PlaceException {
        ModelToMap map = place(model);
        Map<LinkKind, List<Subject>> found = new SubjectFinder(model, map).find(kinds, progress);
        progress.begin(Message.of("looking for candidates", "尋找候選對象"), 0);
        Map<LayerId, Candidates> layers = loadWhileOutlining(found, progress);
        List<Match> all = new ArrayList<>();
        found.forEach((kind, subjects) -> {
            Candidates candidates = layers.get(kind.layer().id());
            subjects.parallelStream().map(subject -> {
                progress.check();
                return one(subject, kind, candidates);
            }).forEachOrdered(all::addAll);
        });
        return new Matches(map, found, Settling.settle(all), layers);
    }

    private static List<Match> one(Subject subject, LinkKind kind, Candidates candidates) {
        List<Candidate> near = candidates.near(subject.envelope(), kind.reach());
        if (near.isEmpty()) {
            return List.of();
        }
        return kind.way() == LinkKind.Way.FOOTPRINT ? new FootprintMatching(subject, kind, near).matches()
                : new PlaceMatching(subject, kind).matches(near);
    }

    /** The way of the model onto the Hong Kong 1980 Grid. */
    public static ModelToMap place(Model model) throws PlaceException {
        ModelToMap map = ModelToMap.of(Georeference.of(model));
        if (map == null) {
            throw new PlaceException(Message.of("the model does not say where it stands; lintel georeference set puts it there",
                    "模型沒有位置資料；可用 lintel georeference set 設定"));
        }
        double[] at = map.apply(0, 0, 0);
        if (!CrsTable.HK80.equals(map.crs()) || !CrsTable.HK80.bounds().contains(at[0], at[1])) {
            throw new PlaceException(Message.of("the model stands at {0} E {1} N {2}, not on the Hong Kong 1980 Grid in Hong Kong;"
                    + " lintel georeference doctor tells what is wrong, set puts it there",
                    "模型位於 {0} E {1} N {2}，並非香港範圍內的香港 1980 方格網；lintel georeference doctor 可找出問題，set 可設定位置",
                    map.crs() == null ? "?" : map.crs().code(), Math.round(at[0]), Math.round(at[1])));
        }
        return map;
    }

    /** What buildings cover is worked out on another core while the source is read; who comes to one that is not, does it himself. */
    private Map<LayerId, Candidates> loadWhileOutlining(Map<LinkKind, List<Subject>> found, Progress progress)
            throws IOException {
        var loading = new AtomicBoolean(true);
        ForkJoinPool.commonPool().execute(() -> found.forEach((kind, subjects) -> {
            for (int i = 0; kind.way() == LinkKind.Way.FOOTPRINT && loading.get() && i < subjects.size(); i++) {
                subjects.get(i).outline();
            }
        }));
        try {
            return load(found, progress);
        } finally {
            loading.set(false);
        }
    }

    private Map<LayerId, Candidates> load(Map<LinkKind, List<Subject>> found, Progress progress) throws IOException {
        Map<LayerId, List<Envelope>> asked = new LinkedHashMap<>();
        found.forEach((kind, subjects) -> {
            List<Envelope> areas = asked.computeIfAbsent(kind.layer().id(), id -> new ArrayList<>());
            boolean city = kind.way() == LinkKind.Way.FOOTPRINT && subjects.size() > MOST_BLOCKS;
            for (Subject subject : subjects) {
                Envelope area = subject.envelope();
                // what only lies near a building has nothing to say of it unless the model names it
                area.expandBy(city && !subject.claims() ? TOUCH : kind.reach());
                areas.add(area);
            }
        });
        Map<LayerId, Candidates> layers = new LinkedHashMap<>();
        for (Map.Entry<LayerId, List<Envelope>> each : asked.entrySet()) {
            Candidates candidates = Candidates.around(each.getValue(), each.getKey(), source, progress);
            layers.put(each.getKey(), candidates);
            underTowers(candidates);
        }
        return layers;
    }

    /** A podium goes on under the towers on it, though a register draws it around them. */
    private static void underTowers(Candidates candidates) {
        if (candidates.all().size() > MOST_BLOCKS) {
            return;
        }
        for (Candidate podium : candidates.all()) {
            List<Geometry> whole = new ArrayList<>(List.of(podium.shape()));
            for (Candidate tower : Double.isNaN(podium.top()) ? List.<Candidate>of()
                    : candidates.near(podium.shape().getEnvelopeInternal(), TOUCH)) {
                if (tower != podium && Math.abs(tower.base() - podium.top()) <= STACKED
                        && tower.shape().isWithinDistance(podium.shape(), TOUCH)) {
                    whole.add(tower.shape());
                }
            }
            if (whole.size() > 1) {
                podium.setArea(Areas.together(whole));
            }
        }
    }
}
