// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.Facing;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.SubjectKind;

/** Takes walls, windows and roofs that have no shape from the quantities of their author. */
final class Shapeless {

    private final Asking asking;
    private final Survey survey;
    private final Building building;
    private final Gaps gaps;
    private final OpaqueReading opaque;
    private final GlassReading glass;
    private final Map<Instance, Integer> storeys = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();

    Shapeless(Asking asking, Survey survey, Building building, Gaps gaps) {
        this.asking = asking;
        this.survey = survey;
        this.building = building;
        this.gaps = gaps;
        this.opaque = new OpaqueReading(asking);
        this.glass = new GlassReading(asking);
        for (Envelope.StoreyLevel level : survey.envelope().storeys()) {
            storeys.put(level.storey(), storeys.size());
        }
    }

    List<Piece> pieces() {
        Map<Instance, Double> glazed = new HashMap<>();
        for (SubjectKind kind : List.of(SubjectKind.WINDOW, SubjectKind.SKYLIGHT)) {
            for (Instance window : without(kind)) {
                boolean sky = kind == SubjectKind.SKYLIGHT;
                double area = add(window, sky ? Kind.SKYLIGHT : Kind.FENESTRATION, sky ? "S" : "G", GlazingInputs.AREA, 0);
                Instance host = asking.view().openings().host(window);
                if (host != null) {
                    glazed.merge(host, area, Double::sum);
                }
            }
        }
        for (Instance wall : without(SubjectKind.WALL)) {
            add(wall, Kind.WALL, "W", EnvelopeInputs.GROSS_AREA, glazed.getOrDefault(wall, 0.0));
        }
        for (Instance roof : without(SubjectKind.ROOF)) {
            add(roof, Kind.ROOF, "R", EnvelopeInputs.AREA, glazed.getOrDefault(roof, 0.0));
        }
        return pieces;
    }

    /** Those that neither have a shape nor parts with one, and are not said to be inside. */
    private List<Instance> without(SubjectKind kind) {
        Map<Long, Instance> found = new LinkedHashMap<>();
        for (Subject subject : asking.inputs().subjects(kind.id())) {
            Instance element = asking.view().element(subject);
            if (element.ref("Representation") == null && asking.view().spatial().children(element).stream()
                    .noneMatch(part -> part.is("IfcElement") && part.ref("Representation") != null)) {
                found.put(element.id(), element);
            }
        }
        return List.copyOf(found.values());
    }

    /** What it takes of its wall, in m²; 0 where it is not envelope. */
    private double add(Instance element, Kind kind, String family, ModelInput<Quantity> input, double less) {
        Answer<Boolean> external = asking.ask(element, EnvelopeInputs.EXTERNAL);
        if (external instanceof Answer.Known<Boolean> known && !known.value()) {
            return 0;
        }
        Answer<Quantity> area = asking.ask(element, input);
        if (!(external instanceof Answer.Known<Boolean>) || !(area instanceof Answer.Known<Quantity> told)) {
            gaps.add(gap(element, input, external));
            return 0;
        }
        Answer.Known<Facing> facing = asking.known(element, EnvelopeInputs.ORIENTATION);
        Instance storey = asking.view().spatial().storey(element);
        int place = storeys.getOrDefault(storey, -1);
        double above = place < 0 ? 0 : survey.envelope().storeys().get(place).elevation()
                - survey.envelope().ground().level();
        Part part = building.part(above + 0.5, survey.envelope());
        List<Evidence> evidence = new ArrayList<>(told.evidence());
        if (facing != null) {
            evidence.addAll(facing.evidence());
        }
        boolean roof = kind.isRoof();
        double own = told.value().si();
        pieces.add(new Piece(kind, family, part, element, roof || facing == null ? Double.NaN : facing.value().degrees(),
                roof ? 0 : 90, place, place < 0 ? "" : survey.envelope().storeys().get(place).name(),
                Math.max(0, own - less), evidence, null, kind.isGlass() ? null : opaque.read(element, roof, Double.NaN, null, List.of()),
                kind.isGlass() ? glass.read(element) : null, kind.isGlass() ? WindowSize.of(asking, element) : null, null,
                List.of()));
        return own;
    }

    private Missing gap(Instance element, ModelInput<Quantity> input, Answer<Boolean> external) {
        boolean side = !(external instanceof Answer.Known<Boolean>);
        ModelInput<?> wanted = side ? EnvelopeInputs.EXTERNAL : input;
        return new Missing(wanted.id(), wanted.label(), Message.of(
                "{0} has no shape, and the model does not give {1}", "{0} 沒有形狀，模型亦沒有提供{1}",
                asking.subject(element).label(), wanted.label()), wanted.remedy());
    }
}
