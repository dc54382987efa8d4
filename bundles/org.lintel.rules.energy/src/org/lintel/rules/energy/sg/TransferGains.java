// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.Factor;
import org.lintel.rules.energy.envelope.Flux;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/** The heat gains of an envelope as the formulas of 5.2, 7.2 and 9.2 add them up, term by term. */
final class TransferGains {

    private static final Text OPAQUE = Text.of("coefficient of opaque conduction", "不透明部分傳導系數");
    private static final Text GLASS = Text.of("coefficient of glass conduction", "玻璃傳導系數");
    private static final Text SUN = Text.of("coefficient of solar radiation", "太陽輻射系數");
    private static final Text U = Text.of("thermal transmittance", "傳熱系數");
    private static final Text CF = Text.of("solar correction factor", "太陽修正系數");
    private static final Text SC1 = Text.of("shading coefficient of the glass", "玻璃遮陽系數");
    private static final Text SC2 = Text.of("effective shading coefficient of the device", "外部遮陽有效遮陽系數");

    private static final Message ORDINARY = Message.of(
            "the inner face is taken to have the ordinary high emissivity, as note 1 to Table C6 has it",
            "內表面按表 C6 註 1 採用一般的高發射率");

    private final TransferValue value;
    private final Factor opaque;
    private final Factor glass;
    private final Factor sun;
    private final CorrectionFactors corrections;
    private final ExternalShading shading;
    private final double bare;

    TransferGains(TransferValue value, PackEdition edition) {
        this.value = value;
        Table coefficients = edition.table("coefficient");
        Table.Row row = coefficients.row(value.name());
        opaque = coefficient(OPAQUE, "c1", coefficients, row, "opaque");
        glass = coefficient(GLASS, "c2", coefficients, row, "glass");
        sun = coefficient(SUN, "c3", coefficients, row, "solar");
        corrections = new CorrectionFactors(edition.table(value.correctionFactors()));
        shading = new ExternalShading(edition);
        Table films = edition.table("c6-film");
        // a pane that resists nothing: the surface films alone
        bare = 1 / (films.number(films.row("wall, internal, high emissivity"), "r")
                + films.number(films.row("wall, external"), "r"));
    }

    private static Factor coefficient(Text label, String symbol, Table table, Table.Row row, String column) {
        return new Factor(label, symbol, Estimate.exact(Quantity.of(table.number(row, column), Unit.NONE),
                List.of(table.evidence(row, column))));
    }

    /** Of all elements the value is taken of, also those that do not count. */
    HeatGains of(List<FabricElement> elements) {
        List<HeatGain> gains = new ArrayList<>();
        Set<String> uncooled = Scope.uncooled(elements);
        for (FabricElement element : value.of(elements)) {
            Counting counting = Scope.counting(value, element, uncooled);
            gains.add(HeatGain.of(element, counting,
                    element.kind().isGlass() ? transparent(element) : opaque(element)));
        }
        return HeatGains.of(gains);
    }

    private Flux opaque(FabricElement element) {
        return Flux.product("A × c1 × " + value.opaqueSymbol(), opaque,
                new Factor(U, value.opaqueSymbol(), ordinary(element.u())));
    }

    /** A U-value that depends on the inner face alone is that of the ordinary one, which resists least. */
    private static Estimate ordinary(Estimate u) {
        boolean ofFace = !u.isExact() && u.missing().stream()
                .allMatch(missing -> missing.input().equals(EnvelopeInputs.INTERNAL_ABSORPTIVITY.id()));
        if (!ofFace) {
            return u;
        }
        List<Evidence> evidence = new ArrayList<>(u.evidence());
        evidence.add(new Evidence.Assumed(ORDINARY));
        return Estimate.exact(u.most(), evidence);
    }

    private Flux transparent(FabricElement element) {
        Estimate u = element.u() != null ? element.u() : unknown(element);
        List<Factor> radiation = new ArrayList<>(List.of(sun, new Factor(CF, "CF", correction(element)),
                new Factor(SC1, "SC1", element.shadingCoefficient())));
        boolean device = element.shading() != null && element.azimuth() != null;
        if (device) {
            radiation.add(new Factor(SC2, "SC2", shading.of(element.shading(), element.azimuth())));
        }
        String formula = "A × (c2 × " + value.glassSymbol() + " + c3 × CF × SC1" + (device ? " × SC2)" : ")");
        return new Flux(Message.EMPTY, formula,
                List.of(List.of(glass, new Factor(U, value.glassSymbol(), u)), radiation));
    }

    private Estimate unknown(FabricElement element) {
        return Estimate.between(0, bare, Unit.TRANSMITTANCE, List.of(), List.of(new Missing(GlazingInputs.U_VALUE.id(),
                GlazingInputs.U_VALUE.label(), Message.of("it is not told", "沒有說明"),
                GlazingInputs.U_VALUE.remedy())));
    }

    private Estimate correction(FabricElement element) {
        Estimate azimuth = element.azimuth();
        Span facing = azimuth == null ? new Span(0, 360) : degrees(azimuth);
        Span pitch = degrees(element.tilt());
        Span found = corrections.of(pitch, facing);
        List<Evidence> evidence = new ArrayList<>();
        List<Missing> missing = new ArrayList<>(element.tilt().missing());
        if (azimuth != null) {
            evidence.addAll(azimuth.evidence());
            missing.addAll(azimuth.missing());
        }
        if (found.exact() || azimuth == null) {
            // without a direction the section is flat, where all directions have the same factor
            evidence.addAll(corrections.evidence(pitch, azimuth == null ? Span.of(0) : facing));
        }
        if (!corrections.covers(pitch)) {
            evidence.add(new Evidence.Assumed(Message.of("the table ends before this pitch: its last row is taken",
                    "該表未涵蓋此斜度：採用最後一行")));
        }
        return azimuth == null ? new Estimate(found.most(), found.most(), Unit.NONE, null, evidence, List.of())
                : new Estimate(found.least(), found.most(), Unit.NONE, null, evidence, missing);
    }

    private static Span degrees(Estimate angle) {
        return new Span(Unit.DEGREE.fromSi(angle.low()), Unit.DEGREE.fromSi(angle.high()));
    }
}
