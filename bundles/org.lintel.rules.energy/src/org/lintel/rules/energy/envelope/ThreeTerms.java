// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.pack.Table;

/**
 * The formula most codes of thermal transfer share: {@code c1 × U} through what is opaque, {@code c2 × Uf} through
 * glass and {@code c3 × SC} of sun through it, each with factors of the code's own.
 */
public final class ThreeTerms {

    private static final Text OPAQUE = Text.of("coefficient of opaque conduction", "不透明部分傳導系數");
    private static final Text GLASS = Text.of("coefficient of glass conduction", "玻璃傳導系數");
    private static final Text SUN = Text.of("coefficient of solar radiation", "太陽輻射系數");
    private static final Text U = Text.of("thermal transmittance", "傳熱系數");

    private final Factor opaque;
    private final Factor glass;
    private final Factor sun;
    private final String opaqueSymbol;
    private final String glassSymbol;
    private final double bare;

    /**
     * @param table with the columns {@code opaque}, {@code glass} and {@code solar}
     * @param opaqueSymbol of the U-value of walls or roofs in the code
     * @param glassSymbol of that of windows or skylights
     * @param bare the U-value of a pane that resists nothing, by the code's surface films; infinite where not known
     */
    public ThreeTerms(Table table, Table.Row row, String opaqueSymbol, String glassSymbol, double bare) {
        opaque = Factor.of(OPAQUE, "c1", table, row, "opaque");
        glass = Factor.of(GLASS, "c2", table, row, "glass");
        sun = Factor.of(SUN, "c3", table, row, "solar");
        this.opaqueSymbol = opaqueSymbol;
        this.glassSymbol = glassSymbol;
        this.bare = bare;
    }

    /**
     * Through what is opaque: {@code A × c1 × U × …}.
     *
     * @param way see {@link Flux}
     */
    public Flux opaque(Message way, Estimate u, Factor... more) {
        List<Factor> factors = new ArrayList<>(List.of(opaque, new Factor(U, opaqueSymbol, u)));
        factors.addAll(Arrays.asList(more));
        return new Flux(way, "A × " + product(factors), List.of(factors));
    }

    /**
     * Through glass: {@code A × (c2 × Uf + c3 × …)}, all of it times {@code common} where there is one.
     *
     * @param way see {@link Flux}
     * @param common may be null
     * @param more factors of the sun
     */
    public Flux glass(Message way, FabricElement element, Factor common, List<Factor> more) {
        Estimate u = element.u() != null ? element.u() : Estimate.between(0, bare, Unit.TRANSMITTANCE, List.of(),
                List.of(new Missing(GlazingInputs.U_VALUE.id(), GlazingInputs.U_VALUE.label(),
                        Message.of("it is not told", "沒有說明"), GlazingInputs.U_VALUE.remedy())));
        List<Factor> conduction = new ArrayList<>(List.of(glass, new Factor(U, glassSymbol, u)));
        List<Factor> radiation = new ArrayList<>(List.of(sun));
        radiation.addAll(more);
        String formula = "A × (" + product(conduction) + " + " + product(radiation) + ")";
        if (common == null) {
            return new Flux(way, formula, List.of(conduction, radiation));
        }
        conduction.add(common);
        radiation.add(common);
        return new Flux(way, formula + " × " + common.symbol(), List.of(conduction, radiation));
    }

    private static String product(List<Factor> factors) {
        return String.join(" × ", factors.stream().map(Factor::symbol).toList());
    }
}
