// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.core.text.Language;

/** Parameters take what is in range and say clearly what is not. */
class ParametersTest {

    static List<Sample> all() {
        return Sample.all();
    }

    @ParameterizedTest
    @CsvSource({"office-tower,tower-storeys,0,give a whole number in 1 … 80", "office-tower,tower-storeys,81,1 … 80",
        "office-tower,tower-storeys,2.5,whole number", "office-tower,tower-width,19.999,give a number in 20 … 80 m",
        "office-tower,wwr-north,NaN,0 … 0.75", "office-tower,wwr-north,many,0 … 0.75",
        "office-tower,wwr-north,Infinity,0 … 0.75", "office-tower,faultless,perhaps,true or false",
        "office-tower,faultless,0.5,true or false", "village-house,true-north,361,0 … 360 °",
        "village-house,turrets,3,storeys, height"})
    void refusesWithRemedy(String sample, String name, String value, String remedy) {
        Parameters defaults = Sample.of(sample).defaults();
        var e = assertThrows(ParameterException.class, () -> defaults.with(name, value));
        assertEquals(name, e.parameter());
        assertTrue(e.remedy().in(Language.EN).contains(remedy), e.getMessage());
        assertTrue(!e.text().in(Language.ZH_HK).equals(e.text().in(Language.EN)), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"office-tower,podium-width,31.9,at least 32", "office-tower,podium-depth,27,at least 28",
        "office-tower,glass-er,0.55,1 or less", "residential-block,glass-er,0.5,1 or less",
        "village-house,height,7,at least 7.5", "village-house,panels,24,at most"})
    void refusesWhatDoesNotFitTogether(String id, String name, String value, String remedy) {
        Sample sample = Sample.of(id);
        Parameters parameters = sample.defaults().with(name, value);
        var e = assertThrows(ParameterException.class, () -> sample.check(parameters));
        assertEquals(name, e.parameter());
        assertTrue(e.remedy().in(Language.EN).contains(remedy), e.getMessage());
        assertThrows(ParameterException.class, () -> sample.facts(parameters));
        assertThrows(ParameterException.class, () -> WrittenSample.bytes(sample, parameters, WriteOptions.defaults()));
    }

    @Test
    void highHouseOfOneStoreyIsRefused() {
        Sample house = Sample.of("village-house");
        var e = assertThrows(ParameterException.class, () -> house.check(house.defaults().with("storeys", 1)));
        assertTrue(e.remedy().in(Language.EN).contains("at most 5 m"), e.getMessage());
    }

    @ParameterizedTest
    @MethodSource("all")
    void defaultsFitAndRangesHold(Sample sample) {
        sample.check(sample.defaults());
        for (Parameter p : sample.parameters()) {
            assertEquals(p.min(), sample.defaults().with(p.name(), p.min()).number(p.name()));
            assertEquals(p.max(), sample.defaults().with(p.name(), p.max()).number(p.name()));
            double below = Math.nextDown(p.min());
            double above = Math.nextUp(p.max());
            assertThrows(ParameterException.class, () -> sample.defaults().with(p.name(), below));
            assertThrows(ParameterException.class, () -> sample.defaults().with(p.name(), above));
        }
    }

    @Test
    void aChangeLeavesTheOriginalAlone() {
        Parameters defaults = Sample.of("office-tower").defaults();
        Parameters changed = defaults.with("overhang", "1.25").with("faultless", "TRUE");
        assertEquals(0.6, defaults.number("overhang"));
        assertEquals(1250, changed.millimetres("overhang"));
        assertTrue(changed.flag("faultless"));
        assertEquals(defaults, changed.with("overhang", 0.6).with("faultless", 0));
        assertEquals(defaults.hashCode(), changed.with("overhang", 0.6).with("faultless", 0).hashCode());
    }

    @ParameterizedTest
    @CsvSource({"2025-09-01", "2025-13-01T00:00:00", "1969-12-31T23:59:59", "2025-09-01T00:00:00Z", "''"})
    void refusesOtherTimeStamps(String timestamp) {
        assertThrows(ParameterException.class, () -> WriteOptions.defaults().withTimestamp(timestamp));
    }
}
