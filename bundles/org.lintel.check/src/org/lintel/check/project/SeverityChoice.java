// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import java.util.Optional;
import org.lintel.core.result.Location;
import org.lintel.core.result.Severity;

/**
 * How much a project cares about some rules.
 *
 * @param rules a rule id, or a pattern with {@code *}
 * @param severity empty where the rules are turned off
 */
public record SeverityChoice(String rules, Optional<Severity> severity, Location where) {
}
