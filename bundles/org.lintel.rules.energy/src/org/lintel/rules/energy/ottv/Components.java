// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Schedule.Column;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Assembly;
import org.lintel.rules.energy.fabric.FabricElement;

/**
 * The components of walls and roofs, line by line as Form OTTV 1 has them: the external finish with its absorptivity,
 * intermediate components, the internal finish, each with thickness, conductivity and density.
 */
final class Components {

    private static final Text EXTERNAL = Text.of("external finish", "外飾面");
    private static final Text INTERMEDIATE = Text.of("intermediate component", "中間構件");
    private static final Text INTERNAL = Text.of("internal finish", "內飾面");
    private static final Text NOT_TOLD = Text.of("component; which side is outside is not told", "構件；模型沒有說明何側向外");
    private static final Text AIR = Text.of("air space", "空氣層");
    private static final Text NO_NAME = Text.of("(no material)", "（沒有物料）");

    private Components() {
    }

    /** Each construction of the lines once; without rows where no layers are told. */
    static Schedule of(List<FormLine> lines) {
        Map<List<Object>, FormLine> constructions = new LinkedHashMap<>();
        for (FormLine line : lines) {
            FabricElement element = line.element();
            if (!element.assembly().layers().isEmpty()) {
                constructions.merge(List.of(element.mark(), element.description().toString(),
                        Set.copyOf(element.assembly().layers())), line, (known, other) ->
                                known.element().assembly().fromOutside() ? known : other);
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        for (FormLine line : constructions.values()) {
            FabricElement element = line.element();
            List<Assembly.Layer> layers = element.assembly().layers();
            for (int i = 0; i < layers.size(); i++) {
                Assembly.Layer layer = layers.get(i);
                Text component = component(element.assembly(), i);
                rows.add(List.of(element.mark(), component, material(layer), shown(layer.thickness()),
                        shown(layer.conductivity()), shown(layer.density()), resistance(layer),
                        component == EXTERNAL ? line.factor("α", FormLine.FACTOR) : ""));
            }
        }
        return new Schedule(Text.of("Form OTTV 1: components of composite walls and roofs", "表格 OTTV 1：複合外牆及屋頂的構件"),
                List.of(Column.of("code no.", "編號"), Column.of("component", "構件"), Column.of("material", "物料"),
                        new Column(Text.of("thickness", "厚度"), Unit.MILLIMETRE),
                        new Column(Text.of("conductivity", "導熱系數"), Unit.CONDUCTIVITY),
                        new Column(Text.of("density", "密度"), Unit.DENSITY),
                        new Column(Text.of("resistance", "熱阻"), Unit.THERMAL_RESISTANCE),
                        Column.of("absorptivity", "吸收率")), rows);
    }

    private static Text component(Assembly assembly, int place) {
        return !assembly.fromOutside() ? NOT_TOLD : place == 0 ? EXTERNAL
                : place == assembly.layers().size() - 1 ? INTERNAL : INTERMEDIATE;
    }

    private static Object material(Assembly.Layer layer) {
        return !layer.material().isEmpty() ? layer.material() : layer.air() ? AIR : NO_NAME;
    }

    private static Object shown(Quantity figure) {
        return figure == null ? "" : figure;
    }

    private static Object resistance(Assembly.Layer layer) {
        Quantity least = layer.leastResistance();
        return least == null ? "" : FormLine.cell(least.si(), layer.mostResistance().si(), Unit.THERMAL_RESISTANCE);
    }
}
