// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.my;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Outcome;
import org.lintel.rules.Verdict;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Drawn;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.Particulars.Use;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/** MS 1525 on drawn envelopes: its formula by ratio of windows, directions, shading, roofs, what is not known. */
class Ms1525Test {

    private final PackEdition edition = Catalog.load().editions("my-ms1525").getLast();

    /**
     * 15 α (1 − WWR) Uw + 6 WWR Uf + 194 CF WWR SC façade by façade, averaged by area: the envelope of a published
     * exercise (α 0.20, walls 2.62, glass 5.7 and SC 0.51), whose result it does not show.
     */
    @Test
    void theFormulaByRatioOfWindows() {
        double[][] facades = {{0, 1149, 740, 0.90}, {180, 1149, 710, 0.92}, {90, 1322, 810, 1.23},
            {270, 1322, 810, 0.94}};
        Drawn drawn = new Drawn();
        double sum = 0;
        double area = 0;
        for (double[] each : facades) {
            double ratio = each[2] / each[1];
            sum += each[1] * (15 * 0.20 * (1 - ratio) * 2.62 + 6 * ratio * 5.7 + 194 * each[3] * ratio * 0.51);
            area += each[1];
            drawn.with(Drawn.wall("F" + each[0], each[0], each[1] - each[2], 2.62)
                    .absorptivity(Drawn.exact(0.20, Unit.NONE)))
                    .with(Drawn.glass("F" + each[0], each[0], each[2], 5.7, 0.51));
        }
        assertEquals(sum / area, walls(drawn), 1e-9);
        assertEquals(85.82, sum / area, 0.005);
    }

    @Test
    void allEightDirections() {
        Map<Double, Double> factors = Map.of(0.0, 0.90, 45.0, 1.09, 90.0, 1.23, 135.0, 1.13, 180.0, 0.92, 225.0, 0.90,
                270.0, 0.94, 315.0, 0.90);
        factors.forEach((azimuth, factor) -> {
            double expected = 6 * 2.8 + 194 * factor * 0.3;
            for (double near : new double[] {azimuth, azimuth + 22.4, azimuth - 22.4}) {
                assertEquals(expected, walls(new Drawn().with(Drawn.glass("F", near, 10, 2.8, 0.3))), 1e-9);
            }
        });
        assertEquals(6 * 2.8 + 194 * 1.23 * 0.3, walls(new Drawn().with(Drawn.glass("F", 67.5, 10, 2.8, 0.3))), 1e-9,
                "half way the higher");
    }

    @Test
    void officesKeepOrExceedTheLimit() {
        // 15 × 0.58 × 0.6 × 2 + 6 × 0.4 × 2.8 + 194 × 1.23 × 0.4 × 0.3
        assertEquals("whole building: OTTV 45.79 W/m², at most 50.00 W/m²",
                judge(false, office(0.3)).summary().toString());
        assertEquals(Outcome.FAIL, judge(false, office(0.4)).outcome());
        assertNotNull(new TransferValueRule(false).exemption(office(0.3).use(Use.RESIDENTIAL)
                .facts(edition, "my-ms1525/ottv")));
        Verdict untold = judge(false, new Drawn().with(Drawn.wall("E", 90, 60, 2)));
        assertEquals("building.use", untold.missing().getFirst().input());
    }

    /** 64.89 without its overhang of half its height, which may take up to all of the sun. */
    @Test
    void aFailureIsOpenWhereShadingMayBeClaimed() {
        Drawn shaded = new Drawn().use(Use.OFFICE).with(Drawn.wall("E", 90, 60, 2))
                .with(Drawn.glass("E", 90, 40, 2.8, 0.5).shading(Drawn.overhang(0.75, 1.5)));
        Verdict open = judge(false, shaded);
        assertEquals(Outcome.UNDETERMINED, open.outcome());
        assertEquals("ms1525.sc2", open.missing().getFirst().input());
        Drawn reveal = new Drawn().use(Use.OFFICE).with(Drawn.wall("E", 90, 60, 2))
                .with(Drawn.glass("E", 90, 40, 2.8, 0.5).shading(Drawn.overhang(0.05, 1.5)));
        assertEquals(Outcome.FAIL, judge(false, reveal).outcome(), "a reveal of 50 mm mends nothing");
    }

    @Test
    void whatOtherCodesLeaveOutIsTriedBothWays() {
        double plain = walls(office(0.3));
        FabricBuilder party = Drawn.wall("W", 270, 1000, 0.1)
                .circumstance(Circumstance.certain(Circumstance.Kind.PARTY_WALL, null, List.of()));
        Drawn with = office(0.3).with(party);
        TransferGains gains = new TransferGains(false, edition);
        assertEquals(plain, gains.of(with.elements(), false).mean(End.MOST), 1e-9);
        assertTrue(gains.of(with.elements(), false).mean(End.LEAST) < 10);
        FabricBuilder below = Drawn.wall("W", 270, 1000, 0.1)
                .circumstance(Circumstance.certain(Circumstance.Kind.BELOW_GROUND, null, List.of()));
        assertEquals(plain, walls(office(0.3).with(below)), 1e-9, "what is below ground does not count");
    }

    @Test
    void roofsByWeight() {
        assertEquals(Outcome.PASS, roof(Drawn.roof(100, 0.4, 49.9)).outcome());
        assertEquals(Outcome.FAIL, roof(Drawn.roof(100, 0.41, 49.9)).outcome());
        assertEquals(Outcome.PASS, roof(Drawn.roof(100, 0.6, 50)).outcome(), "50 kg/m² is heavy");
        assertEquals(Outcome.FAIL, roof(Drawn.roof(100, 0.61, 50)).outcome());
        assertEquals(Outcome.UNDETERMINED,
                roof(Drawn.roof(100, 0.5, 50).mass(Drawn.between(0, 900, Drawn.MASS))).outcome());
        assertEquals(Outcome.PASS, roof(Drawn.roof(100, 0.4, 50).mass(Drawn.between(0, 900, Drawn.MASS))).outcome());
        assertEquals(Outcome.FAIL, roof(Drawn.roof(100, 0.7, 50).mass(Drawn.between(0, 900, Drawn.MASS))).outcome());
    }

    @Test
    void roofTransferNamesTheTableThatIsNotAtHand() {
        Drawn lit = new Drawn().use(Use.OFFICE).with(Drawn.roof(90, 0.4, 300)).with(Drawn.skylight(10, 2.8, 0.3));
        Verdict open = judge(true, lit);
        assertEquals(Outcome.UNDETERMINED, open.outcome());
        assertTrue(open.missing().stream().anyMatch(each -> each.input().equals("table.roof-coefficient")));
        assertEquals("whole building: RTTV between 0.00 W/m² and ∞, against a limit of 25.00 W/m²",
                open.summary().toString());
        assertNotNull(new TransferValueRule(true).exemption(new Drawn().use(Use.OFFICE).with(Drawn.roof(90, 0.4, 300))
                .facts(edition, "my-ms1525/rttv")));
        assertNull(new TransferValueRule(true).exemption(lit.facts(edition, "my-ms1525/rttv")));
    }

    /** A table as somebody who has the standard may fill it in; its figures are of this test. */
    @Test
    void roofTransferOnceTheTableIsThere() {
        Table blank = edition.table("roof-coefficient");
        Map<String, Table> tables = new TreeMap<>(edition.tables());
        tables.put(blank.name(), new Table(blank.name(), blank.source(), blank.columns(), List.of(
                row("light", "50", "no", "30", "7", "300"), row("heavy", "", "", "10", "", ""))));
        PackEdition filled = new PackEdition(edition.id(), edition.edition(), edition.jurisdiction(), edition.title(),
                edition.effective(), edition.rules(), edition.parameters(), tables, edition.hash());
        TransferGains gains = new TransferGains(true, filled);
        FabricBuilder glass = Drawn.skylight(10, 2.8, 0.3);
        double heavy = gains.of(new Drawn().with(Drawn.roof(90, 0.4, 300)).with(glass).elements(), false)
                .mean(End.MOST);
        assertEquals(0.9 * 10 * 0.4 + 0.1 * (7 * 2.8 + 300 * 0.3), heavy, 1e-9);
        FabricBuilder unknown = Drawn.roof(90, 0.4, 300).mass(Drawn.between(0, 900, Drawn.MASS));
        double most = gains.of(new Drawn().with(unknown).with(glass).elements(), false).mean(End.MOST);
        assertEquals(0.9 * 30 * 0.4 + 0.1 * (7 * 2.8 + 300 * 0.3), most, 1e-9, "what may be light is tried as such");
    }

    private static Table.Row row(String... cells) {
        return new Table.Row(List.of(cells), Confidence.CONFIRMED, "");
    }

    private Verdict roof(FabricBuilder roof) {
        return new RoofUValueRule().judge(new Drawn().use(Use.OFFICE).with(roof)
                .facts(edition, "my-ms1525/roof-u-value"));
    }

    private Verdict judge(boolean roofs, Drawn drawn) {
        return new TransferValueRule(roofs).judge(drawn.facts(edition, roofs ? "my-ms1525/rttv" : "my-ms1525/ottv"));
    }

    private double walls(Drawn drawn) {
        return new TransferGains(false, edition).of(drawn.elements(), false).mean(End.MOST);
    }

    private static Drawn office(double shadingCoefficient) {
        return new Drawn().use(Use.OFFICE).with(Drawn.wall("E", 90, 60, 2))
                .with(Drawn.glass("E", 90, 40, 2.8, shadingCoefficient));
    }
}
