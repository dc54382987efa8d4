// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Tolerance;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Subject;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geometry.envelope.Workers;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.energy.fabric.Assembly;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.thermal.Transmittance;
import org.lintel.rules.model.input.BuildUp;
import org.lintel.rules.model.input.EnvelopeInputs;

/** Reads what a wall or roof is made of: U-value, absorptivity of the outer face, mass. */
final class OpaqueReading {

    /** A stated U-value that differs by less is the one the layers give. */
    private static final Tolerance SAME = new Tolerance(0.01, 0.05);

    private final Asking asking;
    private final Absorptivity absorptivity;
    private final Mass mass;
    private final Map<String, OpaqueFigures> read = new HashMap<>();

    OpaqueReading(Asking asking) {
        this.asking = asking;
        this.absorptivity = new Absorptivity(asking);
        this.mass = new Mass(asking);
    }

    /** The figures of an upright element of which no more is known. */
    OpaqueFigures read(Instance element) {
        return read(element, false, 90, null, List.of());
    }

    /**
     * The figures of one side of an element.
     *
     * @param out direction of the outer face, in the project's coordinates; null where it is not known
     * @param tilt from horizontal, in degrees
     * @param leaves further walls and linings behind it
     */
    OpaqueFigures read(Instance element, boolean roof, double tilt, Vec out, List<Survey.Leaf> leaves) {
        return read(face(element, roof, tilt, out, leaves));
    }

    OpaqueFigures read(Face face) {
        OpaqueFigures known = read.get(face.key);
        if (known == null) {
            known = compute(face);
            read.put(face.key, known);
        }
        return known;
    }

    /** Reads faces on all cores; of those with the same key the first, as when they are read one after the other. */
    void read(List<Face> faces, Progress progress) {
        Map<String, Face> firsts = new LinkedHashMap<>();
        faces.stream().filter(face -> !read.containsKey(face.key)).forEach(face -> firsts.putIfAbsent(face.key, face));
        List<Face> all = List.copyOf(firsts.values());
        List<OpaqueFigures> figures = Workers.each(all, Runtime.getRuntime().availableProcessors(), progress,
                this::compute);
        for (int i = 0; i < figures.size(); i++) {
            read.put(all.get(i).key, figures.get(i));
        }
    }

    private OpaqueFigures compute(Face face) {
        boolean edge = !face.roof && (face.element.is("IfcSlab") || face.element.is("IfcRoof"));
        return edge ? edge(face.element, face.side)
                : face.leaves.isEmpty() ? single(face.element, face.roof, face.tilt, face.side)
                        : several(face.element, face.side, face.leaves);
    }

    /**
     * One side of an element.
     *
     * @param key the same for all that have the same figures
     */
    record Face(Instance element, boolean roof, double tilt, Side side, List<Survey.Leaf> leaves, String key) {
    }

    /** See {@link #read(Instance, boolean, double, Vec, List)}. */
    Face face(Instance element, boolean roof, double tilt, Vec out, List<Survey.Leaf> leaves) {
        Side side = Side.of(asking.view(), element, out);
        var key = new StringBuilder().append(element.id()).append('|').append(roof).append('|')
                .append(roof ? Math.round(tilt * 10) : 0).append('|').append(side.outer());
        leaves.forEach(leaf -> key.append('|').append(leaf.element().id()).append(' ').append(Math.round(leaf.gap() * 1000)));
        return new Face(element, roof, tilt, side, leaves, key.toString());
    }

    private OpaqueFigures single(Instance element, boolean roof, double tilt, Side side) {
        var disagreements = new ArrayList<Evidence>();
        BuildUp buildUp = buildUp(element);
        Absorptivity.Face face = absorptivity.of(element, side);
        Transmittance worked = asking.thermal() == null || buildUp == null ? null
                : worked(element, roof, tilt, buildUp);
        return new OpaqueFigures(described(element, buildUp), face.finish(), assembly(side, buildUp, worked),
                u(element, roof, worked, disagreements), face.estimate(), mass.of(element, buildUp), stated(element),
                disagreements);
    }

    /** Null where its author states none. */
    private Estimate stated(Instance element) {
        return asking.ask(element, EnvelopeInputs.TEMPERATURE_DIFFERENCE) instanceof Answer.Known<Quantity> known
                ? Estimate.exact(known.value(), known.evidence()) : null;
    }

    /** Null where no layers are given. */
    private BuildUp buildUp(Instance element) {
        return asking.ask(element, EnvelopeInputs.BUILD_UP) instanceof Answer.Known<BuildUp> known ? known.value() : null;
    }

    /**
     * Heat goes through the edge of a floor the long way: what its layers give or its author states is not for that.
     */
    private OpaqueFigures edge(Instance element, Side side) {
        Missing missing = new Missing(EnvelopeInputs.EDGE_U_VALUE.id(), EnvelopeInputs.EDGE_U_VALUE.label(), Message.of(
                "the U-value of the floor itself is that from above to below", "樓板本身的 U 值只適用於上下方向"),
                EnvelopeInputs.EDGE_U_VALUE.remedy());
        Answer.Known<Quantity> told = asking.known(element, EnvelopeInputs.EDGE_U_VALUE);
        Absorptivity.Face face = absorptivity.of(element, side);
        return new OpaqueFigures(Message.of("edge of a floor: {0}", "樓板邊緣：{0}", described(element, buildUp(element))),
                face.finish(), Assembly.NONE,
                told != null ? Estimate.exact(told.value(), told.evidence())
                        : new Estimate(0, films(false), Unit.TRANSMITTANCE, null, List.of(), List.of(missing)),
                face.estimate(), new Estimate(0, Double.POSITIVE_INFINITY, Mass.UNIT, null, List.of(),
                        List.of(missing)), null, List.of());
    }

    /** A wall behind a wall: all their layers, with the air between them; as far as they are told. */
    private OpaqueFigures several(Instance element, Side side, List<Survey.Leaf> leaves) {
        List<BuildUp.Layer> layers = new ArrayList<>();
        BuildUp first = buildUp(element);
        boolean all = first != null;
        layers.addAll(first == null ? List.of() : first.layers());
        Message description = described(element, first);
        List<Missing> unknown = new ArrayList<>();
        for (Survey.Leaf leaf : leaves) {
            BuildUp own = buildUp(leaf.element());
            all &= own != null;
            if (leaf.gap() > 0) {
                layers.add(new BuildUp.Layer("", Quantity.of(leaf.gap() * 1000, Unit.MILLIMETRE), null, null, true, false,
                        null, asking.measured(leaf.element(), Quantity.of(leaf.gap(), Unit.METRE).printed()), List.of()));
            }
            layers.addAll(own == null ? List.of() : own.layers());
            description = Message.of("{0}; behind it {1}", "{0}；其後 {1}", description, described(leaf.element(), own));
        }
        if (!all) {
            unknown.add(new Missing(EnvelopeInputs.BUILD_UP.id(), EnvelopeInputs.BUILD_UP.label(), Message.of(
                    "walls stand behind each other, and not all of them have material layers", "牆體前後重疊，但並非全部都有物料層"),
                    EnvelopeInputs.BUILD_UP.remedy()));
        }
        BuildUp together = layers.isEmpty() ? null : new BuildUp(layers);
        Transmittance worked = asking.thermal() == null || together == null ? null : worked(element, false, 90, together);
        double most = worked == null ? films(false) : worked.bound().si();
        List<Missing> missing = new ArrayList<>(unknown);
        missing.addAll(worked == null ? List.of() : worked.missing());
        Estimate u = all && worked != null && worked.isKnown()
                ? new Estimate(worked.least().si(), worked.most().si(), Unit.TRANSMITTANCE, worked.calculation(), List.of(),
                        worked.isExact() ? List.of() : worked.missing())
                : new Estimate(0, most, Unit.TRANSMITTANCE, null, List.of(), missing.isEmpty()
                        ? List.of(Facts.missing(EnvelopeInputs.U_VALUE, Answer.unknown("no table of films is at hand",
                                "沒有空氣膜數表"))) : missing);
        Estimate weight = mass.ofLayers(together, unknown);
        Absorptivity.Face face = absorptivity.of(element, side);
        Assembly assembly = assembly(all ? new Side(List.of(), -1) : null, together, worked);
        return new OpaqueFigures(description, face.finish(), assembly, u, face.estimate(), weight, null, List.of());
    }

    private Transmittance worked(Instance element, boolean roof, double tilt, BuildUp buildUp) {
        return Transmittance.of(new Facts(asking.subject(element), new Tilted(asking.inputs(), tilt), asking.thermal(),
                "u-value/wall"), roof ? "roof" : "wall", buildUp);
    }

    /**
     * The layers as the forms of codes list them, with the figures that count.
     *
     * @param side which end is outside; null where not all layers are told
     */
    private Assembly assembly(Side side, BuildUp buildUp, Transmittance worked) {
        if (side == null || buildUp == null) {
            return Assembly.NONE;
        }
        List<Assembly.Layer> layers = new ArrayList<>();
        for (int i = 0; i < buildUp.layers().size(); i++) {
            BuildUp.Layer layer = buildUp.layers().get(i);
            Quantity[] resistance = worked == null ? null : worked.resistance(i);
            Quantity conductivity = layer.air() ? null : worked != null ? worked.conductivity(i) : layer.conductivity();
            layers.add(new Assembly.Layer(layer.material(), layer.air(), layer.thickness(), conductivity,
                    layer.air() ? null : mass.density(layer, new ArrayList<>()),
                    resistance == null ? null : resistance[0], resistance == null ? null : resistance[1]));
        }
        boolean outermostIsLast = side.outer() > 0 && side.outer() == layers.size() - 1;
        return new Assembly(outermostIsLast ? layers.reversed() : layers, side.outer() >= 0 || layers.size() == 1);
    }

    private Message described(Instance element, BuildUp buildUp) {
        String type = asking.typeName(element);
        var layers = new StringBuilder();
        for (BuildUp.Layer layer : buildUp == null ? List.<BuildUp.Layer>of() : buildUp.layers()) {
            layers.append(layers.isEmpty() ? "" : " + ").append(layer.thickness() == null ? ""
                    : Decimal.plain(Math.round(layer.thickness().value() * 10) / 10.0) + " mm ")
                    .append(layer.material().isEmpty() ? "-" : layer.material());
        }
        if (type.isEmpty()) {
            return Message.verbatim(layers.isEmpty() ? element.typeName().substring(3) : layers.toString());
        }
        return Message.verbatim(layers.isEmpty() ? type : type + ": " + layers);
    }

    private Estimate u(Instance element, boolean roof, Transmittance worked, List<Evidence> disagreements) {
        Answer<Quantity> stated = asking.ask(element, EnvelopeInputs.U_VALUE);
        if (stated instanceof Answer.Known<Quantity> known) {
            var evidence = new ArrayList<>(known.evidence());
            if (worked != null && worked.isKnown() && !agrees(known.value(), worked)) {
                Evidence told = new Evidence.Assumed(Message.of(
                        "stated U-value {0}, but its layers give {1}; the stated one counts",
                        "填寫的 U 值為 {0}，但各層得出 {1}；以填寫者為準", known.value(), worked.printed()));
                evidence.add(told);
                disagreements.add(told);
            }
            return Estimate.exact(known.value(), evidence);
        }
        if (worked != null && worked.isKnown()) {
            return new Estimate(worked.least().si(), worked.most().si(), Unit.TRANSMITTANCE, worked.calculation(),
                    List.of(), worked.isExact() ? List.of() : worked.missing());
        }
        List<Missing> missing = new ArrayList<>(List.of(Facts.missing(EnvelopeInputs.U_VALUE, stated)));
        if (worked != null) {
            missing.addAll(worked.missing());
        }
        double most = worked != null ? worked.bound().si() : films(roof);
        return new Estimate(0, most, Unit.TRANSMITTANCE, null, List.of(), missing);
    }

    private static boolean agrees(Quantity stated, Transmittance worked) {
        double si = stated.si();
        return si >= worked.least().si() && si <= worked.most().si() || SAME.equal(si, worked.least().si())
                || SAME.equal(si, worked.most().si());
    }

    /** What air alone resists: no wall lets more heat through than none at all. */
    private static double films(boolean roof) {
        return roof ? 1 / (0.133 + 0.055) : 1 / (0.120 + 0.044);
    }

    /** The inputs of an element whose slope was measured. */
    private record Tilted(Inputs others, double tilt) implements Inputs {

        @Override
        public List<Subject> subjects(String kind) {
            return others.subjects(kind);
        }

        @Override
        @SuppressWarnings("unchecked") // the pitch is a quantity
        public <T> Answer<T> ask(Subject subject, Input<T> input) {
            Answer<T> answer = others.ask(subject, input);
            if (input == EnvelopeInputs.PITCH && answer instanceof Answer.Unknown<T> && Double.isFinite(tilt)) {
                return (Answer<T>) Answer.known(Quantity.of(tilt, Unit.DEGREE), new Evidence.FromModel(
                        Evidence.Origin.GEOMETRY, subject.type() + ".Representation", Decimal.fixed(tilt, 1) + "°",
                        subject.where()));
            }
            return answer;
        }
    }
}
