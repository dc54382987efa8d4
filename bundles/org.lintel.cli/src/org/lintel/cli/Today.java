// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.lintel.check.project.IsoDate;
import picocli.CommandLine.ParseResult;

/** The day the command takes as today: what it was told, so that the same input gives the same output; else the clock's. */
public final class Today {

    private Today() {
    }

    /** The day something is done on: what {@code --day} says, else {@code --now}, else the clock. */
    public static LocalDate day(ParseResult options) throws UsageException {
        LocalDate told = Options.day(options, "--day");
        return told != null ? told : LocalDate.parse(of(options.matchedOptionValue("--now", null)));
    }

    /**
     * @param now the value of {@code --now}; null if it was not given
     * @return ISO day, in UTC
     */
    public static String of(String now) throws UsageException {
        if (now != null) {
            if (!IsoDate.isValid(now)) {
                throw new UsageException("--now takes a date such as 2026-01-31, not \"{0}\"", "--now 應為日期，如 2026-01-31，而非「{0}」",
                        now);
            }
            return now;
        }
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (epoch == null) {
            return LocalDate.now(ZoneOffset.UTC).toString();
        }
        try {
            return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch.strip())), ZoneOffset.UTC).toString();
        } catch (RuntimeException e) {
            throw new UsageException("SOURCE_DATE_EPOCH is not a number of seconds: {0}", "SOURCE_DATE_EPOCH 並非秒數：{0}",
                    epoch);
        }
    }
}
