// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Position;
import org.lintel.ifc.step.HeaderEntity;
import org.lintel.ifc.validate.Check;
import org.lintel.ifc.validate.Validation;
import org.lintel.ifc.validate.Validation.Group;
import org.lintel.ifc.validate.Validator;
import org.lintel.ifc.validate.Violation;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;

/**
 * Adds to the inputs of a model where it is not as its schema has it. The model is gone through once for what its
 * values tell, and once more if somebody asks for the rest.
 */
public final class SchemaInputs implements Inputs {

    /** Kinds of subject start with this and go on with what is checked. */
    static final String KIND = "schema/";

    static final Input<Place> PLACE = new Input<>() {
        @Override
        public String id() {
            return "ifc-schema.place";
        }

        @Override
        public Text label() {
            return Text.of("place", "位置");
        }

        @Override
        public Message remedy() {
            return Message.EMPTY;
        }
    };

    private static final Set<Check> DEEP = EnumSet.complementOf(EnumSet.copyOf(Validator.VALUES));

    private final Model model;
    private final String file;
    private final Inputs others;
    private final int threads;
    private final Progress progress;
    private final Map<String, List<Subject>> subjects = new HashMap<>();
    private final Map<Subject, Place> places = new HashMap<>();

    /**
     * @param file the model's path as locations are to show it
     * @param others answers everything else
     * @param progress is told how far the model has been gone through, which is done when it is first asked for
     */
    public SchemaInputs(Model model, String file, Inputs others, Progress progress) {
        this(model, file, others, Runtime.getRuntime().availableProcessors(), progress);
    }

    /**
     * The same beside something else that is at work.
     *
     * @param threads how many may go through a large model; at least 1
     */
    public SchemaInputs(Model model, String file, Inputs others, int threads, Progress progress) {
        this.model = model;
        this.file = file;
        this.others = others;
        this.threads = threads;
        this.progress = progress;
    }

    @Override
    public List<Subject> subjects(String kind) {
        if (!kind.startsWith(KIND)) {
            return others.subjects(kind);
        }
        synchronized (places) {
            List<Subject> known = subjects.get(kind);
            if (known == null) {
                boolean values = Validator.VALUES.stream().anyMatch(check -> kind.equals(kind(check)));
                find(values ? Validator.VALUES : DEEP);
                known = subjects.getOrDefault(kind, List.of());
            }
            return known;
        }
    }

    private static String kind(Check check) {
        return KIND + SchemaRule.word(check);
    }

    private void find(Set<Check> checks) {
        Validation.Schema schema = Validation.schema(model);
        Set<Check> possible = schema.exact() ? checks : EnumSet.noneOf(Check.class);
        if (!schema.exact() && checks.contains(Check.HEADER)) {
            possible = EnumSet.of(Check.HEADER);
        }
        Validation found = possible.isEmpty() ? null : Validator.run(model, possible, Validator.PLACES, threads,
                progress);
        for (Check check : checks) {
            List<Subject> list = new ArrayList<>();
            if (!possible.contains(check)) {
                list.add(whole(check, new Place.Near(schema.declared(), model.schema().id())));
            } else {
                add(check, found.broken(), list, true);
                add(check, found.undecided(), list, false);
                if (list.isEmpty()) {
                    list.add(whole(check, new Place.None(model.size(), model.schema().id())));
                }
            }
            subjects.put(kind(check), List.copyOf(list));
        }
    }

    private void add(Check check, List<Group> groups, List<Subject> list, boolean broken) {
        for (Group group : groups) {
            if (group.check() != check) {
                continue;
            }
            Map<String, Integer> seen = new HashMap<>();
            long total = group.count() > group.first().size() ? group.count() : 0;
            for (Violation violation : group.first()) {
                Subject subject = subject(kind(check), violation, seen);
                places.put(subject, broken ? new Place.Broken(violation, model.schema().id(), total)
                        : new Place.Undecided(violation));
                list.add(subject);
                total = 0;
            }
        }
    }

    private Subject whole(Check check, Place place) {
        Subject subject = new Subject(kind(check), "file", "", "", file, "", Location.of(file));
        places.put(subject, place);
        return subject;
    }

    /** Known again by its GlobalId, else by its number, and by what is broken there. */
    private Subject subject(String kind, Violation violation, Map<String, Integer> seen) {
        Instance instance = violation.instance() > 0 ? model.instance(violation.instance()) : null;
        String globalId = instance == null ? null : instance.globalId();
        String who = instance == null ? "file"
                : globalId != null && model.byGlobalId(globalId) != null ? globalId : "#" + violation.instance();
        String key = who + " " + violation.rule() + (violation.path().isEmpty() ? "" : " " + violation.path());
        int count = seen.merge(key, 1, Integer::sum);
        Position position = instance == null ? inHeader(violation) : model.position(instance);
        return new Subject(kind, count == 1 ? key : key + "~" + count, globalId == null ? "" : globalId,
                instance == null ? "" : instance.typeName(),
                instance == null ? file : "#" + violation.instance(), "",
                new Location(file, position.line(), position.column(), violation.instance()));
    }

    /** Where the entity of the header stands that a rule such as FILE_NAME.author is about; 0 for what is nowhere. */
    private Position inHeader(Violation violation) {
        for (HeaderEntity entity : model.headerEntities()) {
            if (violation.check() == Check.HEADER && violation.rule().startsWith(entity.name() + ".")) {
                return model.position(entity);
            }
        }
        return new Position(0, 0);
    }

    @Override
    public boolean isAtHand(String kind) {
        return others.isAtHand(kind);
    }

    @Override
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        return input == PLACE ? answer(subject) : others.ask(subject, input);
    }

    @SuppressWarnings("unchecked") // PLACE is an input of places
    private <T> Answer<T> answer(Subject subject) {
        Place place;
        synchronized (places) {
            place = places.get(subject);
        }
        return place == null ? Answer.unknown("none", "沒有") : (Answer<T>) Answer.known(place,
                new Evidence.FromModel(Evidence.Origin.ATTRIBUTE, model.schema().id(), "", subject.where()));
    }
}
