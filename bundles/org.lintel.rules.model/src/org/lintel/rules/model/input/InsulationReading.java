// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Coverings;
import org.lintel.ifc.query.Layer;
import org.lintel.rules.Answer;

/** Reads the insulation around a pipe or duct: as stated, else from the covering around it. */
final class InsulationReading {

    private InsulationReading() {
    }

    static Answer<Quantity> thickness(ModelView view, Instance element) {
        Answer<Quantity> stated = InsulationInputs.STATED_THICKNESS.read(view, element);
        List<Layer> layers = stated instanceof Answer.Known<Quantity> ? List.of() : layers(view, element);
        double sum = 0;
        List<Evidence> evidence = new ArrayList<>();
        for (Layer layer : layers) {
            if (!(layer.thicknessM() > 0)) {
                return Answer.unknown("a layer of its insulation has no thickness", "其隔熱層的物料層沒有厚度");
            }
            sum += layer.thicknessM();
            evidence.add(view.evidence(Evidence.Origin.MATERIAL, layer.layer(), "IfcMaterialLayer.LayerThickness",
                    new Quantity(layer.thicknessM(), Unit.MILLIMETRE).printed()));
        }
        return layers.isEmpty() ? stated
                : new Answer.Known<>(new Quantity(sum, Unit.MILLIMETRE), evidence);
    }

    static Answer<Quantity> conductivity(ModelView view, Instance element) {
        Answer<Quantity> stated = InsulationInputs.STATED_CONDUCTIVITY.read(view, element);
        List<Layer> layers = stated instanceof Answer.Known<Quantity> ? List.of() : layers(view, element);
        if (layers.size() > 1) {
            return Answer.unknown("its insulation has {0} layers: set Lintel_Insulation.Conductivity",
                    "其隔熱層有 {0} 個物料層：請設定 Lintel_Insulation.Conductivity", layers.size());
        }
        Instance material = layers.isEmpty() ? null : layers.getFirst().source();
        Double value = material == null ? null : view.materials().conductivity(material);
        return value == null || !(value > 0) ? stated : Answer.known(new Quantity(value, Unit.CONDUCTIVITY),
                view.evidence(view.materials().conductivityProperty(material)));
    }

    private static List<Layer> layers(ModelView view, Instance element) {
        List<Layer> layers = new ArrayList<>();
        for (Instance covering : element == null ? List.<Instance>of()
                : Coverings.of(view.model()).coverings(element)) {
            if ("INSULATION".equals(covering.enumeration("PredefinedType"))) {
                layers.addAll(view.materials().layers(covering));
            }
        }
        return layers;
    }
}
