// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.locationtech.jts.geom.Geometry;

/**
 * A building of a model against the blocks of a register. A register may draw one building as several blocks, towers on a
 * podium: those that lie in the model are its blocks together, and each is compared with what the model has there, from the
 * block's base to its top, without the others.
 */
final class FootprintMatching {

    /** A block of which this share lies in the model is one of its blocks. */
    private static final double MEMBER = 0.5;
    /** A model of which this share lies in a larger block is a part of it. */
    private static final double PART = 0.9;
    /** Less is no candidate unless something else speaks for it. */
    private static final double LEAST = 0.1;
    /** How far the base of a tower and the top of the podium below may differ, metres. */
    private static final double STACKED = 1.5;
    /** Tops this near are the same, metres. */
    private static final double SAME = 1;
    /** Slabs at the very top or base of a block belong to it, metres. */
    private static final double SLAB = 1;

    private final Subject subject;
    private final LinkKind kind;
    private final Geometry outline;
    private final List<Candidate> candidates = new ArrayList<>();
    /** Square metres that each has in common with the model. */
    private final Map<Candidate, Double> shared = new HashMap<>();
    private final List<Candidate> members = new ArrayList<>();

    FootprintMatching(Subject subject, LinkKind kind, List<Candidate> candidates) {
        this.subject = subject;
        this.kind = kind;
        this.outline = subject.outline();
        for (Candidate candidate : candidates) {
            // what only lies near has nothing to say unless the model itself names it
            if (!subject.claims() && !candidate.meets(outline.getEnvelopeInternal())) {
                continue;
            }
            this.candidates.add(candidate);
            double both = SharedArea.of(outline, candidate.shape());
            shared.put(candidate, both);
            if (both > 0 && both / candidate.shape().getArea() >= MEMBER) {
                members.add(candidate);
            }
        }
    }

    /** The best first. */
    List<Match> matches() {
        boolean several = members.size() > 1;
        double together = several ? Areas.iou(outline, Areas.together(members.stream().map(Candidate::shape).toList()))
                : Double.NaN;
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean member = several && members.contains(candidate);
            Geometry part = member ? section(candidate) : outline;
            double both = shared.get(candidate);
            double alone = both == 0 ? 0 : both / (outline.getArea() + candidate.shape().getArea() - both);
            pairs.add(new Pair(candidate, part, member ? Areas.iou(part, candidate.shape()) : alone, alone, member));
        }
        List<Match> judged = new ArrayList<>();
        for (Pair pair : pairs) {
            if (isCandidate(pair)) {
                double next = 0;
                for (Pair other : pairs) {
                    // the other blocks of the same building compete with none of it
                    boolean fellow = pair == other || pair.member && other.member;
                    next = fellow ? next : Math.max(next, other.overlap);
                }
                judged.add(settle(match(pair, together), pair.overlap, next, together));
            }
        }
        judged.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::key));
        return judged;
    }

    /** Whether anything speaks for a block that lies near. */
    private boolean isCandidate(Pair pair) {
        if (pair.overlap >= LEAST || pair.member || pair.alone > 0 && inside(pair.candidate) >= MEMBER) {
            return true;
        }
        String key = kind.layer().key(pair.candidate.feature());
        return Comparison.identifier(subject, key).answer() == Judgement.Answer.AGREES
                || Comparison.lot(subject, pair.candidate.feature(), key).answer() == Judgement.Answer.AGREES;
    }

    /** The share of the model that lies in a block. */
    private double inside(Candidate candidate) {
        return outline.getArea() > 0 ? shared.get(candidate) / outline.getArea() : 0;
    }

    /** @param part what the model has where the block is; all of it where the block is not one of several */
    private record Pair(Candidate candidate, Geometry part, double overlap, double alone, boolean member) {
    }

    /** Whether it is beyond doubt: by the overlap of the two, of all blocks together, and of the next that is none of them. */
    private static Match settle(Match match, double overlap, double next, double together) {
        boolean contradicted = match.differs(Criterion.IDENTIFIER) || match.differs(Criterion.HEIGHT)
                || match.differs(Criterion.REFERENCE_POINT) || match.differs(Criterion.LOT);
        boolean accepted = overlap >= Match.ACCEPT && next <= Match.RUNNER_UP && !contradicted
                && (!match.relation().equals("contains") || together >= Match.ACCEPT);
        var evidence = new TreeMap<>(match.evidence());
        evidence.put("runnerUp", next);
        return new Match(match.subject(), match.kind(), match.feature(), match.relation(), match.method(),
                match.judgements(), evidence, accepted);
    }

    private Match match(Pair pair, double together) {
        Candidate candidate = pair.candidate;
        Geometry part = pair.part;
        double overlap = pair.overlap;
        boolean member = pair.member;
        String key = kind.layer().key(candidate.feature());
        double top = top(candidate, part, member);
        List<Judgement> all = new ArrayList<>();
        all.add(new Judgement(Criterion.OVERLAP, overlap, member
                ? Message.of("{0} % with what the model has there; all blocks together {1} %", "與模型該處重疊 {0} %；各座合計 {1} %",
                        Decimal.fixed(overlap * 100, 1), Decimal.fixed(together * 100, 1))
                : Message.of("{0} %", "{0} %", Decimal.fixed(overlap * 100, 1))));
        all.add(Comparison.height(top, candidate.top()));
        double ours = Areas.azimuth(part);
        double theirs = candidate.azimuth();
        all.add(Comparison.azimuth(ours, theirs));
        all.add(Comparison.name(subject, candidate.feature()));
        all.add(Comparison.identifier(subject, key));
        all.add(Comparison.referencePoint(outline, candidate.shape(), key));
        all.add(Comparison.address(subject, candidate.feature()));
        all.add(Comparison.lot(subject, candidate.feature(), key));
        double inside = inside(candidate);
        var evidence = new TreeMap<String, Double>();
        evidence.put("iou", overlap);
        evidence.put("inside", inside);
        if (member) {
            evidence.put("iouAlone", pair.alone);
            evidence.put("iouTogether", together);
        }
        evidence.put("centroidDist_m", part.isEmpty() ? Double.NaN : part.getCentroid().distance(candidate.shape().getCentroid()));
        evidence.put("heightDiff_m", top - candidate.top());
        evidence.put("azimuthDiff_deg", Areas.turn(ours, theirs));
        evidence.put("nameSim", all.get(3).value());
        evidence.values().removeIf(value -> !Double.isFinite(value));
        String relation = member ? "contains" : inside >= PART && overlap < MEMBER ? "within"
                : overlap >= MEMBER ? kind.relation() : "near";
        boolean named = all.get(4).answer() == Judgement.Answer.AGREES;
        return new Match(subject, kind, candidate.feature(), relation, named ? "csuid-attribute" : "footprint-iou", all,
                evidence, false);
    }

    /** What the model has between base and top of one of its blocks, less the other blocks. */
    private Geometry section(Candidate block) {
        List<Geometry> others = new ArrayList<>();
        boolean below = false;
        boolean above = false;
        for (Candidate other : members) {
            if (other != block) {
                others.add(Areas.without(other.shape(), block.shape()));
                below |= other.top() <= block.base() + STACKED;
                above |= other.base() >= block.top() - STACKED;
            }
        }
        boolean known = subject.hasShape() && !Double.isNaN(subject.low());
        Geometry part = !known ? outline : subject.shape().between(
                below ? block.base() + SLAB : Double.NEGATIVE_INFINITY, above ? block.top() + SLAB : Double.POSITIVE_INFINITY);
        Geometry rest = Areas.without(part, Areas.together(others));
        return rest.isEmpty() ? part : rest;
    }

    /** What the register may mean by the top: the highest point, or the roof; whichever is nearer. Of a podium, the roof. */
    private double top(Candidate block, Geometry part, boolean member) {
        double high = subject.high();
        boolean below = member && members.stream().anyMatch(other -> other.base() >= block.top() - STACKED);
        if (Double.isNaN(high) || !subject.hasShape() || !below && Math.abs(high - block.top()) <= SAME) {
            return high;
        }
        Geometry there = Areas.shared(part, block.shape());
        if (there.isEmpty()) {
            return high;
        }
        double roof = subject.shape().roof(there);
        boolean nearer = Math.abs(roof - block.top()) < Math.abs(high - block.top());
        return Double.isNaN(roof) ? high : below || nearer ? roof : high;
    }
}
