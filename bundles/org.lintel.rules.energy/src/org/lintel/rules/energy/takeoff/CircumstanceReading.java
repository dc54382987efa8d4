// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.envelope.SurfaceKind;
import org.lintel.geometry.envelope.Well;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.rules.Answer;
import org.lintel.rules.Wildcard;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Circumstance.Kind;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.model.input.CircumstanceInputs;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.model.input.SpaceUse;

/**
 * Tells what excepts a surface from codes: what is declared of it, its storey or the rooms behind it, what their
 * names say,
 * and what the geometry shows. A name that says it and nothing else counts; one that only contains the word makes it
 * possible.
 */
final class CircumstanceReading {

    /** So much of a surface must have such rooms behind it to be theirs. */
    private static final double ALL = 0.9;

    /** That somebody or something says so. */
    private record Told(boolean sure, Estimate figure, Evidence evidence) {
    }

    private final Asking asking;
    private final Survey survey;
    private final Map<Instance, Map<Kind, Told>> places = new ConcurrentHashMap<>();

    CircumstanceReading(Asking asking, Survey survey) {
        this.asking = asking;
        this.survey = survey;
    }

    /** In the order of the kinds, each once. */
    List<Circumstance> of(Surface surface) {
        Map<Kind, Circumstance> found = new EnumMap<>(Kind.class);
        for (Instance place : places(surface)) {
            told(place).forEach((kind, told) -> add(found, kind, told.sure(), told.figure(), List.of(told.evidence())));
        }
        rooms(survey.behind(surface), found);
        shown(surface, found);
        return List.copyOf(found.values());
    }

    /** What a surface belongs to. */
    private List<Instance> places(Surface surface) {
        List<Instance> places = new ArrayList<>(List.of(surface.element()));
        Instance whole = asking.view().whole(surface.element());
        if (whole != null) {
            places.add(whole);
        }
        if (surface.place().storey() != null) {
            places.add(surface.place().storey());
        }
        return places;
    }

    private void add(Map<Kind, Circumstance> found, Kind kind, boolean sure, Estimate figure, List<Evidence> evidence) {
        Circumstance before = found.get(kind);
        if (before != null && (before.certain() || !sure)) {
            return;
        }
        found.put(kind, sure ? Circumstance.certain(kind, figure, evidence)
                : Circumstance.possible(kind, figure, evidence, List.of(new Missing(CircumstanceInputs.CIRCUMSTANCE.id(),
                        kind.label(), Message.of("names and geometry do not tell for certain whether it is so",
                                "名稱及幾何未能確定是否如此"), CircumstanceInputs.CIRCUMSTANCE.remedy()))));
    }

    private void rooms(Survey.Behind behind, Map<Kind, Circumstance> found) {
        Map<Kind, Double> sure = new EnumMap<>(Kind.class);
        Map<Kind, List<Told>> all = new EnumMap<>(Kind.class);
        for (Map.Entry<Instance, Double> room : behind.shares().entrySet()) {
            told(room.getKey()).forEach((kind, told) -> {
                all.computeIfAbsent(kind, k -> new ArrayList<>()).add(told);
                sure.merge(kind, told.sure() ? room.getValue() : 0, Double::sum);
            });
        }
        all.forEach((kind, told) -> add(found, kind, sure.get(kind) >= ALL * (1 - behind.none()),
                told.getFirst().figure(), told.stream().map(Told::evidence).distinct().toList()));
    }

    /** What is told of a storey, a room or an element. */
    private Map<Kind, Told> told(Instance place) {
        Map<Kind, Told> known = places.get(place);
        if (known == null) {
            known = new EnumMap<>(Kind.class);
            declared(place, known);
            if (place.is("IfcSpace")) {
                if (asking.ask(place, SpaceInputs.USE) instanceof Answer.Known<SpaceUse> use) {
                    for (SpaceUse.Word word : use.value().words()) {
                        named(word.text(), word.evidence(), place, known);
                    }
                }
                unconditioned(place, known);
            } else if (place.is("IfcBuildingStorey")) {
                for (String attribute : List.of("Name", "LongName")) {
                    String name = place.text(attribute);
                    if (name != null && !name.isBlank()) {
                        named(name, asking.view().evidence(place, attribute, name), place, known);
                    }
                }
            }
            places.put(place, known);
        }
        return known;
    }

    private void declared(Instance place, Map<Kind, Told> known) {
        String name = place.name() == null ? "" : place.name();
        String globalId = place.globalId() == null ? "" : place.globalId();
        String longName = place.is("IfcSpatialStructureElement") && place.text("LongName") != null
                ? place.text("LongName") : "";
        for (ProjectEnvelope.Declared each : asking.project().circumstances()) {
            for (String word : List.of(globalId, name, longName, Asking.name(place))) {
                if (!word.isEmpty() && Wildcard.matches(each.subject(), word)) {
                    Kind kind = Circumstances.kind(each.circumstance());
                    known.putIfAbsent(kind, new Told(true, figure(kind, place), new Evidence.FromProject(
                            "circumstances: " + each.subject() + " (" + each.reason() + ")", each.circumstance(),
                            each.where())));
                    break;
                }
            }
        }
        if (asking.ask(place, CircumstanceInputs.CIRCUMSTANCE) instanceof Answer.Known<String> stated) {
            for (String word : stated.value().split(",")) {
                Kind kind = Circumstances.kind(word);
                if (kind != null) {
                    known.putIfAbsent(kind, new Told(true, figure(kind, place), stated.evidence().getFirst()));
                }
            }
        }
    }

    /** Refuges and car parks are floors, plant and baths are rooms: a storey's name tells of floors alone. */
    private void named(String name, Evidence evidence, Instance place, Map<Kind, Told> known) {
        for (Circumstances.Named each : Circumstances.named(name)) {
            boolean floor = each.kind() == Kind.REFUGE_FLOOR || each.kind() == Kind.CARPARK_FLOOR;
            Told before = known.get(each.kind());
            if ((floor || place.is("IfcSpace")) && (before == null || each.whole() && !before.sure())) {
                known.put(each.kind(), new Told(each.whole(), figure(each.kind(), place), evidence));
            }
        }
    }

    private void unconditioned(Instance space, Map<Kind, Told> known) {
        Property property = asking.view().properties().find(space, "Pset_SpaceThermalRequirements", "AirConditioning");
        if (property != null && Boolean.FALSE.equals(property.value())) {
            known.putIfAbsent(Kind.UNCONDITIONED, new Told(true, null, asking.view().evidence(property)));
        }
    }

    /** The floor area of a shop; null for what has no figure. */
    private Estimate figure(Kind kind, Instance place) {
        return kind == Kind.OPEN_FRONT_SHOP && place.is("IfcSpace")
                ? asking.estimate(place, SpaceInputs.AREA, 0, Double.POSITIVE_INFINITY, Unit.SQUARE_METRE) : null;
    }

    private void shown(Surface surface, Map<Kind, Circumstance> found) {
        Evidence geometry = asking.measured(surface.element(), surface.kind().label().en());
        if (surface.kind() == SurfaceKind.PARTY_WALL) {
            add(found, Kind.PARTY_WALL, true, null, reasons(surface, geometry));
        }
        Well well = surface.outlook().well();
        if (well != null && !found.containsKey(Kind.LIGHT_WELL) && !survey.facesRoom(surface)) {
            Estimate area = area(well, surface.element());
            found.put(Kind.LIGHT_WELL, Circumstance.certain(Kind.LIGHT_WELL, area, reasons(surface, geometry)));
        }
        if (surface.kind() == SurfaceKind.GROUND) {
            Envelope.GroundLevel ground = survey.envelope().ground();
            List<Evidence> evidence = reasons(surface, geometry);
            found.put(Kind.BELOW_GROUND, ground.sure() ? Circumstance.certain(Kind.BELOW_GROUND, null, evidence)
                    : Circumstance.possible(Kind.BELOW_GROUND, null, evidence, List.of(new Missing("building.ground",
                            Kind.BELOW_GROUND.label(), Message.of("the level of the ground is not told, only guessed at: {0}",
                                    "地面水平沒有說明，僅屬推斷：{0}", ground.how()),
                            Message.of("set building.ground in lintel.yaml, or IfcBuilding.ElevationOfTerrain",
                                    "請在 lintel.yaml 設定 building.ground，或設定 IfcBuilding.ElevationOfTerrain")))));
        }
        boolean upright = surface.tilt() > 60 && surface.tilt() < 120;
        boolean onRoof = Circumstances.isRoof(surface.place().storeyName()) || found.containsKey(Kind.PLANT_ROOM);
        if (upright && surface.outlook().overRoof() && onRoof) {
            List<Evidence> evidence = new ArrayList<>(List.of(geometry));
            evidence.add(new Evidence.Assumed(Message.of("a roof lies before it, and its storey is called \"{0}\"",
                    "其前方為屋頂，所屬樓層名為「{0}」", surface.place().storeyName())));
            add(found, Kind.WALL_ON_ROOF, false, null, evidence);
        }
    }

    private static List<Evidence> reasons(Surface surface, Evidence geometry) {
        List<Evidence> evidence = new ArrayList<>(List.of(geometry));
        surface.reasons().forEach(reason -> evidence.add(new Evidence.Assumed(reason)));
        return evidence;
    }

    /** An area that was counted in cells leaves some out at the rim: it may be larger by up to a cell on each side. */
    private Estimate area(Well well, Instance element) {
        List<Evidence> evidence = List.of(asking.measured(element,
                Quantity.of(well.area(), Unit.SQUARE_METRE).printed()));
        if (well.exact()) {
            return Estimate.exact(Quantity.of(well.area(), Unit.SQUARE_METRE), evidence);
        }
        double wider = Math.sqrt(well.area()) + 4 * survey.envelope().limits().cell();
        return Estimate.between(well.area(), wider * wider, Unit.SQUARE_METRE, evidence, List.of(new Missing(
                "envelope.circumstance", Kind.LIGHT_WELL.label(), Message.of(
                        "the plan of the light well has no plain outline; its area was counted in cells",
                        "天井的平面沒有簡單輪廓，面積以格數計算"), Message.of("measure the area of light well {0} in plan",
                                "請量度天井 {0} 的平面面積", well.number()))));
    }
}
