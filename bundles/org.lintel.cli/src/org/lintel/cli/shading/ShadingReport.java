// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.shading;

import java.io.IOException;
import java.util.List;
import org.lintel.geometry.shading.WindowShading;
import org.lintel.ifc.query.North;

/** Takes the shading of models' windows, model by model. */
interface ShadingReport {

    /** @param north by which directions are told */
    void add(String file, North north, List<WindowShading> windows) throws IOException;

    void end() throws IOException;

    /** Figures to a tenth of a millimetre: what is behind that is noise. */
    static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4 + 0.0;
    }
}
