// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import org.lintel.ifc.step.Ref;
import org.lintel.samples.design.BuildUp;

/** Writes how much the faces of walls and roofs absorb. */
final class Surfaces {

    /** Of a plain plastered inner face: 0.5 and more goes with the lower resistance of the OTTV code's Table 2. */
    private static final double INNER = 0.6;

    private Surfaces() {
    }

    /**
     * Lintel's own set: IFC has no property for the inner face, and IFC2X3 gives the outer one no property set that
     * readers look for, so that there it stands here as well as at the material.
     */
    static Ref properties(Drawing drawing, String path, BuildUp buildUp) {
        double outer = buildUp.layers().getFirst().material().absorptivity();
        return drawing.properties().set(path, "Lintel_Envelope",
                "InternalAbsorptance", PropertySets.real("IfcPositiveRatioMeasure", INNER),
                "SolarAbsorptance", drawing.entities().isIfc2x3()
                        ? PropertySets.real("IfcPositiveRatioMeasure", outer) : null);
    }
}
