// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims;

import java.util.Arrays;
import org.lintel.claims.lifecycle.State;

/** How the state of an application is shown: a picture for its kind, always with the word. */
public final class StateLook {

    private StateLook() {
    }

    /** The state of that id; null for one that this Lintel does not know. */
    public static State of(String id) {
        return Arrays.stream(State.values()).filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /** Its word, in the language of findings. */
    public static String word(String id) {
        State state = of(id);
        return state == null ? id : ClaimsUi.say(state.label());
    }

    /** Its picture. */
    public static ClaimsImages image(String id) {
        State state = of(id);
        if (state == null) {
            return ClaimsImages.CLAIM;
        }
        return switch (state) {
            case DRAFT -> ClaimsImages.BEGUN;
            case SUBMITTED, SCREENING, CLAIM -> ClaimsImages.IN_WORK;
            case QUERY, RECOMMENDED, VERIFIED -> ClaimsImages.WAITS;
            case APPROVED, CONTRACTED -> ClaimsImages.GRANTED;
            case PAID, REPAID -> ClaimsImages.PAID;
            case CLOSED -> ClaimsImages.CLOSED;
            case WITHDRAWN, REJECTED, LAPSED -> ClaimsImages.ENDED;
        };
    }
}
