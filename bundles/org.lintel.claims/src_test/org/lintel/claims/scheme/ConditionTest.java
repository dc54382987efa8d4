// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Conditions on what an application tells, and what is left open where it tells nothing. */
class ConditionTest {

    private static final Map<String, Fact> FACTS = Map.of(
            "employees", new Fact("employees", Fact.Kind.NUMBER, Text.of("employees", "僱員人數")),
            "sector", new Fact("sector", Fact.Kind.WORD, Text.of("sector", "行業")),
            "district", new Fact("district", Fact.Kind.WORD, Text.of("district", "地區")),
            "listed", new Fact("listed", Fact.Kind.YES_NO, Text.of("listed", "上市公司")),
            "paid", new Fact("paid", Fact.Kind.DATE, Text.of("levy paid", "繳付徵款")));
    private static final String SME = "any: [{all: [{fact: sector, is: manufacturing}, {fact: employees, below: 100}]},"
            + " {fact: employees, below: 50}]";

    private static Condition condition(String yaml) throws YamlException {
        return new ConditionReader(FACTS).read(YamlNode.parse("test", yaml));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"99,manufacturing,PASS", "99,trade,FAIL", "49,trade,PASS", "49,-,PASS",
        "99,-,UNDETERMINED", "100,-,FAIL", "-,manufacturing,UNDETERMINED", "-,-,UNDETERMINED"})
    void decidesAsSoonAsWhatIsToldDecides(String employees, String sector, Outcome expected) throws YamlException {
        Map<String, String> told = new java.util.HashMap<>();
        told.put("employees", employees);
        told.put("sector", sector);
        told.values().removeIf(java.util.Objects::isNull);
        assertEquals(expected, condition(SME).on(new Facts(LocalDate.of(2026, 1, 1), told)));
    }

    @ParameterizedTest
    @CsvSource({"2022-03-01,PASS", "2022-02-28,FAIL", "2024-03-01,PASS", "2024-03-02,FAIL"})
    void aPeriodBeforeTheApplicationHasBothItsEnds(String paid, Outcome expected) throws YamlException {
        assertEquals(expected, condition("{fact: paid, months-before-application: 24}")
                .on(new Facts(LocalDate.of(2024, 3, 1), Map.of("paid", paid))));
    }

    @Test
    void saysItselfInBothLanguagesAndNamesItsFacts() throws YamlException {
        assertEquals("sector: manufacturing; and employees less than 100; or employees less than 50",
                condition(SME).words().in(Language.EN));
        assertEquals("並非：上市公司", condition("{fact: listed, is: false}").words().in(Language.ZH_HK));
        assertEquals(Set.of("employees", "sector"), condition(SME).facts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{fact: nobody, is: 1}|there is no fact", "{fact: sector}|nothing is said",
        "{fact: sector, at-least: 3}|at-least compares a number",
        "{fact: employees, at-least: many}|cannot be compared",
        "{fact: paid, before: 2026-02-30}|cannot be compared", "{any: []}|at least one", "{like: 3}|unknown setting",
        "{fact: paid, months-before-application: -1}|cannot be compared", "{any: [], fact: paid}|a condition is"})
    void mistakesAreToldWithTheirPlace(String yaml, String problem) {
        YamlException thrown = org.junit.jupiter.api.Assertions.assertThrows(YamlException.class,
                () -> condition(yaml));
        assertTrue(thrown.getMessage().startsWith("test:1: "), thrown.getMessage());
        assertTrue(thrown.getMessage().contains(problem), thrown.getMessage());
    }

    @Test
    void aNumberWithAGreatExponentIsNoNumber() {
        assertFalse(Fact.Kind.NUMBER.takes("1e999999999"));
        assertFalse(Fact.Kind.NUMBER.takes("x"));
        assertTrue(Fact.Kind.NUMBER.takes("-12.5"));
    }
}
