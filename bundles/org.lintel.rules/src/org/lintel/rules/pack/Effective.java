// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

/**
 * When an edition is in force; a date that is not known for certain is an interval.
 *
 * @param earliest first day it may be in force, ISO {@code yyyy-mm-dd}; empty if it always was
 * @param latest first day it is in force for certain; equal to {@code earliest} where the date is known
 * @param first whether nothing of its kind was in force before: it replaced none
 */
public record Effective(String earliest, String latest, boolean first) {

    public static final Effective ALWAYS = new Effective("", "");

    /** What replaced an older one, or may have. */
    public Effective(String earliest, String latest) {
        this(earliest, latest, false);
    }

    public Effective {
        if (earliest.compareTo(latest) > 0) {
            throw new IllegalArgumentException("in force from " + earliest + " to " + latest);
        }
    }

    /** Whether it may be in force on that day; ISO dates compare as text. */
    public boolean possibleOn(String date) {
        return earliest.compareTo(date) <= 0;
    }

    public boolean certainOn(String date) {
        return latest.compareTo(date) <= 0;
    }
}
