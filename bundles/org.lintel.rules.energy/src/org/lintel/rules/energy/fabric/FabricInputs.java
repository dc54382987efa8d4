// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Input;
import org.lintel.rules.model.input.CircumstanceInputs;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.model.input.ShadingInputs;
import org.lintel.rules.model.input.SpaceInputs;

/** What rules of thermal transfer ask, and of which subjects. */
public final class FabricInputs {

    /** One subject for each of tower and podium of a building; a low building is all podium. */
    public static final String ENVELOPE_PART = "envelope-part";

    /** One subject for the whole of a building. */
    public static final String ENVELOPE = "envelope";

    /** The envelope of the subject, of either kind. */
    public static final Input<Fabric> FABRIC = new Question("envelope.fabric", Text.of("building envelope", "建築物外殼"),
            Message.of("give walls, windows, roofs and slabs bodies and put them into storeys, so that what "
                            + "outside air reaches can be found",
                    "為牆、窗、屋頂及樓板提供實體並編入樓層，以便辨認接觸室外空氣的部分"), List.of(
                    EnvelopeInputs.U_VALUE, EnvelopeInputs.BUILD_UP, EnvelopeInputs.ABSORPTIVITY, EnvelopeInputs.MASS,
                    EnvelopeInputs.INTERNAL_ABSORPTIVITY, EnvelopeInputs.INNER_FACE,
                    EnvelopeInputs.TEMPERATURE_DIFFERENCE, EnvelopeInputs.EXTERNAL, EnvelopeInputs.ORIENTATION,
                    EnvelopeInputs.PITCH, EnvelopeInputs.GROSS_AREA, CircumstanceInputs.CIRCUMSTANCE,
                    CircumstanceInputs.MARK, GlazingInputs.SHADING_COEFFICIENT, GlazingInputs.SOLAR_HEAT_GAIN,
                    GlazingInputs.U_VALUE, GlazingInputs.LIGHT_TRANSMITTANCE, GlazingInputs.REFLECTANCE,
                    GlazingInputs.GLASS_FRACTION, GlazingInputs.AREA, ShadingInputs.OVERHANG,
                    EnvelopeInputs.EDGE_U_VALUE, ShadingInputs.SILL_TO_OVERHANG, ShadingInputs.FIN, ShadingInputs.FIN_DISTANCE, SpaceInputs.USE,
                    SpaceInputs.AREA, CircumstanceInputs.USES, CircumstanceInputs.PODIUM_HEIGHT));

    private FabricInputs() {
    }

    private record Question(String id, Text label, Message remedy, List<Input<?>> parts) implements Input<Fabric> {
    }
}
