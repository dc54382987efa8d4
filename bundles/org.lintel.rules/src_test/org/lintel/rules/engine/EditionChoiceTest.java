// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.rules.pack.Effective;
import org.lintel.rules.pack.Effective;
import org.lintel.rules.pack.PackEdition;

/** Which editions may be in force on a day, where the days themselves are not all known. */
class EditionChoiceTest {

    private static final List<PackEdition> EDITIONS = List.of(
            EngineFixture.edition("2018", "2018-11-16", "2018-11-16"),
            EngineFixture.edition("2021", "2021-09-01", "2022-03-31"),
            EngineFixture.edition("2024", "2024-12-31", "2025-05-23"));

    @ParameterizedTest
    @CsvSource({
        "'', 2024, false", "2030-01-01, 2024, false", "2025-05-23, 2024, false", "2025-05-22, 2021 2024, false",
        "2024-12-31, 2021 2024, false", "2024-12-30, 2021, false", "2022-03-31, 2021, false",
        "2022-03-30, 2018 2021, false", "2021-09-01, 2018 2021, false", "2021-08-31, 2018, false",
        "2018-11-16, 2018, false", "2018-11-15, '', true", "1990-01-01, '', true",
        "2019-01-01/2020-01-01, 2018, false", "2019-01-01/2026-01-01, 2018 2021 2024, false",
        "2022-01-01/2023-01-01, 2018 2021, false", "1990-01-01/1991-01-01, '', true",
        "1990-01-01/2022-06-01, 2018 2021, true", "2025-06-01/2025-06-01, 2024, false"})
    void onADay(String date, String editions, boolean olderUnknown) {
        EditionChoice choice = EditionChoice.on(date, EDITIONS);
        assertEquals(editions, String.join(" ", choice.editions().stream().map(PackEdition::edition).toList()));
        assertEquals(olderUnknown, choice.olderUnknown());
    }

    @Test
    void withinTheFirstUncertainIntervalAnUnknownOneMayHold() {
        List<PackEdition> first = List.of(EngineFixture.edition("2021", "2021-09-01", "2022-03-31"));
        assertEquals(new EditionChoice(first, true), EditionChoice.on("2021-12-01", first));
        assertEquals(new EditionChoice(first, false), EditionChoice.on("2022-03-31", first));
        assertEquals(new EditionChoice(List.of(), true), EditionChoice.on("2021-08-31", first));
    }

    @ParameterizedTest
    @CsvSource({"1995-07-20, '', 1995-07-21", "1990-01-01/1991-01-01, '', 1995-07-21", "1995-07-21, 1995, ''",
        "'', 1995, ''"})
    void beforeTheVeryFirstNothingIsUnknown(String date, String edition, String since) {
        PackEdition plain = EngineFixture.edition("1995", "1995-07-21", "1995-07-21");
        PackEdition first = new PackEdition(plain.id(), "1995", "hk", plain.title(), new Effective("1995-07-21",
                "1995-07-21", true), plain.rules(), plain.parameters(), plain.tables(), "");
        EditionChoice choice = EditionChoice.on(date, List.of(first));
        assertEquals(edition, String.join(" ", choice.editions().stream().map(PackEdition::edition).toList()));
        assertEquals(since, choice.since());
        assertEquals(false, choice.olderUnknown());
    }

    @Test
    void whatAlwaysHeldHoldsOnAnyDay() {
        List<PackEdition> always = List.of(EngineFixture.edition("1", "", ""));
        for (String date : List.of("", "0001-01-01", "9999-12-31")) {
            assertEquals(new EditionChoice(always, false), EditionChoice.on(date, always));
        }
    }

    @Test
    void anEditionThatMayBeInForceIsNeverLeftOut() {
        Random random = new Random(14);
        for (int round = 0; round < 5_000; round++) {
            List<PackEdition> all = new ArrayList<>();
            int year = 2000;
            for (int n = random.nextInt(4) + 1; n > 0; n--) {
                int earliest = year + random.nextInt(3);
                year = earliest + random.nextInt(4);
                all.add(EngineFixture.edition("e" + n, earliest + "-01-01", year + "-01-01"));
            }
            // the truth: each came into force some day within its interval, the newest of those holds
            String date = 1998 + random.nextInt(16) + "-06-15";
            PackEdition truth = null;
            for (PackEdition edition : all) {
                int from = Integer.parseInt(edition.effective().earliest().substring(0, 4));
                int to = Integer.parseInt(edition.effective().latest().substring(0, 4));
                if (from + random.nextInt(to - from + 1) <= Integer.parseInt(date.substring(0, 4))) {
                    truth = edition;
                }
            }
            EditionChoice choice = EditionChoice.on(date, all);
            assertTrue(truth == null ? choice.olderUnknown() : choice.editions().contains(truth),
                    () -> date + " of " + all.stream().map(PackEdition::effective).toList());
        }
    }

    @Test
    void anIntervalDoesNotEndBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> new Effective("2025-01-02", "2025-01-01"));
    }
}
