// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.standin.Asked;
import org.lintel.geo.standin.Fault;

/** What real servers do, and worse: each trap is laid by the stand-in. */
class ServerTrapsTest {

    private static final LayerId PLAIN = new LayerId("other_rcd_1600000000000_1", "Plain");

    private Samples samples;

    @BeforeEach
    void start() throws IOException {
        samples = new Samples();
    }

    @AfterEach
    void stop() {
        samples.close();
    }

    private ServerException refused(Fault fault, int times) {
        samples.standIn.repair();
        samples.standIn.fail(fault, times, "/query");
        return assertThrows(ServerException.class, () -> samples.fetch(null));
    }

    private long queries() {
        return samples.asked("/query").size();
    }

    @Test
    void aLayerComesPageByPageInTheOrderOfItsRows() throws IOException {
        Fetched fetched = samples.fetch(null);
        assertEquals(Samples.rows(0, 35), samples.rows());
        assertEquals(35, fetched.features());
        assertEquals(List.of(), fetched.notes());
        Feature first = samples.taken.getFirst();
        assertEquals(834_000.125, first.geometry().getEnvelopeInternal().getMinX());
        assertEquals(819_000.25, first.geometry().getEnvelopeInternal().getMinY());
        assertEquals("3400519005T20120223", first.text("BuildingCSUID"));
        assertTrue(fetched.provenance().attribution().contains("Lands Department"));
        // one count, then pages until one is short
        assertEquals(List.of("0", "10", "20", "30"), samples.asked("/query").stream()
                .filter(each -> each.containsKey("resultoffset")).map(each -> each.get("resultoffset")).toList());
    }

    @Test
    void anAreaIsAskedAboutInTheGridAndNothingElse() throws IOException {
        samples.fetch(Samples.SOME);
        assertEquals(Samples.rows(2, 3), samples.rows());
        for (var asked : samples.asked("/query")) {
            assertEquals("834000,819040,834010,819090", asked.get("geometry"));
            assertEquals("2326", asked.get("insr"));
            assertEquals(asked.containsKey("resultoffset") ? "2326" : null, asked.get("outsr"));
        }
        assertEquals(3, samples.client.count(Samples.BUILDING, Samples.SOME, Progress.NONE));
    }

    @Test
    void whatEndsOnAFullPageIsNotAskedForMore() throws IOException {
        samples.taken.clear();
        Fetched fetched = samples.client.query(Samples.BUILDING, new Question(null, "OBJECTID < 120"), 1000,
                samples.taken::add, Progress.NONE);
        assertEquals(20, fetched.features());
        assertEquals(3, queries());
    }

    @Test
    void quotesInAConditionAreItsOwn() throws IOException {
        var question = Question.among("BuildingNameEN", List.of("O'Brien's Court", "x' OR '1'='1"));
        Fetched fetched = samples.client.query(Samples.BUILDING, question, 1000, samples.taken::add, Progress.NONE);
        assertEquals(1, fetched.features());
        assertThrows(IllegalArgumentException.class, () -> Question.among("A=1 OR B", List.of("x")));
    }

    @Test
    void nothingChangedIsToldWithoutSendingItAgain() throws IOException {
        Fetched first = samples.fetch(null);
        assertEquals(4, first.validators().size());
        samples.taken.clear();
        Fetched again = samples.client.fetch(Samples.BUILDING, null, first.validators(), samples.taken::add,
                Progress.NONE);
        assertTrue(again.unchanged());
        assertEquals(List.of(), samples.taken);
        List<String> other = List.of(first.validators().get(0), "\"other\"");
        Fetched changed = samples.client.fetch(Samples.BUILDING, null, other, samples.taken::add, Progress.NONE);
        assertFalse(changed.unchanged());
        assertEquals(35, samples.taken.size());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "BUSY", "ILL", "TRUNCATED", "HALF", "HANG_UP", "HTML", "ILL_IN_200", "EMPTY",
        "NOISE", "REDIRECT_HERE"})
    void whatMayPassIsAskedAgain(Fault fault) throws IOException {
        samples.standIn.fail(fault, 1, "/query");
        samples.fetch(null);
        assertEquals(Samples.rows(0, 35), samples.rows(), fault.name());
        assertEquals(6, queries());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "ILL", "TRUNCATED", "HALF", "HANG_UP", "HTML", "ILL_IN_200", "EMPTY", "NOISE"})
    void whatDoesNotPassIsToldInTheEnd(Fault fault) {
        ServerException e = refused(fault, 100);
        // where it hears nothing at all, the JDK's client asks once more by itself
        assertEquals(Samples.QUICK.attempts() * (fault == Fault.HANG_UP ? 2 : 1), queries(), fault.name());
        assertTrue(e.text().toString().startsWith("127.0.0.1"), e.text().toString());
        assertFalse(e.remedy().isEmpty());
        assertEquals(List.of(), samples.taken);
    }

    @ParameterizedTest
    @EnumSource(names = {"GONE", "ERROR_IN_200", "REDIRECT_AWAY", "REDIRECT_LOOP", "BOMB", "ENDLESS_BODY"})
    void whatCannotPassIsNotAskedAgain(Fault fault) {
        refused(fault, 100);
        assertEquals(fault == Fault.REDIRECT_LOOP ? 6 : 1, queries(), fault.name());
    }

    @Test
    void anAnswerThatNestsWithoutEndIsRefused() {
        assertNotNull(refused(Fault.DEEP, 100));
    }

    @Test
    void errorsSayWhatTheServerSays() {
        assertSaid(Fault.ERROR_IN_200, "error 400: Unable to complete operation.");
        assertSaid(Fault.ILL_IN_200, "error 503: Service is not available.");
        assertSaid(Fault.HTML, "page (maintenance?)");
        assertSaid(Fault.GONE, "HTTP status 404");
        assertSaid(Fault.REDIRECT_AWAY, "http://127.0.0.2:9");
        assertSaid(Fault.BOMB, "unpacks to more than 8388608 bytes");
        assertSaid(Fault.ENDLESS_BODY, "longer than is taken");
    }

    private void assertSaid(Fault fault, String words) {
        String said = refused(fault, Samples.QUICK.attempts()).text().toString();
        assertTrue(said.contains(words), said);
    }

    @Test
    void aServerThatAsksForTooLongAWaitIsLeftAlone() throws IOException {
        var impatient = new Limits(1 << 20, 1 << 20, Duration.ofSeconds(2), 3, Duration.ofMillis(1),
                Duration.ofMillis(500),
                Duration.ZERO);
        try (var gate = new Gate(samples.catalogue, impatient, false);
                var client = new CatalogueClient(samples.catalogue, gate)) {
            samples.standIn.fail(Fault.BUSY, 1, "/query");
            assertThrows(ServerException.class, () -> client.count(Samples.BUILDING, null, Progress.NONE));
            assertEquals(1, queries());
        }
    }

    @Test
    void aSilentServerIsAskedAgain() throws IOException {
        var hasty = new Limits(1 << 20, 1 << 20, Duration.ofMillis(300), 20, Duration.ofMillis(1),
                Duration.ofSeconds(1),
                Duration.ZERO);
        try (var gate = new Gate(samples.catalogue, hasty, false);
                var client = new CatalogueClient(samples.catalogue, gate)) {
            samples.standIn.fail(Fault.SILENT, 2, "/query");
            client.fetch(Samples.BUILDING, null, List.of(), samples.taken::add, Progress.NONE);
            assertEquals(Samples.rows(0, 35), samples.rows());
        }
    }

    @Test
    void northingBeforeEastingIsSeenByTheAreaAndByTheNumbersOfBuildings() throws IOException {
        samples.standIn.fail(Fault.TURNED, 2, "/other_rcd_1600000000000_1/MapServer/0/query");
        samples.standIn.fail(Fault.TURNED, 2, "/query");
        Fetched plain = samples.client.fetch(PLAIN, Samples.SOME, List.of(), samples.taken::add, Progress.NONE);
        assertEquals(Samples.rows(2, 3), samples.rows());
        assertEquals(819_040.25, samples.taken.getFirst().geometry().getEnvelopeInternal().getMinY());
        assertEquals(1, plain.notes().size());
        Fetched named = samples.fetch(null);
        assertEquals(819_000.25, samples.taken.getFirst().geometry().getEnvelopeInternal().getMinY());
        assertEquals(1, named.notes().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_CRS", "WRONG_CRS"})
    void whatWasAskedForIsTakenWhateverTheAnswerCallsIt(Fault fault) throws IOException {
        samples.standIn.fail(fault, 5, "/query");
        samples.fetch(Samples.SOME);
        assertEquals(Samples.rows(2, 3), samples.rows());
        assertEquals(834_000.125, samples.taken.getFirst().geometry().getEnvelopeInternal().getMinX());
    }

    @Test
    void degreesThatNobodyAskedForAreBroughtToTheGridAndNoted() throws IOException {
        samples.standIn.fail(Fault.DEGREES, 5, "/query");
        Fetched fetched = samples.fetch(Samples.SOME);
        assertEquals(834_000.125, samples.taken.getFirst().geometry().getEnvelopeInternal().getMinX(), 1e-3);
        assertEquals(1, fetched.notes().size());
        assertTrue(fetched.notes().getFirst().toString().contains("EPSG:4326"), fetched.notes().toString());
    }

    @Test
    void degreesThatAreSaidToBeMetresAreRefused() {
        assertSaid(Fault.DEGREES_AS_GRID, "cannot be placed");
    }

    @Test
    void whatLiesElsewhereThanAskedIsRefused() {
        samples.standIn.fail(Fault.ELSEWHERE, 50, "/query");
        var e = assertThrows(ServerException.class, () -> samples.fetch(Samples.SOME));
        assertTrue(e.remedy().toString().contains("datum"), e.remedy().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"REPEATED", "OVERLAP", "GAPS"})
    void pagesThatDoNotFollowEachOtherAreMadeWholeByRowNumbers(Fault fault) throws IOException {
        samples.standIn.fail(fault, 100, "/query");
        Fetched fetched = samples.fetch(null);
        assertEquals(Samples.rows(0, 35), samples.rows().stream().sorted().toList());
        assertEquals(35, fetched.features());
    }

    @Test
    void pagesWithoutEndAreStopped() {
        assertSaid(Fault.ENDLESS_PAGES, 60, "counts 35 features and sends ever more");
        assertTrue(queries() < 10);
    }

    private void assertSaid(Fault fault, int times, String words) {
        String said = refused(fault, times).text().toString();
        assertTrue(said.contains(words), said);
    }

    @Test
    void offlineNothingIsAsked() throws IOException {
        try (var offline = new Samples(Samples.QUICK, true)) {
            var e = assertThrows(ServerException.class, () -> offline.fetch(null));
            assertTrue(e.text().toString().contains("--offline"), e.text().toString());
            assertEquals(List.of(), offline.standIn.asked());
        }
    }

    @Test
    void questionsAreApartAndSayWhoAsks() throws IOException {
        long between = 40_000_000;
        var gentle = new Limits(1 << 20, 1 << 20, Duration.ofSeconds(5), 1, Duration.ofMillis(1), Duration.ofSeconds(1),
                Duration.ofNanos(between));
        try (var gate = new Gate(samples.catalogue, gentle, false);
                var client = new CatalogueClient(samples.catalogue, gate)) {
            client.fetch(Samples.BUILDING, null, List.of(), samples.taken::add, Progress.NONE);
        }
        List<Asked> asked = samples.standIn.asked();
        assertEquals(6, asked.size());
        assertTrue(asked.stream().allMatch(each -> each.agent().startsWith("Lintel/")));
        // the first may have been late, never the whole run short
        assertTrue(asked.getLast().nanos() - asked.getFirst().nanos() > 4 * between);
    }

    @Test
    void whoAsksToStopIsHeardWhileTheServerIsSilent() {
        samples.standIn.fail(Fault.SILENT, 5, "/query");
        var stop = new Progress() {
            private int looked;

            @Override
            public void begin(Message task, long work) {
            }

            @Override
            public void worked(long work) {
            }

            @Override
            public boolean isCancelled() {
                return ++looked > 10;
            }
        };
        assertThrows(CancelledException.class, () -> samples.client.fetch(Samples.BUILDING, null, List.of(),
                samples.taken::add, stop));
    }

    @Test
    void aServerThatSpeaksNoGeoJsonIsUnderstood() throws IOException {
        samples.standIn.fail(Fault.NO_GEOJSON, 1, "/MapServer/0");
        Fetched fetched = samples.fetch(null);
        assertEquals(Samples.rows(0, 35), samples.rows());
        assertEquals(35, fetched.features());
        Feature first = samples.taken.getFirst();
        assertEquals("POLYGON", first.geometry().getGeometryType().toUpperCase(Locale.ROOT));
        assertEquals(834_000.125, first.geometry().getEnvelopeInternal().getMinX());
        assertEquals("3400519005T20120223", first.text("BuildingCSUID"));
        assertTrue(samples.asked("/query").stream().allMatch(each -> each.get("f").equals("json")));
    }

    @Test
    void layersAreFoundByNameAndNumberAndMissingOnesAreToldWithThoseThatThereAre() throws IOException {
        var list = samples.client.layers(Samples.DATASET, Progress.NONE);
        assertEquals(List.of("Building"), list.stream().map(each -> each.layer().layer()).toList());
        assertEquals("Plain", samples.client.facts(new LayerId("other_rcd_1600000000000_1", "0"), Progress.NONE).layer()
                .layer());
        var e = assertThrows(ServerException.class,
                () -> samples.client.facts(new LayerId("other_rcd_1600000000000_1", "Roof"), Progress.NONE));
        assertTrue(e.remedy().toString().contains("Plain"), e.remedy().toString());
    }
}
