// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.place;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.doctor.Survey;
import org.lintel.geo.georeference.MapOperation;
import org.lintel.geo.georeference.SitePosition;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Position;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.model.shape.KnownShapes;

/** Adds to the inputs of a model what it says of its place on earth, read when first asked for. */
public final class PlaceInputs implements Inputs {

    static final Input<Survey> SURVEY = new Input<>() {
        @Override
        public String id() {
            return "model.place";
        }

        @Override
        public Text label() {
            return Text.of("place of the model on earth", "模型的地理位置");
        }

        @Override
        public Message remedy() {
            return Message.of("set it with lintel georeference set, or in the authoring program",
                    "請以 lintel georeference set 或在建模軟件設定");
        }
    };

    private final Model model;
    private final String file;
    private final Inputs others;
    private final Progress progress;
    private final KnownShapes shapes;
    private Answer<Survey> answer;

    /**
     * @param file the model's path as locations and edits are to show it
     * @param others answers everything else
     * @param progress is told how far the shapes have been computed, if a rule asks for them
     */
    public PlaceInputs(Model model, String file, Inputs others, Progress progress) {
        this(model, file, others, new KnownShapes(model), progress);
    }

    /**
     * The same with shapes that others ask for too.
     *
     * @param shapes of the same model
     */
    public PlaceInputs(Model model, String file, Inputs others, KnownShapes shapes, Progress progress) {
        this.shapes = shapes;
        this.model = model;
        this.file = file;
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
    @SuppressWarnings("unchecked") // SURVEY is an input of surveys
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        return input == SURVEY ? (Answer<T>) survey() : others.ask(subject, input);
    }

    private synchronized Answer<Survey> survey() {
        if (answer == null) {
            var survey = new Survey(model, file, progress, shapes.engine());
            answer = new Answer.Known<>(survey, evidence(survey));
        }
        return answer;
    }

    private List<Evidence> evidence(Survey survey) {
        List<Evidence> found = new ArrayList<>();
        for (MapOperation op : survey.geo().operations()) {
            found.add(new Evidence.FromModel(op.kind() == MapOperation.Kind.PROPERTIES ? Evidence.Origin.OCCURRENCE
                    : Evidence.Origin.ATTRIBUTE, op.kind().label(), op.eastings() + ", " + op.northings(),
                    where(op.holder())));
        }
        for (SitePosition site : survey.geo().sites()) {
            if (site.hasPosition()) {
                found.add(new Evidence.FromModel(Evidence.Origin.ATTRIBUTE, "IfcSite.RefLatitude, RefLongitude",
                        site.latitude().parts() + ", " + site.longitude().parts(), where(site.site())));
            }
        }
        if (found.isEmpty()) {
            found.add(new Evidence.Assumed(Message.of("no map operation, no latitude and longitude", "沒有地圖轉換及經緯度")));
        }
        return found;
    }

    private Location where(Instance instance) {
        Position position = model.position(instance);
        return new Location(file, position.line(), position.column(), instance.id());
    }
}
