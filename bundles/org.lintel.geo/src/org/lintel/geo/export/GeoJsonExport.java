// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.task.Progress;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.format.GeoJsonWriter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A linked model as GeoJSON: what its things cover, a feature each, with all links. */
public final class GeoJsonExport {

    private static final int MILLIMETRES = 3;

    private final ExportRequest request;
    private final Crs crs;
    private final MapShapes shapes;
    private final Envelope box = new Envelope();
    private int withoutPlace;

    /** @param crs WGS 84, as RFC 7946 has it, or another that the receiver is known to understand */
    public GeoJsonExport(ExportRequest request, Crs crs) {
        this.request = request;
        this.crs = crs;
        this.shapes = new MapShapes(request.map().crs(), crs);
    }

    /** Writes everything; the stream stays open. */
    public Exported write(OutputStream out, Progress progress) throws IOException {
        var features = new ModelFeatures(ExportTree.of(request.model()), request.map(), new ThingLinks(request.links()),
                request.layers());
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("name", request.name());
        head.put("lintel", request.provenance());
        int digits = crs.isGeographic() ? GeoJsonWriter.DEGREES : MILLIMETRES;
        GeoJsonWriter writer = GeoJsonWriter.begin(out, crs, digits, head);
        features.run(progress, thing -> writer.add(thing.thing().id(), moved(thing.area()), properties(thing)));
        writer.end(box.isNull() ? Map.of() : Map.of("bbox", DoubleStream.of(box.getMinX(), box.getMinY(), box.getMaxX(),
                box.getMaxY()).mapToObj(each -> rounded(each, digits)).toList()));
        return features.result(withoutPlace);
    }

    private static double rounded(double number, int digits) {
        return Double.parseDouble(Decimal.fixed(number, digits));
    }

    private Geometry moved(Geometry area) {
        if (area == null) {
            return null;
        }
        try {
            Geometry moved = shapes.apply(area);
            box.expandToInclude(moved.getEnvelopeInternal());
            return moved;
        } catch (CrsException e) {
            withoutPlace++;
            return null;
        }
    }

    private static Map<String, Object> properties(ModelFeatures.MapThing thing) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("layer", thing.thing().layer().id());
        properties.putAll(thing.facts());
        if (!thing.links().isEmpty()) {
            properties.putAll(ThingLinks.flat(thing.links()));
            properties.put("links", thing.links().stream().map(ThingLinks::fields).toList());
        }
        return properties;
    }
}
