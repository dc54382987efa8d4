// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lintel.geo.match.Match;
import org.lintel.geo.match.Matches;
import org.lintel.geo.match.RegisterFigures;

/** What a register says of the things that a model is linked with, for its property set. */
public final class RegisterFacts implements WriteBack.Facts {

    private final Map<String, Match> matches = new LinkedHashMap<>();

    /** @param found null where nothing was matched: then only the numbers of links are known */
    public RegisterFacts(Matches found) {
        if (found != null) {
            found.all().forEach(match -> matches.put(match.subject().globalId() + " " + match.key(), match));
        }
    }

    @Override
    public Map<String, Object> of(Link link) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (!link.target().key().isEmpty()) {
            facts.put(link.target().key(), link.target().value());
        }
        Match match = matches.get(link.ifc().guid() + " " + link.target().value());
        if (match == null) {
            return facts;
        }
        facts.putAll(link.kind().equals("site") ? RegisterFigures.ofLot(match.feature())
                : RegisterFigures.ofBuilding(match.feature()));
        return facts;
    }
}
