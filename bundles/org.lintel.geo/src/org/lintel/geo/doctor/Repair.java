// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.edit.Edits;
import org.lintel.core.edit.Fix;
import org.lintel.core.result.Outcome;
import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.Extent;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;

/**
 * Repairs what can be repaired, one fault after another, looking at the model anew after each: a position that has its
 * axes in order tells of the next fault.
 */
public final class Repair {

    /** One repair must not undo another for ever. */
    private static final int MOST_OF_ONE = 2;

    /** @param fix what was done */
    public record Step(Check check, Diagnosis diagnosis, Fix fix) {
    }

    /** A fault that stays. */
    public record Left(Check check, Diagnosis diagnosis) {
    }

    /**
     * What came of it.
     *
     * @param bytes the whole file, repaired
     * @param left what is still wrong of what was to be repaired
     */
    public record Done(byte[] bytes, List<Step> steps, List<Left> left) {
    }

    private Repair() {
    }

    /**
     * Repairs with what the model says itself.
     *
     * @param chosen numbers of checks whose repairs are wanted, even where the check is not sure; empty for all that have
     *        failed
     * @throws ModelException if the bytes are no model
     */
    public static Done run(byte[] bytes, String file, Set<String> chosen, Progress progress) throws ModelException {
        return run(bytes, file, chosen, null, progress);
    }

    /**
     * The same with what registers say.
     *
     * @param register asked for what the model claims to be; null for none
     */
    public static Done run(byte[] bytes, String file, Set<String> chosen, Register register, Progress progress)
            throws ModelException {
        byte[] now = bytes;
        List<Step> steps = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        Extent extent = null;
        while (true) {
            progress.check();
            try (Model model = Model.of(now, file)) {
                var survey = new Survey(model, file, progress, extent, register);
                List<Left> left = new ArrayList<>();
                Step next = next(survey, chosen, times, left);
                if (next == null) {
                    return new Done(now, List.copyOf(steps), List.copyOf(left));
                }
                steps.add(next);
                times.merge(next.check.number(), 1, Integer::sum);
                now = Edits.apply(now, next.fix.edits());
                // no repair moves a body
                extent = survey.knownExtent();
            }
        }
    }

    private static Step next(Survey survey, Set<String> chosen, Map<String, Integer> times, List<Left> left) {
        for (List<Check> checks : List.of(Checks.GEOREFERENCE, Checks.HONG_KONG)) {
            for (Check check : checks) {
                boolean wanted = chosen.isEmpty() ? checks == Checks.GEOREFERENCE : chosen.contains(check.number());
                if (wanted) {
                    Diagnosis diagnosis = check.examine(survey);
                    boolean wrong = diagnosis.outcome() == Outcome.FAIL;
                    boolean sure = wrong && !diagnosis.choice()
                            || !chosen.isEmpty() && (wrong || diagnosis.outcome() == Outcome.UNDETERMINED);
                    if (sure && !diagnosis.fixes().isEmpty() && times.getOrDefault(check.number(), 0) < MOST_OF_ONE) {
                        return new Step(check, diagnosis, diagnosis.fixes().getFirst());
                    }
                    if (wrong) {
                        left.add(new Left(check, diagnosis));
                    }
                }
            }
        }
        return null;
    }
}
