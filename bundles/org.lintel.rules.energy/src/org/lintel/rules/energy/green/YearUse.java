// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.rules.energy.green.MeterReadings.Reading;

/**
 * What the meters of a building counted in a year, and what is not known of it.
 *
 * @param meters in the order of their names
 */
record YearUse(FinancialYear year, List<MeterYear> meters) {

    YearUse {
        meters = List.copyOf(meters);
    }

    /**
     * One meter in that year.
     *
     * @param inside kWh of readings within the year
     * @param across kWh of readings that reach beyond it; how much of that is of the year is not told
     * @param missing days without any reading, the first of them, null where there is none
     * @param leastPerDay of its readings of the year, else of all, kWh; for a day that is missing
     * @param mostPerDay likewise
     * @param first reading that was used; null where there is none
     */
    record MeterYear(String meter, double inside, double across, int missing, LocalDate firstMissing,
            double leastPerDay,
            double mostPerDay, int readings, Reading first) {
    }

    static YearUse of(FinancialYear year, List<Reading> readings) {
        Map<String, List<Reading>> byMeter = new TreeMap<>();
        readings.forEach(reading -> byMeter.computeIfAbsent(reading.meter(), key -> new ArrayList<>()).add(reading));
        List<MeterYear> meters = new ArrayList<>();
        byMeter.forEach((meter, all) -> meters.add(meter(year, meter, all)));
        return new YearUse(year, meters);
    }

    private static MeterYear meter(FinancialYear year, String meter, List<Reading> readings) {
        boolean[] told = new boolean[year.days()];
        double inside = 0;
        double across = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        int used = 0;
        Reading first = null;
        for (Reading reading : readings) {
            if (reading.to().isBefore(year.first()) || reading.from().isAfter(year.last())) {
                continue;
            }
            least = Math.min(least, reading.daily());
            most = Math.max(most, reading.daily());
            boolean within = !reading.from().isBefore(year.first()) && !reading.to().isAfter(year.last());
            inside += within ? reading.kwh() : 0;
            across += within ? 0 : reading.kwh();
            used++;
            first = first == null ? reading : first;
            long from = Math.max(0, reading.from().toEpochDay() - year.first().toEpochDay());
            long to = Math.min(year.days() - 1, reading.to().toEpochDay() - year.first().toEpochDay());
            for (long day = from; day <= to; day++) {
                told[(int) day] = true;
            }
        }
        int missing = 0;
        LocalDate firstMissing = null;
        for (int day = 0; day < told.length; day++) {
            if (!told[day]) {
                missing++;
                firstMissing = firstMissing == null ? year.first().plusDays(day) : firstMissing;
            }
        }
        if (used == 0) {
            least = readings.stream().mapToDouble(Reading::daily).min().orElseThrow();
            most = readings.stream().mapToDouble(Reading::daily).max().orElseThrow();
        }
        return new MeterYear(meter, inside, across, missing, firstMissing, least, most, used, first);
    }

    /** No less than this can it have been, in kWh. */
    double least() {
        return meters.stream().mapToDouble(MeterYear::inside).sum();
    }

    /** No more than this, in kWh; infinite where days are missing. */
    double most() {
        return isWhole() ? meters.stream().mapToDouble(meter -> meter.inside() + meter.across()).sum()
                : Double.POSITIVE_INFINITY;
    }

    /** The same if each missing day was like the least of its meter. */
    double likelyLeast() {
        return meters.stream().mapToDouble(meter -> meter.inside() + meter.missing() * meter.leastPerDay()).sum();
    }

    /** The same if each was like the greatest. */
    double likelyMost() {
        return meters.stream().mapToDouble(meter -> meter.inside() + meter.across()
                + meter.missing() * meter.mostPerDay()).sum();
    }

    boolean isWhole() {
        return meters.stream().allMatch(meter -> meter.missing() == 0);
    }

    /** Whether every reading lies within the year, and none is missing. */
    boolean isExact() {
        return isWhole() && meters.stream().allMatch(meter -> meter.across() == 0);
    }
}
