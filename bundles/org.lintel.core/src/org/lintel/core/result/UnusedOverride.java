// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

/**
 * A value that a project states itself and no subject took, though rules asked for its input: most likely the subject's
 * name or GlobalId is misspelt or gone.
 *
 * @param subject key or name of the subject as written, or a pattern with {@code *}
 * @param input id of the input
 * @param where it is stated
 */
public record UnusedOverride(String subject, String input, Location where) {
}
