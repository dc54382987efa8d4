// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.check.CheckRequest;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.rules.model.input.ProjectAnswers;

/** What a project's settings answer to rules, and which texts are days. */
class SettingsAnswersTest {

    private static final Location WHERE = new Location("lintel.yaml", 7, 5, 0);

    private static SettingsAnswers answers(List<Meaning> meanings, List<ValueOverride> overrides) {
        return new SettingsAnswers(new Settings(null, "", List.of(), Map.of(), List.of(), false, meanings, overrides,
                List.of(), null));
    }

    private static Subject space(String key, String name) {
        return new Subject("space", key, "", "IfcSpace", name, "", Location.NOWHERE);
    }

    @Test
    void anOverrideIsFoundByKeyOrNameAndInput() {
        ValueOverride byKey = new ValueOverride("2O2F", "space.area", "12.5", "survey", WHERE);
        ValueOverride byName = new ValueOverride("Room *", "space.area", "20", "plan", WHERE);
        SettingsAnswers answers = answers(List.of(), List.of(byKey, byName));
        assertEquals(new ProjectAnswers.Given("overrides: space.area (survey)", "12.5", WHERE),
                answers.override(space("2O2F", "Room 1"), "space.area"), "the first that matches holds");
        assertEquals("20", answers.override(space("x", "Room 1"), "space.area").value());
        assertNull(answers.override(space("x", "Hall"), "space.area"));
        assertNull(answers.override(space("2O2F", "Room 1"), "space.use"));
        assertNull(answers.override(space("2o2f", "room 1"), "space.area"));
    }

    @Test
    void aMeaningIsFoundByVocabularyAndWord() {
        SettingsAnswers answers = answers(List.of(new Meaning("space-type", "OFF-*", "Office", WHERE),
                new Meaning("space-type", "辦公室*", "Office", WHERE), new Meaning("space-type", "*", "Other", WHERE),
                new Meaning("material", "Beton C30/37", "Concrete", WHERE)), List.of());
        assertEquals(new ProjectAnswers.Given("space-types: OFF-*", "Office", WHERE),
                answers.meaning(ProjectAnswers.SPACE_TYPE, " off-201 "));
        assertEquals("Office", answers.meaning(ProjectAnswers.SPACE_TYPE, "辦公室 201").value());
        assertEquals("Other", answers.meaning(ProjectAnswers.SPACE_TYPE, "lobby").value());
        assertEquals("Concrete", answers.meaning(ProjectAnswers.MATERIAL, "beton c30/37").value());
        assertNull(answers.meaning(ProjectAnswers.MATERIAL, "OFF-1"));
        assertNull(answers.meaning("other", "OFF-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"})
    void days(String text) {
        assertTrue(IsoDate.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
        "0000-01-01", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-31T00:00", "+026-01-31", "２０２６-01-31",
        " 2026-01-1"})
    void noDays(String text) {
        assertFalse(IsoDate.isValid(text));
    }

    @ParameterizedTest
    @CsvSource({"/p, /p/a.ifc, a.ifc", "/p, /p/sub/a.ifc, sub/a.ifc", "/p, /q/a.ifc, /q/a.ifc",
        "/p/x, /p/xy/a.ifc, /p/xy/a.ifc", "/p, /p/../q/a.ifc, /q/a.ifc", "/p, /p/./sub/../a.ifc, a.ifc", "/p, /p, /p"})
    void filesAreShownRelativeToTheBase(String base, String file, String shown) {
        assumeTrue(File.separatorChar == '/', "paths of this test are those of Unix");
        assertEquals(shown, new CheckRequest(List.of(), Path.of(base), Settings.DEFAULTS)
                .shown(Path.of(file)));
    }
}
