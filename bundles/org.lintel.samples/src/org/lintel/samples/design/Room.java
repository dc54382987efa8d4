// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.List;

/**
 * A space, in mm relative to its storey, from the floor up to its clear height.
 *
 * @param key within the storey
 * @param number its Name in the file
 * @param zone the flat it belongs to; empty where it belongs to none
 * @param anonymous whether the model keeps silent about the use
 * @param parking null where nobody parks
 */
public record Room(String key, String number, SpaceUse use, Rect rect, int clearHeight, String zone, boolean anonymous,
        List<Lighting> lighting, Parking parking) {

    public Room {
        lighting = List.copyOf(lighting);
    }

    /** Where nobody parks. */
    public Room(String key, String number, SpaceUse use, Rect rect, int clearHeight, String zone, boolean anonymous,
            List<Lighting> lighting) {
        this(key, number, use, rect, clearHeight, zone, anonymous, lighting, null);
    }
}
