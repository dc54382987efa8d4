// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import java.io.IOException;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.item.ItemProblem;

/** Takes measured elements, model by model. */
interface MeasureReport {

    void begin(String file) throws IOException;

    void add(ElementGeometry element);

    /** Whether every shape of the model could be computed. */
    boolean finish() throws IOException;

    void end() throws IOException;

    /** An element that is not meant to have a body, such as an axis, is no finding. */
    static boolean isFinding(ItemProblem problem) {
        return problem.kind() != ItemProblem.Kind.NO_BODY;
    }
}
