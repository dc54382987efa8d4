// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Things of a model that lie in something of a register, or near it: rooms, roofs, sites; lamp posts, chargers. */
final class PlaceMatching {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** A share of less than this is a touch. */
    private static final double LEAST = 0.05;
    /** How far above or below a block something of it may reach, metres. */
    private static final double LEVEL = 1.5;

    private final Subject subject;
    private final LinkKind kind;

    PlaceMatching(Subject subject, LinkKind kind) {
        this.subject = subject;
        this.kind = kind;
    }

    /** The best; of a site, every lot that it lies in. */
    List<Match> matches(List<Candidate> candidates) {
        List<Match> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Match match = kind.way() == LinkKind.Way.NEAR ? near(candidate) : inside(candidate);
            if (match != null) {
                found.add(match);
            }
        }
        found.sort(Comparator.comparing((Match match) -> match.differs(Criterion.HEIGHT))
                .thenComparing(Comparator.comparingDouble(PlaceMatching::rank).reversed()).thenComparing(Match::key));
        List<Match> settled = new ArrayList<>();
        for (int i = 0; i < found.size() && (i == 0 || kind.layer().alias().equals("lot")); i++) {
            double next = 0;
            for (int j = 0; j < found.size(); j++) {
                next = i == j || found.get(j).differs(Criterion.HEIGHT) ? next : Math.max(next, rank(found.get(j)));
            }
            settled.add(settle(found.get(i), next));
        }
        return settled;
    }

    private static double rank(Match match) {
        Judgement named = match.judgement(Criterion.IDENTIFIER);
        return named != null && named.value() == 1 ? 1 : match.judgements().getFirst().value();
    }

    private static Match settle(Match match, double next) {
        var evidence = new TreeMap<>(match.evidence());
        evidence.put("runnerUp", next);
        boolean accepted = rank(match) >= Match.ACCEPT && next <= Match.RUNNER_UP && !match.differs(Criterion.HEIGHT)
                && !match.differs(Criterion.IDENTIFIER) && !match.differs(Criterion.LOT);
        return new Match(match.subject(), match.kind(), match.feature(), match.relation(), match.method(),
                match.judgements(), evidence, accepted);
    }

    private Match near(Candidate candidate) {
        double distance = FACTORY.toGeometry(subject.envelope()).distance(candidate.shape());
        Judgement identifier = Comparison.identifier(subject, kind.layer().key(candidate.feature()));
        if (distance > kind.reach()) {
            return null;
        }
        List<Judgement> all = new ArrayList<>();
        all.add(new Judgement(Criterion.DISTANCE, 1 - distance / kind.reach(), Message.of("{0} m, of {1} m at most",
                "{0} 米（上限 {1} 米）", Decimal.fixed(distance, 1), kind.reach())));
        all.add(identifier);
        var evidence = new TreeMap<String, Double>();
        evidence.put("distance_m", distance);
        return new Match(subject, kind, candidate.feature(), kind.relation(),
                identifier.value() == 1 ? "identifier" : "near", all, evidence, false);
    }

    private Match inside(Candidate candidate) {
        double share = share(candidate);
        if (share < LEAST) {
            return null;
        }
        List<Judgement> all = new ArrayList<>();
        all.add(new Judgement(Criterion.INSIDE, share, Message.of("{0} % lies in it", "{0} % 在其範圍內",
                Decimal.fixed(share * 100, 1))));
        var evidence = new TreeMap<String, Double>();
        evidence.put("share", share);
        boolean lot = kind.layer().alias().equals("lot");
        if (lot) {
            all.add(Comparison.lot(subject, candidate.feature(), kind.layer().key(candidate.feature())));
        } else {
            all.add(level(candidate));
        }
        return new Match(subject, kind, candidate.feature(), kind.relation(), lot ? "lot" : "inside", all, evidence, false);
    }

    private double share(Candidate candidate) {
        Envelope box = subject.envelope();
        if (candidate.within(kind.reach()).covers(FACTORY.toGeometry(box))) {
            return 1;
        }
        Geometry area = candidate.within(kind.reach()).getGeometry();
        Geometry outline = subject.outline();
        if (outline.getArea() > 0) {
            return Areas.shared(outline, area).getArea() / outline.getArea();
        }
        // a wall drawn as a face, or a thing without a body: by length, or by where it stands
        Geometry line = outline.getLength() > 0 ? outline : null;
        return line == null ? area.covers(outline) ? 1 : 0 : Areas.shared(outline, area).getLength() / line.getLength();
    }

    /** Whether its middle lies between base and top. */
    private Judgement level(Candidate candidate) {
        double middle = (subject.low() + subject.high()) / 2;
        if (Double.isNaN(middle)) {
            return Judgement.unknown(Criterion.HEIGHT, "the model does not say how high it stands", "模型沒有註明高程");
        }
        if (Double.isNaN(candidate.base()) && Double.isNaN(candidate.top())) {
            return Judgement.unknown(Criterion.HEIGHT, "the register has no height of it", "登記冊沒有其高程");
        }
        boolean in = !(middle < candidate.base() - LEVEL) && !(middle > candidate.top() + LEVEL);
        return new Judgement(Criterion.HEIGHT, in ? 1 : 0, Message.of("at {0} mPD, in the register {1} to {2} mPD",
                "在 {0} mPD，登記冊為 {1} 至 {2} mPD", Decimal.fixed(middle, 1), told(candidate.base()), told(candidate.top())));
    }

    private static String told(double height) {
        return Double.isNaN(height) ? "?" : Decimal.fixed(height, 1);
    }
}
