// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.lintel.geometry.scene.Tracer;

/**
 * Feels along one side of a window, line by line: from a point before the glass, how far is it to what stands above or
 * beside? A device is followed outwards from the glass as long as there is no gap, and its end is found to a
 * thousandth of a millimetre.
 */
final class Probe {

    /** Farther out nothing is a device of this window, in metres. */
    static final double DEEPEST = 4;
    private static final double STEP = 0.02;
    private static final double FIRST = 0.003;
    /** So far beyond the last device another is looked for, to tell that there is one, in metres. */
    private static final double BEYOND = 1;
    /** A step in a device's face that is larger makes it another device, in metres. */
    private static final double JUMP = 0.06;
    /** A narrower gap between wall and device is a joint, in metres. */
    static final double JOINT = 0.05;

    /**
     * What was met.
     *
     * @param before how far before the glass
     * @param away how far from the window's edge, below zero where it reaches over the window
     */
    record Hit(double before, double away, int triangle, int element) {
    }

    /** One line square to the glass: the farthest point of each element that was met before the first gap. */
    record Line(List<Hit> hits, boolean blocked, double gapAt, boolean endless) {
    }

    private final Scene scene;
    private final Tracer tracer;
    private final IntPredicate counts;
    private double reach;

    Probe(Scene scene, IntPredicate counts) {
        this.scene = scene;
        this.tracer = scene.tracer();
        this.counts = counts;
    }

    /**
     * Follows a device outwards.
     *
     * @param from on the glass, within the window
     * @param towards unit direction to the side
     * @param edge how far the window's edge is from there, in metres
     * @param farthest how far beyond the edge a device is looked for, in metres
     * @param size how far apart the window's edges are, in metres
     */
    Line follow(Vec from, Vec out, Vec towards, double edge, double farthest, double size) {
        reach = edge + farthest;
        var hits = new ArrayList<Hit>();
        Hit last = null;
        double covered = 0;
        double gapAt = -1;
        double step = STEP;
        for (double depth = FIRST; depth <= DEEPEST && depth - covered < BEYOND; depth += step) {
            Hit hit = look(from, out, towards, edge, depth);
            if (hit != null && hit.triangle() < 0) {
                return new Line(hits, true, -1, false);
            }
            if (last != null && !goesOn(last, hit)) {
                Hit tip = tip(last, from, out, towards, edge, depth);
                keep(hits, tip, size);
                covered = tip.before();
            }
            if (hit != null && depth - covered > JOINT + step) {
                return new Line(hits, false, gapAt, false);
            }
            if (hit == null) {
                gapAt = gapAt < 0 || last != null ? depth : gapAt;
                step = last == null ? 2 * STEP : step;
            } else {
                keep(hits, hit, size);
                covered = depth;
                step = STEP;
            }
            last = hit;
        }
        return new Line(hits, false, -1, covered > DEEPEST - 2 * STEP);
    }

    private static boolean goesOn(Hit last, Hit next) {
        return next != null && next.element() == last.element() && Math.abs(next.away() - last.away()) < JUMP;
    }

    /** Finds where what was met ends, before a depth at which it is there no more. */
    private Hit tip(Hit last, Vec from, Vec out, Vec towards, double edge, double beyond) {
        Hit tip = last;
        double high = beyond;
        while (high - tip.before() > 1e-6) {
            double middle = (tip.before() + high) / 2;
            Hit hit = look(from, out, towards, edge, middle);
            if (hit != null && hit.triangle() >= 0 && goesOn(tip, hit)) {
                tip = hit;
            } else {
                high = middle;
            }
        }
        return tip;
    }

    /** Of each element the point that shades most: the largest angle as seen from the far edge of the window. */
    private static void keep(List<Hit> hits, Hit hit, double size) {
        for (int i = 0; i < hits.size(); i++) {
            Hit known = hits.get(i);
            if (known.element() == hit.element()) {
                if (hit.before() * (size + known.away()) > known.before() * (size + hit.away())) {
                    hits.set(i, hit);
                }
                return;
            }
        }
        hits.add(hit);
    }

    /** What is met from a depth; null for nothing, and a hit without a triangle where the point stands within a body. */
    private Hit look(Vec from, Vec out, Vec towards, double edge, double depth) {
        Vec at = from.plus(out.times(depth));
        int triangle = tracer.first(at, towards, 0, reach, counts);
        if (triangle < 0) {
            return null;
        }
        double away = tracer.distance() - edge;
        Vec n = scene.cross(triangle);
        if (n.dot(towards) > 1e-3 * n.length()) {
            return new Hit(depth, away, -1, scene.elementOf(triangle));
        }
        return new Hit(depth, away, triangle, scene.elementOf(triangle));
    }

    /** How a triangle leans towards the window on its way out, in degrees; above zero over the window. */
    double slope(int triangle, Vec out, Vec towards) {
        Vec n = scene.cross(triangle);
        double side = n.dot(towards);
        // along the face, so much sideways for so much outwards; a billionth of a degree is noise
        return side == 0 ? 0 : Math.rint(Math.toDegrees(Math.atan(n.dot(out) / side)) * 1e6) / 1e6 + 0.0;
    }
}
