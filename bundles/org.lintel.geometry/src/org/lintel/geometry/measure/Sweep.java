// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/** The extrusion a body is made by, before anything was cut from it. */
public final class Sweep {

    private Sweep() {
    }

    /** The unit direction of the sweep in the element's own coordinates; null where the body is no single extrusion. */
    public static Vec direction(Instance element) {
        List<Instance> items = Representations.items(element);
        Instance solid = solid(element);
        if (solid == null) {
            return null;
        }
        try {
            var reader = new Items(element.model(), Precision.DEFAULT);
            Vec along = reader.placement(solid, "Position").direction(reader.direction(solid, "ExtrudedDirection"));
            Instance item = items.getFirst();
            if (item.is("IfcMappedItem")) {
                along = reader.operator(item.ref("MappingTarget")).direction(along);
            }
            return along.unit();
        } catch (ItemException e) {
            return null;
        }
    }

    /** The IfcExtrudedAreaSolid that the first item of the body begins with; null where there is none. */
    public static Instance solid(Instance element) {
        List<Instance> items = Representations.items(element);
        Instance item = items.size() == 1 ? items.getFirst() : null;
        Set<Instance> seen = new HashSet<>();
        while (item != null && seen.add(item) && !item.is("IfcExtrudedAreaSolid")) {
            if (item.is("IfcMappedItem")) {
                Instance source = item.ref("MappingSource");
                Instance mapped = source == null ? null : source.ref("MappedRepresentation");
                List<Instance> inner = mapped == null ? List.of() : mapped.refs("Items");
                item = inner.size() == 1 ? inner.getFirst() : null;
            } else {
                item = item.is("IfcBooleanResult") ? item.ref("FirstOperand") : null;
            }
        }
        return item != null && item.is("IfcExtrudedAreaSolid") ? item : null;
    }
}
