// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import org.lintel.core.result.Outcome;
import org.lintel.core.result.Source;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * What one rule says of a trainee in a course.
 *
 * @param summary what was found, with the figures
 * @param candidate what it would say if the rule were confirmed; null unless that is all that is wrong
 * @param source of the rule; null for what no document need say: nobody is in two places at once
 */
public record Check(String id, Text name, Outcome outcome, Message summary, Outcome candidate, Source source) {
}
