// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.model.Instance;

/** Tells which representations of an object have another geometry, and where. */
final class ShapeComparison {

    private final Side before;
    private final Side after;
    private final DeepComparison deep;

    ShapeComparison(Side before, Side after, DeepComparison deep) {
        this.before = before;
        this.after = after;
        this.deep = deep;
    }

    void compare(Instance first, Instance second, List<Change> changes) {
        int known = changes.size();
        Map<String, Instance> shapes = representations(first);
        Map<String, Instance> shapesAfter = representations(second);
        shapes.forEach((name, shape) -> {
            Instance other = shapesAfter.remove(name);
            if (other == null) {
                changes.add(Change.of(Aspect.GEOMETRY, "", name, words(shape), null));
            } else if (before.hashes().content(shape.row()) != after.hashes().content(other.row())) {
                List<Leaf> leaves = deep.differences(shape, other, Change.MOST_DETAILS);
                if (!leaves.isEmpty()) {
                    changes.add(Change.of(Aspect.GEOMETRY, "", name, words(shape), words(other)).with(leaves));
                }
            }
        });
        shapesAfter.forEach((name, shape) -> changes.add(Change.of(Aspect.GEOMETRY, "", name, null, words(shape))));
        if (changes.size() == known) {
            around(first, second, changes);
        }
    }

    /** What stands around the representations: the name of the shape, the origin of a type's map. */
    private void around(Instance first, Instance second, List<Change> changes) {
        List<Instance> shapes = Contents.shapes(first);
        List<Instance> shapesAfter = Contents.shapes(second);
        var leaves = new ArrayList<Leaf>();
        for (int i = 0; i < Math.min(shapes.size(), shapesAfter.size()); i++) {
            leaves.addAll(deep.differences(shapes.get(i), shapesAfter.get(i), Change.MOST_DETAILS));
        }
        if (!leaves.isEmpty()) {
            changes.add(new Change(Aspect.GEOMETRY, Change.Kind.CHANGED, "", "", null, null, "",
                    leaves.subList(0, Math.min(leaves.size(), Change.MOST_DETAILS))));
        }
    }

    /** The representations of all shapes by their identifiers; those that share one with a count. */
    private static Map<String, Instance> representations(Instance object) {
        var found = new LinkedHashMap<String, Instance>();
        for (Instance shape : Contents.shapes(object)) {
            List<Instance> own = shape.is("IfcRepresentationMap") ? shape.refs("MappedRepresentation")
                    : shape.refs("Representations");
            for (Instance representation : own) {
                String name = representation.text("RepresentationIdentifier");
                name = name == null || name.isBlank() ? "Shape" : name;
                String key = name;
                for (int n = 2; found.containsKey(key); n++) {
                    key = name + " (" + n + ")";
                }
                found.put(key, representation);
            }
        }
        return found;
    }

    /** {@code SweptSolid (2)}: the kind, and how many items it has. */
    private static String words(Instance representation) {
        String kind = representation.text("RepresentationType");
        return (kind == null || kind.isBlank() ? representation.typeName() : kind) + " ("
                + representation.refs("Items").size() + ")";
    }
}
