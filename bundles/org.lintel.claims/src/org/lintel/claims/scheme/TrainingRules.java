// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import org.lintel.core.result.Source;

/**
 * What a scheme asks of those who are trained; null for what it does not speak of.
 *
 * @param attendance the least share of the hours
 * @param coursesPerYear the most courses of one trainee that begin in a financial year
 * @param employed that he is employed by the applicant on each day of the course
 * @param resident that he is a permanent resident of Hong Kong on each day of the course
 * @param certificate that he has one, not dated before the course ended
 */
public record TrainingRules(Figure<Ratio> attendance, Figure<Integer> coursesPerYear, Source employed, Source resident,
        Source certificate) {
}
