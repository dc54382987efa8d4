// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.model.input.BuildUp;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.LayerWords;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * The U-value of a wall or roof from its layers as Appendix A works it out: films of Table C6, air spaces of Table C7,
 * both with the ordinary high emissivity, conductivities of the model or, by name, of Table C5.
 */
final class Construction {

    private static final Text AIR_SPACE = Text.of("air space", "空氣層");
    private static final Message U_VALUE = Message.of("U-value", "U 值");
    private static final Message INNER = Message.of("inner surface film", "內表面空氣膜");
    private static final Message OUTER = Message.of("outer surface film", "外表面空氣膜");
    private static final double[] SLOPES = {0, 22.5, 45};
    private static final double[] WIDTHS = {0, 5, 20, 100};

    private final PackEdition edition;
    private final String element;
    private final double slope;

    /**
     * @param roof a roof; else a wall
     * @param slope of a roof from horizontal, in degrees; steeper than 45° counts as that
     */
    Construction(PackEdition edition, boolean roof, double slope) {
        this.edition = edition;
        this.element = roof ? "roof" : "wall";
        this.slope = slope;
    }

    /**
     * What came out.
     *
     * @param u null where something is missing
     */
    record Worked(Calculation u, List<Missing> missing) {
    }

    Worked of(BuildUp buildUp) {
        List<Calculation> terms = new ArrayList<>(List.of(film("external", OUTER, "Ro")));
        List<Missing> missing = new ArrayList<>();
        for (BuildUp.Layer layer : buildUp.layers()) {
            Missing lacking = lacking(layer);
            if (lacking != null) {
                missing.add(lacking);
            } else {
                terms.add(layer.air() ? air(layer) : solid(layer));
            }
        }
        if (!missing.isEmpty()) {
            return new Worked(null, missing);
        }
        terms.add(film("internal", INNER, "Ri"));
        double sum = terms.stream().mapToDouble(term -> term.value().si()).sum();
        Calculation total = Calculation.made(Message.of("total resistance", "總熱阻"), "RT", "Ro + Σ(b / k) + Ra + Ri",
                resistance(sum), terms);
        return new Worked(Calculation.made(U_VALUE, "U", "1 / RT", new Quantity(1 / sum, Unit.TRANSMITTANCE),
                List.of(total)), List.of());
    }

    private static Quantity resistance(double si) {
        return new Quantity(si, Unit.THERMAL_RESISTANCE);
    }

    private Calculation film(String surface, Message label, String symbol) {
        Table table = edition.table("c6-film");
        List<Table.Row> rows = table.rows("element", element).stream()
                .filter(row -> table.text(row, "surface").equals(surface))
                .filter(row -> !table.text(row, "emissivity").equals("low")).toList();
        double[] values = rows.stream().mapToDouble(row -> table.number(row, "r")).toArray();
        double value = values.length == 1 ? values[0] : new Grid(new double[][] {SLOPES}, values).at(slope);
        return Calculation.read(label, symbol, resistance(value), used(table, rows, "r"));
    }

    private List<Evidence> used(Table table, List<Table.Row> rows, String column) {
        List<Evidence> evidence = new ArrayList<>();
        for (Table.Row row : rows) {
            if (rows.size() == 1 || Math.abs(table.number(row, "slope") - Math.min(45, slope)) < 22.5 - 1e-9) {
                evidence.add(table.evidence(row, column));
            }
        }
        return evidence;
    }

    private Calculation air(BuildUp.Layer layer) {
        Table attic = edition.table("c7-attic");
        if (element.equals("roof") && layer.material().toLowerCase(Locale.ROOT).contains("attic")) {
            Table.Row row = attic.row("high emissivity");
            return Calculation.read(Message.verbatim(layer.material()), "R", resistance(attic.number(row, "r")),
                    List.of(attic.evidence(row, "r")));
        }
        Table table = edition.table("c7-air-space");
        List<Table.Row> rows = table.rows("element", element).stream()
                .filter(row -> table.text(row, "emissivity").equals("high")).toList();
        double[] values = new double[rows.size() * WIDTHS.length];
        for (int i = 0; i < rows.size(); i++) {
            // thinner than 5 mm: towards 0 for no thickness, as note 3 has it
            for (int j = 1; j < WIDTHS.length; j++) {
                values[i * WIDTHS.length + j] = table.number(rows.get(i), Integer.toString((int) WIDTHS[j]));
            }
        }
        double width = layer.thickness().in(Unit.MILLIMETRE).value();
        double value = rows.size() == 1 ? new Grid(new double[][] {WIDTHS}, values).at(width)
                : new Grid(new double[][] {SLOPES, WIDTHS}, values).at(slope, width);
        String column = width <= 5 ? "5" : width <= 20 ? "20" : "100";
        return new Calculation(Message.of("{0}, {1}", "{0}，{1}", AIR_SPACE, layer.thickness()), "Ra", "",
                resistance(value), "", List.of(), used(table, rows, column));
    }

    private Calculation solid(BuildUp.Layer layer) {
        Calculation k = conductivity(layer);
        return Calculation.made(Message.verbatim(layer.material()), "R", "b / k",
                resistance(layer.thickness().si() / k.value().si()),
                List.of(Calculation.read(Message.of(LayerWords.THICKNESS), "b", layer.thickness(),
                        List.of(layer.where())), k));
    }

    /** The model's own; where the project maps the material, or the model has none, that of Table C5. */
    private Calculation conductivity(BuildUp.Layer layer) {
        Message label = Message.of(LayerWords.CONDUCTIVITY);
        if (layer.meaning() == null && layer.conductivity() != null) {
            return Calculation.read(label, "k", layer.conductivity(), layer.conductivityFrom());
        }
        String name = layer.meaning() == null ? layer.material() : layer.meaning().value();
        Table table = edition.table("c5-conductivity");
        for (Table.Row row : table.rows()) {
            if (normal(table.text(row, "material")).equals(normal(name))) {
                // of two figures the one that insulates less
                String column = table.text(row, "most").isEmpty() ? "conductivity" : "most";
                List<Evidence> evidence = new ArrayList<>(List.of(table.evidence(row, column)));
                if (layer.meaning() != null) {
                    evidence.add(layer.meaning().evidence());
                }
                return Calculation.read(label, "k", Quantity.of(table.number(row, column), Unit.CONDUCTIVITY),
                        evidence);
            }
        }
        return layer.conductivity() == null ? null
                : Calculation.read(label, "k", layer.conductivity(), layer.conductivityFrom());
    }

    private static String normal(String name) {
        return String.join(" ", name.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }

    private Missing lacking(BuildUp.Layer layer) {
        Object name = layer.material().isEmpty() ? Text.of("(no material)", "（沒有物料）") : layer.material();
        if (layer.thickness() == null) {
            return new Missing(EnvelopeInputs.THERMAL_BUILD_UP.id(), LayerWords.THICKNESS, Message.of(
                    "layer \"{0}\" has no {1}", "「{0}」一層沒有{1}", name, LayerWords.THICKNESS),
                    EnvelopeInputs.BUILD_UP.remedy());
        }
        if (layer.air() && layer.ventilated()) {
            return new Missing("table.c7-air-space", AIR_SPACE, Message.of(
                    "layer \"{0}\" is ventilated, which Table C7 does not cover", "「{0}」一層屬通風空氣層，表 C7 並無涵蓋", name),
                    Message.of("state the U-value of the element in ThermalTransmittance and show its working apart",
                            "請在 ThermalTransmittance 填寫構件的 U 值，並另附計算"));
        }
        return layer.air() || conductivity(layer) != null ? null
                : new Missing(EnvelopeInputs.THERMAL_BUILD_UP.id(), LayerWords.CONDUCTIVITY, Message.of(
                        "layer \"{0}\" has no usable {1}", "「{0}」一層沒有可用的{1}", name, LayerWords.CONDUCTIVITY),
                        layer.meaning() == null ? Message.of(
                                "{0}; or call the material as Table C5 does, or map it in the project's settings",
                                "{0}；或採用表 C5 的物料名稱，或在項目設定中配對", EnvelopeInputs.THERMAL_BUILD_UP.remedy())
                                : LayerWords.noRow(layer.meaning(), Text.of("Table C5", "表 C5 ")));
    }
}
