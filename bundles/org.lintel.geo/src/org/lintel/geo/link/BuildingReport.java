// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.geo.match.Match;
import org.lintel.geo.match.Subject;

/**
 * A building of a model beside the blocks of the register that it is linked with.
 *
 * @param blocks its accepted links that were found in the data again, best first; none where no link of it is accepted
 * @param figures each as both tell it; none without blocks
 * @param foot the height from which neighbours are looked at, mPD; NaN where nothing tells
 * @param footSource where that height comes from
 * @param top its highest point by the model, mPD; NaN where nothing tells
 * @param neighbours those near it, the nearest first; null where nobody asked
 */
public record BuildingReport(Subject building, List<Match> blocks, List<Beside> figures, double foot,
        Message footSource, double top, List<Neighbour> neighbours) {

    /** The same with what stands around it. */
    BuildingReport with(List<Neighbour> around) {
        return new BuildingReport(building, blocks, figures, foot, footSource, top, around);
    }
}
