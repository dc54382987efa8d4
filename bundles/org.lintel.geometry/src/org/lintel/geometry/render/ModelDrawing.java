// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.geometry.booleans.PlaneCut;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;

/** Puts elements of a model into a drawing: coloured, cut open at planes, or as a pale veil around the others. */
public final class ModelDrawing {

    /** On a cut if no farther from its plane, in metres. */
    private static final double ON = 1e-5;
    /** What stands so many times farther out than nearly all the rest is left out. */
    private static final double STRAY = 25;

    private final Colouring colours;
    private final List<Section> sections;
    private final List<Drawing.Thing> things = new ArrayList<>();
    private final List<Instance> elements = new ArrayList<>();
    private final List<Bounds> boxes = new ArrayList<>();
    private int strays;

    public ModelDrawing(Colouring colours, List<Section> sections) {
        this.colours = colours;
        this.sections = List.copyOf(sections);
    }

    /** @param faded whether it is only shown as a veil around other elements */
    public void add(ElementGeometry element, boolean faded) {
        Bounds box = Bounds.EMPTY;
        for (Part part : element.parts()) {
            Matrix at = element.placement().times(part.at());
            int argb = faded ? Palette.FADED : colours.argb(element.element(), part);
            box = box.with(add(part.mesh(), at, argb, faded ? Drawing.Look.FADED : Drawing.Look.SOLID));
        }
        elements.add(element.element());
        boxes.add(box);
    }

    /** The box around what is left of a mesh. */
    private Bounds add(Mesh mesh, Matrix at, int argb, Drawing.Look look) {
        Mesh left = mesh;
        Matrix place = at;
        var cut = new ArrayList<Section>();
        for (Section section : sections) {
            int side = side(left.bounds(place), section);
            if (side > 0) {
                return Bounds.EMPTY;
            }
            if (side == 0) {
                left = PlaneCut.below(left.transformed(place), section.point(), section.away());
                place = Matrix.IDENTITY;
                cut.add(section);
            }
        }
        if (left.isEmpty()) {
            return Bounds.EMPTY;
        }
        int element = elements.size();
        if (cut.isEmpty() || look == Drawing.Look.FADED) {
            things.add(new Drawing.Thing(left, place, argb, element, look));
        } else {
            things.add(new Drawing.Thing(faces(left, cut, false), place, argb, element, look));
            int fill = argb >>> 24 < 250 ? argb | 0xFF000000 : Palette.CUT;
            things.add(new Drawing.Thing(faces(left, cut, true), place, fill, element, Drawing.Look.CUT));
        }
        return left.bounds(place);
    }

    /** 1 where all of a box is taken away, -1 where nothing is, 0 where it may be cut. */
    private static int side(Bounds box, Section section) {
        Vec n = section.away();
        Vec half = new Vec(box.maxX() - box.minX(), box.maxY() - box.minY(), box.maxZ() - box.minZ()).times(0.5);
        double reach = Math.abs(n.x()) * half.x() + Math.abs(n.y()) * half.y() + Math.abs(n.z()) * half.z();
        double middle = box.centre().minus(section.point()).dot(n);
        return middle - reach >= -ON ? 1 : middle + reach <= ON ? -1 : 0;
    }

    /** The triangles of a mesh that lie on a cut, or all the others. */
    private static Mesh faces(Mesh mesh, List<Section> cuts, boolean on) {
        int[] corners = new int[mesh.triangles() * 3];
        int n = 0;
        for (int t = 0; t < mesh.triangles(); t++) {
            if (on == isOn(mesh, t, cuts)) {
                for (int k = 0; k < 3; k++) {
                    corners[n++] = mesh.corner(t, k);
                }
            }
        }
        double[] xyz = new double[mesh.vertices() * 3];
        for (int v = 0; v < mesh.vertices(); v++) {
            xyz[v * 3] = mesh.x(v);
            xyz[v * 3 + 1] = mesh.y(v);
            xyz[v * 3 + 2] = mesh.z(v);
        }
        return Mesh.of(xyz, Arrays.copyOf(corners, n), false);
    }

    private static boolean isOn(Mesh mesh, int t, List<Section> cuts) {
        for (Section cut : cuts) {
            boolean all = true;
            for (int k = 0; k < 3 && all; k++) {
                all = Math.abs(mesh.point(mesh.corner(t, k)).minus(cut.point()).dot(cut.away())) < ON;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** The elements in the order in which they were added, by the numbers the drawing knows them by. */
    public List<Instance> elements() {
        return elements;
    }

    /**
     * All that was added but elements that stand so far off that nothing could be seen if they were in the picture, as
     * things do that were left at the origin while the building has its place on the map.
     */
    public Drawing drawing() {
        boolean[] stray = findStrays();
        var drawing = new Drawing();
        for (Drawing.Thing thing : things) {
            if (!stray[thing.element()]) {
                drawing.add(thing);
            }
        }
        return drawing;
    }

    /** How many elements {@link #drawing} left out. */
    public int strays() {
        int count = 0;
        for (boolean one : findStrays()) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private boolean[] findStrays() {
        boolean[] stray = new boolean[boxes.size()];
        List<Bounds> found = boxes.stream().filter(b -> !b.isEmpty() && b.farthest() < 1e12).toList();
        if (found.isEmpty()) {
            return stray;
        }
        Vec middle = new Vec(median(found.stream().mapToDouble(b -> b.centre().x()).toArray()),
                median(found.stream().mapToDouble(b -> b.centre().y()).toArray()),
                median(found.stream().mapToDouble(b -> b.centre().z()).toArray()));
        double[] reaches = found.stream().mapToDouble(b -> reach(b, middle)).sorted().toArray();
        double usual = reaches[(int) (reaches.length * 0.9 - 1e-9)];
        for (int i = 0; i < stray.length; i++) {
            Bounds box = boxes.get(i);
            stray[i] = !box.isEmpty() && !(reach(box, middle) <= STRAY * usual);
        }
        return stray;
    }

    private static double reach(Bounds box, Vec from) {
        return box.centre().distance(from) + box.radius();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
