// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a day before a code was there it does not apply, and the day it came is told; or that older ones are not held. */
class BeforeTheFirstEditionTest {

    @TempDir
    Path folder;
    private String model;

    @BeforeEach
    void house() {
        model = folder.resolve("house.ifc").toString();
        lintel("sample", "village-house", "-o", model).ends(0);
    }

    @ParameterizedTest
    @CsvSource({"hk-ottv, 1995-07-20, 1995-07-21", "hk-rttv, 2015-03-31, 2015-04-01", "hk-bec, 2012-09-20, 2012-09-21"})
    void nothingAppliesAndTheDayIsTold(String pack, String day, String since) {
        String json = lintel("check", "--codes", pack, "--as-of", day, "--strict", "-f", "json", model).ends(0).out();
        assertTrue(json.contains("not in force on " + day + ": it is in force from " + since), json);
        assertFalse(json.contains("\"outcome\":\"undetermined\""), json);
        String chinese = lintel("check", "--codes", pack, "--as-of", day, "-a", "--lang", "zh-HK", model).ends(0).out();
        assertTrue(chinese.contains(day + " 當日尚未生效：自 " + since + " 起生效"), chinese);
        String after = lintel("check", "--codes", pack, "--as-of", since, "-f", "json", model).out();
        assertFalse(after.contains("not in force"), after);
    }

    @ParameterizedTest
    @CsvSource({"sg-envelope, 2007-12-31", "my-ms1525, 2013-12-31"})
    void whatReplacedAnOlderOneThatIsNotHeldIsOpen(String pack, String day) {
        String json = lintel("check", "--codes", pack, "--as-of", day, "-f", "json", model).out();
        assertTrue(json.contains("cannot be decided for " + day + ": the edition in force is not known or not held"),
                json);
    }

    @Test
    void withoutADayTheNewestApplies() {
        String json = lintel("check", "--codes", "hk-ottv", "-f", "json", model).out();
        assertEquals(1, json.split("hk-ottv/sources\",\"outcome", -1).length - 1);
    }

    /** A podium and a tower have the same to say, and it is said once. */
    @Test
    void thatItIsNotInForceIsSaidOnceOfARule() {
        String tower = folder.resolve("tower.ifc").toString();
        lintel("sample", "hk-ottv-example", "-o", tower).ends(0);
        String text = lintel("check", "--codes", "hk-ottv", "--as-of", "1990-01-01", tower).ends(0).out();
        String once = "2 not applicable\n    not in force on 1990-01-01: it is in force from 1995-07-21\n";
        assertTrue(text.contains(once), text);
        assertFalse(text.contains(once + "    not in force"), text);
    }
}
