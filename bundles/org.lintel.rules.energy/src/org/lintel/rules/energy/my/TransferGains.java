// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.my;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.envelope.EightPoints;
import org.lintel.rules.energy.envelope.Factor;
import org.lintel.rules.energy.envelope.Flux;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.envelope.MassBand;
import org.lintel.rules.energy.envelope.ThreeTerms;
import org.lintel.rules.energy.envelope.UnclaimedShading;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * The heat gains of walls, {@code 15 α Uw + 6 Uf + 194 CF SC}, or of roofs, whose coefficients go by the weight of the
 * roof and are in no source at hand.
 */
final class TransferGains {

    private static final Text ALPHA = Text.of("absorptivity", "吸收率");
    private static final Text CF = Text.of("solar correction factor", "太陽修正系數");
    private static final Text SC = Text.of("shading coefficient of the glass", "玻璃遮陽系數");
    private static final Text SC2 = Text.of("shading coefficient of the device", "外部遮陽系數");
    static final UnclaimedShading SHADING = new UnclaimedShading(SC2, "SC2", new Missing("ms1525.sc2", SC2,
            Message.of("its tables are in no source at hand", "未備有關數表"),
            Message.of("take it from MS 1525 and multiply the shading coefficients of the glass by it",
                    "請由 MS 1525 查取，並乘入玻璃的遮陽系數")));
    /** What bounds the U-value of a pane that nothing is told of: the surface films of the code are not at hand. */
    private static final double BARE = Double.POSITIVE_INFINITY;

    private final boolean roofs;
    private final Table walls;
    private final Table roof;
    private final Table directions;

    /** @param roofs of roofs and skylights; else of walls and windows */
    TransferGains(boolean roofs, PackEdition edition) {
        this.roofs = roofs;
        walls = edition.table("wall-coefficient");
        roof = edition.table("roof-coefficient");
        directions = edition.table("cf");
    }

    /** @param claim with any credit for external shading that its tables may give; else without */
    HeatGains of(List<FabricElement> elements, boolean claim) {
        List<HeatGain> gains = new ArrayList<>();
        for (FabricElement element : elements) {
            if (element.kind().isRoof() == roofs) {
                gains.add(roofs ? roof(element) : wall(element, claim));
            }
        }
        return HeatGains.of(gains);
    }

    private HeatGain wall(FabricElement element, boolean claim) {
        ThreeTerms terms = new ThreeTerms(walls, walls.rows().getFirst(), "Uw", "Uf", BARE);
        if (!element.kind().isGlass()) {
            return HeatGain.of(element, Scope.counting(element), terms.opaque(Message.EMPTY, element.u(),
                    new Factor(ALPHA, "α", element.absorptivity())));
        }
        List<Flux> ways = new ArrayList<>();
        List<Integer> points = EightPoints.nearest(element.azimuth());
        for (int point : element.azimuth().isExact() ? List.of(highest(points)) : points) {
            List<Factor> sun = new ArrayList<>(List.of(new Factor(CF, "CF", correction(element, point)),
                    new Factor(SC, "SC", element.shadingCoefficient())));
            if (element.shading() != null) {
                sun.add(SHADING.factor(element.shading(), claim));
            }
            ways.add(terms.glass(Message.verbatim(EightPoints.NAMES.get(point)), element, null, sun));
        }
        return new HeatGain(element, Scope.counting(element), ways,
                ways.size() > 1 ? element.azimuth().missing() : List.of());
    }

    /** Half way between two directions both are nearest: the one with the higher factor counts. */
    private int highest(List<Integer> points) {
        int found = points.getFirst();
        for (int point : points) {
            found = factor(point) > factor(found) ? point : found;
        }
        return found;
    }

    private double factor(int point) {
        return directions.number(directions.row(EightPoints.NAMES.get(point)), "factor");
    }

    private Estimate correction(FabricElement element, int point) {
        List<Evidence> evidence = new ArrayList<>(List.of(
                directions.evidence(directions.row(EightPoints.NAMES.get(point)), "factor")));
        evidence.addAll(element.azimuth().evidence());
        return Estimate.exact(Quantity.of(factor(point), Unit.NONE), evidence);
    }

    private HeatGain roof(FabricElement element) {
        List<Flux> ways = new ArrayList<>();
        for (MassBand band : MassBand.of(roof)) {
            ThreeTerms terms = new ThreeTerms(roof, band.row(), "Ur", "Us", BARE);
            if (element.kind().isGlass()) {
                return HeatGain.of(element, Scope.counting(element), terms.glass(Message.EMPTY, element, null,
                        List.of(new Factor(SC, "SC", element.shadingCoefficient()))));
            }
            if (band.may(element.mass())) {
                ways.add(terms.opaque(Message.verbatim(band.row().cells().getFirst()), element.u()));
            }
        }
        return new HeatGain(element, Scope.counting(element), ways,
                ways.size() > 1 ? element.mass().missing() : List.of());
    }
}
