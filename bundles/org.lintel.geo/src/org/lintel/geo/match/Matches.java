// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.georeference.ModelToMap;
import org.locationtech.jts.geom.Envelope;

/** What matching a model found: its things, their matches, and what of the registers lies around. */
public final class Matches {

    private final ModelToMap map;
    private final Map<LinkKind, List<Subject>> subjects;
    private final List<Match> all;
    private final Map<LayerId, Candidates> layers;

    Matches(ModelToMap map, Map<LinkKind, List<Subject>> subjects, List<Match> all, Map<LayerId, Candidates> layers) {
        this.map = map;
        this.subjects = subjects;
        this.all = List.copyOf(all);
        this.layers = layers;
    }

    public ModelToMap map() {
        return map;
    }

    /** What was looked for, by kind. */
    public Map<LinkKind, List<Subject>> subjects() {
        return subjects;
    }

    /** Kind after kind, thing after thing, the best of each first. */
    public List<Match> all() {
        return all;
    }

    /** Features of a layer that were loaded and meet an area, in the order of the source. */
    public List<Feature> around(LayerId layer, Envelope area) {
        Candidates candidates = layers.get(layer);
        List<Feature> found = new ArrayList<>();
        if (candidates != null) {
            candidates.near(area, 0).forEach(each -> found.add(each.feature()));
        }
        return found;
    }
}
