// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import java.util.List;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.solid.Line;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;

/**
 * The shape of an element.
 *
 * @param placement from the element's coordinates to those of the world of the file, in metres
 * @param parts its meshes in its own coordinates, openings cut out; empty where it has none
 * @param uncut the same before openings were cut out; the very same list where none were
 * @param lines curves that are shown as such, in its own coordinates: those among its body's items, or, where it has no
 *        body, those of its axis or of what is drawn instead
 * @param problems what could not be computed, in the order in which it was met
 */
public record ElementGeometry(Instance element, Matrix placement, List<Part> parts, List<Part> uncut,
        List<Line> lines, List<ItemProblem> problems) {

    /** An element without lines. */
    public ElementGeometry(Instance element, Matrix placement, List<Part> parts, List<Part> uncut,
            List<ItemProblem> problems) {
        this(element, placement, parts, uncut, List.of(), problems);
    }

    public ElementGeometry {
        parts = List.copyOf(parts);
        uncut = List.copyOf(uncut);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** What the element measures, openings taken off. */
    public Measures net() {
        return measure(parts);
    }

    /** What the element measures without its openings. */
    public Measures gross() {
        return measure(uncut);
    }

    private Measures measure(List<Part> of) {
        double volume = 0;
        double area = 0;
        double upwards = 0;
        double side = 0;
        int open = 0;
        Bounds bounds = Bounds.EMPTY;
        for (Part part : of) {
            Measures m = Measures.of(part.mesh(), placement.times(part.at()));
            volume += m.volume();
            area += m.area();
            upwards += m.upwards();
            side += m.side();
            open += m.openEdges();
            bounds = bounds.with(m.bounds());
        }
        return new Measures(volume, area, upwards, side, open, bounds);
    }

    /** In all parts. */
    public int triangles() {
        int sum = 0;
        for (Part part : parts) {
            sum += part.mesh().triangles();
        }
        return sum;
    }
}
