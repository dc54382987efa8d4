// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import org.lintel.core.result.Location;

/**
 * A value the project states itself, over what the model says or does not say.
 *
 * @param subject key (GlobalId) or name of the subject, or a pattern with {@code *}
 * @param input id of the input, e.g. {@code space.area}
 * @param value as written; numbers are in the unit the input is shown in
 * @param reason who says so and why; never empty
 */
public record ValueOverride(String subject, String input, String value, String reason, Location where) {
}
