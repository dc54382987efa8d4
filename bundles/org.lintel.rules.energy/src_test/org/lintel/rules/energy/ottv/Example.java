// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.Glass;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.energy.fabric.Particulars;
import org.lintel.rules.energy.fabric.Shading;

/**
 * The worked example in the appendix of the Code of Practice, a 27-storey office building, as an envelope: areas,
 * U-values, absorptivities and shading coefficients as its forms print them, masses as its pages A12 to A15 and A36
 * work them out, overhangs as its section A8 shows them. What the code's tables give, TDEQ, SF and ESM, is left to the
 * calculation.
 */
final class Example {

    /** One row of its forms OTTV 3. */
    record Row(String part, String facade, String code, String description, double area, double[] factors, double sum) {

        String name() {
            return part + " " + facade + " " + code + " " + description;
        }

        boolean glass() {
            return code.startsWith("F") || code.startsWith("RL");
        }

        boolean roof() {
            return facade.startsWith("ROOF");
        }
    }

    /** kg/m², by its codes, the finishing that a suffix leaves out taken off. */
    private static final Map<String, Double> MASS = Map.ofEntries(Map.entry("W1", 1482.3), Map.entry("W2", 1471.2),
            Map.entry("W3", 282.3), Map.entry("W4", 39.35), Map.entry("W5", 762.3), Map.entry("W5A", 751.1),
            Map.entry("W6", 751.2), Map.entry("W6A", 740.0), Map.entry("W7", 7231.1), Map.entry("W8", 7220.0),
            Map.entry("W8A", 7220.0), Map.entry("W1A", 1451.2), Map.entry("W5r", 731.2), Map.entry("R1", 1644.95),
            Map.entry("R2", 564.95), Map.entry("R3", 7393.75));

    private static final Map<String, Double> AZIMUTH = Map.of("N", 0.0, "E", 90.0, "S", 180.0, "W", 270.0);

    /** The overhangs of its section A8, m. */
    static final Shading OVERHANG = Shading.overhang(of(0.7, Unit.METRE), of(1.6, Unit.METRE));

    /**
     * The example takes 4.10 for its ramp, "interpolated from vertical and horizontal components" of 1.40 and 7.90, and
     * tells neither slope nor weights: the slope that gives 4.10 when components are weighed by their areas.
     */
    static final double RAMP = Math.toDegrees(Math.atan2(7.90 - 4.10, 4.10 - 1.40));

    private Example() {
    }

    static Estimate of(double value, Unit unit) {
        return Estimate.exact(Quantity.of(value, unit), List.of());
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String[] cells : csv("example-opaque.csv")) {
            rows.add(row(cells));
        }
        for (String[] cells : csv("example-glass.csv")) {
            rows.add(row(cells));
        }
        return rows;
    }

    private static Row row(String[] cells) {
        return new Row(cells[0], cells[1], cells[2], cells[3], number(cells[4]),
                new double[] {number(cells[5]), number(cells[6]), number(cells[7])}, number(cells[8]));
    }

    /** The totals of its forms, by part and façade: area, gain, OTTV. */
    static List<String[]> totals() {
        return csv("example-totals.csv");
    }

    static double number(String cell) {
        return Double.parseDouble(cell);
    }

    private static List<String[]> csv(String name) {
        try (InputStream in = Example.class.getResourceAsStream(name)) {
            List<String[]> rows = new ArrayList<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().skip(1).toList()) {
                rows.add(line.split(","));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The element of one row. */
    static FabricElement element(Row row) {
        Kind kind = row.glass() ? row.roof() ? Kind.SKYLIGHT : Kind.FENESTRATION : row.roof() ? Kind.ROOF : Kind.WALL;
        FabricBuilder builder = new FabricBuilder(Part.valueOf(row.part().toUpperCase(Locale.ROOT)), kind)
                .named(row.facade(), row.code(), Message.verbatim(row.description()))
                .area(of(row.area(), Unit.SQUARE_METRE));
        if (!row.roof()) {
            builder.azimuth(of(AZIMUTH.get(row.facade()), Unit.DEGREE));
        }
        if (row.glass()) {
            builder.shadingCoefficient(of(row.factors()[0], Unit.NONE)).glass(Glass.UNKNOWN);
            return row.factors()[1] == 1 ? builder.build() : builder.shading(OVERHANG).build();
        }
        builder.u(of(row.factors()[0], Unit.TRANSMITTANCE)).absorptivity(of(row.factors()[1], Unit.NONE))
                .mass(of(mass(row), FormLine.MASS));
        if (row.description().startsWith("Ramp 1/F (sloping")) {
            builder.tilt(of(RAMP, Unit.DEGREE));
        }
        return builder.build();
    }

    /** Code numbers of the podium's sheets mean other constructions than those of the tower's. */
    private static double mass(Row row) {
        if (row.part().equals("podium") && row.code().equals("W3")) {
            return row.facade().equals("S") ? MASS.get("W5r") : 251.2;
        }
        return row.part().equals("podium") && row.code().equals("W2") ? MASS.get("W7") : MASS.get(row.code());
    }

    /** The whole envelope of a part, with every row of its forms. */
    static Fabric fabric(Part part) {
        return fabric(part, element -> element);
    }

    /** The same with elements changed; null leaves one out. */
    static Fabric fabric(Part part, UnaryOperator<FabricElement> change) {
        List<FabricElement> elements = new ArrayList<>();
        for (Row row : rows()) {
            FabricElement element = element(row);
            FabricElement changed = element.part() == part ? change.apply(element) : null;
            if (changed != null) {
                elements.add(changed);
            }
        }
        return of(part, elements);
    }

    static Fabric of(Part part, List<FabricElement> elements) {
        return new Fabric(part, elements, null, of(0, Unit.DEGREE), Particulars.NONE, List.of(), List.of());
    }

    /** The envelope as Form OTTV 4 of the example sums it up: without the roof at the 15th floor. */
    static FabricElement without15F(FabricElement element) {
        return element.facade().equals("ROOF15F") ? null : element;
    }
}
