// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Subject;
import org.lintel.rules.Answer;
import org.lintel.rules.Inputs;
import org.lintel.rules.model.input.ParkingInputs;

/** A space for parking, with what the model tells of it. */
record ParkingBay(Subject subject, Answer<Quantity> stalls, Answer<String> vehicle, Answer<Boolean> residential,
        Answer<Boolean> disregarded, Answer<Boolean> automated, Answer<Quantity> charger, Answer<Quantity> chargers) {

    /** Figures that differ by less than this part are the same. */
    private static final double ROUNDING = 1e-9;

    /** What is known of something that is asked. */
    enum State { YES, NO, OPEN }

    static ParkingBay of(Inputs told, Subject space) {
        return new ParkingBay(space, told.ask(space, ParkingInputs.STALLS), told.ask(space, ParkingInputs.VEHICLE),
                told.ask(space, ParkingInputs.RESIDENTIAL), told.ask(space, ParkingInputs.DISREGARDED),
                told.ask(space, ParkingInputs.AUTOMATED), told.ask(space, ParkingInputs.CHARGER),
                told.ask(space, ParkingInputs.CHARGERS));
    }

    /** The value of an answer; null where it is not known. */
    static <T> T value(Answer<T> answer) {
        return answer instanceof Answer.Known<T> known ? known.value() : null;
    }

    /** How many vehicles it holds; one where that is not told. */
    long count() {
        Quantity number = value(stalls);
        return number == null ? 1 : Math.round(number.si());
    }

    boolean counted() {
        return value(stalls) != null;
    }

    /** Whether its area is claimed to be disregarded. */
    State claimed() {
        Boolean claim = value(disregarded);
        return claim == null ? State.OPEN : claim ? State.YES : State.NO;
    }

    /** An automated system is an installation of its own: it is there where somebody says so. */
    boolean isAutomated() {
        return Boolean.TRUE.equals(value(automated));
    }

    /** Whether each vehicle has a charger of at least this power. */
    State equipped(Quantity least) {
        Quantity power = value(charger);
        Quantity number = value(chargers);
        if (power != null && power.si() < least.si() * (1 - ROUNDING)) {
            return State.NO;
        }
        if (number != null && (number.si() < 1 || counted() && number.si() < count())) {
            return State.NO;
        }
        return power == null || number != null && !counted() ? State.OPEN : State.YES;
    }
}
