// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.model.Instance;

/**
 * A layer of an element's build-up, in the order of the file.
 *
 * @param material the material's name; empty where there is none
 * @param thicknessM in metres; NaN where the model does not give it
 * @param ventilated whether it is a ventilated air layer
 * @param source the IfcMaterial, null where the layer has none
 * @param layer the IfcMaterialLayer
 */
public record Layer(String material, double thicknessM, boolean ventilated, Instance source, Instance layer) {
}
