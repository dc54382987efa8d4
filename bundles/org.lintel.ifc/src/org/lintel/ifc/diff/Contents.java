// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.schema.EntityType;

/** Hashes of what the objects of a model hold themselves: attributes, shape, looks; each object is decoded once. */
final class Contents {

    private static final int ASK_EVERY = 1024;

    private final StructuralHashes hashes;
    private final long[] attributes;
    private final long[] shapes;
    private final long[] looks;
    private final int[] placements;

    /** @param hashes of all content, complete */
    Contents(Objects objects, StructuralHashes hashes, Progress progress) {
        this.hashes = hashes;
        int size = objects.size();
        attributes = new long[size];
        shapes = new long[size];
        looks = new long[size];
        placements = new int[size];
        for (int i = 0; i < size; i++) {
            if (i % ASK_EVERY == 0) {
                progress.check();
            }
            Instance object = objects.instance(i);
            attributes[i] = hashes.hash(object);
            EntityType type = object.type();
            Instance placement = type.indexOf("ObjectPlacement") < 0 ? null : object.ref("ObjectPlacement");
            placements[i] = placement == null ? -1 : placement.row();
            for (Instance shape : shapes(object)) {
                shapes[i] = Mix.of(shapes[i], hashes.content(shape.row()));
                looks[i] += hashes.appearance(shape.row());
            }
            if (placement != null) {
                hashes.reference(placement.row());
            }
        }
    }

    /** The shape of a product, the shapes of a type. */
    static List<Instance> shapes(Instance object) {
        return object.refs(object.is("IfcTypeProduct") ? "RepresentationMaps" : "Representation");
    }

    long attributes(int object) {
        return attributes[object];
    }

    /** 0 where it has none. */
    long shape(int object) {
        return shapes[object];
    }

    long look(int object) {
        return looks[object];
    }

    /** The row of the placement; -1 where it has none. */
    int placement(int object) {
        return placements[object];
    }

    /** The placement with all it is relative to; 0 where it has none. */
    long placementHash(int object) {
        return placements[object] < 0 ? 0 : hashes.content(placements[object]);
    }
}
