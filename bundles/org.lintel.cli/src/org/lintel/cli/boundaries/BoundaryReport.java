// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.boundaries;

import java.io.IOException;
import org.lintel.geometry.boundary.BoundaryComparison;
import org.lintel.geometry.boundary.SpaceBoundaries;

/** Takes the boundaries of spaces, model by model. */
interface BoundaryReport {

    /** @param comparison null where none was asked for */
    void add(String file, SpaceBoundaries found, BoundaryComparison comparison) throws IOException;

    void end() throws IOException;
}
