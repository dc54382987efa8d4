// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Provenance;

/**
 * How a layer was fetched.
 *
 * @param features how many the sink took
 * @param unchanged the server says that nothing has changed since the validators were given: the sink took nothing
 * @param validators what to pass the next time to be told so ({@code ETag}); empty where the server gives none
 * @param notes what was put right on the way: axes swapped, another coordinate system than asked, rows sent twice
 */
public record Fetched(Provenance provenance, long features, boolean unchanged, List<String> validators,
        List<Message> notes) {

    public Fetched {
        validators = List.copyOf(validators);
        notes = List.copyOf(notes);
    }
}
