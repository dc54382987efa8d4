// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.Factor;
import org.lintel.rules.energy.envelope.Flux;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.fabric.Circumstance.Kind;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Shading;

/**
 * Makes the terms of the code's formulas, 5 and 6, of the elements of an envelope: {@code A × U × α × TDEQ} of what is
 * opaque, {@code A × SC × ESM × SF} of what is glass.
 */
final class OttvTerms {

    private static final Text U = Text.of("thermal transmittance", "熱傳送系數");
    private static final Text ALPHA = Text.of("absorptivity", "吸收率");
    private static final Text TDEQ = Text.of("equivalent temperature difference", "等效溫差");
    private static final Text SC = Text.of("shading coefficient", "遮陽系數");
    private static final Text SF = Text.of("solar factor", "太陽因數");
    private static final Text SF_HORIZONTAL = Text.of("solar factor of a horizontal surface", "水平面的太陽因數");
    private static final Text VERTICAL = Text.of("share of the vertical component", "垂直分量所佔比例");
    private static final Text HORIZONTAL = Text.of("share of the horizontal component", "水平分量所佔比例");

    private final OttvTables tables;
    private final ShadingMultiplier shading;
    private final Inclination inclination;
    private final boolean fromHeatGain;

    /**
     * @param fromHeatGain whether a shading coefficient that is not known is taken from the solar heat gain coefficient
     */
    OttvTerms(OttvTables tables, Inclination inclination, boolean fromHeatGain) {
        this.tables = tables;
        this.shading = new ShadingMultiplier(tables);
        this.inclination = inclination;
        this.fromHeatGain = fromHeatGain;
    }

    HeatGain of(FabricElement element, Counting counting) {
        return element.kind().isGlass() ? glass(element, counting) : opaque(element, counting);
    }

    private HeatGain opaque(FabricElement element, Counting counting) {
        Estimate vertical = inclination.vertical(element);
        Estimate alpha = element.absorptivity();
        Estimate named = alpha.isExact() || element.finish().isEmpty() ? null : tables.absorptivity(element.finish());
        return HeatGain.of(element, counting, Flux.product("A × U × α × TDEQ", new Factor(U, "U", element.u()),
                new Factor(ALPHA, "α", named == null ? alpha : named), new Factor(TDEQ, "TDEQ",
                        tdeq(element, vertical))));
    }

    private Estimate tdeq(FabricElement element, Estimate vertical) {
        if (vertical.high() == 0) {
            return tables.roofTdeq(element.mass());
        }
        Estimate wall = tables.wallTdeq(Inclination.points(element), element.mass(), Inclination.unknown(element));
        if (vertical.low() == 1) {
            return wall;
        }
        if (element.temperatureDifference() != null && vertical.low() > 0) {
            return element.temperatureDifference();
        }
        Estimate roof = tables.roofTdeq(element.mass());
        double[] corners = {mixed(vertical.low(), wall.low(), roof.low()),
            mixed(vertical.high(), wall.low(), roof.low()), mixed(vertical.low(), wall.high(), roof.high()),
            mixed(vertical.high(), wall.high(), roof.high())};
        double low = Math.min(corners[0], corners[1]);
        double high = Math.max(corners[2], corners[3]);
        if (low == high) {
            return Estimate.worked(Calculation.made(Message.of(TDEQ), "TDEQ", "v × TDEQw + (1 − v) × TDEQr",
                    Quantity.of(low, Unit.KELVIN), List.of(
                            Calculation.read(Message.of(VERTICAL), "v", vertical.least(), vertical.evidence()),
                            Calculation.read(Message.of(TDEQ), "TDEQw", wall.least(), wall.evidence()),
                            Calculation.read(Message.of(TDEQ), "TDEQr", roof.least(), roof.evidence()))));
        }
        List<Evidence> evidence = new ArrayList<>(wall.evidence());
        evidence.addAll(roof.evidence());
        return Estimate.between(low, high, Unit.KELVIN, evidence, OttvTables.joined(
                OttvTables.joined(wall.missing(), roof.missing()), vertical.missing()));
    }

    private static double mixed(double vertical, double wall, double roof) {
        return vertical * wall + (1 - vertical) * roof;
    }

    private HeatGain glass(FabricElement element, Counting counting) {
        Factor sc = new Factor(SC, "SC", shadingCoefficient(element));
        Estimate vertical = inclination.vertical(element);
        Factor horizontal = new Factor(SF_HORIZONTAL, "SFh", tables.horizontalSolarFactor());
        if (vertical.high() == 0) {
            return HeatGain.of(element, counting, Flux.product("A × SC × SFh", sc, horizontal));
        }
        List<Flux> ways = new ArrayList<>();
        List<CompassPoint> points = Inclination.points(element);
        for (CompassPoint point : points) {
            List<Factor> upright = new ArrayList<>(List.of(sc));
            if (!element.kind().isRoof()) {
                upright.add(new Factor(ShadingMultiplier.LABEL, "ESM", shading.of(element.shading(), point)));
            }
            upright.add(new Factor(SF, "SF", tables.solarFactor(point)));
            Message way = points.size() == 1 ? Message.EMPTY : Message.of(point.label());
            String product = element.kind().isRoof() ? "SF" : "ESM × SF";
            if (vertical.low() == 1) {
                ways.add(new Flux(way, "A × SC × " + product, List.of(upright)));
            } else {
                upright.add(new Factor(VERTICAL, "v", vertical));
                ways.add(new Flux(way, "A × SC × (v × " + product + " + h × SFh)", List.of(upright,
                        List.of(sc, horizontal, new Factor(HORIZONTAL, "h", Inclination.rest(vertical))))));
            }
        }
        List<Missing> choice = ways.size() > 1 ? Inclination.unknown(element) : List.of();
        return new HeatGain(element, counting, ways, choice);
    }

    /**
     * What the overhang, or the fins, of a window alone make of its sun, whichever way it may look: 1 where there are
     * none, or where they are so shallow that the code's tables give them nothing.
     *
     * @return the least and the most
     */
    double[] multiplier(FabricElement element, boolean overhang) {
        Shading all = element.shading();
        Shading one = all == null ? null : overhang
                ? !all.hasOverhang() ? null : Shading.overhang(all.overhangDepth(), all.sillToOverhang())
                : !all.hasFins() ? null : Shading.fins(all.finDepth(), all.finClearance());
        double[] range = {1, 1};
        if (one != null && !element.kind().isRoof()) {
            range[1] = 0;
            for (CompassPoint point : Inclination.points(element)) {
                Estimate figure = shading.of(one, point);
                range[0] = Math.min(range[0], figure.low());
                range[1] = Math.max(range[1], figure.high());
            }
        }
        return range;
    }

    private Estimate shadingCoefficient(FabricElement element) {
        Estimate stated = element.shadingCoefficient();
        if (stated.isExact()) {
            return stated;
        }
        if (element.circumstance(Kind.OPEN_FRONT_SHOP) != null) {
            // APP-67, 6: a notional calculation with clear glass
            return tables.figure("shading coefficient of clear glass");
        }
        Estimate gain = element.solarHeatGain();
        if (!fromHeatGain || gain == null || !gain.isExact()) {
            return stated;
        }
        Estimate ratio = tables.figure("shading coefficient from solar heat gain");
        double value = Math.min(1, gain.low() / ratio.low());
        return Estimate.worked(Calculation.made(Message.of(SC), "SC", "SHGC / 0.87", Quantity.of(value, Unit.NONE),
                List.of(
                Calculation.read(Message.of("solar heat gain coefficient", "太陽能得熱系數"), "SHGC", gain.least(),
                        gain.evidence()),
                Calculation.read(Message.of("ratio", "比率"), "", ratio.least(), ratio.evidence()))));
    }

    /** Whether there is glass whose shading coefficient could be taken from its solar heat gain coefficient. */
    static boolean couldUseHeatGain(List<FabricElement> elements) {
        for (FabricElement element : elements) {
            if (element.kind().isGlass() && !element.shadingCoefficient().isExact() && element.solarHeatGain() != null
                    && element.solarHeatGain().isExact()) {
                return true;
            }
        }
        return false;
    }
}
