// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.locationtech.jts.geom.TopologyException;

/** Finds the pieces of the outside: elements are looked at in parallel, and told in the order of the model. */
final class PieceFinder {

    private final Fabric fabric;
    private final AirGrid grid;
    private final EnvelopeOptions options;
    private final boolean rooms;
    final double spacing;

    /** Panels by place in the fabric; null for all else. */
    private final Panel[] panels;
    /** What is seen of the faces of all else. */
    private final List<List<Sheet>> sheets;
    private final AtomicInteger failed = new AtomicInteger();

    PieceFinder(Fabric fabric, AirGrid grid, EnvelopeOptions options) {
        this.fabric = fabric;
        this.grid = grid;
        this.options = options;
        this.rooms = grid.hasRoom();
        this.panels = new Panel[fabric.elements.size()];
        this.sheets = new ArrayList<>(Collections.nCopies(panels.length, List.of()));
        double area = 0;
        for (int t = 0; t < fabric.scene.triangles(); t++) {
            area += fabric.scene.cross(t).length() / 2;
        }
        spacing = Math.max(0.5, Math.sqrt(area / options.mostSamples()));
    }

    List<Piece> find(Progress progress) {
        List<List<Integer>> twins = twins();
        progress.begin(Message.of("looking at surfaces from outside", "從外面察看表面"), twins.size());
        var air = ThreadLocal.withInitial(() -> new Air(grid, fabric.scene, fabric.buildings));
        Workers.each(twins, options.threads(), progress, some -> {
            look(air.get(), some);
            return null;
        });
        var pieces = new ArrayList<Piece>();
        for (int e = 0; e < panels.length; e++) {
            for (Sheet sheet : sheets.get(e)) {
                pieces.add(new Piece(fabric.elements.get(e).element(), sheet.plane(), sheet.region(), sheet.sight(),
                        sheet.share(), sheet.cut()));
            }
        }
        pieces.addAll(new CurtainWalls(fabric).pieces(panels));
        return pieces;
    }

    /** How many elements could not be looked at. */
    int failed() {
        return failed.get();
    }

    /** The elements that have triangles, those together that have the very same. */
    private List<List<Integer>> twins() {
        var twins = new LinkedHashMap<Integer, List<Integer>>();
        for (int e = 0; e < panels.length; e++) {
            if (fabric.scene.firstTriangle(e) < fabric.scene.firstTriangle(e + 1)) {
                twins.computeIfAbsent(fabric.scene.firstTwin(e), k -> new ArrayList<>(1)).add(e);
            }
        }
        return List.copyOf(twins.values());
    }

    /** Looks at the first of several in one place; at the others only where they may be seen in another way. */
    private void look(Air air, List<Integer> twins) {
        int first = twins.getFirst();
        air.wasPartial();
        boolean done = look(air, first);
        boolean partial = air.wasPartial();
        for (int e : twins.subList(1, twins.size())) {
            if (!done || partial || role(e) != role(first) || !air.alikeOfBuilding(e, first)) {
                look(air, e);
            } else {
                panels[e] = panels[first] == null ? null : panels[first].of(e);
                sheets.set(e, sheets.get(first).stream().map(sheet -> sheet.of(e)).toList());
            }
        }
    }

    /** In which way an element is looked at. */
    private Role role(int e) {
        Instance element = fabric.elements.get(e).element();
        return !fabric.isPanel(element) ? Role.FACES : element.is("IfcMember") ? Role.FRAME : Role.PANEL;
    }

    private enum Role {
        FACES, PANEL,
        /** Frames are looked at in the direction of the panels they hold. */
        FRAME
    }

    /** Whether it could be looked at. */
    private boolean look(Air air, int e) {
        Role role = role(e);
        if (role == Role.PANEL) {
            panels[e] = Panel.of(air, e, null);
        } else if (role == Role.FACES) {
            try {
                sheets.set(e, new FaceStudy(air, spacing, rooms).sheets(e));
            } catch (TopologyException | IllegalArgumentException | ArithmeticException | StackOverflowError ex) {
                // hostile coordinates got past all that was foreseen: this element is missing, and that is said
                failed.incrementAndGet();
                return false;
            }
        }
        return true;
    }
}
