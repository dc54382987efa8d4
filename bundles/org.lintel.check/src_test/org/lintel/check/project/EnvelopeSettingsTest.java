// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.rules.energy.takeoff.ProjectEnvelope;
import org.lintel.rules.model.input.ProjectAnswers;
import org.lintel.rules.yaml.YamlException;

/** What {@code lintel.yaml} says of a building and its envelope. */
class EnvelopeSettingsTest {

    @TempDir
    Path folder;

    private Settings read(String text) throws IOException, YamlException {
        return SettingsFile.read(Files.writeString(folder.resolve("lintel.yaml"), text));
    }

    @Test
    void everythingIsReadWithItsPlace() throws Exception {
        Settings settings = read("""
                building:
                  use: hotel
                  plans-submitted: {from: 2019-01-01, to: 2019-12-31}
                  podium: {height: 20, reason: APP-132}
                  ground: 4.2
                  north: -12.5
                glass:
                  "GL-1*": {sc: 0.35, vlt: 0.5}
                circumstances:
                  - {subject: 15/F, is: refuge-floor, reason: drawing}
                absorptivity:
                  White*: 0.3
                """);
        ProjectEnvelope envelope = settings.shownIn("shown.yaml").envelope();
        assertEquals("hotel", envelope.use().value());
        assertEquals("shown.yaml", envelope.use().where().file());
        assertEquals(2, envelope.use().where().line());
        assertEquals("2019-01-01/2019-12-31", envelope.plansSubmitted().value());
        assertEquals("20", envelope.podium().value());
        assertTrue(envelope.podium().key().contains("APP-132"));
        assertEquals("4.2", envelope.ground().value());
        assertEquals("-12.5", envelope.north().value());
        assertEquals(0.35, envelope.glass().getFirst().figures().get("sc"));
        assertEquals("refuge-floor", envelope.circumstances().getFirst().circumstance());
        assertEquals("0.3", new SettingsAnswers(settings).meaning(ProjectAnswers.ABSORPTIVITY, "white paint").value());
        assertNull(new SettingsAnswers(settings).meaning(ProjectAnswers.MATERIAL, "white paint"));
    }

    @Test
    void nothingIsReadWhereNothingIsSaid() throws Exception {
        assertEquals(ProjectEnvelope.NONE, read("building:\n  use:\nglass:\n").envelope());
    }

    @Test
    void plansDecideTheDayUnlessADateIsGiven() throws Exception {
        assertEquals("2019-01-01/2019-12-31",
                read("building: {plans-submitted: {from: 2019-01-01, to: 2019-12-31}}").appliedOn());
        assertEquals("2026-01-31", read("date: 2026-01-31\nbuilding: {plans-submitted: 2019-01-01}").appliedOn());
        assertEquals("", read("codes: [a]").appliedOn());
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        YamlException late = assertThrows(YamlException.class,
                () -> read("building: {plans-submitted: {from: 2019-12-31, to: 2019-01-01}}"));
        assertTrue(late.problem().toString().contains("later"));
        YamlException percent = assertThrows(YamlException.class, () -> read("glass: {a: {sc: 35}}"));
        assertTrue(percent.problem().toString().contains("not between 0 and 1"), percent.problem().toString());
        YamlException word = assertThrows(YamlException.class,
                () -> read("circumstances: [{subject: a, is: nice, reason: r}]"));
        assertTrue(word.problem().toString().contains("refuge-floor"));
    }
}
