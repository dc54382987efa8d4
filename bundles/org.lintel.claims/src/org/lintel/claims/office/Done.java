// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import org.lintel.claims.claim.Assessment;
import org.lintel.claims.decision.Permission;
import org.lintel.claims.record.ClaimHead;

/**
 * A step that was taken.
 *
 * @param head the application after it
 * @param assessment by which an approval was held to what is left; null for all other steps
 */
public record Done(ClaimHead head, Permission permission, Assessment assessment) {
}
