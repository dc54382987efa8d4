// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintel.core.result.Result;

/** The one ordered list of steps that every result passes through. */
public final class Pipeline {

    /** By file, rule, place and fingerprint: a run prints the same bytes however it was computed. */
    public static final Comparator<Result> ORDER = Comparator
            .comparing((Result result) -> result.subject().where().file())
            .thenComparing(Result::rule)
            .thenComparingInt(result -> result.subject().where().line())
            .thenComparing(result -> result.subject().key())
            .thenComparing(Result::discriminator);

    private final List<Processor> steps;

    public Pipeline(Processor... steps) {
        this.steps = List.of(steps);
    }

    /** Runs all steps, then sorts. */
    public List<Result> process(List<Result> results) {
        List<Result> current = results;
        for (Processor step : steps) {
            current = step.process(current);
        }
        List<Result> sorted = new ArrayList<>(current);
        sorted.sort(ORDER);
        return sorted;
    }
}
