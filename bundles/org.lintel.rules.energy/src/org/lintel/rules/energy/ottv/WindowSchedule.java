// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Schedule.Column;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Glass;

/**
 * The table of windows that Cap. 123M, 5, asks for: floor by floor, number and size by orientation, thickness and type
 * of the glass.
 */
final class WindowSchedule {

    private static final Unit SIZE = Unit.METRE;

    /** Windows of one floor, façade, size and glass. */
    private static final class Line {
        private final FabricElement first;
        private long count;
        private double least;
        private double most;

        private Line(FabricElement first) {
            this.first = first;
        }
    }

    private WindowSchedule() {
    }

    /** All windows, also those the code leaves out of the calculation; skylights stand in Form OTTV 2. */
    static Schedule of(Fabric fabric) {
        Map<List<String>, Line> lines = new LinkedHashMap<>();
        for (FabricElement element : fabric.elements()) {
            if (element.kind() == FabricElement.Kind.FENESTRATION) {
                Line line = lines.computeIfAbsent(key(element), k -> new Line(element));
                line.count += element.glass().count();
                line.least += element.area().low();
                line.most += element.area().high();
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Line line : lines.values()) {
            Glass glass = line.first.glass();
            rows.add(List.of(line.first.storey(), line.first.facade(), printed(line.first.azimuth()),
                    line.count == 0 ? "" : (Object) line.count, size(glass), FormLine.cell(line.least, line.most,
                            FormLine.AREA), glass.thickness() == null ? "" : printed(glass.thickness()), glass.type(),
                    glass.finish() == Glass.Finish.UNKNOWN ? "" : glass.finish().label()));
        }
        return new Schedule(Text.of("Windows by floor and orientation (Cap. 123M, 5)", "各層窗戶一覽表，按朝向（第123M章第5條）"),
                List.of(Column.of("floor", "樓層"), Column.of("façade", "立面"), Column.of("faces", "朝向"),
                        Column.of("number", "數目"), Column.of("size", "尺寸"),
                        new Column(Text.of("area", "面積"), FormLine.AREA), Column.of("thickness of glass", "玻璃厚度"),
                        Column.of("type of glass", "玻璃種類"), Column.of("finish", "處理")), rows);
    }

    private static List<String> key(FabricElement element) {
        Glass glass = element.glass();
        return List.of(element.storey(), element.facade(), size(glass), glass.type(), glass.finish().name(),
                glass.thickness() == null ? "" : printed(glass.thickness()));
    }

    private static String size(Glass glass) {
        return glass.width() == null || glass.height() == null ? ""
                : FormLine.printed(glass.width(), SIZE) + " × " + FormLine.printed(glass.height(), SIZE) + " m";
    }

    private static String printed(Estimate figure) {
        return figure.printed().toString();
    }
}
