// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.NumberReading.Range;

/** What an author states of the overhangs and fins of a window, over what their geometry tells. */
public final class ShadingInputs {

    public static final ModelInput<Quantity> OVERHANG = length("shading.overhang", "OverhangDepth",
            Text.of("overhang, from the face of the glass to its tip", "遮篷由玻璃面至外緣的深度"));

    public static final ModelInput<Quantity> SILL_TO_OVERHANG = length("shading.sill-to-overhang", "SillToOverhang",
            Text.of("from the sill to the underside of the overhang", "窗台至遮篷底的高度"));

    public static final ModelInput<Quantity> FIN = length("shading.fin", "FinDepth",
            Text.of("side fins, from the face of the glass to their tip", "側翼由玻璃面至外緣的深度"));

    public static final ModelInput<Quantity> FIN_DISTANCE = length("shading.fin-distance", "FinDistance",
            Text.of("clear distance between side fins", "側翼之間的淨距"));

    private ShadingInputs() {
    }

    private static ModelInput<Quantity> length(String id, String property, Text label) {
        String place = LintelSets.SHADING + "." + property;
        return new ModelInput<>(id, label, Message.of("model the overhangs and fins, or set {0} on the window or its type",
                "請建立遮篷及側翼的模型，或在窗或其類型設定 {0}", place), ValueForm.quantity(Unit.METRE),
                new NumberReading(Unit.METRE, new Range(-Double.MIN_VALUE, 100),
                        Place.property(LintelSets.SHADING, property)));
    }
}
