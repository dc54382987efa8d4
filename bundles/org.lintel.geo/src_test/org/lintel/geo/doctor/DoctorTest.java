// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.edit.Edits;
import org.lintel.core.result.Outcome;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.georeference.Models;
import org.lintel.geo.georeference.Placing;
import org.lintel.ifc.model.Model;

/** A sound model is found sound; each way of spoiling it is found, by the right check, and repaired. */
class DoctorTest {

    private static TreeMap<String, Outcome> examine(String text) throws Exception {
        var outcomes = new TreeMap<String, Outcome>();
        try (Model model = Models.open(text)) {
            assertEquals(List.of(), model.problems());
            var survey = new Survey(model, "block.ifc", Progress.NONE);
            for (List<Check> checks : List.of(Checks.GEOREFERENCE, Checks.HONG_KONG)) {
                for (Check check : checks) {
                    outcomes.put(check.number(), check.examine(survey).outcome());
                }
            }
        }
        return outcomes;
    }

    @Test
    void aSoundModelIsSound() throws Exception {
        TreeMap<String, Outcome> outcomes = examine(Models.sound());
        for (Check check : Checks.GEOREFERENCE) {
            boolean concerned = !Set.of("G17").contains(check.number());
            assertEquals(concerned ? Outcome.PASS : Outcome.NOT_APPLICABLE, outcomes.get(check.number()), check.number());
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "G02 | a name in words | 'EPSG:2326','Hong | 'HK1980 Grid','Hong",
        "G02 | the system of degrees | 'EPSG:2326','Hong | 'EPSG:4326','Hong",
        "G03 | axes swapped, sites far | 834141.553,819946.786 | 819946.786,834141.553",
        "G04 | millimetres in a metre field | 834141.553,819946.786,24.5 | 834141553.,819946786.,24500.",
        "G04 | feet | 834141.553,819946.786 | 2736684.8852,2690114.1273",
        "G05 | the first digit dropped | 834141.553,819946.786 | 34141.553,19946.786",
        "G06 | scale left out | 0.5,0.001); | 0.5,$);",
        "G06 | scale of metres | 0.5,0.001); | 0.5,1.);",
        "G06 | scale wrong | 0.5,0.001); | 0.5,0.3048);",
        "G08 | degrees for the cosine | 0.8660254037844387,0.5,0.001 | 30.,$,0.001",
        "G10 | Boston | (22,19,6,675203),(114,9,22,446945) | (42,21,31,181945),(-71,-3,-24,-263305)",
        "G02 | another system that the place on earth belies | 'EPSG:2326','Hong | 'EPSG:32650','Hong",
        "G05 | the first digit of one dropped | 834141.553,819946.786 | 834141.553,19946.786",
        "G11 | whole seconds | (22,19,6,675203),(114,9,22,446945) | (22,19,6),(114,9,22)",
        "G12 | exchanged | (22,19,6,675203),(114,9,22,446945) | (114,9,22,446945),(22,19,6,675203)",
        "G12 | decimals of a degree | (22,19,6,675203),(114,9,22,446945) | (22,31,85,208890),(114,15,62,352620)",
        "G12 | thousandths | (22,19,6,675203),(114,9,22,446945) | (22,19,6,675),(114,9,22,447)",
        "G12 | mixed signs | (114,9,22,446945) | (114,-9,-22,-446945)",
        "G12 | overfull | (22,19,6,675203) | (22,0,1146,675203)",
        "G12 | degrees alone | (22,19,6,675203),(114,9,22,446945) | (22,0,0),(114,0,0)",
        "G13 | metres for millimetres | 24500.,'IL | 24.5,'IL",
        "G14 | chart datum | 'HKPD' | 'Chart Datum'"})
    void spoiltAndRepaired(String number, String how, String sound, String spoilt) throws Exception {
        String text = Models.sound().replace(sound, spoilt);
        assertTrue(!text.equals(Models.sound()), "nothing was spoilt");
        assertEquals(Outcome.FAIL, examine(text).get(number), how);
        Repair.Done done = Repair.run(text.getBytes(StandardCharsets.UTF_8), "block.ifc", Set.of(), Progress.NONE);
        String repaired = new String(done.bytes(), StandardCharsets.UTF_8);
        TreeMap<String, Outcome> after = examine(repaired);
        for (Check check : Checks.GEOREFERENCE) {
            assertTrue(Set.of(Outcome.PASS, Outcome.NOT_APPLICABLE).contains(after.get(check.number())),
                    check.number() + " " + after + "\n" + repaired);
        }
        try (Model model = Models.open(repaired)) {
            double h = how.equals("chart datum") ? 24.354 : 24.5;
            assertArrayEquals(new double[] {834150.213, 819951.786, h},
                    ModelToMap.of(Georeference.of(model)).apply(10, 0, 0), 2e-3);
        }
    }

    private static Diagnosis position(String text) throws Exception {
        try (Model model = Models.open(text)) {
            return PositionCheck.sameAsMap(new Survey(model, "block.ifc", Progress.NONE));
        }
    }

    /** Whichever of the two is wrong: the right one is not overwritten by the other without being asked for. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "degrees without change of datum | (22,19,6,675203),(114,9,22,446945) | (22,19,12,182000),(114,9,13,618000) | no change of datum",
        "map without change of datum | 834141.553,819946.786 | 833888.953,820116.186 | no change of datum",
        "map with rotations turned | 834141.553,819946.786 | 834159.453,819999.686 | wrong sign",
        "map 5 km east | 834141.553,819946.786 | 839141.553,819946.786 | (-4999.999 m east, 0.000 m north of it): another place",
        "degrees elsewhere | (22,19,6,675203) | (22,16,6,675203) | another place",
        "degrees out of Hong Kong | (22,19,6,675203),(114,9,22,446945) | (51,30,0,0),(0,7,30,0) | another place"})
    void oneOfTwoIsForSomebodyToChoose(String how, String sound, String spoilt, String told) throws Exception {
        String text = Models.sound().replace(sound, spoilt);
        Diagnosis diagnosis = position(text);
        assertEquals(Outcome.FAIL, diagnosis.outcome());
        assertTrue(diagnosis.summary().in(Language.EN).contains(told), diagnosis.summary().in(Language.EN));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Repair.Done done = Repair.run(bytes, "block.ifc", Set.of(), Progress.NONE);
        assertArrayEquals(bytes, done.bytes());
        assertTrue(done.left().stream().anyMatch(left -> left.check().number().equals("G11")), done.left().toString());
        Repair.Done chosen = Repair.run(bytes, "block.ifc", Set.of("G11"), Progress.NONE);
        assertEquals(Outcome.PASS, examine(new String(chosen.bytes(), StandardCharsets.UTF_8)).get("G11"));
    }

    @Test
    void theClaimedBuildingTellsWhichOfTwoIsWrong() throws Exception {
        String claimed = Models.sound().replace("ENDSEC;\nEND", """
                #50=IFCRELDEFINESBYPROPERTIES('0YvctVUKr0kugbFTf53O9I',$,$,$,(#32),#51);
                #51=IFCPROPERTYSET('0YvctVUKr0kugbFTf53O9J',$,'Register',$,(#52));
                #52=IFCPROPERTYSINGLEVALUE('BuildingCSUID',$,IFCLABEL('3414719955T20120223'),$);
                ENDSEC;
                END""");
        Diagnosis degrees = position(claimed.replace("(22,19,6,675203)", "(22,19,26,675203)"));
        assertEquals(1, degrees.fixes().size());
        assertFalse(degrees.choice());
        Diagnosis map = position(claimed.replace("834141.553,819946.786", "839141.553,819946.786"));
        assertEquals(Outcome.FAIL, map.outcome());
        assertEquals(List.of(), map.fixes());
    }

    @Test
    void systemsOfTheSameNumbersAreNamedAndNoneIsChosen() throws Exception {
        String berlin = Models.sound().replace("834141.553,819946.786", "390967.788,5819193.764")
                .replace("(22,19,6,675203),(114,9,22,446945)", "(52,30,43),(13,23,36)");
        try (Model model = Models.open(berlin)) {
            Diagnosis name = MapChecks.name(new Survey(model, "block.ifc", Progress.NONE));
            assertEquals(Outcome.FAIL, name.outcome());
            assertTrue(name.summary().in(Language.EN).contains("EPSG:32633, EPSG:25833"), name.summary().in(Language.EN));
            assertEquals(List.of(), name.fixes());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$,819946.786 | Eastings is", "834141.553,1.E400 | Northings is", "$,$ | Eastings and Northings"})
    void anOperationWithoutAPositionIsAFault(String position, String told) throws Exception {
        try (Model model = Models.open(Models.sound().replace("834141.553,819946.786", position))) {
            Diagnosis present = PlaceChecks.present(new Survey(model, "block.ifc", Progress.NONE));
            assertEquals(Outcome.FAIL, present.outcome());
            assertTrue(present.summary().in(Language.EN).contains(told), present.summary().in(Language.EN));
        }
    }

    @Test
    void anAddressElsewhereIsNoneInHongKong() throws Exception {
        assertEquals(Outcome.PASS, examine(Models.sound()).get("HK06"));
        assertEquals(Outcome.UNDETERMINED, examine(Models.sound().replace("'Central','Hong Kong'", "'Boston','MA'")).get("HK06"));
    }

    @Test
    void placedTwiceAndPlacedOnce() throws Exception {
        String twice = Models.sound().replace("#31=IFCLOCALPLACEMENT($,#11);", """
                #31=IFCLOCALPLACEMENT($,#60);
                #60=IFCAXIS2PLACEMENT3D(#61,$,#62);
                #61=IFCCARTESIANPOINT((834141553.,819946786.,24500.));
                #62=IFCDIRECTION((0.8660254037844387,0.5,0.));""");
        TreeMap<String, Outcome> outcomes = examine(twice);
        assertEquals(Outcome.FAIL, outcomes.get("G07"));
        assertEquals(Outcome.FAIL, outcomes.get("G15"));
        Repair.Done done = Repair.run(twice.getBytes(StandardCharsets.UTF_8), "block.ifc", Set.of("G07"), Progress.NONE);
        assertEquals(Outcome.PASS, examine(new String(done.bytes(), StandardCharsets.UTF_8)).get("G07"));
    }

    @Test
    void whatCannotBeKnownIsNotRepaired() throws Exception {
        String alone = Models.nowhere().replace("#22=IFCSIUNIT", Models.CRS + "\n"
                + Models.CONVERSION.replace("834141.553,819946.786", "34141.553,19946.786") + "\n#22=IFCSIUNIT");
        assertEquals(Outcome.UNDETERMINED, examine(alone).get("G05"));
        assertEquals(List.of(), Repair.run(alone.getBytes(StandardCharsets.UTF_8), "block.ifc", Set.of(), Progress.NONE)
                .steps());
        assertEquals(1, Repair.run(alone.getBytes(StandardCharsets.UTF_8), "block.ifc", Set.of("G05"), Progress.NONE)
                .steps().size());
        String both = alone.replace("34141.553,19946.786", "834141.553,819946.786");
        assertEquals(Outcome.UNDETERMINED, examine(both).get("G03"));
        assertEquals(Outcome.FAIL, examine(Models.nowhere()).get("G01"));
        assertEquals(Outcome.FAIL, examine(Models.sound().replace(Models.NORTH,
                "#13=IFCDIRECTION((-0.5,0.8660254037844387));")).get("G09"));
    }

    @ParameterizedTest
    @CsvSource({"IFC4", "IFC2X3", "IFC4X3_ADD2"})
    void placedAndFoundSound(String schema) throws Exception {
        String text = Models.nowhere().replace("FILE_SCHEMA(('IFC4'))", "FILE_SCHEMA(('" + schema + "'))");
        text = schema.equals("IFC2X3") ? text.replace("#40=IFCBUILDINGELEMENTPROXY('0YvctVUKr0kugbFTf53O9G',$,'Block',$,$,"
                + "#31,#41,$,$)", "#40=IFCBUILDINGELEMENTPROXY('0YvctVUKr0kugbFTf53O9G',$,'Block',$,$,#31,#41,$,.ELEMENT.)")
                : text;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] placed;
        try (Model model = Models.open(text)) {
            placed = Edits.apply(bytes, new Placing(CrsTable.HK80, 834141.553, 819946.786, 24.5, 30, "HKPD")
                    .into(model, "block.ifc").edits());
        }
        String now = new String(placed, StandardCharsets.UTF_8);
        TreeMap<String, Outcome> outcomes = examine(now);
        for (Check check : Checks.GEOREFERENCE) {
            assertTrue(Set.of(Outcome.PASS, Outcome.NOT_APPLICABLE).contains(outcomes.get(check.number())),
                    check.number() + " " + outcomes + "\n" + now);
        }
        assertEquals(Outcome.PASS, outcomes.get("HK02"));
        assertEquals(Outcome.PASS, outcomes.get("HK03"));
    }

    @Test
    void aClaimedBuildingIsTheOneThatStandsThere() throws Exception {
        String claim = Models.sound().replace("ENDSEC;\nEND", """
                #50=IFCRELDEFINESBYPROPERTIES('0YvctVUKr0kugbFTf53O9I',$,$,$,(#32),#51);
                #51=IFCPROPERTYSET('0YvctVUKr0kugbFTf53O9J',$,'Register',$,(#52));
                #52=IFCPROPERTYSINGLEVALUE('BuildingCSUID',$,IFCLABEL('3414719955T20120223'),$);
                ENDSEC;
                END""");
        assertEquals(Outcome.PASS, examine(claim).get("G17"));
        assertEquals(Outcome.PASS, examine(claim).get("HK04"));
        assertEquals(Outcome.FAIL, examine(claim.replace("3414719955T", "3424719955T")).get("G17"));
        assertEquals(Outcome.FAIL, examine(claim.replace("3414719955T", "3414719955X")).get("HK04"));
    }
}
