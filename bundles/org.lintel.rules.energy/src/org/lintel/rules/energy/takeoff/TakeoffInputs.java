// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.shape.KnownShapes;
import org.lintel.rules.pack.PackEdition;

/**
 * Adds to the inputs of a model the envelope of its building, which is computed when it is first asked for.
 *
 * <p>The parts of {@link FabricInputs#ENVELOPE_PART} are tower and podium as far as there is anything of them; the
 * whole building where the model does not let it be divided.
 */
public final class TakeoffInputs implements Inputs {

    private final Asking asking;
    private final KnownShapes shapes;
    private final Inputs others;
    private final Progress progress;
    private final Map<Part, Fabric> fabrics = new EnumMap<>(Part.class);
    private volatile Takeoff takeoff;

    /**
     * @param told answers questions about elements
     * @param others answers everything else; {@code told} or what stands around it
     * @param editions of packs in whose tables figures of materials and surfaces are looked up
     * @param progress is told how far it is
     */
    public TakeoffInputs(ModelInputs told, Inputs others, ProjectEnvelope project, List<PackEdition> editions,
            Progress progress) {
        this(told, others, project, editions, new KnownShapes(told.view().model()), progress);
    }

    /**
     * The same with shapes that others ask for too.
     *
     * @param shapes of the same model; told to remember all of them when the envelope is asked for
     */
    public TakeoffInputs(ModelInputs told, Inputs others, ProjectEnvelope project, List<PackEdition> editions,
            KnownShapes shapes, Progress progress) {
        this.shapes = shapes;
        this.asking = new Asking(told, project, List.copyOf(editions));
        this.others = others;
        this.progress = progress;
    }

    @Override
    public List<Subject> subjects(String kind) {
        if (kind.equals(FabricInputs.ENVELOPE)) {
            return List.of(subject(kind, Part.WHOLE));
        }
        return kind.equals(FabricInputs.ENVELOPE_PART)
                ? takeoff().parts().stream().map(part -> subject(kind, part)).toList() : others.subjects(kind);
    }

    private Subject subject(String kind, Part part) {
        List<Instance> buildings = asking.view().model().instances("IfcBuilding", true);
        Instance building = buildings.isEmpty() ? asking.view().spatial().project() : buildings.getFirst();
        String name = building == null || building.name() == null ? "" : building.name();
        Location where = building == null ? Location.of(asking.view().model().name()) : asking.view().where(building);
        return new Subject(kind, part.name().toLowerCase(Locale.ROOT), "", "",
                part.label().en() + " " + part.label().zhHk(), name, where);
    }

    @Override
    @SuppressWarnings("unchecked") // FABRIC is an input of fabrics
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        return input == FabricInputs.FABRIC ? (Answer<T>) answer(subject) : others.ask(subject, input);
    }

    @Override
    public boolean isAtHand(String kind) {
        boolean measured = kind.equals(FabricInputs.ENVELOPE) || kind.equals(FabricInputs.ENVELOPE_PART);
        return measured ? takeoff != null : others.isAtHand(kind);
    }

    private synchronized Answer<Fabric> answer(Subject subject) {
        Part part = null;
        for (Part each : Part.values()) {
            part = each.name().equalsIgnoreCase(subject.key()) ? each : part;
        }
        if (part == null || takeoff().isEmpty()) {
            return Answer.unknown("nothing was found with outside air before it and a room behind it: bodies are missing, or they"
                    + " enclose no room, as in a bare frame", "沒有找到外為室外空氣、內為房間的部分：構件沒有實體，或並無圍封房間，如只有構架");
        }
        Fabric fabric = fabrics.computeIfAbsent(part, takeoff()::fabric);
        List<Evidence> evidence = new ArrayList<>(fabric.north().evidence());
        if (fabric.split() != null) {
            evidence.addAll(fabric.split().height().evidence());
            evidence.addAll(fabric.split().ground().evidence());
        }
        evidence.add(new Evidence.Assumed(Message.of("measured on the bodies of the model: {0} pieces of envelope",
                "按模型實體量度：{0} 個外殼部分", fabric.elements().size())));
        return new Answer.Known<>(fabric, evidence);
    }

    private synchronized Takeoff takeoff() {
        if (takeoff == null) {
            takeoff = Takeoff.of(asking, shapes, progress);
        }
        return takeoff;
    }
}
