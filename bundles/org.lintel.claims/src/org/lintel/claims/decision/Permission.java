// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.decision;

import org.lintel.core.text.Message;

/**
 * Whether somebody may do something.
 *
 * @param reason why, or why not and what would help
 */
public record Permission(boolean granted, Message reason) {

    static Permission yes(Message reason) {
        return new Permission(true, reason);
    }

    static Permission no(Message reason) {
        return new Permission(false, reason);
    }
}
