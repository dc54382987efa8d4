// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Model;
import org.locationtech.jts.geom.Geometry;

/** What an authority's registers have of what a model claims to be, for checks that compare shapes. */
public interface Register {

    /**
     * An answer of a register.
     *
     * @param shape EPSG:2326, metres, valid; null where there is none
     * @param why there is none; null where there is one
     */
    record Answer(Geometry shape, Message why) {
    }

    /** The blocks of these numbers, together; nothing where one is not there. */
    Answer buildings(List<BuildingId> ids);

    /** The lot or lots that a land title names. */
    Answer lot(String title);

    /** What the buildings of a model cover, in the plan of its first context's world; empty where nothing can be computed. */
    Geometry footprint(Model model, Progress progress);

    /** Whose data it is, as its terms want it said, for those layers that were asked. */
    List<String> attributions();
}
