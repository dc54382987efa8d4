// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands in a building is linked without a person only where the building itself is. */
final class Settling {

    private Settling() {
    }

    static List<Match> settle(List<Match> all) {
        Set<String> known = new HashSet<>();
        for (Match match : all) {
            if (match.kind().way() == LinkKind.Way.FOOTPRINT && match.accepted()) {
                known.add(match.subject().globalId() + " " + match.key());
            }
        }
        List<Match> settled = new ArrayList<>(all.size());
        for (Match match : all) {
            boolean hangs = match.kind().way() == LinkKind.Way.INSIDE && match.kind().layer().alias().equals("building");
            boolean open = hangs && match.accepted() && !known.contains(match.subject().building() + " " + match.key());
            settled.add(!open ? match : new Match(match.subject(), match.kind(), match.feature(), match.relation(),
                    match.method(), match.judgements(), match.evidence(), false));
        }
        return settled;
    }
}
