// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.nio.file.Path;
import java.util.List;
import org.lintel.core.result.Location;
import org.lintel.rules.model.input.ProjectAnswers.Given;

/**
 * What a project's settings say of its building's electricity. Of what is null they say nothing.
 *
 * @param meters csv files with readings
 * @param year financial year that is compared, as {@code 2019-20}: April to March
 * @param baseYear the one it is compared with
 * @param areaOfBase floor area in the base year, m²
 * @param areaOfYear floor area in the year, m²
 * @param adjustment kWh that the base year would have used more (or, negative, less) as the building is used now
 * @param changed what has changed in the use of the building since the base year
 */
public record ProjectElectricity(List<MeterFile> meters, Given year, Given baseYear, Given areaOfBase, Given areaOfYear,
        Given adjustment, Given changed) {

    /** The settings of a project that says nothing. */
    public static final ProjectElectricity NONE = new ProjectElectricity(List.of(), null, null, null, null, null, null);

    public ProjectElectricity {
        meters = List.copyOf(meters);
    }

    /**
     * A file of readings.
     *
     * @param shown how reports call it
     * @param where the settings name it
     */
    public record MeterFile(Path file, String shown, Location where) {
    }
}
