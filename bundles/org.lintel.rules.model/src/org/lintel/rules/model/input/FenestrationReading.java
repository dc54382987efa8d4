// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;

/**
 * Reads how much window or skylight area a space has: as stated, else the windows its space boundaries lead to; where
 * no window of the model has any, they are found from its bodies.
 *
 * @param kind {@link SubjectKind#WINDOW} or {@link SubjectKind#SKYLIGHT}
 */
record FenestrationReading(SubjectKind kind) implements Reading<Quantity> {

    /** Asked once per model, for the answer is kept: a model may have boundaries of walls and none of windows. */
    private static final ModelInput<Boolean> WINDOWS_BOUNDED = bounded(SubjectKind.WINDOW);
    private static final ModelInput<Boolean> SKYLIGHTS_BOUNDED = bounded(SubjectKind.SKYLIGHT);

    @Override
    public Answer<Quantity> read(ModelView view, Instance space) {
        NumberReading own = kind == SubjectKind.SKYLIGHT ? LightingControlInputs.STATED_SKYLIGHTS
                : LightingControlInputs.STATED_WINDOWS;
        Answer<Quantity> stated = own.read(view, space);
        if (stated instanceof Answer.Known<Quantity>) {
            return stated;
        }
        if (view.subjects(kind.id()).isEmpty()) {
            return Answer.known(new Quantity(0, Unit.SQUARE_METRE),
                    new Evidence.Assumed(Message.of("the model has none", "模型沒有此類構件")));
        }
        Instance project = view.spatial().project();
        if (project == null || view.ask(SubjectKind.MODEL, project, bounded()) instanceof Answer.Unknown<Boolean>) {
            return view.computed().fenestration(space, kind == SubjectKind.SKYLIGHT);
        }
        Set<Instance> bounding = bounding(view, space);
        if (bounding.isEmpty()) {
            return Answer.unknown("the space has no space boundaries", "空間沒有空間邊界");
        }
        double area = 0;
        List<Evidence> evidence = new ArrayList<>();
        for (Instance window : bounding) {
            if (window.is("IfcWindow") && Elements.isSkylight(view, window) == (kind == SubjectKind.SKYLIGHT)) {
                Answer<Quantity> size = view.ask(kind, window, GlazingInputs.AREA);
                if (!(size instanceof Answer.Known<Quantity> known)) {
                    return Answer.unknown("window \"{0}\" has no area", "窗「{0}」沒有面積", ModelView.name(window));
                }
                area += known.value().si();
                evidence.addAll(known.evidence());
            }
        }
        if (evidence.isEmpty()) {
            evidence.add(view.evidence(Evidence.Origin.RELATION, space, "IfcRelSpaceBoundary", "0"));
        }
        return new Answer.Known<>(new Quantity(area, Unit.SQUARE_METRE), evidence);
    }

    private ModelInput<Boolean> bounded() {
        return kind == SubjectKind.SKYLIGHT ? SKYLIGHTS_BOUNDED : WINDOWS_BOUNDED;
    }

    private static ModelInput<Boolean> bounded(SubjectKind kind) {
        Text label = Text.of("space boundaries of windows", "窗的空間邊界");
        return new ModelInput<>("model.bounded-" + kind.id(), label, Message.of(label), ValueForm.composite(),
                (view, project) -> {
                    for (Instance window : kind.in(view)) {
                        List<Instance> boundaries = view.boundaries().of(window);
                        if (!boundaries.isEmpty()) {
                            return Answer.known(true, view.evidence(Evidence.Origin.RELATION, boundaries.getFirst(),
                                    "IfcRelSpaceBoundary", ModelView.name(window)));
                        }
                    }
                    return Answer.unknown("no window of the model has space boundaries", "模型的窗均沒有空間邊界");
                });
    }

    private static Set<Instance> bounding(ModelView view, Instance space) {
        Set<Instance> found = new LinkedHashSet<>();
        for (Instance boundary : view.model().referencing(space, "IfcRelSpaceBoundary", "RelatingSpace")) {
            Instance element = boundary.ref("RelatedBuildingElement");
            if (element != null) {
                found.add(element);
            }
        }
        return found;
    }

    /** As stated; switches that stand in the space are told, but nothing says that they are for its lighting. */
    static Answer<Quantity> controlPoints(ModelView view, Instance space) {
        Answer<Quantity> stated = LightingControlInputs.STATED_POINTS.read(view, space);
        if (stated instanceof Answer.Known<Quantity>) {
            return stated;
        }
        long switches = view.spatial().children(space).stream()
                .filter(part -> Elements.isEquipment(view, part, "IfcSwitchingDevice")).count();
        return switches == 0 ? stated
                : Answer.unknown("{0} switches stand in the space; nothing says which are for its lighting",
                        "空間內有 {0} 個開關，未說明哪些用於照明", switches);
    }
}
