// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.time.Instant;

/**
 * That the personal data of a row was erased; all else in it is as it was written.
 *
 * @param subject the row, as events name it
 * @param event the number of the event that erased it
 */
public record Erasure(String subject, long event, Instant time, String actor) {
}
