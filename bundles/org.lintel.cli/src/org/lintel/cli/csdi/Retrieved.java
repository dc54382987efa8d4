// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.time.Instant;
import org.lintel.cli.UsageException;
import org.lintel.geo.format.Stated;
import picocli.CommandLine.ParseResult;

/** When a file was taken from its publisher, as the user says with {@code --retrieved}. */
public final class Retrieved {

    private Retrieved() {
    }

    /** Null where nothing is said. */
    public static Instant of(ParseResult options) throws UsageException {
        String text = options.matchedOptionValue("--retrieved", null);
        Instant time = text == null ? null : Stated.time(text);
        if (text != null && time == null) {
            throw new UsageException("--retrieved takes a date such as 2026-01-31, or a time such as 2026-01-31T09:30:00Z, not \"{0}\"",
                    "--retrieved 應為日期（如 2026-01-31）或時間（如 2026-01-31T09:30:00Z），而非「{0}」", text);
        }
        return time;
    }
}
