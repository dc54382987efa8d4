// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.energy.fabric.Shading;

/**
 * A piece of envelope of one model element, before pieces that are alike are put together.
 *
 * @param family the letter of its mark
 * @param part TOWER, PODIUM, or WHOLE where the building was not divided
 * @param azimuth degrees clockwise from true north; NaN for what lies flat or where the way it looks is not known
 * @param tilt degrees from horizontal
 * @param storey its place from below; -1 without one
 * @param area m²
 * @param areaEvidence what tells the area, and what else tells one
 * @param doubt why it may be no envelope at all; null where that is sure
 * @param opaque what it is made of; null for glass
 * @param glass null for what is opaque
 * @param size of the window it is of; null for what is none and where it is not told
 */
record Piece(Kind kind, String family, Part part, Instance element, double azimuth, double tilt, int storey,
        String storeyName, double area, List<Evidence> areaEvidence, Missing doubt, OpaqueFigures opaque,
        GlassFigures glass, WindowSize size, Shading shading, List<Circumstance> circumstances) {
}
