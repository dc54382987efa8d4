// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.BestFit;
import org.lintel.geo.georeference.Consensus;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Lays the footprint of a model onto a polygon of a map, turned and shifted so that they cover each other best. Turns are
 * proposed by pairs of sides, then each is drawn nearer point by point (iterative closest point, the worst pairs left
 * out, for one of the two may have an annex), last corner by corner.
 */
public final class FootprintFit {

    /** Sides of each that propose turns. */
    private static final int SIDES = 24;
    /** Of ways that are turned nearer than this only the best is told, degrees. */
    private static final double SAME_WAY = 20;
    /** Turns tried whatever the sides say, degrees. */
    private static final int EVERY = 15;
    private static final int PROPOSED = 24;
    private static final int REFINED = 16;
    private static final int ROUNDS = 40;
    private static final int POINTS = 160;
    /** Of the pairs of points, those that count. */
    private static final double TRUSTED = 0.8;
    /** Corners nearer than this may belong together, metres and as a share of the polygon's size. */
    private static final double CORNER = 0.5;
    private static final double CORNER_SHARE = 0.02;
    /** Another way is ruled out where it leaves more uncovered than the best by this; our choice. */
    private static final double CLEARLY_WORSE = 0.02;
    private static final double AT_MOST_WORSE = 0.1;

    private final Outline plan;
    private final Outline target;
    private final Progress progress;

    private FootprintFit(Outline plan, Outline target, Progress progress) {
        this.plan = plan;
        this.target = target;
        this.progress = progress;
    }

    /**
     * The best way and those that cannot be told from it, the best first: of a rectangle two, of a square four.
     *
     * @param plan an area in the model's plan, metres
     * @param polygon where it is to lie, metres
     * @throws IllegalArgumentException if one of them is no area, or has thousands of corners
     */
    public static List<Fit> of(Geometry plan, Geometry polygon, Progress progress) {
        return new FootprintFit(new Outline(plan), new Outline(polygon), progress).run();
    }

    /** Shared area over all area of two valid areas, 0 to 1. */
    public static double overlap(Geometry one, Geometry other) {
        double shared = shared(one, other);
        double all = one.getArea() + other.getArea() - shared;
        return all > 0 ? shared / all : 0;
    }

    /** What two areas share, square metres. */
    public static double shared(Geometry one, Geometry other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return 0;
        }
        try {
            return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
        } catch (TopologyException | IllegalArgumentException e) {
            return 0;
        }
    }

    private record Scored(Pose pose, double overlap) {
    }

    private List<Fit> run() {
        List<Scored> rough = new ArrayList<>();
        for (double turn : turns()) {
            progress.check();
            rough.add(shifted(turn));
        }
        rough.sort(Comparator.comparingDouble(Scored::overlap).reversed());
        List<Scored> fine = new ArrayList<>();
        for (Scored each : rough.subList(0, Math.min(REFINED, rough.size()))) {
            progress.check();
            fine.add(refined(each));
        }
        fine.sort(Comparator.comparingDouble(Scored::overlap).reversed());
        double left = 1 - fine.getFirst().overlap;
        double most = left + Math.max(CLEARLY_WORSE, Math.min(2 * left, AT_MOST_WORSE));
        List<Fit> told = new ArrayList<>();
        for (Scored each : fine) {
            if (1 - each.overlap <= most && told.stream().noneMatch(other ->
                    Pose.apart(other.pose().rotation(), each.pose.rotation()) < SAME_WAY)) {
                told.add(told(each));
            }
        }
        // of ways that are alike the one turned least, whatever rounding says
        told.sort(Comparator.<Fit>comparingDouble(fit -> -Math.rint(fit.overlap() * 1000))
                .thenComparingDouble(fit -> Math.abs(fit.pose().rotation())));
        return told;
    }

    /** Turns by which sides of one come to lie along sides of the other, those of the longest first. */
    private List<Double> turns() {
        double[] weight = new double[360];
        double[] sum = new double[360];
        for (LineSegment our : plan.longest(SIDES)) {
            for (LineSegment their : target.longest(SIDES)) {
                double turn = (Math.toDegrees(their.angle() - our.angle()) + 720) % 360;
                double least = Math.min(our.getLength(), their.getLength());
                weight[(int) turn] += least;
                sum[(int) turn] += least * turn;
            }
        }
        var best = new TreeSet<Integer>(Comparator.<Integer>comparingDouble(k -> -weight[k]).thenComparing(k -> k));
        for (int k = 0; k < 360; k++) {
            if (weight[k] > 0) {
                best.add(k);
            }
        }
        List<Double> turns = new ArrayList<>();
        best.stream().limit(PROPOSED).forEach(k -> turns.add(sum[k] / weight[k]));
        double along = axis(target.area()) - axis(plan.area());
        for (int quarter = 0; quarter < 4; quarter++) {
            turns.add(along + 90 * quarter);
        }
        for (int degrees = 0; degrees < 360; degrees += EVERY) {
            turns.add((double) degrees);
        }
        return turns;
    }

    private static double axis(Geometry area) {
        Coordinate[] box = MinimumAreaRectangle.getMinimumRectangle(area).getCoordinates();
        return box.length < 3 ? 0 : Math.toDegrees(new LineSegment(box[0], box[1]).angle());
    }

    /** The best of laying middles and corners of the boxes onto each other. */
    private Scored shifted(double turn) {
        Geometry turned = new Pose(turn, 0, 0).apply(plan.area());
        Scored best = lay(turn, plan.area().getCentroid().getCoordinate(), target.area().getCentroid().getCoordinate());
        // boxes along the sides, not along the axes of the map
        double axis = axis(target.area());
        Envelope ours = new Pose(-axis, 0, 0).apply(turned).getEnvelopeInternal();
        Envelope theirs = new Pose(-axis, 0, 0).apply(target.area()).getEnvelopeInternal();
        double[][] at = {{ours.getMinX(), ours.getMinY(), theirs.getMinX(), theirs.getMinY()},
            {ours.getMaxX(), ours.getMinY(), theirs.getMaxX(), theirs.getMinY()},
            {ours.getMinX(), ours.getMaxY(), theirs.getMinX(), theirs.getMaxY()},
            {ours.getMaxX(), ours.getMaxY(), theirs.getMaxX(), theirs.getMaxY()}};
        for (double[] pair : at) {
            Coordinate shift = new Pose(axis, 0, 0).apply(new Coordinate(pair[2] - pair[0], pair[3] - pair[1]));
            Scored next = scored(new Pose(turn, shift.x, shift.y));
            best = next.overlap > best.overlap ? next : best;
        }
        return best;
    }

    private Scored lay(double turn, Coordinate from, Coordinate onto) {
        return scored(Pose.through(turn, from, onto));
    }

    private Scored scored(Pose pose) {
        return new Scored(pose, overlap(pose.apply(plan.area()), target.area()));
    }

    private Scored refined(Scored rough) {
        Scored best = rough;
        Pose pose = rough.pose;
        List<Coordinate> points = plan.points(POINTS);
        for (int round = 0; round < ROUNDS; round++) {
            List<BestFit.Pair> pairs = new ArrayList<>();
            for (Coordinate point : points) {
                Coordinate onto = target.nearest(pose.apply(point));
                pairs.add(new BestFit.Pair(point.x, point.y, onto.x, onto.y));
            }
            Pose next = fit(trusted(pairs, pose));
            if (next == null) {
                break;
            }
            boolean still = isStill(next, pose);
            pose = next;
            if (still) {
                break;
            }
        }
        best = better(best, scored(pose), 0);
        for (int round = 0; round < 3; round++) {
            List<BestFit.Pair> corners = pairs(corners(best.pose));
            Consensus by = corners.size() < 3 ? null : consensus(corners);
            // corners are what surveyors measure: they decide unless they cover clearly less
            best = by == null ? best : better(best, scored(Pose.of(by.fit())), 0.002);
        }
        return best;
    }

    private boolean isStill(Pose one, Pose other) {
        Coordinate middle = plan.area().getCentroid().getCoordinate();
        return Pose.apart(one.rotation(), other.rotation()) < 1e-5 && one.apply(middle).distance(other.apply(middle)) < 1e-5;
    }

    private static Scored better(Scored one, Scored other, double grace) {
        return other.overlap >= one.overlap - grace ? other : one;
    }

    private static List<BestFit.Pair> pairs(List<Fit.Corner> corners) {
        return corners.stream().filter(Fit.Corner::isPaired).map(each -> new BestFit.Pair(each.x(), each.y(), each.easting(),
                each.northing())).toList();
    }

    /** Null where the corners are one and the same. */
    private static Consensus consensus(List<BestFit.Pair> corners) {
        try {
            return Consensus.of(corners);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Pose fit(List<BestFit.Pair> pairs) {
        try {
            return Pose.of(BestFit.of(pairs));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<BestFit.Pair> trusted(List<BestFit.Pair> pairs, Pose pose) {
        List<BestFit.Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingDouble(pair -> pose.apply(new Coordinate(pair.x(), pair.y()))
                .distance(new Coordinate(pair.easting(), pair.northing()))));
        return sorted.subList(0, Math.max(3, (int) (sorted.size() * TRUSTED)));
    }

    /** Corners of the polygon with those of the plan; two belong together where each is the other's nearest. */
    private List<Fit.Corner> corners(Pose pose) {
        List<Coordinate> ours = plan.corners();
        List<Coordinate> laid = ours.stream().map(pose::apply).toList();
        Envelope box = target.area().getEnvelopeInternal();
        double reach = Math.max(CORNER, CORNER_SHARE * Math.max(box.getWidth(), box.getHeight()));
        List<Fit.Corner> corners = new ArrayList<>();
        for (Coordinate corner : target.corners()) {
            int mine = nearest(corner, laid);
            boolean paired = laid.get(mine).distance(corner) <= reach
                    && target.corners().get(nearest(laid.get(mine), target.corners())) == corner;
            corners.add(paired ? new Fit.Corner(corner.x, corner.y, ours.get(mine).x, ours.get(mine).y,
                    laid.get(mine).distance(corner))
                    : new Fit.Corner(corner.x, corner.y, Double.NaN, Double.NaN, off(pose, corner)));
        }
        return corners;
    }

    private double off(Pose pose, Coordinate corner) {
        double least = Double.POSITIVE_INFINITY;
        for (LineSegment side : plan.sides()) {
            least = Math.min(least, new LineSegment(pose.apply(side.p0), pose.apply(side.p1)).distance(corner));
        }
        return least;
    }

    private static int nearest(Coordinate to, List<Coordinate> among) {
        int best = 0;
        for (int i = 1; i < among.size(); i++) {
            best = among.get(i).distance(to) < among.get(best).distance(to) ? i : best;
        }
        return best;
    }

    private Fit told(Scored scored) {
        List<Fit.Corner> corners = corners(scored.pose);
        Consensus by = pairs(corners).size() < 3 ? null : consensus(pairs(corners));
        List<Integer> apart = new ArrayList<>();
        double squares = 0;
        double worst = Double.NaN;
        int pair = 0;
        long count = 0;
        for (int i = 0; i < corners.size(); i++) {
            Fit.Corner corner = corners.get(i);
            if (corner.isPaired() && by != null && by.apart().contains(pair++)) {
                apart.add(i);
            } else if (corner.isPaired()) {
                count++;
                squares += corner.off() * corner.off();
                worst = count == 1 ? corner.off() : Math.max(worst, corner.off());
            }
        }
        return new Fit(scored.pose, scored.overlap, corners, apart, count == 0 ? Double.NaN : Math.sqrt(squares / count), worst);
    }
}
