// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import org.lintel.core.text.Text;

/** A share of the grant that is paid when something is reached; those of a version make the whole. */
public record Milestone(String id, Text trigger, Figure<Ratio> share) {
}
