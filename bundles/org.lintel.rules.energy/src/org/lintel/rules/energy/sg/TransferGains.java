// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.Factor;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.envelope.ThreeTerms;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/** The heat gains of an envelope as the formulas of 5.2, 7.2 and 9.2 add them up, term by term. */
final class TransferGains {

    private static final Text CF = Text.of("solar correction factor", "太陽修正系數");
    private static final Text SC1 = Text.of("shading coefficient of the glass", "玻璃遮陽系數");
    private static final Text SC2 = Text.of("effective shading coefficient of the device", "外部遮陽有效遮陽系數");

    private static final Message ORDINARY = Message.of(
            "the inner face is taken to have the ordinary high emissivity, as note 1 to Table C6 has it",
            "內表面按表 C6 註 1 採用一般的高發射率");

    private final TransferValue value;
    private final ThreeTerms terms;
    private final CorrectionFactors corrections;
    private final ExternalShading shading;

    TransferGains(TransferValue value, PackEdition edition) {
        this.value = value;
        Table coefficients = edition.table("coefficient");
        corrections = new CorrectionFactors(edition.table(value.correctionFactors()));
        shading = new ExternalShading(edition);
        Table films = edition.table("c6-film");
        // a pane that resists nothing: the surface films alone
        double bare = 1 / (films.number(films.row("wall, internal, high emissivity"), "r")
                + films.number(films.row("wall, external"), "r"));
        terms = new ThreeTerms(coefficients, coefficients.row(value.name()), value.opaqueSymbol(), value.glassSymbol(),
                bare);
    }

    /** Of all elements the value is taken of, also those that do not count. */
    HeatGains of(List<FabricElement> elements) {
        List<HeatGain> gains = new ArrayList<>();
        Set<String> uncooled = Scope.uncooled(elements);
        for (FabricElement element : value.of(elements)) {
            Counting counting = Scope.counting(value, element, uncooled);
            gains.add(HeatGain.of(element, counting,
                    element.kind().isGlass()
                    ? terms.glass(Message.EMPTY, element, null, sun(element))
                    : terms.opaque(Message.EMPTY, ordinary(element.u()))));
        }
        return HeatGains.of(gains);
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

    private List<Factor> sun(FabricElement element) {
        List<Factor> factors = new ArrayList<>(List.of(new Factor(CF, "CF", correction(element)),
                new Factor(SC1, "SC1", element.shadingCoefficient())));
        if (element.shading() != null && element.azimuth() != null) {
            factors.add(new Factor(SC2, "SC2", shading.of(element.shading(), element.azimuth())));
        }
        return factors;
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
