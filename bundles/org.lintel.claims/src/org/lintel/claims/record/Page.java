// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.List;

/**
 * Some rows of a query, one after the other.
 *
 * @param next the cursor with which the page after this one is asked for; null if this is the last
 */
public record Page<R extends Entry>(List<R> rows, String next) {

    public Page {
        rows = List.copyOf(rows);
    }
}
