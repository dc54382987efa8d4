// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import org.lintel.ifc.step.Ref;

/** Writes how walls and roofs look from inside, which decides the resistance of their inner surface. */
final class InnerSurface {

    /** Of a plain plastered surface: 0.5 and more goes with the lower resistance of the OTTV code's Table 2. */
    private static final double ABSORPTANCE = 0.6;

    private InnerSurface() {
    }

    /** IFC has no property for it; this is Lintel's own. */
    static Ref properties(PropertySets properties, String path) {
        return properties.set(path, "Lintel_Envelope",
                "InternalAbsorptance", PropertySets.real("IfcPositiveRatioMeasure", ABSORPTANCE));
    }
}
