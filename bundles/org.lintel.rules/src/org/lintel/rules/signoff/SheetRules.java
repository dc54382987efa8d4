// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.util.function.Consumer;
import org.lintel.core.text.Message;

/**
 * How strictly a table is read: as figures that somebody signs for, or as records that are many and come as they are.
 *
 * @param records whether the values that formulas gave when the file was saved are taken, texts in Big5 and UTF-16 too,
 *     and cells that begin as formulas do are text
 * @param sheet of a workbook with several that is taken where none is named; empty for none
 * @param remedy where there are too many rows or bytes
 * @param told is told of what was taken though a reader might not expect it
 */
public record SheetRules(int mostRows, int mostBytes, boolean records, String sheet, Message remedy,
        Consumer<Message> told) {

    static final SheetRules SIGNED = new SheetRules(Sheet.MOST_ROWS, Sheet.MOST_BYTES, false, "",
            Message.of("export the one table that is to be signed off", "請只匯出要核實的一個表"), none -> { });

    private static final int MOST_RECORDS = 200_000;
    private static final int MOST_RECORD_BYTES = 64 << 20;

    /** @param sheet as the sheet with them is usually called */
    public static SheetRules records(String sheet, Consumer<Message> told) {
        return new SheetRules(MOST_RECORDS, MOST_RECORD_BYTES, true, sheet,
                Message.of("divide it into several files", "請分成多個檔案"), told);
    }
}
