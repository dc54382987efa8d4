// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Transform;

/** What a model says of a thing, as fields; what it does not say is left out. */
final class ThingFacts {

    private static final double MILLIMETRES = 1e3;

    private final ModelToMap map;

    ThingFacts(ModelToMap map) {
        this.map = map;
    }

    /** The names and the place of a thing in the tree. */
    Map<String, Object> of(Thing thing) {
        Instance instance = thing.instance();
        Map<String, Object> facts = new LinkedHashMap<>();
        text(facts, "globalId", instance.globalId());
        facts.put("ifcClass", instance.typeName());
        text(facts, "name", instance.name());
        for (String attribute : new String[] {"LongName", "ObjectType", "Tag"}) {
            if (instance.type().indexOf(attribute) >= 0) {
                text(facts, Character.toLowerCase(attribute.charAt(0)) + attribute.substring(1), instance.text(attribute));
            }
        }
        if (thing.building() != null) {
            facts.put("building", thing.building().id());
        }
        if (thing.storey() != null) {
            facts.put("storey", thing.storey().id());
            text(facts, "storeyName", thing.storey().instance().name());
        }
        return facts;
    }

    private static void text(Map<String, Object> facts, String name, String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value.strip());
        }
    }

    /** Heights above the principal datum where the model tells its height, else how high it is alone; metres. */
    void heights(Map<String, Object> facts, double low, double high) {
        if (!(low <= high)) {
            return;
        }
        if (map.heightKnown()) {
            facts.put("baseHeight", rounded(low));
            facts.put("topHeight", rounded(high));
        }
        facts.put("height", rounded(high - low));
    }

    /** The level of a storey's floor, where heights are told. */
    void level(Map<String, Object> facts, Thing storey) {
        Transform at = Placements.of(storey.instance().model()).of(storey.instance());
        if (map.heightKnown() && at.known()) {
            facts.put("floorHeight", rounded(map.apply(at.origin())[2]));
        }
    }

    static double rounded(double metres) {
        return Math.rint(metres * MILLIMETRES) / MILLIMETRES + 0.0;
    }
}
