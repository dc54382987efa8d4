// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import org.lintel.core.text.Text;

/**
 * A column of a table of records, as people exchange it.
 *
 * @param id its name for programs
 * @param label its name for people
 * @param required whether it may not be empty
 * @param explained what stands in it
 * @param example as somebody may write it
 */
public record ImportColumn(String id, Text label, Kind kind, boolean required, Text explained, String example) {

    /** What a column holds. */
    public enum Kind {
        TEXT, WHOLE, DECIMAL, MONEY, DAY, TIME
    }
}
