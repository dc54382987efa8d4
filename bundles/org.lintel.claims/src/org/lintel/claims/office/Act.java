// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import org.lintel.claims.lifecycle.Move;

/**
 * A step somebody wants to take with an application.
 *
 * @param version of the application as they saw it; 0 for whatever it is
 * @param reason in words; a decision needs one
 * @param reference of the bank, for money; empty for all else
 */
public record Act(String claim, int version, Move move, String reason, String reference) {
}
