// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.energy.fabric.Shading;
import org.lintel.rules.pack.PackEdition;

/** What holds for every envelope: random ones, from fixed seeds. */
class OttvPropertyTest {

    private static final PackEdition EDITION = Catalog.load().editions("hk-ottv").getLast();

    @Test
    void theRangeContainsTheExactResult() {
        Random random = new Random(1995);
        int wide = 0;
        for (int round = 0; round < 400; round++) {
            List<FabricElement> exact = new ArrayList<>();
            List<FabricElement> open = new ArrayList<>();
            for (int n = 1 + random.nextInt(12); n > 0; n--) {
                FabricElement element = element(random);
                exact.add(element);
                open.add(opened(element, random));
            }
            double truth = mean(exact, End.MOST);
            Ottv range = ottv(open);
            double low = range.gains().mean(End.LEAST);
            double high = range.gains().mean(End.MOST);
            assertTrue(low <= truth + 1e-9 && truth <= high + 1e-9, () -> low + " " + truth + " " + high);
            wide += high > low + 0.01 ? 1 : 0;
        }
        assertTrue(wide > 300, "ranges that are none prove nothing: " + wide);
    }

    @Test
    void moreOfAnythingThatLetsHeatInNeverLowersIt() {
        Random random = new Random(67);
        for (int round = 0; round < 300; round++) {
            List<FabricElement> elements = new ArrayList<>();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                elements.add(element(random));
            }
            double before = mean(elements, End.MOST);
            int i = random.nextInt(elements.size());
            FabricElement old = elements.get(i);
            FabricBuilder more = FabricBuilder.of(old);
            int what = random.nextInt(3);
            double by = 1 + random.nextDouble();
            if (old.kind().isGlass() && what == 0 || old.kind() == Kind.SKYLIGHT) {
                more.shadingCoefficient(times(old.shadingCoefficient(), by));
            } else if (old.kind().isGlass() && what == 1) {
                more.shading(null);
            } else if (old.kind().isGlass()) {
                more.shading(old.shading() == null ? null : Shading.overhang(
                        times(old.shading().overhangDepth(), 1 / by), times(old.shading().sillToOverhang(), by)));
            } else if (what == 0) {
                more.u(times(old.u(), by));
            } else if (what == 1) {
                more.absorptivity(times(old.absorptivity(), by));
            } else {
                // lighter construction stores less
                more.mass(times(old.mass(), 1 / by));
            }
            elements.set(i, more.build());
            double after = mean(elements, End.MOST);
            assertTrue(after >= before - 1e-9, () -> old + " raised by " + by + ": " + before + " to " + after);
        }
    }

    @Test
    void theOrderOfElementsDoesNotMatter() {
        Random random = new Random(123);
        for (int round = 0; round < 100; round++) {
            List<FabricElement> elements = new ArrayList<>();
            for (int n = 2 + random.nextInt(10); n > 0; n--) {
                elements.add(opened(element(random), random));
            }
            Ottv first = ottv(elements);
            Collections.shuffle(elements, random);
            Ottv second = ottv(elements);
            for (End end : End.values()) {
                assertEquals(first.gains().mean(end), second.gains().mean(end), 1e-9);
            }
        }
    }

    private static double mean(List<FabricElement> elements, End end) {
        return ottv(elements).gains().mean(end);
    }

    private static Ottv ottv(List<FabricElement> elements) {
        return new Ottv(EDITION, Example.of(Part.TOWER, elements), false);
    }

    private static FabricElement element(Random random) {
        Kind kind = Kind.values()[random.nextInt(4)];
        FabricBuilder builder = new FabricBuilder(Part.TOWER, kind).named("F", "X", Message.verbatim("any"))
                .area(of(1 + random.nextDouble() * 100, Unit.SQUARE_METRE))
                .azimuth(of(random.nextDouble() * 360, Unit.DEGREE));
        if (random.nextInt(4) == 0) {
            builder.tilt(of(random.nextDouble() * 90, Unit.DEGREE));
        }
        if (kind.isGlass()) {
            builder.shadingCoefficient(of(random.nextDouble(), Unit.NONE));
            if (kind == Kind.FENESTRATION && random.nextBoolean()) {
                builder.shading(Shading.overhang(of(random.nextDouble() * 2, Unit.METRE),
                        of(0.5 + random.nextDouble() * 3, Unit.METRE)));
            }
            return builder.build();
        }
        return builder.u(of(random.nextDouble() * 4, Unit.TRANSMITTANCE))
                .absorptivity(of(random.nextDouble(), Unit.NONE))
                .mass(of(random.nextDouble() * 700, FormLine.MASS)).build();
    }

    /** The same element with some figures known only within bounds that contain them. */
    private static FabricElement opened(FabricElement element, Random random) {
        FabricBuilder open = FabricBuilder.of(element).area(around(element.area(), random))
                .azimuth(around(element.azimuth(), random)).tilt(around(element.tilt(), random));
        if (element.kind().isGlass()) {
            open.shadingCoefficient(around(element.shadingCoefficient(), random));
            if (element.shading() != null) {
                open.shading(Shading.overhang(around(element.shading().overhangDepth(), random),
                        around(element.shading().sillToOverhang(), random)));
            }
            return open.build();
        }
        return open.u(around(element.u(), random)).absorptivity(around(element.absorptivity(), random))
                .mass(around(element.mass(), random)).build();
    }

    private static Estimate around(Estimate exact, Random random) {
        if (random.nextInt(3) > 0) {
            return exact;
        }
        double value = exact.least().value();
        double width = random.nextDouble() * (exact.unit() == Unit.DEGREE ? 40 : value);
        double below = random.nextDouble() * width;
        return width == 0 ? exact : Estimate.between(Math.max(0, value - below), value + width - below, exact.unit(),
                List.of(), CompassPointTest.MISSING);
    }

    private static Estimate of(double value, Unit unit) {
        return Example.of(value, unit);
    }

    private static Estimate times(Estimate figure, double by) {
        return of(figure.least().value() * by, figure.unit());
    }
}
