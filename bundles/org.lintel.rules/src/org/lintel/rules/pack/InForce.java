// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which of several things that replace each other may be in force on a day: editions of a code, limits of a table.
 *
 * @param possible oldest first; several where the day lies within an uncertain interval, none before the first
 * @param olderUnknown whether an older one that is not among them may be in force instead
 */
public record InForce<T>(List<T> possible, boolean olderUnknown) {

    public InForce {
        possible = List.copyOf(possible);
    }

    /**
     * @param date ISO day, or two with a slash between, the first and last it may be; empty for the newest
     * @param all oldest first; at least one
     */
    public static <T> InForce<T> on(String date, List<T> all, Function<T, Effective> effective) {
        if (date.isEmpty()) {
            return new InForce<>(List.of(all.getLast()), false);
        }
        int slash = date.indexOf('/');
        if (slash > 0) {
            InForce<T> first = on(date.substring(0, slash), all, effective);
            InForce<T> last = on(date.substring(slash + 1), all, effective);
            int from = first.possible().isEmpty() ? 0 : all.indexOf(first.possible().getFirst());
            int to = last.possible().isEmpty() ? 0 : all.indexOf(last.possible().getLast()) + 1;
            return new InForce<>(all.subList(Math.min(from, to), to), first.olderUnknown());
        }
        List<T> possible = new ArrayList<>();
        boolean certain = false;
        for (T each : all) {
            if (effective.apply(each).certainOn(date)) {
                possible.clear();
                possible.add(each);
                certain = true;
            } else if (effective.apply(each).possibleOn(date)) {
                possible.add(each);
            }
        }
        return new InForce<>(possible, !certain);
    }
}
