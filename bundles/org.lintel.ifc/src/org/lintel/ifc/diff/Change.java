// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.List;
import java.util.Objects;

/**
 * One difference between two revisions of an object, or of the models themselves.
 *
 * @param group the property or quantity set, or the relation; empty where there is none
 * @param name the property, attribute, representation …
 * @param before String, Long, Double, Boolean, or a List of such; null where there was nothing
 * @param after likewise
 * @param unit the unit of both numbers, or of each, {@code mm → m}; empty where there is none
 * @param details where deep within the value they differ, at most {@link #MOST_DETAILS}
 */
public record Change(Aspect aspect, Kind kind, String group, String name, Object before, Object after, String unit,
        List<Leaf> details) {

    /** More places than this are not told of one value. */
    public static final int MOST_DETAILS = 5;

    /** What happened to the value. */
    public enum Kind {
        ADDED("added"), REMOVED("removed"), CHANGED("changed");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The word in JSON. */
        public String id() {
            return id;
        }
    }

    public Change {
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        details = List.copyOf(details);
    }

    /** A value that is there in one model only, or differs; the kind follows from what is null. */
    static Change of(Aspect aspect, String group, String name, Object before, Object after) {
        Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        return new Change(aspect, kind, group, name, before, after, "", List.of());
    }

    Change in(String otherUnit) {
        return new Change(aspect, kind, group, name, before, after, otherUnit, details);
    }

    Change with(List<Leaf> leaves) {
        return new Change(aspect, kind, group, name, before, after, unit, leaves);
    }

    Change as(Kind other) {
        return new Change(aspect, other, group, name, before, after, unit, details);
    }
}
