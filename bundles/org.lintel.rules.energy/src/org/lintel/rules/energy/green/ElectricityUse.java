// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintel.rules.energy.green.MeterReadings.Problem;
import org.lintel.rules.energy.green.MeterReadings.Reading;

/**
 * The electricity of a project: what its settings say, and the readings of its meters.
 *
 * @param readings of all files
 * @param problems rows and files that are of no use
 */
record ElectricityUse(ProjectElectricity project, List<Reading> readings, List<Problem> problems) {

    static ElectricityUse of(ProjectElectricity project) {
        List<Reading> readings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ProjectElectricity.MeterFile file : project.meters()) {
            MeterReadings read = MeterReadings.read(file.file(), file.shown());
            readings.addAll(read.readings());
            problems.addAll(read.problems());
        }
        MeterReadings.overlaps(readings, problems);
        return new ElectricityUse(project, List.copyOf(readings), List.copyOf(problems));
    }

    /**
     * The year that is compared: as the settings say, else the last that has ended by the last reading; may be null.
     */
    FinancialYear year() {
        if (project.year() != null) {
            return FinancialYear.parse(project.year().value());
        }
        LocalDate last = null;
        for (Reading reading : readings) {
            last = last == null || reading.to().isAfter(last) ? reading.to() : last;
        }
        return last == null ? null : FinancialYear.endedBy(last);
    }
}
