// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.envelope.EightPoints;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Shading;
import org.lintel.rules.pack.PackEdition;

/**
 * Works out SC2 of what stands before a window from its measures: R1, R2, inclinations, the strip between head and
 * overhang.
 */
final class ExternalShading {

    private static final Message LABEL = Message.of("external shading", "外部遮陽");
    /** One table holds for an orientation and its mirror image about the meridian or the equator. */
    private static final List<String> PAIRS =
            List.of("N&S", "NE&NW", "E&W", "SE&SW", "N&S", "SE&SW", "E&W", "NE&NW");
    private static final Span NONE = Span.of(0);
    /** A ratio that nothing bounds: with more there is no direct sun left to take. */
    private static final double ENDLESS = 1e6;

    private final PackEdition edition;
    private final Map<String, DeviceTables> tables = new LinkedHashMap<>();

    ExternalShading(PackEdition edition) {
        this.edition = edition;
    }

    /** What is measured, each between its bounds, in metres and degrees; depths of 0 where there is nothing. */
    private record Measures(Span depth, Span height, Span slope, Span gap, Span fins, Span clearance, Span finSlope) {

        static Measures of(Shading shading) {
            return new Measures(span(shading.overhangDepth(), Unit.METRE), span(shading.sillToOverhang(), Unit.METRE),
                    span(shading.overhangSlope(), Unit.DEGREE), span(shading.headToOverhang(), Unit.METRE),
                    span(shading.finDepth(), Unit.METRE), span(shading.finClearance(), Unit.METRE),
                    span(shading.finSlope(), Unit.DEGREE));
        }

        private static Span span(Estimate estimate, Unit unit) {
            return estimate == null ? NONE : new Span(unit.fromSi(estimate.low()), unit.fromSi(estimate.high()));
        }

        boolean exact() {
            return depth.exact() && height.exact() && slope.exact() && gap.exact() && fins.exact() && clearance.exact()
                    && finSlope.exact();
        }

        boolean hasGap() {
            return gap.most() > 0;
        }
    }

    /** @param azimuth the way the window faces; of two orientations it may belong to both are tried */
    Estimate of(Shading shading, Estimate azimuth) {
        Measures measures = Measures.of(shading);
        List<String> pairs = pairs(azimuth);
        Span found = null;
        for (String pair : pairs) {
            Span here = coefficient(tables.computeIfAbsent(pair, each -> new DeviceTables(edition, each)), measures);
            found = found == null ? here : found.with(here);
        }
        if (found.exact()) {
            return Estimate.worked(worked(shading, measures, tables.get(pairs.getFirst()), found.least()));
        }
        // on the border of two orientations the less favourable one counts: neither is wrong
        if (measures.exact() && azimuth.isExact()) {
            double most = found.most();
            for (String pair : pairs) {
                if (coefficient(tables.get(pair), measures).most() == most) {
                    return Estimate.worked(worked(shading, measures, tables.get(pair), most));
                }
            }
        }
        return new Estimate(found.least(), found.most(), Unit.NONE, null, evidence(shading), missing(shading, azimuth));
    }

    /** The names under which Tables C8 to C23 have the orientations a window may belong to, each once. */
    private static List<String> pairs(Estimate azimuth) {
        List<String> found = new ArrayList<>();
        for (int point : EightPoints.nearest(azimuth)) {
            if (!found.contains(PAIRS.get(point))) {
                found.add(PAIRS.get(point));
            }
        }
        return found;
    }

    private static Span coefficient(DeviceTables tables, Measures m) {
        Span r2 = new Span(ratio(m.fins.least(), m.clearance.most(), m.finSlope.least()),
                ratio(m.fins.most(), m.clearance.least(), m.finSlope.most()));
        if (!m.hasGap()) {
            return tables.within(r1(m.depth, m.height, m.slope), m.slope, r2, m.finSlope);
        }
        if (m.slope.exact() && m.finSlope.exact()) {
            return below(tables, m, r2);
        }
        return new Span(tables.within(r1(m.depth, m.height, m.slope), m.slope, r2, m.finSlope).least(), 1);
    }

    /** Depth along the slope by what lies between the fins. */
    private static double ratio(double depth, double clearance, double slope) {
        return depth == 0 ? 0 : Math.min(ENDLESS, depth / Math.cos(Math.toRadians(slope)) / clearance);
    }

    /** Length along the slope by the height from the sill to where the underside meets the glass. */
    private static double r1(double depth, double height, double slope) {
        double lean = Math.toRadians(slope);
        double reach = height * Math.cos(lean) + depth * Math.sin(lean);
        return depth == 0 ? 0 : !(reach > 0) ? ENDLESS : Math.min(ENDLESS, depth / reach);
    }

    private static Span r1(Span depth, Span height, Span slope) {
        if (slope.exact()) {
            return new Span(r1(depth.least(), height.most(), slope.least()),
                    r1(depth.most(), height.least(), slope.least()));
        }
        // the divisor is largest where the slope is square to the line from the sill to the tip, least at an end
        double least = depth.least() == 0 ? 0 : depth.least() / Math.hypot(height.most(), depth.least());
        return new Span(least, Math.max(r1(depth.most(), height.least(), slope.least()),
                r1(depth.most(), height.least(), slope.most())));
    }

    /**
     * A window that begins below its overhang, as in example B5.2: that of the whole height, less the strip above the
     * window. It falls with the depth and grows with the height and with the strip, so both ends are among the corners.
     */
    private static Span below(DeviceTables tables, Measures m, Span r2) {
        Span found = null;
        for (double depth : List.of(m.depth.least(), m.depth.most())) {
            for (double height : List.of(m.height.least(), m.height.most())) {
                for (double gap : List.of(m.gap.least(), m.gap.most())) {
                    for (double fins : List.of(r2.least(), r2.most())) {
                        double value = below(tables, depth, height, gap, m.slope.least(), fins, m.finSlope.least());
                        found = found == null ? Span.of(value) : found.with(Span.of(value));
                    }
                }
            }
        }
        return found;
    }

    private static double below(DeviceTables tables, double depth, double height, double gap, double slope,
            double r2, double finSlope) {
        double drop = depth * Math.tan(Math.toRadians(slope));
        double whole = height + drop;
        double strip = gap + drop;
        double all = tables.at(r1(depth, height, slope), slope, r2, finSlope);
        if (!(strip > 0) || depth == 0) {
            return all;
        }
        if (!(whole > strip)) {
            return 1;
        }
        double above = tables.at(r1(depth, gap, slope), slope, r2, finSlope);
        return Math.clamp((all * whole - above * strip) / (whole - strip), 0, 1);
    }

    private static Calculation worked(Shading shading, Measures m, DeviceTables tables, double value) {
        double r1 = r1(m.depth.least(), m.height.least(), m.slope.least());
        double r2 = ratio(m.fins.least(), m.clearance.least(), m.finSlope.least());
        List<Calculation> terms = new ArrayList<>();
        if (shading.hasOverhang()) {
            terms.add(Calculation.made(Message.of("overhang", "水平遮陽"), "R1", "P / H", number(r1), measured(
                    List.of("P", "H", "φ1", "h1"), shading.overhangDepth(), shading.sillToOverhang(),
                    shading.overhangSlope(), shading.headToOverhang())));
        }
        if (shading.hasFins()) {
            terms.add(Calculation.made(Message.of("fins", "垂直遮陽"), "R2", "P / W", number(r2), measured(
                    List.of("P", "W", "φ2"), shading.finDepth(), shading.finClearance(), shading.finSlope())));
        }
        List<Evidence> evidence = new ArrayList<>(tables.evidence(r1, m.slope.least(), r2, m.finSlope.least()));
        if (!m.hasGap()) {
            return new Calculation(LABEL, "SC2", "", number(value), "", terms, evidence);
        }
        double above = r1(m.depth.least(), m.gap.least(), m.slope.least());
        terms.add(new Calculation(Message.of("the strip between window and overhang", "窗頂與遮陽之間的部分"), "SC(h1)", "",
                number(tables.at(above, m.slope.least(), r2, m.finSlope.least())), "", List.of(), List.of()));
        evidence.addAll(tables.evidence(above, m.slope.least(), r2, m.finSlope.least()));
        return new Calculation(LABEL, "SC2", "(SC(H) × H − SC(h1) × h1) / (H − h1)", number(value), "", terms,
                evidence);
    }

    private static List<Calculation> measured(List<String> symbols, Estimate... figures) {
        List<Calculation> terms = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            if (figures[i] != null) {
                terms.add(figures[i].worked() != null ? figures[i].worked()
                        : Calculation.read(MEASURES.get(symbols.get(i)), symbols.get(i), figures[i].least(),
                                figures[i].evidence()));
            }
        }
        return terms;
    }

    private static final Map<String, Message> MEASURES = Map.of(
            "P", Message.of("depth from the face of the glass", "由玻璃面起計的深度"),
            "H", Message.of("sill to overhang", "窗台至遮陽底"),
            "W", Message.of("clear distance between fins", "垂直遮陽淨距"),
            "φ1", Message.of("slope of the overhang", "水平遮陽斜度"),
            "φ2", Message.of("slope of the fins", "垂直遮陽斜度"),
            "h1", Message.of("head to overhang", "窗頂至遮陽底"));

    private static Quantity number(double value) {
        return Quantity.of(value, Unit.NONE);
    }

    private static List<Evidence> evidence(Shading shading) {
        List<Evidence> found = new ArrayList<>();
        for (Estimate each : figures(shading)) {
            found.addAll(each.evidence());
        }
        return found;
    }

    private static List<Missing> missing(Shading shading, Estimate azimuth) {
        List<Missing> found = new ArrayList<>();
        for (Estimate each : figures(shading)) {
            found.addAll(each.missing());
        }
        found.addAll(azimuth.missing());
        return found;
    }

    private static List<Estimate> figures(Shading shading) {
        List<Estimate> found = new ArrayList<>();
        for (Estimate each : new Estimate[] {shading.overhangDepth(), shading.sillToOverhang(),
                shading.overhangSlope(), shading.headToOverhang(), shading.finDepth(), shading.finClearance(),
                shading.finSlope()}) {
            if (each != null) {
                found.add(each);
            }
        }
        return found;
    }
}
