// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import org.lintel.core.text.Message;

/**
 * Why a row of a table cannot be taken.
 *
 * @param row in the sheet, or the line in the file, from 1
 * @param column as the file calls it; empty where it is the row as a whole
 */
public record ImportError(int row, String column, Message problem, Message remedy) {

    /** All of it in one sentence. */
    public Message text() {
        return column.isEmpty() ? Message.of("row {0}: {1}; {2}", "第 {0} 行：{1}；{2}", row, problem, remedy)
                : Message.of("row {0}, {1}: {2}; {3}", "第 {0} 行「{1}」：{2}；{3}", row, column, problem, remedy);
    }
}
