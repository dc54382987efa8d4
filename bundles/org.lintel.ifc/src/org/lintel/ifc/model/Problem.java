// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.Comparator;
import java.util.Objects;
import org.lintel.core.text.Message;

/**
 * Something that is wrong with a file that could be read all the same.
 *
 * @param instance the instance concerned, 0 where it is none or none that has a number
 * @param line counted from 1
 * @param column counted from 1, in bytes
 */
public record Problem(Kind kind, Message message, Message remedy, long instance, int line, int column) {

    /** In the order of the file. */
    public static final Comparator<Problem> BY_POSITION = new Comparator<>() {

        @Override
        public int compare(Problem a, Problem b) {
            int order = Integer.compare(a.line, b.line);
            order = order != 0 ? order : Integer.compare(a.column, b.column);
            order = order != 0 ? order : a.kind.compareTo(b.kind);
            return order != 0 ? order : Long.compare(a.instance, b.instance);
        }
    };

    /** What sort of thing is wrong. */
    public enum Kind {
        SYNTAX, DUPLICATE_ID, TRUNCATED, SCHEMA, ENCODING, REFERENCE, LIMIT
    }

    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }

    @Override
    public String toString() {
        return line + ":" + column + " " + kind + (instance == 0 ? "" : " #" + instance) + " " + message;
    }
}
