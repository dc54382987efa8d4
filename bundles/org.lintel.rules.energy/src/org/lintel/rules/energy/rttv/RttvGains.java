// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.ArrayList;
import java.util.List;
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
import org.lintel.rules.energy.fabric.Shading;
import org.lintel.rules.model.input.GlazingInputs;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * The heat gains of walls or of roofs as the formulas of RTTVwall and RTTVroof add them up.
 *
 * <p>The tables of the external shading coefficient ESC are not at hand. A device that none is claimed for has 1; so it
 * is calculated first. {@link #claimed} is what it could come to if it were claimed.
 */
final class RttvGains {

    private static final Text OPAQUE = Text.of("coefficient of opaque conduction", "不透明部分傳導系數");
    private static final Text GLASS = Text.of("coefficient of glass conduction", "玻璃傳導系數");
    private static final Text SUN = Text.of("coefficient of solar radiation", "太陽輻射系數");
    private static final Text U = Text.of("thermal transmittance", "傳熱系數");
    private static final Text ALPHA = Text.of("absorptivity", "吸收率");
    private static final Text G = Text.of("orientation factor", "朝向系數");
    private static final Text SC = Text.of("shading coefficient of the glass", "玻璃遮陽系數");
    private static final Text ESC = Text.of("external shading coefficient", "外部遮陽系數");
    private static final Message NOT_CLAIMED = Message.of(
            "no credit for external shading is claimed: its tables in the guidelines are not at hand, and 1 is what "
                    + "counts "
                    + "without", "沒有計算外部遮陽的減免：未備指引的有關數表；不作申報時以 1 計算");
    static final Missing TABLES = new Missing("rttv.esc", ESC,
            Message.of("its tables in the guidelines are not at hand", "未備指引的有關數表"),
            Message.of("take it from Tables 10 to 14 of the Guidelines 2014 and multiply the shading coefficients of "
                    + "the "
                    + "glass by it", "請由《2014 年指引》表 10 至 14 查取，並乘入玻璃的遮陽系數"));
    /** A pane that resists nothing: the films of a wall by Table 2 of the OTTV code, 0.120 and 0.044 m²K/W. */
    private static final double BARE = 1 / 0.164;

    private static final double STEEPEST = 2;

    private final boolean roofs;
    private final Factor opaque;
    private final Factor glass;
    private final Factor sun;
    private final OrientationFactors orientations;

    /** @param roofs of roofs and skylights; else of walls and windows */
    RttvGains(boolean roofs, PackEdition edition) {
        this.roofs = roofs;
        Table coefficients = edition.table("coefficient");
        Table.Row row = coefficients.row(roofs ? "roof" : "wall");
        opaque = coefficient(OPAQUE, "c1", coefficients, row, "opaque");
        glass = coefficient(GLASS, "c2", coefficients, row, "glass");
        sun = coefficient(SUN, "c3", coefficients, row, "solar");
        orientations = new OrientationFactors(edition.table("orientation"));
    }

    private static Factor coefficient(Text label, String symbol, Table table, Table.Row row, String column) {
        return new Factor(label, symbol, Estimate.exact(Quantity.of(table.number(row, column), Unit.NONE),
                List.of(table.evidence(row, column))));
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
                gains.add(gain(element, Scope.counting(element), claim));
            }
        }
        return HeatGains.of(gains);
    }

    private HeatGain gain(FabricElement element, Counting counting, boolean claim) {
        List<Flux> ways = new ArrayList<>();
        for (OrientationFactors.Choice choice : orientations.of(element)) {
            Message way = choice.point() == null ? Message.EMPTY : Message.verbatim(choice.point());
            Factor facing = new Factor(G, roofs ? "Gs" : "Gw", choice.factor());
            ways.add(element.kind().isGlass() ? transparent(element, way, facing, claim)
                    : new Flux(way, "A × c1 × U × α × " + facing.symbol(),
                            List.of(List.of(opaque, new Factor(U, "U", element.u()),
                                    new Factor(ALPHA, "α", element.absorptivity()), facing))));
        }
        return new HeatGain(element, counting, ways, ways.size() > 1 ? element.azimuth().missing() : List.of());
    }

    private Flux transparent(FabricElement element, Message way, Factor facing, boolean claim) {
        Estimate u = element.u() != null ? element.u() : unknown();
        List<Factor> radiation = new ArrayList<>(List.of(sun, new Factor(SC, "SC", element.shadingCoefficient())));
        boolean device = !roofs && element.shading() != null;
        if (device) {
            radiation.add(new Factor(ESC, "ESC", claim
                    ? Estimate.between(least(element.shading()), 1, Unit.NONE, List.of(), List.of(TABLES))
                    : Estimate.exact(Quantity.of(1, Unit.NONE), List.of(new Evidence.Assumed(NOT_CLAIMED)))));
        }
        radiation.add(facing);
        return new Flux(way, "A × (c2 × Uf + c3 × SC" + (device ? " × ESC" : "") + ") × " + facing.symbol(),
                List.of(List.of(glass, new Factor(U, "Uf", u), facing), radiation));
    }

    /**
     * The least ESC may come to. No table of the OTTV code or of Singapore takes more than 0.9 for each unit of depth by
     * height or width; twice that, and more, is not to be had here either. So the reveal of a window is no sunshade.
     */
    private static double least(Shading shading) {
        double overhang = shading.hasOverhang() ? shading.overhangDepth().high() / shading.sillToOverhang().low() : 0;
        double fins = shading.hasFins() ? shading.finDepth().high() / shading.finClearance().low() : 0;
        return left(overhang) * left(fins);
    }

    /** @param ratio may be no number, of nothing by nothing */
    private static double left(double ratio) {
        return ratio >= 0 ? Math.max(0, 1 - STEEPEST * ratio) : 0;
    }

    private static Estimate unknown() {
        return Estimate.between(0, BARE, Unit.TRANSMITTANCE, List.of(), List.of(new Missing(GlazingInputs.U_VALUE.id(),
                GlazingInputs.U_VALUE.label(), Message.of("it is not told", "沒有說明"),
                GlazingInputs.U_VALUE.remedy())));
    }
}
