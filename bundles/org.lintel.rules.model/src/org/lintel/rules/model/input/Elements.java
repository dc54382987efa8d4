// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lintel.geometry.engine.Representations;
import org.lintel.ifc.model.Instance;
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

    private static boolean isSkylight(ModelView view, Instance window) {
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
