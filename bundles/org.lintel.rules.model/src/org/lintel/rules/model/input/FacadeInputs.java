// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;

/** What window schedules ask: the windows and walls of a storey together, and which ways a window may look to. */
public final class FacadeInputs {

    private static final Message REMEDY = Message.of("assign windows and walls to their storey "
            + "(IfcRelContainedInSpatialStructure)", "將窗及牆編入所屬樓層（IfcRelContainedInSpatialStructure）");

    /** One of the two ways an element may look to; the other is the opposite. */
    public static final ModelInput<Facing> AXIS = new ModelInput<>("facade.axis", Text.of("axis in plan", "平面軸線"),
            Message.of("place the window in an opening of its wall (IfcRelVoidsElement, IfcRelFillsElement), and the "
                            + "wall along its X axis",
                    "將窗置於牆的開口內（IfcRelVoidsElement、IfcRelFillsElement），並使牆沿其 X 軸"),
            ValueForm.FACING, FacadeInputs::axis);

    public static final ModelInput<List<FacadeEntry>> WINDOWS = new ModelInput<>("storey.windows",
            Text.of("windows", "窗"), REMEDY, ValueForm.composite(), (view, storey) ->
                    entries(view, storey, SubjectKind.WINDOW, view.windows(storey), GlazingInputs.AREA));

    public static final ModelInput<List<FacadeEntry>> WALLS = new ModelInput<>("storey.walls",
            Text.of("walls", "牆"), REMEDY, ValueForm.composite(), (view, storey) ->
                    entries(view, storey, SubjectKind.WALL, view.walls(storey), EnvelopeInputs.GROSS_AREA));

    private FacadeInputs() {
    }

    private static Answer<Facing> axis(ModelView view, Instance element) {
        Facing axis = FacingReading.axis(view, element);
        return axis == null ? Answer.unknown("its placement does not tell a direction in plan", "其定位未能顯示平面上的方向")
                : Answer.known(axis, view.evidence(Evidence.Origin.PLACEMENT, element,
                        element.typeName() + ".ObjectPlacement", axis.printed()));
    }

    private static Answer<List<FacadeEntry>> entries(ModelView view, Instance storey, SubjectKind kind,
            List<Instance> elements, ModelInput<Quantity> area) {
        List<FacadeEntry> entries = new ArrayList<>(elements.size());
        for (Instance element : elements) {
            Boolean external = value(view.ask(kind, element, EnvelopeInputs.EXTERNAL));
            boolean inside = Boolean.FALSE.equals(external);
            entries.add(new FacadeEntry(
                    ModelView.name(element).isEmpty() ? "#" + element.id() : ModelView.name(element),
                    external, inside ? null : value(view.ask(kind, element, EnvelopeInputs.ORIENTATION)),
                    inside ? null : value(view.ask(kind, element, AXIS)), value(view.ask(kind, element, area))));
        }
        return Answer.known(List.copyOf(entries), view.evidence(Evidence.Origin.RELATION, storey,
                "IfcRelContainedInSpatialStructure.RelatedElements", String.valueOf(entries.size())));
    }

    private static <T> T value(Answer<T> answer) {
        return answer instanceof Answer.Known<T> known ? known.value() : null;
    }
}
