// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.match.Fields;
import org.lintel.geo.match.Match;
import org.lintel.geo.match.Matches;

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
        Feature feature = match.feature();
        if (link.kind().equals("site")) {
            number(facts, "LotArea", Fields.AREA, feature);
            if (!facts.containsKey("LotArea") && feature.geometry() != null && feature.geometry().getArea() > 0) {
                facts.put("LotArea", Math.rint(feature.geometry().getArea() * 1000) / 1000);
            }
            return facts;
        }
        number(facts, "BaseHeight", Fields.BASE, feature);
        number(facts, "TopHeight", Fields.TOP, feature);
        number(facts, "Storeys", Fields.STOREYS, feature);
        number(facts, "StoreysInBasement", Fields.BASEMENTS, feature);
        number(facts, "GrossFloorArea", Fields.GFA, feature);
        return facts;
    }

    private static void number(Map<String, Object> facts, String name, Fields field, Feature feature) {
        OptionalDouble number = field.number(feature);
        if (number.isPresent()) {
            facts.put(name, number.getAsDouble());
        }
    }
}
