// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.geo.doctor.BuildingId;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.FeatureSink;
import org.lintel.geo.feature.FeatureSource;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Envelope;

/** Finds features of a layer by what identifies them: their key, or the words that lots are written by. */
public final class Keyed {

    /** Within this of the point that a BuildingCSUID names the building is looked for first, metres. */
    private static final double AROUND = 250;

    private Keyed() {
    }

    /**
     * The features with a shape that are called so, in the order of the keys; of several with one key the first.
     *
     * @param keys in whatever case; blanks and signs do not count
     * @throws GeodataException where one is not there, with what to do
     */
    public static Map<String, Feature> find(FeatureSource source, RegisterLayer layer, List<String> keys, Progress progress)
            throws IOException {
        Map<String, Feature> found = new LinkedHashMap<>();
        keys.forEach(key -> found.put(key, null));
        FeatureSink sink = feature -> {
            if (feature.geometry() != null && !feature.geometry().isEmpty()) {
                List<String> names = names(layer, feature);
                found.replaceAll((key, known) -> known == null && names.contains(Names.plain(key)) ? feature : known);
            }
        };
        GeodataException lacking = null;
        for (String key : keys) {
            var id = new BuildingId(key);
            if (id.isWell()) {
                try {
                    source.features(layer.id(), new Envelope(id.easting() - AROUND, id.easting() + AROUND,
                            id.northing() - AROUND, id.northing() + AROUND), sink, progress);
                } catch (GeodataException e) {
                    lacking = e;
                }
            }
        }
        if (found.containsValue(null)) {
            source.held(layer.id(), sink, progress);
        }
        for (Map.Entry<String, Feature> each : found.entrySet()) {
            if (each.getValue() == null) {
                throw lacking != null ? lacking : new GeodataException("{0}: there is no \"{1}\" in the data at hand",
                        "{0}：現有資料沒有「{1}」", layer.id(), each.getKey());
            }
        }
        return found;
    }

    private static List<String> names(RegisterLayer layer, Feature feature) {
        List<String> names = new ArrayList<>();
        for (String field : layer.keys()) {
            String text = feature.text(field);
            if (text != null) {
                names.add(Names.plain(text));
            }
        }
        for (String field : layer.fields().getOrDefault(Fields.LOT.meaning(), List.of())) {
            String text = feature.text(field);
            if (text != null) {
                names.add(Names.plain(text));
            }
        }
        return names;
    }
}
