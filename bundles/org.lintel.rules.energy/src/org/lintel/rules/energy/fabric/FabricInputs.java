// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Input;

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
                    "為牆、窗、屋頂及樓板提供實體並編入樓層，以便辨認接觸室外空氣的部分"));

    private FabricInputs() {
    }

    private record Question(String id, Text label, Message remedy) implements Input<Fabric> {
    }
}
