// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.step.Ref;

/** Collects what belongs together and writes one relationship for all of it, in the order of first mention. */
final class Relations {

    private final Roots roots;
    private final Map<Key, List<Ref>> collected = new LinkedHashMap<>();

    /** A relationship to come. */
    private record Key(String type, String relating, Ref one, String related, String path) {
    }

    Relations(Roots roots) {
        this.roots = roots;
    }

    /** Parts of a whole. */
    void aggregate(Ref whole, String path, Ref part) {
        add("IfcRelAggregates", "RelatingObject", whole, "RelatedObjects", path, part);
    }

    /** Elements in a storey or space. */
    void contain(Ref container, String path, Ref element) {
        add("IfcRelContainedInSpatialStructure", "RelatingStructure", container, "RelatedElements", path, element);
    }

    void type(Ref type, String path, Ref occurrence) {
        add("IfcRelDefinesByType", "RelatingType", type, "RelatedObjects", path, occurrence);
    }

    void material(Ref material, String path, Ref object) {
        add("IfcRelAssociatesMaterial", "RelatingMaterial", material, "RelatedObjects", path, object);
    }

    void classification(Ref reference, String path, Ref object) {
        add("IfcRelAssociatesClassification", "RelatingClassification", reference, "RelatedObjects", path, object);
    }

    void group(Ref group, String path, Ref object) {
        add("IfcRelAssignsToGroup", "RelatingGroup", group, "RelatedObjects", path, object);
    }

    private void add(String type, String relating, Ref one, String related, String path, Ref object) {
        collected.computeIfAbsent(new Key(type, relating, one, related, path), k -> new ArrayList<>()).add(object);
    }

    /** Writes everything collected so far. */
    void write() {
        collected.forEach((key, objects) -> roots.add(key.type(), "relation/" + key.type() + "/" + key.path(), null,
                key.relating(), key.one(), key.related(), objects));
        collected.clear();
    }
}
