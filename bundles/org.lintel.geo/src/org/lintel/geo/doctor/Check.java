// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.function.Function;

/**
 * One thing that can be wrong with a model's place.
 *
 * @param number as the documentation counts them: {@code G03}, {@code HK02}
 * @param id {@code pack/rule} of the rule that asks it
 */
public record Check(String number, String id, Function<Survey, Diagnosis> examination) {

    public Diagnosis examine(Survey survey) {
        return examination.apply(survey);
    }
}
