// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import org.lintel.core.text.Message;

/** A line that is not paid for certain, and why. */
public record LeftOut(String line, Message why) {
}
