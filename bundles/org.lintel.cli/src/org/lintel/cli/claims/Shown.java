// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.cli.UsageException;
import org.lintel.rules.Nearest;
import org.lintel.rules.pack.InForce;

/**
 * A scheme and those of its versions that were asked for.
 *
 * @param day ISO; empty where all versions were asked for
 * @param olderUnknown whether rules that are not known may hold on that day
 */
record Shown(Funds.Found found, String day, List<SchemeVersion> versions, boolean olderUnknown) {

    /** The version before one, or null. */
    SchemeVersion before(SchemeVersion version) {
        int place = found.scheme().versions().indexOf(version);
        return place < 1 ? null : found.scheme().versions().get(place - 1);
    }

    /**
     * Several at once: the scheme of that id, or all of that fund, or all whose id begins with that word.
     *
     * @param option that gives the day, for complaints
     */
    static List<Shown> group(String id, String day, String option, Funds funds) throws UsageException {
        List<String> ids = new ArrayList<>();
        if (funds.find(id) != null) {
            ids.add(id);
        } else {
            for (String each : funds.ids()) {
                if (funds.find(each).fund().id().equals(id) || each.startsWith(id + "-")) {
                    ids.add(each);
                }
            }
        }
        if (ids.isEmpty()) {
            String near = Nearest.near(id, funds.ids());
            throw near.isEmpty() ? none(id, funds)
                    : new UsageException("there is no scheme or fund \"{0}\"; perhaps {1}", "沒有計劃或基金「{0}」；或是 {1}", id,
                            near);
        }
        List<Shown> all = new ArrayList<>();
        for (String each : ids) {
            all.add(of(each, day, option, funds));
        }
        return all;
    }

    private static UsageException none(String scheme, Funds funds) {
        return new UsageException("there is no scheme \"{0}\"; there are: {1}", "沒有計劃「{0}」；現有：{1}", scheme,
                String.join(", ", funds.ids()));
    }

    static Shown of(String scheme, String day, String option, Funds funds) throws UsageException {
        Funds.Found found = funds.find(scheme);
        if (found == null) {
            throw none(scheme, funds);
        }
        if (day == null) {
            return new Shown(found, "", found.scheme().versions(), false);
        }
        InForce<SchemeVersion> inForce = found.scheme().on(day(day, option));
        return new Shown(found, day, inForce.possible(), inForce.olderUnknown());
    }

    private static LocalDate day(String text, String option) throws UsageException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException("{1} takes a date such as 2026-01-31, not \"{0}\"",
                    "{1} 應為日期，如 2026-01-31，而非「{0}」", text, option);
        }
    }
}
