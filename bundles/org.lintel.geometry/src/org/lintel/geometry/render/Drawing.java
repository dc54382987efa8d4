// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;

/** What is drawn: meshes with their places, colours and the element each belongs to. */
public final class Drawing {

    /** More triangles are not taken up, so that memory ends before the machine's does. */
    public static final int MOST_TRIANGLES = 12_000_000;

    /** How a thing is drawn. */
    public enum Look {
        /** As it is; what its colour lets through is seen behind it. */
        SOLID,
        /** The face where a body was cut open: filled evenly, without light and shade. */
        CUT,
        /** A pale veil that leaves to see what stands behind. */
        FADED
    }

    /**
     * One thing in a drawing.
     *
     * @param argb its colour, alpha first; below 250 it lets through what is behind
     * @param element a number of the caller's own, 0 upwards: things with the same number are one object, with no line between them
     */
    public record Thing(Mesh mesh, Matrix at, int argb, int element, Look look) {

        boolean clear() {
            return look == Look.FADED || argb >>> 24 < 250;
        }
    }

    private final List<Thing> things = new ArrayList<>();
    private Bounds bounds = Bounds.EMPTY;
    private long triangles;
    private int leftOut;

    /** Adds a thing; one without triangles, or with coordinates that are no numbers, shows nothing. */
    public void add(Thing thing) {
        Bounds box = thing.mesh().bounds(thing.at());
        if (thing.mesh().isEmpty() || !(box.farthest() < 1e12)) {
            return;
        }
        if (triangles + thing.mesh().triangles() > MOST_TRIANGLES) {
            leftOut++;
            return;
        }
        triangles += thing.mesh().triangles();
        things.add(thing);
        bounds = bounds.with(box);
    }

    public void add(Mesh mesh, Matrix at, int argb, int element) {
        add(new Thing(mesh, at, argb, element, Look.SOLID));
    }

    public List<Thing> things() {
        return things;
    }

    /** The box around all things. */
    public Bounds bounds() {
        return bounds;
    }

    public int triangles() {
        return (int) triangles;
    }

    /** How many things were too many. */
    public int leftOut() {
        return leftOut;
    }
}
