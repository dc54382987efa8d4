// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** Space boundaries, from the space and from the element. */
public final class Boundaries {

    private final Model model;

    private Boundaries(Model model) {
        this.model = model;
    }

    public static Boundaries of(Model model) {
        return model.shared(Boundaries.class, Boundaries::new);
    }

    /**
     * A boundary of a space.
     *
     * @param space an IfcSpace or IfcExternalSpatialElement; null where the model gives none
     * @param element null where the model gives none, as with some virtual boundaries
     * @param physical false for a virtual one
     * @param side {@code INTERNAL}, {@code EXTERNAL}, {@code EXTERNAL_EARTH} …; empty where not given
     * @param level 1 or 2; 0 where neither entity nor name tells
     * @param variant {@code a} or {@code b} of second-level boundaries; empty where not given
     * @param corresponding the boundary on the other side of the element; null where not given
     * @param parent the boundary this one is a part of or lies within; null where not given
     * @param source the IfcRelSpaceBoundary
     */
    public record Boundary(Instance space, Instance element, boolean physical, String side, int level, String variant,
            Instance corresponding, Instance parent, Instance source) {
    }

    /** The boundaries of a space, in the order of the file. */
    public List<Boundary> ofSpace(Instance space) {
        return read(model.referencing(space, "IfcRelSpaceBoundary", "RelatingSpace"));
    }

    /** The boundaries an element makes, in the order of the file. */
    public List<Boundary> ofElement(Instance element) {
        return read(model.referencing(element, "IfcRelSpaceBoundary", "RelatedBuildingElement"));
    }

    /** All boundaries, in the order of the file. */
    public List<Boundary> all() {
        return read(model.instances("IfcRelSpaceBoundary", true));
    }

    private static List<Boundary> read(List<Instance> relations) {
        var found = new ArrayList<Boundary>(relations.size());
        for (Instance relation : relations) {
            found.add(read(relation));
        }
        return found;
    }

    private static Boundary read(Instance relation) {
        String side = relation.enumeration("InternalOrExternalBoundary");
        return new Boundary(relation.ref("RelatingSpace"), relation.ref("RelatedBuildingElement"),
                !"VIRTUAL".equals(relation.enumeration("PhysicalOrVirtualBoundary")),
                side == null || side.equals("NOTDEFINED") ? "" : side, level(relation), variant(relation),
                relation.ref("CorrespondingBoundary"), relation.ref("ParentBoundary"), relation);
    }

    /** By the entity of IFC4, else by the name that implementers agreed upon for IFC2X3. */
    private static int level(Instance relation) {
        if (relation.is("IfcRelSpaceBoundary2ndLevel")) {
            return 2;
        }
        if (relation.is("IfcRelSpaceBoundary1stLevel")) {
            return 1;
        }
        String name = relation.name() == null ? "" : relation.name().toLowerCase(Locale.ROOT).replace(" ", "");
        return name.startsWith("2ndlevel") || name.startsWith("secondlevel") ? 2
                : name.startsWith("1stlevel") || name.startsWith("firstlevel") ? 1 : 0;
    }

    private static String variant(Instance relation) {
        String text = relation.text("Description");
        return text == null ? "" : text.strip().equalsIgnoreCase("2a") ? "a"
                : text.strip().equalsIgnoreCase("2b") ? "b" : "";
    }
}
