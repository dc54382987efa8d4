// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.List;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.ifc.model.Instance;

/** What has been met on the way through one product's items: problems, and how much was computed. */
final class Walk {

    /** More items than any real product has: what needs more is an attack that refers to itself over and over. */
    static final int MOST_STEPS = 50_000;

    private static final int MOST_NESTED = 60;

    private final List<ItemProblem> problems;
    private final int[] steps;

    Walk(List<ItemProblem> problems) {
        this(problems, new int[1]);
    }

    private Walk(List<ItemProblem> problems, int[] steps) {
        this.problems = problems;
        this.steps = steps;
    }

    /** The same walk, whose problems are put elsewhere. */
    Walk within(List<ItemProblem> elsewhere) {
        return new Walk(elsewhere, steps);
    }

    List<ItemProblem> problems() {
        return problems;
    }

    /** One more item. */
    void step(Instance item, int depth) {
        if (depth > MOST_NESTED || ++steps[0] > MOST_STEPS) {
            throw ItemException.limit(item);
        }
    }
}
