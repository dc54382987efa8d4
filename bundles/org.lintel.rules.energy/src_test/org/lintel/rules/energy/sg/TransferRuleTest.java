// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.rules.Verdict;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Drawn;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.Particulars.Use;
import org.lintel.rules.pack.PackEdition;

/** Verdicts of Singapore's rules on drawn envelopes: limits, use, what counts, what is missing. */
class TransferRuleTest {

    private final PackEdition edition = Catalog.load().editions("sg-envelope").getLast();

    @Test
    void officesKeepOrExceedTheLimit() {
        Drawn clear = office(0.8);
        assertEquals(Outcome.FAIL, judge(TransferValue.ETTV, clear).outcome());
        Verdict kept = judge(TransferValue.ETTV, office(0.2));
        assertEquals(Outcome.PASS, kept.outcome());
        // 12 × 0.6 × 1.5 + 3.4 × 0.4 × 2.8 + 211 × 0.4 × 1.13 × 0.2
        assertEquals("whole building: ETTV 33.68 W/m², at most 50.00 W/m²", kept.summary().toString());
    }

    @Test
    void useDecidesWhatApplies() {
        Drawn flats = office(0.2).use(Use.RESIDENTIAL);
        assertNotNull(exemption(TransferValue.ETTV, flats));
        assertNull(exemption(TransferValue.RETV, flats));
        assertNotNull(exemption(TransferValue.RETV, office(0.2)));
        Verdict untold = new TransferRule(TransferValue.ETTV).judge(new Drawn().with(Drawn.wall("E", 90, 60, 1.5))
                .facts(edition, "sg-envelope/ettv"));
        assertEquals(Outcome.UNDETERMINED, untold.outcome());
        assertEquals("building.use", untold.missing().getFirst().input());
    }

    @Test
    void aMissingShadingCoefficientThatDecidesIsNamed() {
        Drawn open = new Drawn().use(Use.OFFICE).with(Drawn.wall("E", 90, 60, 1.5))
                .with(Drawn.glass("E", 90, 40, 2.8, 0.5).shadingCoefficient(Drawn.between(0, 1, Unit.NONE)));
        Verdict verdict = judge(TransferValue.ETTV, open);
        assertEquals(Outcome.UNDETERMINED, verdict.outcome());
        assertEquals("test.figure", verdict.missing().getFirst().input());
        Drawn small = new Drawn().use(Use.OFFICE).with(Drawn.wall("E", 90, 95, 1.5))
                .with(Drawn.glass("E", 90, 5, 2.8, 0.5).shadingCoefficient(Drawn.between(0, 1, Unit.NONE)));
        assertEquals(Outcome.PASS, judge(TransferValue.ETTV, small).outcome(), "no value of it can change that");
    }

    @Test
    void whatIsNotExposedIsLeftOutAndSoAreStoreysThatAreNotCooled() {
        TransferGains gains = new TransferGains(TransferValue.ETTV, edition);
        double plain = gains.of(office(0.4).elements()).mean(End.MOST);
        FabricBuilder party = Drawn.wall("W", 270, 500, 2)
                .circumstance(Circumstance.certain(Circumstance.Kind.PARTY_WALL, null, List.of()));
        assertEquals(plain, gains.of(office(0.4).with(party).elements()).mean(End.MOST), 1e-12);
        FabricBuilder service = Drawn.wall("W", 270, 50, 0.5)
                .circumstance(Circumstance.certain(Circumstance.Kind.UNCONDITIONED, null, List.of()));
        assertTrue(gains.of(office(0.4).with(service).elements()).mean(End.MOST) < plain, "a service area counts");
        FabricBuilder deck = Drawn.wall("W", 270, 50, 0.5).storey("4")
                .circumstance(Circumstance.certain(Circumstance.Kind.UNCONDITIONED, null, List.of()));
        assertEquals(plain, gains.of(office(0.4).with(deck).elements()).mean(End.MOST), 1e-12, "an open deck does not");
    }

    @Test
    void whereNothingCountsTheReasonAndTheAreaAreTold() {
        Verdict verdict = judge(TransferValue.ETTV, new Drawn().use(Use.OFFICE).with(Drawn.wall("W", 270, 50, 0.5)
                .circumstance(Circumstance.certain(Circumstance.Kind.UNCONDITIONED, null, List.of()))));
        assertEquals(Outcome.NOT_APPLICABLE, verdict.outcome());
        assertEquals("nothing counts for ETTV; the storey is not air-conditioned: 50.00 m²", verdict.summary().toString());
        assertEquals("What does not count", verdict.schedules().getFirst().title().en());
    }

    @Test
    void skylightsMakeARoofTransferValue() {
        Drawn lit = new Drawn().use(Use.OFFICE).with(Drawn.roof(90, 0.4, 300)).with(Drawn.skylight(10, 2.8, 0.3));
        // 12.5 × 0.9 × 0.4 + 4.8 × 0.1 × 2.8 + 485 × 0.1 × 1.00 × 0.3
        assertEquals("whole building: RTTV 20.39 W/m², at most 50.00 W/m²",
                judge(TransferValue.RTTV, lit).summary().toString());
        assertNotNull(exemption(TransferValue.RTTV, new Drawn().use(Use.OFFICE).with(Drawn.roof(90, 0.4, 300))));
        assertNotNull(new RoofInsulationRule().exemption(lit.facts(edition, "sg-envelope/roof-insulation")));
    }

    @Test
    void masonryKeepsAFailureOpen() {
        Drawn flats = new Drawn().use(Use.RESIDENTIAL).with(Drawn.wall("W", 270, 51, 3.6))
                .with(Drawn.glass("W", 270, 49, 5.8, 0.42));
        assertTrue(new TransferGains(TransferValue.RETV, edition).of(flats.elements()).mean(End.LEAST) > 25);
        Verdict open = judge(TransferValue.RETV, flats);
        assertEquals(Outcome.UNDETERMINED, open.outcome());
        assertEquals("envelope.masonry", open.missing().getFirst().input());
        Drawn more = new Drawn().use(Use.RESIDENTIAL).with(Drawn.wall("W", 270, 51, 3.6))
                .with(Drawn.glass("W", 270, 49, 5.8, 0.43));
        assertEquals(Outcome.FAIL, judge(TransferValue.RETV, more).outcome(), "below 0.43, not at it");
    }

    @Test
    void roofsByWeight() {
        assertEquals(Outcome.PASS, roof(new Drawn().with(Drawn.roof(100, 0.8, 230))).outcome());
        assertEquals(Outcome.FAIL, roof(new Drawn().with(Drawn.roof(100, 0.81, 230))).outcome());
        assertEquals(Outcome.PASS, roof(new Drawn().with(Drawn.roof(100, 1.2, 231))).outcome());
        assertEquals(Outcome.FAIL, roof(new Drawn().with(Drawn.roof(100, 0.8, 49))).outcome());
        assertEquals(Outcome.PASS, roof(new Drawn().with(Drawn.roof(100, 0.3, 49)).with(Drawn.roof(100, 0.7, 40)))
                .outcome(), "the average counts");
        FabricBuilder unknown = Drawn.roof(100, 0.7, 300).mass(Drawn.between(0, 1000, Drawn.MASS));
        assertEquals(Outcome.UNDETERMINED, roof(new Drawn().with(unknown)).outcome());
        FabricBuilder good = Drawn.roof(100, 0.5, 300).mass(Drawn.between(0, 1000, Drawn.MASS));
        assertEquals(Outcome.PASS, roof(new Drawn().with(good)).outcome(), "whatever it weighs");
        FabricBuilder bad = Drawn.roof(100, 1.3, 300).mass(Drawn.between(0, 1000, Drawn.MASS));
        assertEquals(Outcome.FAIL, roof(new Drawn().with(bad)).outcome(), "whatever it weighs");
    }

    private Verdict roof(Drawn drawn) {
        return new RoofInsulationRule().judge(drawn.use(Use.OFFICE).facts(edition, "sg-envelope/roof-insulation"));
    }

    private Verdict judge(TransferValue value, Drawn drawn) {
        return new TransferRule(value).judge(drawn.facts(edition, id(value)));
    }

    private Message exemption(TransferValue value, Drawn drawn) {
        return new TransferRule(value).exemption(drawn.facts(edition, id(value)));
    }

    private static String id(TransferValue value) {
        return "sg-envelope/" + value.name().toLowerCase(Locale.ROOT);
    }

    private static Drawn office(double shadingCoefficient) {
        return new Drawn().use(Use.OFFICE).with(Drawn.wall("E", 90, 60, 1.5))
                .with(Drawn.glass("E", 90, 40, 2.8, shadingCoefficient));
    }
}
