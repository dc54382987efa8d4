// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

import org.lintel.ifc.model.Instance;

/**
 * One thing of a model that is handed on.
 *
 * @param id its GlobalId; with the number of its record where another has the same, the number alone where it has none
 * @param building what it belongs to; null for a building that is in no other
 * @param storey the storey it stands in; null for none
 */
public record Thing(ExportLayer layer, Instance instance, String id, Thing building, Thing storey) {

    /** What it is a part of among things of some layers: the storey if these are handed on, else the building. */
    Thing parent(boolean storeys) {
        return storeys && storey != null ? storey : building;
    }
}
