// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.shape;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.mesh.Edges;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.solid.Part;

/**
 * What rules need to know of an element's shape; the meshes themselves are not kept.
 *
 * @param net measured with its openings taken off; m, m², m³
 * @param gross measured without
 * @param parts meshes it is made of
 * @param bodies of those the ones that are meant to enclose a body
 * @param openEdges of the bodies, edges that do not have as many triangles on one side as on the other
 * @param openings that are related to it
 * @param problems what could not be computed
 */
record Shape(Measures net, Measures gross, int parts, int bodies, int openEdges, int openings,
        List<ItemProblem> problems) {

    Shape {
        problems = List.copyOf(problems);
    }

    static Shape of(ElementGeometry element, int openings) {
        int bodies = 0;
        int open = 0;
        for (Part part : element.parts()) {
            if (part.mesh().solid()) {
                bodies++;
                open += Edges.unpaired(part.mesh());
            }
        }
        return new Shape(element.net(), element.gross(), element.parts().size(), bodies, open, openings,
                element.problems());
    }

    /** The problems of these kinds, in the order in which they were met. */
    List<ItemProblem> problems(ItemProblem.Kind... kinds) {
        var found = new ArrayList<ItemProblem>();
        for (ItemProblem problem : problems) {
            for (ItemProblem.Kind kind : kinds) {
                if (problem.kind() == kind) {
                    found.add(problem);
                }
            }
        }
        return found;
    }
}
