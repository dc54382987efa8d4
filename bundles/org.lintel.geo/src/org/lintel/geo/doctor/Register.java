// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Model;
import org.locationtech.jts.geom.Geometry;

/** What an authority's registers have of what a model claims to be, for checks that compare shapes and figures. */
public interface Register {

    /**
     * An answer of a register.
     *
     * @param shape EPSG:2326, metres, valid; null where there is none
     * @param why there is none; null where there is one
     * @param figures what it says of it, by the names of the property set {@code Lintel_Register}: numbers in metres and square
     *        metres and counts, words where one number cannot tell it; of several blocks or lots together
     */
    record Answer(Geometry shape, Message why, Map<String, Object> figures) {
        public Answer {
            figures = Map.copyOf(figures);
        }
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
