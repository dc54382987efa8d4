// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Openings;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;

/** Adds to the inputs of a model the shapes of its elements, all of which are computed when one is first asked for. */
public final class ShapeInputs implements Inputs {

    static final Input<Shape> SHAPE = new Input<>() {
        @Override
        public String id() {
            return "geometry.shape";
        }

        @Override
        public Text label() {
            return Text.of("shape", "形狀");
        }

        @Override
        public Message remedy() {
            return Message.of("export the element with a representation \"Body\"", "請匯出構件的「Body」表示");
        }
    };

    private final Model model;
    private final KnownShapes known;
    private final Inputs others;
    private final Progress progress;
    private Map<Long, Shape> shapes;

    /**
     * @param others answers everything else
     * @param progress is told how far the shapes have been computed
     */
    public ShapeInputs(Model model, Inputs others, Progress progress) {
        this(model, others, new KnownShapes(model), progress);
    }

    /**
     * The same with shapes that others ask for too.
     *
     * @param known of the same model
     */
    public ShapeInputs(Model model, Inputs others, KnownShapes known, Progress progress) {
        this.model = model;
        this.known = known;
        this.others = others;
        this.progress = progress;
    }

    @Override
    public List<Subject> subjects(String kind) {
        return others.subjects(kind);
    }

    @Override
    public boolean isAtHand(String kind) {
        return others.isAtHand(kind);
    }

    @Override
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        return input == SHAPE ? answer(subject) : others.ask(subject, input);
    }

    @SuppressWarnings("unchecked") // SHAPE is an input of shapes
    private <T> Answer<T> answer(Subject subject) {
        Shape shape = shapes().get(subject.where().instance());
        return shape == null ? Answer.unknown("it has no representation", "沒有形狀表示")
                : (Answer<T>) Answer.known(shape, new Evidence.FromModel(Evidence.Origin.ATTRIBUTE,
                        subject.type() + ".Representation", "", subject.where()));
    }

    private synchronized Map<Long, Shape> shapes() {
        if (shapes == null) {
            var found = new HashMap<Long, Shape>();
            Openings openings = Openings.of(model);
            known.engine().run(GeometryRequest.of(model), progress, element -> found.put(element.element().id(),
                    Shape.of(element, openings.openings(element.element()).size())));
            shapes = found;
        }
        return shapes;
    }
}
