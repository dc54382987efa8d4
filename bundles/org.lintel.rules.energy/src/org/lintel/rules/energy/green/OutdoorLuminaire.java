// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Subject;
import org.lintel.rules.Answer;
import org.lintel.rules.Inputs;
import org.lintel.rules.model.input.ExternalLightingInputs;
import org.lintel.rules.model.input.LightingInputs;

/** A luminaire with what a change of lighting outdoors is worked out from. */
record OutdoorLuminaire(Subject subject, Answer<Boolean> external, Answer<String> status, Answer<Quantity> power,
        Answer<Quantity> replaced, Answer<Quantity> hours, Answer<String> source) {

    static OutdoorLuminaire of(Inputs told, Subject luminaire) {
        return new OutdoorLuminaire(luminaire, told.ask(luminaire, ExternalLightingInputs.EXTERNAL),
                told.ask(luminaire, ExternalLightingInputs.STATUS), told.ask(luminaire, LightingInputs.LUMINAIRE_POWER),
                told.ask(luminaire, ExternalLightingInputs.REPLACED),
                told.ask(luminaire, ExternalLightingInputs.ANNUAL_HOURS),
                told.ask(luminaire, ExternalLightingInputs.SOURCE));
    }

    boolean isOutdoors() {
        return Boolean.TRUE.equals(ParkingBay.value(external));
    }

    boolean isNew() {
        return is("NEW");
    }

    boolean isTakenAway() {
        return is("DEMOLISH") || is("DEMOLISHED");
    }

    private boolean is(String word) {
        String told = ParkingBay.value(status);
        return told != null && told.equalsIgnoreCase(word);
    }

    boolean isLed() {
        String light = ParkingBay.value(source);
        return "led".equals(light) || "oled".equals(light);
    }
}
