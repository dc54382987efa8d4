// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Problem;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;

/** Adds to the inputs of a model what was wrong with its file while it was read. */
public final class ReadingInputs implements Inputs {

    /** Kinds of subject start with this and go on with the kind of damage. */
    static final String KIND = "damage/";

    static final Input<Damage> DAMAGE = new Fixed<>("reading.damage", Text.of("damage", "損壞"));
    static final Input<Long> INSTANCES = new Fixed<>("reading.instances", Text.of("instances", "實例"));

    /** How many places of one wording are told one by one. */
    static final int PLACES = 10;

    /**
     * A damaged place.
     *
     * @param total how many places of this wording there are, on the first of them if not all are told; else 0
     */
    record Damage(Problem problem, int total) {
    }

    private record Fixed<T>(String id, Text label) implements Input<T> {
        @Override
        public Message remedy() {
            return Message.EMPTY;
        }
    }

    private final Model model;
    private final String file;
    private final Inputs others;
    private final Progress progress;
    private final Map<Subject, Damage> damage = new HashMap<>();
    private Map<String, List<Subject>> subjects;

    /**
     * @param file the model's path as locations are to show it
     * @param others answers everything else
     * @param progress is told how far the whole file has been decoded, which is done when damage is first asked for
     */
    public ReadingInputs(Model model, String file, Inputs others, Progress progress) {
        this.model = model;
        this.file = file;
        this.others = others;
        this.progress = progress;
    }

    /** What was found when the file was opened, and what only decoding all of it tells. */
    private Map<String, List<Subject>> find() {
        List<Problem> problems = new ArrayList<>(model.problems());
        problems.addAll(model.verify(progress));
        problems.sort(Problem.BY_POSITION);
        if (model.problemCount() > model.problems().size()) {
            problems.add(new Problem(Problem.Kind.LIMIT, Message.of("{0} more damaged places were only counted",
                    "另有 {0} 處損壞只作計數", model.problemCount() - model.problems().size()),
                    Message.of("mend the first ones and check again", "請先修正前列各處，然後再檢查"), 0, 0, 0));
        }
        Map<String, List<Subject>> found = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        Map<Message, Integer> totals = new HashMap<>();
        for (Problem problem : problems) {
            totals.merge(problem.message(), 1, Integer::sum);
        }
        Map<Message, Integer> told = new HashMap<>();
        for (Problem problem : problems) {
            int place = told.merge(problem.message(), 1, Integer::sum);
            if (place > PLACES) {
                continue;
            }
            String kind = KIND + DamageRule.word(problem.kind());
            Subject subject = subject(kind, problem, seen);
            int total = totals.get(problem.message());
            damage.put(subject, new Damage(problem, place == 1 && total > PLACES ? total : 0));
            found.computeIfAbsent(kind, key -> new ArrayList<>()).add(subject);
        }
        return found;
    }

    /** Known again by the number of its instance; where it has none, by its count, for a line moves with every edit. */
    private Subject subject(String kind, Problem problem, Map<String, Integer> seen) {
        String place = problem.instance() > 0 ? "#" + problem.instance() : "file";
        int count = seen.merge(kind + place, 1, Integer::sum);
        Instance instance = problem.instance() > 0 ? model.instance(problem.instance()) : null;
        String globalId = instance == null ? null : instance.globalId();
        return new Subject(kind, count == 1 ? place : place + "~" + count, globalId == null ? "" : globalId,
                instance == null ? "" : instance.typeName(), place.equals("file") ? file : place, "",
                new Location(file, problem.line(), problem.column(), problem.instance()));
    }

    @Override
    public List<Subject> subjects(String kind) {
        if (!kind.startsWith(KIND)) {
            return others.subjects(kind);
        }
        synchronized (damage) {
            if (subjects == null) {
                subjects = find();
            }
        }
        return subjects.getOrDefault(kind,
                List.of(new Subject(kind, "file", "", "", file, "", Location.of(file))));
    }

    @Override
    public boolean isAtHand(String kind) {
        return others.isAtHand(kind);
    }

    @Override
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        if (input == DAMAGE) {
            Damage place = damage.get(subject);
            return place == null ? Answer.unknown("none", "沒有") : answer(place, subject);
        }
        return input == INSTANCES ? answer((long) model.size(), subject) : others.ask(subject, input);
    }

    @SuppressWarnings("unchecked") // the two inputs answered here say themselves of which type they are
    private <T> Answer<T> answer(Object value, Subject subject) {
        return (Answer<T>) Answer.known(value, new Evidence.FromModel(Evidence.Origin.ATTRIBUTE, "ISO 10303-21", "",
                subject.where()));
    }
}
