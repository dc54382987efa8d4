// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * What came of reading a file or an answer.
 *
 * @param features how many were handed on
 * @param outside how many were left out because they stand outside the area of their system
 * @param damaged how many were handed on without a shape because theirs is none
 * @param crs the system that positions were read in; null where nothing had a position
 * @param bounds of all that was handed on, EPSG:2326; null where nothing had a position
 * @param more whether the answer says that there are more features than it holds ({@code exceededTransferLimit})
 * @param matched how many features the server counts ({@code numberMatched}); -1 where it does not say
 * @param next the address of the next page; null where none is given
 * @param stated what it says of its own origin
 * @param notes what was taken on the evidence of numbers, and what was left out
 */
public record Reading(long features, long outside, long damaged, Crs crs, Envelope bounds, boolean more, long matched,
        String next, Stated stated, List<Message> notes) {

    public Reading {
        notes = List.copyOf(notes);
    }
}
