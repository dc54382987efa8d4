// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.Factor;
import org.lintel.rules.energy.envelope.Flux;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.envelope.ThreeTerms;
import org.lintel.rules.energy.envelope.UnclaimedShading;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * The heat gains of walls or of roofs as the formulas of RTTVwall and RTTVroof add them up.
 *
 * <p>The tables of the external shading coefficient ESC are not at hand. A device that none is claimed for has 1; so it
 * is calculated first. {@link #claimed} is what it could come to if it were claimed.
 */
final class RttvGains {

    private static final Text ALPHA = Text.of("absorptivity", "吸收率");
    private static final Text G = Text.of("orientation factor", "朝向系數");
    private static final Text SC = Text.of("shading coefficient of the glass", "玻璃遮陽系數");
    private static final Text ESC = Text.of("external shading coefficient", "外部遮陽系數");
    static final UnclaimedShading SHADING = new UnclaimedShading(ESC, "ESC", new Missing("rttv.esc", ESC,
            Message.of("its tables in the guidelines are not at hand", "未備指引的有關數表"),
            Message.of("take it from Tables 10 to 14 of the Guidelines 2014 and multiply the shading coefficients of "
                    + "the "
                    + "glass by it", "請由《2014 年指引》表 10 至 14 查取，並乘入玻璃的遮陽系數")));
    /** A pane that resists nothing: the films of a wall by Table 2 of the OTTV code, 0.120 and 0.044 m²K/W. */
    private static final double BARE = 1 / 0.164;

    private final boolean roofs;
    private final boolean composite;
    private final ThreeTerms terms;
    private final OrientationFactors orientations;

    /**
     * @param roofs of roofs and skylights; else of walls and windows
     * @param composite see {@link Scope#counting}
     */
    RttvGains(boolean roofs, boolean composite, PackEdition edition) {
        this.roofs = roofs;
        this.composite = composite;
        Table coefficients = edition.table("coefficient");
        terms = new ThreeTerms(coefficients, coefficients.row(roofs ? "roof" : "wall"), "U", "Uf", BARE);
        orientations = new OrientationFactors(edition.table("orientation"));
    }

    /** Without credit for external shading. */
    HeatGains of(List<FabricElement> elements) {
        return gains(elements, false);
    }

    /** With any credit for external shading that its tables may give. */
    HeatGains claimed(List<FabricElement> elements) {
        return gains(elements, true);
    }

    private HeatGains gains(List<FabricElement> elements, boolean claim) {
        List<HeatGain> gains = new ArrayList<>();
        for (FabricElement element : elements) {
            if (element.kind().isRoof() == roofs) {
                gains.add(gain(element, Scope.counting(element, composite), claim));
            }
        }
        return HeatGains.of(gains);
    }

    private HeatGain gain(FabricElement element, Counting counting, boolean claim) {
        List<Flux> ways = new ArrayList<>();
        for (OrientationFactors.Choice choice : orientations.of(element)) {
            Message way = choice.point() == null ? Message.EMPTY : Message.verbatim(choice.point());
            Factor facing = new Factor(G, roofs ? "Gs" : "Gw", choice.factor());
            ways.add(element.kind().isGlass() ? terms.glass(way, element, facing, sun(element, claim))
                    : terms.opaque(way, element.u(), new Factor(ALPHA, "α", element.absorptivity()), facing));
        }
        return new HeatGain(element, counting, ways, ways.size() > 1 ? element.azimuth().missing() : List.of());
    }

    private List<Factor> sun(FabricElement element, boolean claim) {
        Factor coefficient = new Factor(SC, "SC", element.shadingCoefficient());
        return roofs || element.shading() == null ? List.of(coefficient)
                : List.of(coefficient, SHADING.factor(element.shading(), claim));
    }
}
