// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.ifc.model.Instance;
import org.locationtech.jts.geom.Geometry;

/**
 * Puts panels and frames of a curtain wall together: its area is the outline of both as seen from the front, its glass
 * is what of the panels the frames do not hide. Windows and doors that stand in no opening are walls of one panel.
 */
final class CurtainWalls {

    private static final double SAME_WAY = 0.9986;

    /** Panels so far before or behind each other are in one wall, in metres. */
    private static final double SAME_PLANE = 0.6;

    private static final class Group {
        private final Plane plane;
        private final List<Panel> panels = new ArrayList<>();
        private final List<Geometry> frames = new ArrayList<>();

        Group(Plane plane) {
            this.plane = plane;
        }

        boolean holds(Plane other) {
            return plane.normal().dot(other.normal()) > SAME_WAY
                    && Math.abs(other.origin().minus(plane.origin()).dot(plane.normal())) < SAME_PLANE;
        }
    }

    private final Fabric fabric;

    CurtainWalls(Fabric fabric) {
        this.fabric = fabric;
    }

    /** @param panels by place in the fabric; null for what is none */
    List<Piece> pieces(Panel[] panels) {
        Map<Long, List<Integer>> wholes = new LinkedHashMap<>();
        for (int e = 0; e < panels.length; e++) {
            Instance element = fabric.elements.get(e).element();
            if (panels[e] != null || element.is("IfcMember")) {
                wholes.computeIfAbsent(fabric.whole(element).id(), k -> new ArrayList<>()).add(e);
            }
        }
        var pieces = new ArrayList<Piece>();
        for (List<Integer> parts : wholes.values()) {
            pieces.addAll(wall(parts, panels));
        }
        return pieces;
    }

    private List<Piece> wall(List<Integer> parts, Panel[] panels) {
        Instance whole = fabric.whole(fabric.elements.get(parts.getFirst()).element());
        var sorted = new ArrayList<Panel>();
        for (int e : parts) {
            if (panels[e] != null && panels[e].sight() != Sight.HIDDEN) {
                sorted.add(panels[e]);
            }
        }
        sorted.sort(Comparator.comparingDouble((Panel p) -> -p.outline().getArea()).thenComparing(Panel::element));
        var groups = new ArrayList<Group>();
        for (Panel panel : sorted) {
            Group home = groups.stream().filter(group -> group.holds(panel.plane())).findFirst().orElse(null);
            if (home == null) {
                home = new Group(panel.plane());
                groups.add(home);
            }
            home.panels.add(panel);
        }
        for (int e : parts) {
            if (panels[e] == null && !groups.isEmpty()) {
                frame(e, groups);
            }
        }
        var pieces = new ArrayList<Piece>();
        for (Group group : groups) {
            pieces.add(piece(whole, group));
        }
        return pieces;
    }

    /** A frame belongs to the panels whose plane it is nearest to. */
    private void frame(int e, List<Group> groups) {
        Scene scene = fabric.scene;
        int from = scene.firstTriangle(e);
        int to = scene.firstTriangle(e + 1);
        if (from == to) {
            return;
        }
        int[] triangles = new int[to - from];
        Vec middle = Vec.ZERO;
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = from + i;
            middle = middle.plus(scene.corner(from + i, 0).times(1.0 / triangles.length));
        }
        Group nearest = null;
        double best = SAME_PLANE;
        for (Group group : groups) {
            double distance = Math.abs(middle.minus(group.plane.origin()).dot(group.plane.normal()));
            if (distance < best) {
                best = distance;
                nearest = group;
            }
        }
        if (nearest != null) {
            nearest.frames.add(Panel.outline(scene, triangles, nearest.plane));
        }
    }

    private Piece piece(Instance whole, Group group) {
        var all = new ArrayList<Geometry>(group.frames);
        Sight sight = group.panels.getFirst().sight();
        double area = 0;
        double share = 0;
        for (Panel panel : group.panels) {
            all.add(Flat.moved(panel.outline(), panel.plane(), group.plane));
            double own = panel.outline().getArea();
            area += own;
            share += panel.share() * own;
            sight = panel.sight() == Sight.ENVELOPE ? Sight.ENVELOPE : sight;
        }
        var piece = new Piece(whole, group.plane, Flat.union(all), sight, area > 0 ? share / area : 0, false);
        Geometry frames = Flat.union(group.frames);
        for (Panel panel : group.panels) {
            ElementGeometry shape = fabric.elements.get(panel.element());
            Infill infill = infill(shape);
            if (infill != null) {
                piece.add(shape.element(), infill,
                        Flat.minus(Flat.moved(panel.outline(), panel.plane(), group.plane), frames));
            }
        }
        return piece;
    }

    /** Null for an opaque panel. */
    private static Infill infill(ElementGeometry shape) {
        Instance element = shape.element();
        if (element.is("IfcDoor")) {
            return Infill.DOOR;
        }
        if (element.is("IfcWindow")) {
            return Infill.WINDOW;
        }
        return switch (Glazing.of(shape)) {
            case GLASS -> Infill.GLASS;
            case NOT_TOLD -> Infill.PANEL;
            case OPAQUE -> null;
        };
    }
}
