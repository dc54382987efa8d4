// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.List;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Layer;
import org.lintel.ifc.query.Transform;
import org.lintel.rules.model.input.ModelView;

/**
 * Which end of an element's layers is outside.
 *
 * @param layers in the order of the file
 * @param outer the outermost of them; -1 where the model does not tell which it is
 */
record Side(List<Layer> layers, int outer) {

    /** So much of the direction of the layers must point outwards to tell, as cosine. */
    private static final double CLEARLY = 0.5;

    /** @param out direction of the outer face in the project's coordinates; null where it is not known */
    static Side of(ModelView view, Instance element, Vec out) {
        List<Layer> layers = view.materials().layers(element);
        if (layers.size() < 2) {
            return new Side(layers, layers.size() - 1);
        }
        Instance usage = view.materials().definition(element);
        if (out == null || usage == null || !usage.is("IfcMaterialLayerSetUsage")) {
            return new Side(layers, -1);
        }
        Transform placement = view.placements().of(element);
        String axis = usage.enumeration("LayerSetDirection");
        if (!placement.known() || !"AXIS2".equals(axis) && !"AXIS3".equals(axis)) {
            return new Side(layers, -1);
        }
        double[] along = "AXIS2".equals(axis) ? placement.axisY() : placement.axisZ();
        double sense = "NEGATIVE".equals(usage.enumeration("DirectionSense")) ? -1 : 1;
        double cosine = sense * new Vec(along[0], along[1], along[2]).dot(out);
        return new Side(layers, cosine > CLEARLY ? layers.size() - 1 : cosine < -CLEARLY ? 0 : -1);
    }

    /** The outermost layer; null where it is not known. */
    Layer outermost() {
        return outer < 0 ? null : layers.get(outer);
    }
}
