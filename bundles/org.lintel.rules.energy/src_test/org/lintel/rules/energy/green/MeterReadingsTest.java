// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.result.Location;
import org.lintel.rules.energy.green.MeterReadings.Reading;

/** Meter readings are read as they are meant, or told with their line. */
class MeterReadingsTest {

    @TempDir
    Path folder;

    private MeterReadings read(String text) throws IOException {
        return MeterReadings.read(Files.writeString(folder.resolve("m.csv"), text), "m.csv");
    }

    @Test
    void monthsAndDays() throws IOException {
        MeterReadings read = read("Meter,From,To,Month,kWh\nA,,,2024-02,29\n\"B, roof\",2024-03-16,2024-04-15,,31.5\n");
        assertEquals(List.of(), read.problems());
        assertEquals("2024-02-29", read.readings().get(0).to().toString());
        assertEquals(1, read.readings().get(0).daily());
        assertEquals("B, roof", read.readings().get(1).meter());
        assertEquals(3, read.readings().get(1).where().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,2024-13,5", "A,2024-1,5", "A,2024-01,", "A,2024-01,-5", "A,2024-01,1e5",
            "A,2024-01,=1+1",
        "A,2024-01,\"1,000\"", "A,2024-01,NaN", ",2024-01,5", "A,1024-01,5", "A,2024-01,5,6", "A",
        "A,2024-01,99999999999"})
    void whatIsNoReadingIsToldWithItsLine(String row) throws IOException {
        MeterReadings read = read("meter,month,kwh\nA,2023-01,5\n" + row + "\n");
        assertEquals(1, read.readings().size());
        assertEquals(1, read.problems().size());
        assertEquals(3, read.problems().getFirst().where().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "month,kwh\n2024-01,5\n", "meter,from,kwh\nA,2024-01-01,5\n",
            "meter,month,kwh\n\"A,2024-01,5\n",
        "\u0000\u0001"})
    void aFileThatIsNoneIsTold(String text) throws IOException {
        MeterReadings read = read(text);
        assertEquals(List.of(), read.readings());
        assertEquals(1, read.problems().size());
    }

    @Test
    void whatIsNotThereNotUtf8OrTooLargeIsTold() throws IOException {
        assertEquals("x.csv: there is no such file", MeterReadings.read(folder.resolve("x.csv"), "x.csv").problems()
                .getFirst().words().toString());
        Path file = folder.resolve("m.csv");
        Files.write(file, "meter,month,kwh\n\u00e9,2024-01,5\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, MeterReadings.read(file, "m.csv").problems().size());
        Files.write(file, new byte[(8 << 20) + 1]);
        assertEquals(1, MeterReadings.read(file, "m.csv").problems().size());
        assertEquals(1, MeterReadings.read(folder, "m.csv").problems().size());
    }

    @Test
    void readingsThatShareDaysAreTold() throws IOException {
        read("meter,from,to,kwh\nA,2024-01-01,2024-01-31,5\nB,2024-01-01,2024-01-31,5\n"
                + "A,2024-01-31,2024-02-28,5\nA,2024-02-01,2024-02-28,5\n");
        Location settings = Location.of("lintel.yaml");
        ElectricityUse use = ElectricityUse.of(new ProjectElectricity(List.of(
                new ProjectElectricity.MeterFile(folder.resolve("m.csv"), "m.csv", settings)), null, null, null, null,
                null,
                null));
        assertEquals(3, use.readings().size());
        assertEquals("m.csv, line 4: it shares days with line 2", use.problems().getFirst().words().toString());
    }

    /** Damaged files end in readings or problems, never in an exception. */
    @Test
    void damage() throws IOException {
        Random random = new Random(5);
        String whole = "meter,month,kwh\n\"A\",2024-01,5\nB,2024-02,6.5\n";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int k = 0; k <= random.nextInt(4); k++) {
                text.setCharAt(random.nextInt(text.length()), "\",\n0A-=\ufeff".charAt(random.nextInt(8)));
            }
            MeterReadings read = read(text.toString());
            assertTrue(read.readings().size() + read.problems().size() > 0);
        }
    }

    @Test
    void aYearIsFromAprilToMarch() {
        FinancialYear year = FinancialYear.parse("2019-20");
        assertEquals("2019-04-01", year.first().toString());
        assertEquals("2020-03-31", year.last().toString());
        assertEquals(366, year.days());
        assertEquals("1999-00", FinancialYear.parse("1999-00").toString());
        for (String none : List.of("2019", "2019-21", "2019-2020", "19-20", "")) {
            assertNull(FinancialYear.parse(none), none);
        }
        assertEquals("2018-19", FinancialYear.endedBy(year.last().minusDays(1)).toString());
        assertEquals("2019-20", FinancialYear.endedBy(year.last()).toString());
    }

    /** A bill across the end of the year may lie in it wholly or not at all; a missing month can hold anything. */
    @Test
    void whatIsNotKnownIsARange() throws IOException {
        List<Reading> readings = read("meter,from,to,kwh\nA,2019-04-01,2020-02-29,3350\n"
                + "A,2020-03-01,2020-04-15,100\n").readings();
        YearUse use = YearUse.of(FinancialYear.parse("2019-20"), readings);
        assertEquals(3350, use.least());
        assertEquals(3450, use.most());
        assertTrue(use.isWhole() && !use.isExact());
        YearUse lacking = YearUse.of(FinancialYear.parse("2019-20"), readings.subList(0, 1));
        assertEquals(Double.POSITIVE_INFINITY, lacking.most());
        assertEquals(31, lacking.meters().getFirst().missing());
        assertEquals(3350 + 310, lacking.likelyMost(), 1e-9);
    }
}
