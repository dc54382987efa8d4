// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.Provenance;
import org.lintel.geo.format.GeoJsonWriter;

/** Features as GeoJSON in EPSG:2326, a line each, their coordinates as served. */
final class GeoJsonFeatures implements FeatureTable {

    private final GeoJsonWriter writer;

    GeoJsonFeatures(PrintStream out) throws IOException {
        this.writer = GeoJsonWriter.begin(out, CrsTable.HK80, GeoJsonWriter.ALL, Map.of());
    }

    @Override
    public void add(Feature feature) throws IOException {
        writer.add(feature.id(), feature.geometry(), feature.attributes());
    }

    @Override
    public void end(Provenance provenance, List<Message> notes) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("layer", provenance.layer().toString());
        members.put("source", provenance.source());
        members.put("retrievedAt", provenance.retrievedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        members.put("attribution", provenance.attribution());
        if (!notes.isEmpty()) {
            members.put("notes", notes.stream().map(Message::toString).toList());
        }
        writer.end(members);
    }
}
