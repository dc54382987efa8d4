// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.Bounds;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the faces near a box, in the order in which they were added. */
final class FaceIndex {

    private final List<FlatFace> faces;
    private final STRtree tree = new STRtree();

    FaceIndex(List<FlatFace> faces) {
        this.faces = faces;
        for (int i = 0; i < faces.size(); i++) {
            tree.insert(plan(faces.get(i).box()), i);
        }
        tree.build();
    }

    private static Envelope plan(Bounds box) {
        return new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
    }

    List<FlatFace> near(Bounds box) {
        var numbers = new ArrayList<Integer>();
        for (Object found : tree.query(plan(box))) {
            numbers.add((Integer) found);
        }
        numbers.sort(null);
        var near = new ArrayList<FlatFace>(numbers.size());
        for (int number : numbers) {
            if (faces.get(number).box().meets(box)) {
                near.add(faces.get(number));
            }
        }
        return near;
    }
}
