// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.core.result.Subject;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;

/** Answers the questions of rules about one IFC model. */
public final class ModelInputs implements Inputs {

    /**
     * Above this many answers the memory is emptied: rules ask several times about one subject, not about all at once.
     */
    private static final int REMEMBERED = 100_000;

    private final ProjectAnswers project;
    private final ModelView view;
    private final Map<String, List<Subject>> subjects = new ConcurrentHashMap<>();
    private final Map<SubjectKind, Map<Long, Subject>> index = new ConcurrentHashMap<>();
    private final Map<Question, Answer<?>> answers = new ConcurrentHashMap<>();

    /**
     * @param file the model's path as locations are to show it, with forward slashes
     * @param project what the project's settings say; {@link ProjectAnswers#NONE} without any
     */
    public ModelInputs(Model model, String file, ProjectAnswers project) {
        this.project = project;
        this.view = new ModelView(model, file, project, this);
    }

    /** All subjects of a {@link SubjectKind}, in the order of the file. */
    @Override
    public List<Subject> subjects(String kind) {
        List<Subject> known = subjects.get(kind);
        if (known == null) {
            SubjectKind wanted = SubjectKind.find(kind);
            known = wanted == null ? List.of() : view.subjects(wanted);
            subjects.put(kind, known);
        }
        return known;
    }

    /** The project's own answer where it gives one, else what the model tells. */
    @Override
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        if (!(input instanceof ModelInput<T> question)) {
            return Answer.unknown("{0} is not told by a model", "模型並不提供「{0}」", input.label());
        }
        Instance element = view.element(subject);
        Question asked = new Question(element, question);
        Answer<T> remembered = remembered(asked);
        return remembered != null ? remembered : answer(asked, subject, question);
    }

    /** The queries over the model that its readings share. */
    public ModelView view() {
        return view;
    }

    /** The answer for an element that is not the subject of the question at hand, such as the wall of a window. */
    public <T> Answer<T> ask(SubjectKind kind, Instance element, ModelInput<T> input) {
        Question asked = new Question(element, input);
        Answer<T> remembered = remembered(asked);
        return remembered != null ? remembered : answer(asked, subject(kind, element), input);
    }

    /** An element as the subject of a kind, whether it is one or not. */
    public Subject subject(SubjectKind kind, Instance element) {
        Map<Long, Subject> byInstance = index.get(kind);
        if (byInstance == null) {
            byInstance = new HashMap<>();
            for (Subject subject : subjects(kind.id())) {
                byInstance.put(subject.where().instance(), subject);
            }
            index.put(kind, byInstance);
        }
        Subject subject = byInstance.get(element.id());
        return subject != null ? subject : view.subject(kind, element);
    }

    @SuppressWarnings("unchecked") // an input always answers with its own type
    private <T> Answer<T> remembered(Question question) {
        return (Answer<T>) answers.get(question);
    }

    private <T> Answer<T> answer(Question question, Subject subject, ModelInput<T> input) {
        ProjectAnswers.Given given = project.override(subject, input.id());
        Answer<T> answer = given != null ? input.given(given) : input.reading().read(view, question.element());
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        answers.put(question, answer);
        return answer;
    }

    /** @param element null for a model without an IfcProject */
    private record Question(Instance element, ModelInput<?> input) {
    }
}
