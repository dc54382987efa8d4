// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lintel.core.Version;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.link.LinkSet;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Spatial;

/**
 * What is handed on, whatever the format.
 *
 * @param name of the model's file, without folders
 * @param map how it stands on EPSG:2326
 * @param links null where it has none
 * @param layers what is wanted of it
 */
public record ExportRequest(Model model, String name, ModelToMap map, LinkSet links, Set<ExportLayer> layers) {

    /** Heights above the Hong Kong Principal Datum. */
    static final String HEIGHTS = "EPSG:5738";

    public ExportRequest {
        layers = Set.copyOf(layers);
    }

    /** Which model it is, and in which state. */
    Map<String, String> mark() {
        Instance project = Spatial.of(model).project();
        Map<String, String> mark = new LinkedHashMap<>();
        mark.put("file", name);
        mark.put("sha256", HexFormat.of().formatHex(model.sha256()));
        mark.put("schema", model.schema().id());
        if (project != null && project.globalId() != null) {
            mark.put("project", project.globalId());
        }
        return mark;
    }

    /** Where it all comes from: the model, how it was put onto the map, whose registers it is linked with. */
    Map<String, Object> provenance() {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("crs", map.crs().code());
        place.put("heights", map.heightKnown() ? HEIGHTS : null);
        place.put("level", map.level());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("generator", "Lintel " + Version.CURRENT);
        all.put("model", mark());
        all.put("georeference", place);
        all.put("attribution", new ThingLinks(links).attribution());
        return all;
    }
}
