// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.training.Check;
import org.lintel.claims.training.Roll;
import org.lintel.claims.training.TraineeResult;
import org.lintel.claims.training.TrainingAssessor;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Which lines of an application are paid, for the trainees they are for count or do not.
 *
 * @param paid by the line's id; a line that is not there is not for trainees
 */
record TrainedLines(Map<String, Outcome> paid, List<LeftOut> leftOut) {

    static final TrainedLines NONE = new TrainedLines(Map.of(), List.of());

    /** @param roll null where nothing is told of trainees */
    static TrainedLines of(Application application, SchemeVersion version, Roll roll, boolean accept, Gaps gaps) {
        if (roll == null || version.training() == null) {
            return NONE;
        }
        List<TraineeResult> results = new TrainingAssessor(roll, version.training(), accept).assess();
        Map<String, Outcome> paid = new HashMap<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Line line : application.lines()) {
            if (line.course() == null) {
                gaps.told("lines." + line.id() + ".course", Text.of("course and trainee", "課程及學員"), Message.of(
                        "say for which course, and which trainee, line {0} is", "請註明第 {0} 行所屬的課程及學員", line.id()));
                paid.put(line.id(), Outcome.UNDETERMINED);
                continue;
            }
            List<TraineeResult> those = results.stream().filter(each -> each.course().id().equals(line.course())
                    && (line.trainee() == null || each.trainee().id().equals(line.trainee()))).toList();
            Outcome outcome = together(those);
            paid.put(line.id(), outcome);
            if (outcome == Outcome.FAIL) {
                leftOut.add(new LeftOut(line.id(), those.isEmpty()
                        ? Message.of("nobody is enrolled in {0}", "沒有學員報讀 {0}", line.course()) : why(those.getFirst())));
            } else if (outcome == Outcome.UNDETERMINED) {
                open(line, those, gaps);
            }
        }
        return new TrainedLines(paid, leftOut);
    }

    /** A line for several is paid if all count, not if none does, and open else: whose part it is, is not told. */
    private static Outcome together(List<TraineeResult> those) {
        List<Outcome> outcomes = those.stream().map(TraineeResult::outcome).distinct().toList();
        return outcomes.isEmpty() ? Outcome.FAIL : outcomes.size() == 1 ? outcomes.getFirst() : Outcome.UNDETERMINED;
    }

    private static Message why(TraineeResult result) {
        Message words = who(result);
        for (Check check : result.checks()) {
            if (check.outcome() == Outcome.FAIL) {
                words = Message.of("{0}; {1}: {2}", "{0}；{1}：{2}", words, check.name(), check.summary());
            }
        }
        return words;
    }

    private static Message who(TraineeResult result) {
        return Message.of("{0} ({1}) in {2}", "{0}（{1}）於 {2}", result.trainee().name(), result.trainee().id(),
                result.course().id());
    }

    private static void open(Line line, List<TraineeResult> those, Gaps gaps) {
        boolean mixed = those.stream().anyMatch(each -> each.outcome() == Outcome.PASS)
                && those.stream().anyMatch(each -> each.outcome() == Outcome.FAIL);
        if (mixed) {
            gaps.told("lines." + line.id() + ".trainee", Text.of("trainees", "學員"), Message.of(
                    "not all who are enrolled in {0} count: give a line for each trainee",
                    "並非所有報讀 {0} 的學員均符合要求：請為每名學員各列一行", line.course()));
        }
        for (TraineeResult result : those) {
            for (Check check : result.checks()) {
                if (check.outcome() == Outcome.UNDETERMINED) {
                    gaps.trainee("training." + result.trainee().id() + "." + result.course().id() + "." + check.id(),
                            check, who(result));
                }
            }
        }
    }
}
