// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import org.lintel.core.result.Severity;
import org.lintel.rules.Rule;

/**
 * A rule that takes part in a run.
 *
 * @param choice the editions it is applied under
 * @param severity what the project's settings say; null where they say nothing
 */
public record PlannedRule(Rule rule, EditionChoice choice, Severity severity) {
}
