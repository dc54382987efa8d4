// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.util.Arrays;
import org.lintel.ifc.step.Source;

/** A document as an exchange structure, and the way back from its records to the lines of the document. */
public final class Converted {

    private final Source source;
    private final int[] starts;
    private final int[] lines;
    private final int[] columns;

    Converted(byte[] bytes, int[] starts, int[] lines, int[] columns) {
        this.source = Source.of(bytes);
        this.starts = starts;
        this.lines = lines;
        this.columns = columns;
    }

    /** The exchange structure, in memory. */
    public Source source() {
        return source;
    }

    /**
     * Where the element stands in the document whose record holds a place of the exchange structure; the document's
     * start for a place in the header. Line and column count from 1, columns in bytes of UTF-8; packed as {@code line
     * << 32 | column}.
     */
    public long at(long offset) {
        int found = Arrays.binarySearch(starts, (int) Math.min(Integer.MAX_VALUE, offset));
        int record = found >= 0 ? found : -found - 2;
        return record < 0 ? 1L << 32 | 1 : (long) lines[record] << 32 | columns[record];
    }
}
