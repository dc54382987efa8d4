// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.cli.UsageException;
import org.lintel.rules.pack.InForce;

/**
 * A scheme and those of its versions that were asked for.
 *
 * @param day ISO; empty where all versions were asked for
 * @param olderUnknown whether rules that are not known may hold on that day
 */
record Shown(Funds.Found found, String day, List<SchemeVersion> versions, boolean olderUnknown) {

    static Shown of(String scheme, String day, Funds funds) throws UsageException {
        Funds.Found found = funds.find(scheme);
        if (found == null) {
            throw new UsageException("there is no scheme \"{0}\"; there are: {1}", "沒有計劃「{0}」；現有：{1}", scheme,
                    String.join(", ", funds.ids()));
        }
        if (day == null) {
            return new Shown(found, "", found.scheme().versions(), false);
        }
        InForce<SchemeVersion> inForce = found.scheme().on(day(day));
        return new Shown(found, day, inForce.possible(), inForce.olderUnknown());
    }

    private static LocalDate day(String text) throws UsageException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException("--as-of takes a date such as 2026-01-31, not \"{0}\"",
                    "--as-of 應為日期，如 2026-01-31，而非「{0}」", text);
        }
    }
}
