// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.lintel.core.text.Message;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.ifc.model.Instance;

/** Finds what stands above and beside a window and works out the factors of the codes. */
final class DeviceFinder {

    private static final int LINES = 16;
    /** Where lines start above the sill, as part of the height: higher than railings, lower than what hangs over. */
    private static final double START = 0.6;
    /** Shallower things shade nothing: frames, joints, tolerances; in metres. */
    private static final double LEAST = 0.02;
    /** Devices that differ by less are one, made of several elements, in metres. */
    private static final double SAME = 0.02;
    /** Higher above the head nothing is looked for, in metres. */
    private static final double HIGHEST = 3;
    /** A wall so near to the window and no deeper than that is its reveal, in metres. */
    private static final double JAMB = 0.05;
    private static final double DEEPEST_REVEAL = 0.6;

    private final Scene scene;

    DeviceFinder(Scene scene) {
        this.scene = scene;
    }

    /** @param counts the triangles that may shade this window */
    WindowShading find(Pane pane, IntPredicate counts) {
        var reasons = new TreeSet<Reason>();
        var probe = new Probe(scene, counts);
        List<Device> above = above(pane, probe, reasons);
        List<Device> left = beside(pane, probe, -1, reasons);
        List<Device> right = beside(pane, probe, 1, reasons);
        Factors factors = FactorMaker.of(pane, above, left, right);
        for (Device device : above) {
            if (!device.whole() && !device.recess()) {
                reasons.add(Reason.PARTIAL_OVERHANG);
            }
        }
        boolean fins = false;
        for (List<Device> side : List.of(left, right)) {
            boolean whole = side.stream().anyMatch(d -> d.whole() && !d.recess());
            fins ^= whole;
            if (side.stream().anyMatch(d -> !d.whole() && !d.recess())) {
                reasons.add(Reason.PARTIAL_FIN);
            }
        }
        if (fins) {
            reasons.add(Reason.ONE_FIN);
        }
        var messages = new ArrayList<Message>(pane.reasons());
        for (Reason reason : reasons) {
            messages.add(Message.of(reason.text()));
        }
        return new WindowShading(pane, above, left, right, factors, messages);
    }

    private List<Device> above(Pane pane, Probe probe, Set<Reason> reasons) {
        double start = pane.height() * START;
        Vec[] from = new Vec[LINES];
        for (int i = 0; i < LINES; i++) {
            from[i] = pane.at(pane.width() * (i + 0.5) / LINES, start, 0);
        }
        return devices(pane, probe, from, Vec.Z, pane.height() - start, pane.height(), reasons);
    }

    private List<Device> beside(Pane pane, Probe probe, int side, Set<Reason> reasons) {
        Vec[] from = new Vec[LINES];
        for (int i = 0; i < LINES; i++) {
            from[i] = pane.at(pane.width() / 2, pane.height() * (i + 0.5) / LINES, 0);
        }
        return devices(pane, probe, from, pane.right().times(side), pane.width() / 2, pane.width(), reasons);
    }

    /** Devices along lines; those that shade most first, of equal ones those that come first in the file. */
    private List<Device> devices(Pane pane, Probe probe, Vec[] from, Vec towards, double edge, double size,
            Set<Reason> reasons) {
        var found = new TreeMap<Integer, List<Probe.Hit>>();
        double farthest = towards.z() > 0 ? HIGHEST : Math.max(1, pane.width());
        for (Vec start : from) {
            Probe.Line line = probe.follow(start, pane.out(), towards, edge, farthest, size);
            if (line.blocked()) {
                reasons.add(Reason.BLOCKED);
            }
            if (line.gapAt() >= 0) {
                reasons.add(Reason.DETACHED);
            }
            if (line.endless()) {
                reasons.add(Reason.ENDLESS);
            }
            for (Probe.Hit hit : line.hits()) {
                if (hit.before() >= LEAST) {
                    found.computeIfAbsent(hit.element(), e -> new ArrayList<>()).add(hit);
                }
            }
        }
        var devices = new ArrayList<Device>();
        for (List<Probe.Hit> hits : merged(found.values(), size)) {
            Probe.Hit least = hits.getFirst();
            Instance element = scene.elements().get(least.element());
            boolean recess = element.equals(pane.host())
                    || element.is("IfcWall") && least.away() < JAMB && least.before() < DEEPEST_REVEAL;
            devices.add(new Device(element, least.before(), least.away(),
                    probe.slope(least.triangle(), pane.out(), towards), (double) hits.size() / LINES, recess));
        }
        devices.sort((a, b) -> {
            int order = Double.compare(shade(b, size), shade(a, size));
            return order != 0 ? order : Long.compare(a.element().id(), b.element().id());
        });
        return devices;
    }

    private static double shade(Device device, double size) {
        return device.coverage() * device.projection() / (size + device.distance());
    }

    private static double shade(Probe.Hit hit, double size) {
        return hit.before() / (size + hit.away());
    }

    /**
     * What was met of each device, the place where it shades least first. Elements that go on where another ends are one
     * device; places where an element shades far less than elsewhere do not count as covered.
     */
    private static List<List<Probe.Hit>> merged(Iterable<List<Probe.Hit>> found, double size) {
        var groups = new ArrayList<List<Probe.Hit>>();
        for (List<Probe.Hit> one : found) {
            double most = one.stream().mapToDouble(hit -> shade(hit, size)).max().orElse(0);
            List<Probe.Hit> kept = new ArrayList<>(one.stream().filter(hit -> shade(hit, size) >= most / 4).toList());
            List<Probe.Hit> same = null;
            for (List<Probe.Hit> group : groups) {
                Probe.Hit a = group.getFirst();
                Probe.Hit b = kept.getFirst();
                boolean alike = Math.abs(a.before() - b.before()) < SAME && Math.abs(a.away() - b.away()) < SAME;
                same = alike && group.size() + kept.size() <= LINES ? group : same;
            }
            if (same == null) {
                groups.add(kept);
            } else {
                same.addAll(kept);
            }
        }
        // what one line alone met is a post or a corner
        groups.removeIf(group -> group.size() < 2);
        for (List<Probe.Hit> group : groups) {
            // a stable order: of equal places the first
            group.sort((a, b) -> Double.compare(shade(a, size), shade(b, size)));
        }
        return groups;
    }
}
