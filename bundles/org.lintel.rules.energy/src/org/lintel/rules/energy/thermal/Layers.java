// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.thermal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.model.input.BuildUp;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.LayerWords;
import org.lintel.rules.pack.Table;

/** Works out the resistance of each layer: solid ones as x / k, air spaces by the code's table. */
final class Layers {

    private static final List<String> WIDTHS = List.of("5", "10", "20", "50", "75", "100");
    private static final Text AIR_SPACE = Text.of("air space", "空氣層");
    private static final Text NO_NAME = Text.of("(no material)", "（沒有物料）");

    private final Facts facts;
    private final String element;

    Layers(Facts facts, String element) {
        this.facts = facts;
        this.element = element;
    }

    /** In the order of the layers. */
    List<Resistance> resistances(BuildUp buildUp) {
        List<Resistance> resistances = new ArrayList<>();
        for (BuildUp.Layer layer : buildUp.layers()) {
            resistances.add(layer.thickness() == null ? Resistance.unknown(missing(layer, LayerWords.THICKNESS,
                    EnvelopeInputs.BUILD_UP.remedy())) : layer.air() ? air(layer) : solid(layer));
        }
        return resistances;
    }

    private Resistance solid(BuildUp.Layer layer) {
        Calculation conductivity = conductivity(layer);
        if (conductivity == null) {
            return Resistance.unknown(missing(layer, LayerWords.CONDUCTIVITY, layer.meaning() != null
                    ? LayerWords.noRow(layer.meaning(), Text.of("the code's Table 1", "守則表 1 "))
                    : Message.of("{0}; or call the material as the code's Table 1 does, or map it in the project's "
                            + "settings",
                            "{0}；或採用守則表 1 的物料名稱，或在項目設定中配對",
                            EnvelopeInputs.THERMAL_BUILD_UP.remedy())));
        }
        double r = layer.thickness().si() / conductivity.value().si();
        return Resistance.of(Calculation.made(Message.verbatim(layer.material()), "R", "x / k", Resistance.quantity(r),
                List.of(Calculation.read(Message.of(LayerWords.THICKNESS), "x", layer.thickness(),
                        List.of(layer.where())), conductivity)));
    }

    /**
     * The model's own figure; where the project maps the material, or the model has none, that of the code's Table 1.
     */
    private Calculation conductivity(BuildUp.Layer layer) {
        Message label = Message.of(LayerWords.CONDUCTIVITY);
        if (layer.meaning() == null && layer.conductivity() != null) {
            return Calculation.read(label, "k", layer.conductivity(), layer.conductivityFrom());
        }
        String name = layer.meaning() == null ? layer.material() : layer.meaning().value();
        Table table = facts.table("conductivity");
        String wanted = normal(name);
        for (Table.Row row : table.rows()) {
            if (isNormal(table.text(row, "material"), wanted)) {
                List<Evidence> evidence = new ArrayList<>(List.of(table.evidence(row, "conductivity")));
                if (layer.meaning() != null) {
                    evidence.add(layer.meaning().evidence());
                }
                return Calculation.read(label, "k", Quantity.of(table.number(row, "conductivity"), Unit.CONDUCTIVITY),
                        evidence);
            }
        }
        return layer.conductivity() == null ? null
                : Calculation.read(label, "k", layer.conductivity(), layer.conductivityFrom());
    }

    private static String normal(String name) {
        String plain = name.toLowerCase(Locale.ROOT).strip();
        // most names have no white space but single blanks: no pattern is needed to see that
        boolean single = true;
        for (int i = 0; i < plain.length() && single; i++) {
            char c = plain.charAt(i);
            single = c > ' ' && c < 0x7F || c == ' ' && plain.charAt(i + 1) != ' ';
        }
        return single ? plain : String.join(" ", plain.split("\\s+"));
    }

    /** Whether a name is the same but for upper and lower case and white space; most differ in their first letter. */
    private static boolean isNormal(String name, String normal) {
        String row = name.strip();
        return !row.isEmpty() && !normal.isEmpty()
                && Character.toLowerCase(row.charAt(0)) == normal.charAt(0) && normal(row).equals(normal);
    }

    private Resistance air(BuildUp.Layer layer) {
        if (layer.ventilated()) {
            return Resistance.unknown(open(layer, Message.of(
                    "it is ventilated, which the code's Table 3 does not cover",
                    "屬通風空氣層，守則表 3 並無涵蓋")));
        }
        List<String> columns = columns(layer.thickness().value());
        Table table = facts.table("air-space");
        TableRange range = new TableRange(facts, table, element);
        List<Table.Row> rows = range.rows("", null);
        if (columns.isEmpty() || rows.isEmpty()) {
            return Resistance.unknown(open(layer, Message.of(
                    "the code's Table 3 covers 5 mm to 100 mm and slopes to 45°",
                    "守則表 3 只涵蓋 5 毫米至 100 毫米及 45° 或以下的斜度")));
        }
        return range.between(Message.of("{0}, {1}", "{0}，{1}", AIR_SPACE, layer.thickness()), rows, columns,
                open(layer, Message.of("the absorptivity of the surfaces that bound it is not told",
                        "沒有說明其兩側表面的吸收率")));
    }

    /** The width of the table, or the two next to it; none beyond its ends. */
    private static List<String> columns(double millimetres) {
        for (int i = 0; i < WIDTHS.size(); i++) {
            double width = Double.parseDouble(WIDTHS.get(i));
            if (Math.abs(width - millimetres) < 0.01) {
                return List.of(WIDTHS.get(i));
            }
            if (width > millimetres) {
                return i == 0 ? List.of() : List.of(WIDTHS.get(i - 1), WIDTHS.get(i));
            }
        }
        return List.of();
    }

    private static Missing missing(BuildUp.Layer layer, Text what, Message remedy) {
        return new Missing(EnvelopeInputs.THERMAL_BUILD_UP.id(), what,
                what == LayerWords.CONDUCTIVITY && !layer.conductivityFrom().isEmpty()
                        ? Message.of("the {1} of layer \"{0}\" is not more than 0", "「{0}」一層的{1}並非大於 0",
                                name(layer), what)
                        : Message.of("layer \"{0}\" has no {1}", "「{0}」一層沒有{1}", name(layer), what), remedy);
    }

    private static Missing open(BuildUp.Layer layer, Message reason) {
        return new Missing("table.air-space", AIR_SPACE, Message.of("layer \"{0}\", {1} mm: {2}", "「{0}」一層，{1} 毫米：{2}",
                name(layer), Decimal.plain(Math.round(layer.thickness().value() * 10) / 10.0), reason),
                Message.of("state the U-value of the element in ThermalTransmittance and show its working apart",
                        "請在 ThermalTransmittance 填寫構件的 U 值，並另附計算"));
    }

    static Object name(BuildUp.Layer layer) {
        return layer.material().isEmpty() ? NO_NAME : layer.material();
    }
}
