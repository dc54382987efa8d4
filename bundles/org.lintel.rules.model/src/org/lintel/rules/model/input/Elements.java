// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.lintel.geometry.engine.Representations;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Groups;
import org.lintel.ifc.query.Property;

/** Decides which instances of a model belong to which {@link SubjectKind}; all lists are in the order of the file. */
final class Elements {

    private Elements() {
    }

    static List<Instance> project(ModelView view) {
        Instance project = view.spatial().project();
        return project == null ? List.of() : List.of(project);
    }

    static List<Instance> storeys(ModelView view) {
        return view.model().instances("IfcBuildingStorey", true);
    }

    static List<Instance> shaped(ModelView view) {
        return Representations.elements(view.model(), false);
    }

    static List<Instance> spaces(ModelView view) {
        return filter(view.model().instances("IfcSpace", true), space -> !isGroup(view, space)
                && !"GFA".equals(space.enumeration("PredefinedType")));
    }

    private static boolean isGroup(ModelView view, Instance space) {
        return "COMPLEX".equals(space.enumeration("CompositionType"))
                && view.spatial().children(space).stream().anyMatch(part -> part.is("IfcSpace"));
    }

    static List<Instance> walls(ModelView view) {
        return view.model().instances("IfcWall", true);
    }

    static List<Instance> roofs(ModelView view) {
        List<Instance> roofs = new ArrayList<>();
        for (Instance slab : view.model().instances("IfcSlab", true)) {
            if (isRoofSlab(view, slab)) {
                roofs.add(slab);
            }
        }
        for (Instance roof : view.model().instances("IfcRoof", true)) {
            if (view.spatial().children(roof).stream().noneMatch(part -> part.is("IfcSlab"))) {
                roofs.add(roof);
            }
        }
        return inFileOrder(roofs);
    }

    static boolean isRoofSlab(ModelView view, Instance slab) {
        Instance type = view.types().typeOf(slab);
        Instance whole = view.whole(slab);
        return "ROOF".equals(slab.enumeration("PredefinedType"))
                || type != null && "ROOF".equals(type.enumeration("PredefinedType"))
                || whole != null && whole.is("IfcRoof");
    }

    static List<Instance> windows(ModelView view) {
        return filter(view.model().instances("IfcWindow", true), window -> !isSkylight(view, window));
    }

    static List<Instance> skylights(ModelView view) {
        return filter(view.model().instances("IfcWindow", true), window -> isSkylight(view, window));
    }

    static boolean isSkylight(ModelView view, Instance window) {
        if ("SKYLIGHT".equals(window.enumeration("PredefinedType"))) {
            return true;
        }
        Instance host = view.openings().host(window);
        return host != null && (host.is("IfcRoof") || host.is("IfcSlab"));
    }

    static List<Instance> curtainWalls(ModelView view) {
        return view.model().instances("IfcCurtainWall", true);
    }

    static List<Instance> doors(ModelView view) {
        return view.model().instances("IfcDoor", true);
    }

    static List<Instance> glazing(ModelView view) {
        List<Instance> all = new ArrayList<>(curtainWalls(view));
        for (Instance window : windows(view)) {
            if (!isInCurtainWall(view, window)) {
                all.add(window);
            }
        }
        for (Instance door : doors(view)) {
            if (hasGlass(view, door) && !isInCurtainWall(view, door)) {
                all.add(door);
            }
        }
        return inFileOrder(all);
    }

    private static boolean isInCurtainWall(ModelView view, Instance element) {
        Instance whole = view.whole(element);
        return whole != null && whole.is("IfcCurtainWall");
    }

    private static boolean hasGlass(ModelView view, Instance door) {
        Property fraction = ElementProperties.find(view, door, "Pset_DoorCommon", "GlazingAreaFraction");
        return fraction != null && fraction.value() instanceof Number share && share.doubleValue() > 0
                || view.properties().sets(door).stream().anyMatch(set ->
                        set.name().equals("Pset_DoorWindowGlazingType") || set.name().equals(LintelSets.GLAZING));
    }

    static List<Instance> luminaires(ModelView view) {
        return equipment(view, "IfcLightFixture");
    }

    static List<Instance> unitary(ModelView view) {
        return equipment(view, "IfcUnitaryEquipment");
    }

    static List<Instance> chillers(ModelView view) {
        return equipment(view, "IfcChiller");
    }

    /** Unitary equipment and chillers together: what makes cold or heat. */
    static List<Instance> plant(ModelView view) {
        List<Instance> found = new ArrayList<>(unitary(view));
        found.addAll(chillers(view));
        return inFileOrder(found);
    }

    /** IFC has no class for heat pumps: what is declared to be one of the codes' two kinds. */
    static List<Instance> heatPumps(ModelView view) {
        return filter(plant(view), machine -> {
            ElementProperties.Word kind = ElementProperties.word(view, machine, LintelSets.PLANT, "Kind");
            return kind != null && kind.text().toLowerCase(Locale.ROOT).endsWith("-to-water");
        });
    }

    /** Systems that have a fan or say that they move air, and fans that stand in no system. */
    static List<Instance> airSystems(ModelView view) {
        List<Instance> found = new ArrayList<>();
        Set<Instance> served = new HashSet<>();
        for (Instance system : Groups.of(view.model()).systems()) {
            List<Instance> fans = AirSystemReading.fans(view, system);
            if (!fans.isEmpty() || Question.carries(view, system, LintelSets.AIR_SYSTEM)) {
                found.add(system);
                served.addAll(fans);
            }
        }
        found.addAll(filter(fans(view), fan -> !served.contains(fan)));
        return inFileOrder(found);
    }

    static List<Instance> fans(ModelView view) {
        return equipment(view, "IfcFan");
    }

    static List<Instance> pumps(ModelView view) {
        return equipment(view, "IfcPump");
    }

    static List<Instance> pipes(ModelView view) {
        return equipment(view, "IfcPipeSegment");
    }

    static List<Instance> ducts(ModelView view) {
        return equipment(view, "IfcDuctSegment");
    }

    static List<Instance> coolingTowers(ModelView view) {
        return equipment(view, "IfcCoolingTower");
    }

    static List<Instance> transformers(ModelView view) {
        return equipment(view, "IfcTransformer");
    }

    static List<Instance> motors(ModelView view) {
        return equipment(view, "IfcElectricMotor");
    }

    /** Circuits as IFC2X3 and IFC4 call them, and any other system that says it is one. */
    static List<Instance> circuits(ModelView view) {
        return filter(Groups.of(view.model()).systems(), system -> system.is("IfcDistributionCircuit")
                || system.is("IfcElectricalCircuit") || Question.carries(view, system, LintelSets.CIRCUIT));
    }

    static List<Instance> lifts(ModelView view) {
        return conveyances(view, LintelSets.LIFT, "ELEVATOR");
    }

    static List<Instance> escalators(ModelView view) {
        return conveyances(view, LintelSets.ESCALATOR, "ESCALATOR", "MOVINGWALKWAY");
    }

    static List<Instance> conveyances(ModelView view) {
        List<Instance> found = new ArrayList<>(lifts(view));
        found.addAll(escalators(view));
        return inFileOrder(found);
    }

    private static List<Instance> conveyances(ModelView view, String set, String... kinds) {
        return filter(view.model().instances("IfcTransportElement", true), element -> {
            String kind = conveyance(view, element);
            return kind == null ? Question.carries(view, element, set) : List.of(kinds).contains(kind);
        });
    }

    /** What a transport element is, by itself or by its type; null where neither says. */
    private static String conveyance(ModelView view, Instance element) {
        Instance type = view.types().typeOf(element);
        for (Instance holder : type == null ? List.of(element) : List.of(element, type)) {
            for (String attribute : List.of("PredefinedType", "OperationType")) {
                String kind = holder.enumeration(attribute);
                if (kind != null && !kind.equals("NOTDEFINED") && !kind.equals("USERDEFINED")) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** IFC2X3 has no class for them: there the set alone tells. Devices that are not said to collect heat count. */
    static List<Instance> solarPanels(ModelView view) {
        List<Instance> found = filter(equipment(view, "IfcSolarDevice"),
                device -> !"SOLARCOLLECTOR".equals(predefined(view, device)));
        for (String entity : List.of("IfcEnergyConversionDevice", "IfcBuildingElementProxy")) {
            found.addAll(filter(view.model().instances(entity, true),
                    device -> Question.carries(view, device, LintelSets.SOLAR_PANEL)));
        }
        return inFileOrder(found);
    }

    static List<Instance> parkingSpaces(ModelView view) {
        return filter(spaces(view), space -> !ParkingWords.isAisle(view, space)
                && ("PARKING".equals(predefined(view, space)) || Question.carries(view, space, "Pset_SpaceParking")
                || Question.carries(view, space, LintelSets.PARKING) || ParkingWords.isNamed(space)));
    }

    /** The predefined type of an element, or else of its type; null where neither says. */
    private static String predefined(ModelView view, Instance element) {
        String own = element.enumeration("PredefinedType");
        if (own != null && !own.equals("NOTDEFINED")) {
            return own;
        }
        Instance type = view.types().typeOf(element);
        return type == null ? own : type.enumeration("PredefinedType");
    }

    static List<Instance> buildings(ModelView view) {
        return view.model().instances("IfcBuilding", true);
    }

    /** Whether an element is of an entity of IFC4, in IFC2X3 by its type. */
    static boolean isEquipment(ModelView view, Instance element, String entity) {
        if (element.is(entity)) {
            return true;
        }
        Instance type = view.types().typeOf(element);
        return type != null && type.is(entity + "Type");
    }

    /** Occurrences of an entity of IFC4; in IFC2X3, which has none, occurrences of the type entity of that name. */
    private static List<Instance> equipment(ModelView view, String entity) {
        List<Instance> found = new ArrayList<>(view.model().instances(entity, true));
        for (Instance type : view.model().instances(entity + "Type", true)) {
            for (Instance relation : view.model().referencing(type, "IfcRelDefinesByType", "RelatingType")) {
                found.addAll(relation.refs("RelatedObjects"));
            }
        }
        return inFileOrder(found);
    }

    private static List<Instance> filter(List<Instance> all, Predicate<Instance> wanted) {
        List<Instance> found = new ArrayList<>(all.size());
        for (Instance instance : all) {
            if (wanted.test(instance)) {
                found.add(instance);
            }
        }
        return found;
    }

    private static List<Instance> inFileOrder(List<Instance> found) {
        found.sort((a, b) -> Integer.compare(a.row(), b.row()));
        List<Instance> once = new ArrayList<>(found.size());
        for (Instance instance : found) {
            if (once.isEmpty() || once.getLast().row() != instance.row()) {
                once.add(instance);
            }
        }
        return once;
    }
}
