// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geo.doctor.Check;
import org.lintel.geo.doctor.Checks;
import org.lintel.geo.doctor.Diagnosis;
import org.lintel.geo.doctor.Survey;

/** A model with what every check said of it. */
record Examined(String file, Survey survey, List<Finding> findings) {

    record Finding(Check check, Diagnosis diagnosis) {
    }

    static Examined of(String file, Survey survey, boolean hongKong) {
        List<Finding> findings = new ArrayList<>();
        List<Check> checks = new ArrayList<>(Checks.GEOREFERENCE);
        if (hongKong) {
            checks.addAll(Checks.HONG_KONG);
        }
        for (Check check : checks) {
            findings.add(new Finding(check, check.examine(survey)));
        }
        return new Examined(file, survey, List.copyOf(findings));
    }
}
