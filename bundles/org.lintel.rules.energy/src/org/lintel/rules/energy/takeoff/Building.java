// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.EnvelopeOptions;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.North;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Split;
import org.lintel.rules.model.input.CircumstanceInputs;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.ProjectAnswers.Given;
import org.lintel.rules.model.input.SubjectKind;

/** What is told of the building as a whole: how it is divided, where its ground and north lie, what it is used for. */
final class Building {

    /** Codes of Hong Kong call so much above the ground podium unless somebody permits another height, in metres. */
    private static final double PODIUM = 15;

    private final Asking asking;
    private final Instance building;
    private final Given podium;
    private final Estimate height;

    Building(Asking asking) {
        this.asking = asking;
        List<Instance> all = asking.view().model().instances("IfcBuilding", true);
        building = all.isEmpty() ? null : all.getFirst();
        podium = asking.project().podium();
        height = withoutPodium() ? Estimate.exact(Quantity.of(0, Unit.METRE), List.of(podium.evidence())) : height();
    }

    /** Null without one. */
    Instance instance() {
        return building;
    }

    private <T> Answer<T> ask(ModelInput<T> input) {
        return building == null ? Answer.unknown("the model has no IfcBuilding", "模型沒有 IfcBuilding")
                : asking.inputs().ask(SubjectKind.BUILDING, building, input);
    }

    private Estimate height() {
        if (podium != null) {
            return Estimate.exact(Quantity.of(Double.parseDouble(podium.value()), Unit.METRE),
                    List.of(podium.evidence()));
        }
        if (ask(CircumstanceInputs.PODIUM_HEIGHT) instanceof Answer.Known<Quantity> known) {
            return Estimate.exact(known.value(), known.evidence());
        }
        return Estimate.exact(Quantity.of(PODIUM, Unit.METRE), List.of(new Evidence.Assumed(Message.of(
                "no height of the podium is given: it is what lies within {0} above the ground", "沒有填寫平台高度：以離地面 {0} 以內為平台",
                Quantity.of(PODIUM, Unit.METRE)))));
    }

    boolean withoutPodium() {
        return podium != null && (podium.value().equals("none") || Double.parseDouble(podium.value()) == 0);
    }

    EnvelopeOptions options() {
        Given ground = asking.project().ground();
        Given north = asking.project().north();
        return EnvelopeOptions.DEFAULT.withSplit(withoutPodium() ? null : height.high())
                .withGround(ground == null ? null : Double.valueOf(ground.value()))
                .withNorth(north == null ? null : Double.valueOf(north.value()));
    }

    /** Of a height above the ground, or in the world where the ground is not known. */
    Part part(double above, Envelope envelope) {
        return withoutPodium() || Double.isNaN(envelope.ground().level()) ? Part.WHOLE
                : above < height.high() ? Part.PODIUM : Part.TOWER;
    }

    Split split(Envelope envelope) {
        Envelope.GroundLevel ground = envelope.ground();
        Given given = asking.project().ground();
        double level = Double.isNaN(ground.level()) ? 0 : ground.level();
        Evidence source = given != null ? given.evidence() : new Evidence.Assumed(ground.how());
        List<String> storeys = new ArrayList<>();
        for (Envelope.StoreyLevel storey : envelope.storeys()) {
            double above = storey.elevation() - level;
            if (above > -0.5 && above < height.high() - 0.5) {
                storeys.add(storey.name());
            }
        }
        return new Split(height, Estimate.exact(Quantity.of(level, Unit.METRE), List.of(source)), storeys);
    }

    Estimate north(North north) {
        Given given = asking.project().north();
        Instance project = asking.view().spatial().project();
        String value = Decimal.fixed(north.degrees(), 2) + "°";
        Evidence source = switch (north.source()) {
            case GIVEN -> given == null ? new Evidence.Assumed(Message.verbatim(value)) : given.evidence();
            case TRUE_NORTH -> read("IfcGeometricRepresentationContext", "IfcGeometricRepresentationContext.TrueNorth", project,
                    value);
            case MAP_CONVERSION -> read("IfcMapConversion", "IfcMapConversion.XAxisAbscissa", project, value);
            case ASSUMED -> new Evidence.Assumed(Message.of("the model gives no true north: the Y axis is north, as the "
                    + "schema says", "模型沒有指明真北：按綱要以 Y 軸為北"));
        };
        return Estimate.exact(Quantity.of(north.degrees(), Unit.DEGREE), List.of(source));
    }

    private Evidence read(String type, String path, Instance otherwise, String value) {
        List<Instance> all = asking.view().model().instances(type, true);
        Instance at = all.stream().filter(one -> !path.endsWith("TrueNorth") || one.ref("TrueNorth") != null).findFirst()
                .orElse(otherwise);
        return at == null ? new Evidence.Assumed(Message.verbatim(path + ": " + value))
                : asking.view().evidence(Evidence.Origin.ATTRIBUTE, at, path, value);
    }

    Particulars particulars(Part part, Envelope envelope, Set<Integer> onRoofs) {
        List<Evidence> evidence = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        Set<Particulars.Use> uses = EnumSet.noneOf(Particulars.Use.class);
        Given given = asking.project().use();
        Answer<String> told = given != null ? Answer.known(given.value(), given.evidence()) : ask(CircumstanceInputs.USES);
        if (told instanceof Answer.Known<String> known) {
            evidence.addAll(known.evidence());
            for (String word : known.value().split("[,;、，]")) {
                Particulars.Use use = Uses.of(word);
                if (use != null) {
                    uses.add(use);
                } else {
                    missing.add(new Missing(CircumstanceInputs.USES.id(), CircumstanceInputs.USES.label(),
                            Message.of("\"{0}\" is no use that is known; known are: {1}", "「{0}」並非已知用途；可用：{1}",
                                    word.strip(), String.join(", ", Uses.words())), CircumstanceInputs.USES.remedy()));
                }
            }
        } else if (!occupancy(uses, evidence, missing)) {
            missing.add(Facts.missing(CircumstanceInputs.USES, told));
        }
        return new Particulars(address(), uses, missing.isEmpty(), evidence, missing, storeys(part, envelope, onRoofs),
                envelope.storeys().stream().map(Envelope.StoreyLevel::name).toList(),
                part == Part.WHOLE ? area("GrossFloorArea") : null, null);
    }

    /** What the standard's own property for it says, where nothing was said in words of Lintel. */
    private boolean occupancy(Set<Particulars.Use> uses, List<Evidence> evidence, List<Missing> missing) {
        Property property = building == null ? null
                : asking.view().properties().find(building, "Pset_BuildingCommon", "OccupancyType");
        Uses.Named named = property == null || !(property.value() instanceof String) ? null
                : Uses.named((String) property.value());
        if (named == null) {
            return false;
        }
        uses.add(named.use());
        evidence.add(asking.view().evidence(property));
        if (!named.whole()) {
            missing.add(new Missing(CircumstanceInputs.USES.id(), CircumstanceInputs.USES.label(),
                    Message.of("OccupancyType \"{0}\" says more than a use that is known: it may be {1}",
                            "OccupancyType「{0}」不只是已知用途：可能是{1}", property.value(), named.use().label()),
                    CircumstanceInputs.USES.remedy()));
        }
        return true;
    }

    /**
     * As APP-67 asks for it: without the ground floor, which is the lowest storey that is not below ground. A storey is
     * one with rooms, in a model without rooms one with windows, in one without either one with walls: a roof, what
     * stands on it, or a level to measure from is none. -1 where nothing tells.
     *
     * @param onRoofs places of storeys of which all walls stand on roofs
     */
    private int storeys(Part part, Envelope envelope, Set<Integer> onRoofs) {
        double level = envelope.ground().level();
        Set<Instance> used = used();
        boolean ground = false;
        int count = 0;
        for (int i = 0; i < envelope.storeys().size(); i++) {
            Envelope.StoreyLevel storey = envelope.storeys().get(i);
            double above = storey.elevation() - level;
            if (!(above > -0.5) || !used.contains(storey.storey()) || onRoofs.contains(i)) {
                continue;
            }
            boolean counts = ground && (part == Part.WHOLE || withoutPodium()
                    || part == Part.PODIUM == above < height.high() - 0.5);
            count += counts ? 1 : 0;
            ground = true;
        }
        return ground ? count : -1;
    }

    /** The storeys that hold rooms, else windows, else walls. */
    private Set<Instance> used() {
        for (String type : List.of("IfcSpace", "IfcWindow", "IfcWall")) {
            Set<Instance> found = new HashSet<>();
            for (Instance each : asking.view().model().instances(type, true)) {
                Instance storey = asking.view().spatial().storey(each);
                if (storey != null && !isOutside(each)) {
                    found.add(storey);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private static boolean isOutside(Instance space) {
        return "EXTERNAL".equals(space.enumeration("PredefinedType"))
                || "EXTERNAL".equals(space.enumeration("InteriorOrExteriorSpace"));
    }

    private Estimate area(String name) {
        Property quantity = building == null ? null : asking.view().quantities().find(building, name);
        return quantity == null || quantity.si() == null || !(quantity.si() > 0) ? null
                : Estimate.exact(Quantity.of(quantity.si(), Unit.SQUARE_METRE), List.of(asking.view().evidence(quantity)));
    }

    private String address() {
        Instance address = building == null ? null : building.ref("BuildingAddress");
        if (address == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        if (address.get("AddressLines") instanceof List<?> given) {
            given.forEach(line -> lines.add(String.valueOf(line)));
        }
        for (String attribute : List.of("Town", "Region", "PostalCode", "Country")) {
            String text = address.text(attribute);
            if (text != null && !text.isBlank()) {
                lines.add(text.strip());
            }
        }
        lines.removeIf(String::isBlank);
        return String.join(", ", lines);
    }
}
