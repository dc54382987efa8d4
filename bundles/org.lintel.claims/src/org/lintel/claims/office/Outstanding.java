// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.claims.lifecycle.Due;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Reading;
import org.lintel.claims.scheme.Milestone;
import org.lintel.claims.scheme.Paper;
import org.lintel.claims.scheme.Scheme;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.training.Course;
import org.lintel.claims.training.Roll;

/**
 * What a scheme asks for of a recorded application: papers, with what was handed in of each; last days; and in which parts
 * it pays. Where the version is not certain, of all that may hold.
 *
 * @param dues counted from the days that the records tell
 * @param milestones empty where it pays at once, or where the versions that may hold differ
 */
public record Outstanding(List<Wanted> papers, List<Due> dues, List<Milestone> milestones) {

    /** A paper that is asked for, and what was recorded as being it. */
    public record Wanted(Paper paper, List<EvidenceItem> recorded) {

        public boolean isMissing() {
            return paper.mandatory() && recorded.isEmpty();
        }
    }

    /** What is asked for of an application. */
    public static Outstanding of(Reading records, ClaimCase found, Scheme scheme) {
        String claim = found.head().id();
        List<SchemeVersion> versions = scheme.possible(found.application().date(), found.application().approved());
        List<EvidenceItem> handedIn = records.where(EvidenceItem.TABLE, "claim", claim);
        Map<String, Paper> papers = new LinkedHashMap<>();
        versions.forEach(version -> version.papers().forEach(each -> papers.putIfAbsent(each.id(), each)));
        List<Wanted> wanted = new ArrayList<>();
        for (Paper paper : papers.values()) {
            wanted.add(new Wanted(paper, handedIn.stream().filter(each -> each.kind().equals(paper.id())).toList()));
        }
        List<List<Milestone>> milestones = versions.stream().map(SchemeVersion::milestones).distinct().toList();
        return new Outstanding(wanted, Due.of(versions, days(found, TrainingRecords.read(records, claim))),
                milestones.size() == 1 ? milestones.getFirst() : List.of());
    }

    /** The days that deadlines are counted from, as far as they are recorded; of several payments, the last. */
    private static Map<String, LocalDate> days(ClaimCase found, Roll roll) {
        Map<String, LocalDate> days = new HashMap<>(Map.of("application", found.head().date()));
        for (ClaimMove each : found.moves()) {
            if (each.move().step() == Step.PAY) {
                days.put("payment", each.move().day());
            }
        }
        if (roll != null && roll.courses().size() == 1) {
            Course course = roll.courses().values().iterator().next();
            days.put("course-start", course.start());
            days.put("course-end", course.end());
        }
        return days;
    }

    /** What should have been handed in by the time a step is taken, and is not recorded. */
    public List<Paper> missing(Step step) {
        return papers.stream().filter(Wanted::isMissing).map(Wanted::paper)
                .filter(paper -> isDue(paper.stage(), step)).toList();
    }

    private static boolean isDue(Paper.Stage stage, Step step) {
        return switch (step) {
            case SUBMIT, SCREEN, RECOMMEND, APPROVE, CONTRACT, ANSWER -> stage == Paper.Stage.APPLICATION;
            case CLAIM, VERIFY, PAY -> stage != Paper.Stage.CLOSING;
            case CLOSE -> true;
            default -> false;
        };
    }
}
