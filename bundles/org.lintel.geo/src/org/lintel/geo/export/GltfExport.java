// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.export.GltfWriter;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.render.ModelColours;
import org.lintel.ifc.model.Instance;

/**
 * A model in its place as binary glTF 2.0: axes are those of the map, coordinates count from a point in whole metres that the
 * root node names, so that single precision keeps millimetres.
 */
public final class GltfExport {

    private final ExportRequest request;

    public GltfExport(ExportRequest request) {
        this.request = request;
    }

    /** Writes everything; the stream stays open. */
    public Exported write(OutputStream out, Progress progress) throws IOException {
        ModelToMap map = request.map();
        ExportTree tree = ExportTree.of(request.model());
        var links = new ThingLinks(request.links());
        List<Instance> bodies = new ArrayList<>();
        long linked = 0;
        for (ExportLayer layer : new ExportLayer[] {ExportLayer.SPACE, ExportLayer.ELEMENT}) {
            for (Thing thing : request.layers().contains(layer) ? tree.all(layer) : List.<Thing>of()) {
                if (thing.instance().ref("Representation") != null) {
                    bodies.add(thing.instance());
                    linked += links.of(thing).isEmpty() ? 0 : 1;
                }
            }
        }
        var writer = new GltfWriter(ModelColours.exact(request.model())).on(new GltfWriter.OnMap(map.crs().code(),
                map.heightKnown() ? ExportRequest.HEIGHTS : null)).from(request.mark())
                .copyright(String.join("; ", links.attribution()));
        Matrix there = matrix(map);
        int[] missing = new int[1];
        new NativeEngine().run(GeometryRequest.of(request.model()).with(bodies), progress, element -> {
            missing[0] += element.parts().isEmpty() && !element.problems().isEmpty() ? 1 : 0;
            writer.add(new ElementGeometry(element.element(), there.times(element.placement()), element.parts(),
                    element.uncut(), element.lines(), element.problems()));
        });
        writer.write(out);
        return new Exported(bodies.size(), linked, missing[0], 0);
    }

    /** The way onto the map, which keeps straight lines straight. */
    private static Matrix matrix(ModelToMap map) {
        Vec origin = vec(map.apply(0, 0, 0));
        return Matrix.of(vec(map.apply(1, 0, 0)).minus(origin), vec(map.apply(0, 1, 0)).minus(origin),
                vec(map.apply(0, 0, 1)).minus(origin), origin);
    }

    private static Vec vec(double[] p) {
        return new Vec(p[0], p[1], p[2]);
    }
}
