// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

/**
 * A rule that crashed: a fault of Lintel, never an outcome.
 *
 * @param cause class and message of the exception with the first place in Lintel's own code
 */
public record EngineError(String rule, Subject subject, String cause) {
}
