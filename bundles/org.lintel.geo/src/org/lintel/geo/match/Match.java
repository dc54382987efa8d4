// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.geo.feature.Feature;

/**
 * A thing of a model and a thing of a register that may be the same, or belong to each other, with why.
 *
 * @param method what it rests on: csuid-attribute, footprint-iou, inside, near, lot
 * @param judgements one for each criterion that applies, in their order
 * @param evidence what was measured, by name: metres, degrees, shares from 0 to 1
 * @param accepted whether it is beyond doubt by the rule, so that nobody needs to look
 */
public record Match(Subject subject, LinkKind kind, Feature feature, String relation, String method,
        List<Judgement> judgements, SortedMap<String, Double> evidence, boolean accepted) {

    /** Least overlap, and share inside, that is accepted without a person. */
    public static final double ACCEPT = 0.7;
    /** What the next candidate may have at most where a link is accepted without a person. */
    public static final double RUNNER_UP = 0.4;

    public Match {
        judgements = List.copyOf(judgements);
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    }

    /** The name of the field that identifies the feature; empty where its row number has to do. */
    public String keyField() {
        String field = kind.layer().keyField(feature);
        return field == null ? "" : field;
    }

    public String key() {
        return kind.layer().key(feature);
    }

    /** What is known of the weighted criteria, on the scale from 0 to 1. */
    public double score() {
        double known = 0;
        for (Judgement each : judgements) {
            known += Double.isNaN(each.value()) ? 0 : each.criterion().weight();
        }
        return known == 0 ? direct() : least() / known;
    }

    /** The score if all that is not known differed. */
    public double least() {
        double sum = 0;
        for (Judgement each : judgements) {
            sum += Double.isNaN(each.value()) ? 0 : each.value() * each.criterion().weight();
        }
        return sum;
    }

    /** The score if all that is not known agreed. */
    public double most() {
        double open = 0;
        for (Judgement each : judgements) {
            open += Double.isNaN(each.value()) ? each.criterion().weight() : 0;
        }
        return least() + open;
    }

    private double direct() {
        return judgements.isEmpty() || Double.isNaN(judgements.getFirst().value()) ? 0 : judgements.getFirst().value();
    }

    /** What a criterion says; null where it does not apply. */
    public Judgement judgement(Criterion criterion) {
        return judgements.stream().filter(each -> each.criterion() == criterion).findFirst().orElse(null);
    }

    boolean differs(Criterion criterion) {
        Judgement judgement = judgement(criterion);
        return judgement != null && judgement.answer() == Judgement.Answer.DIFFERS;
    }
}
