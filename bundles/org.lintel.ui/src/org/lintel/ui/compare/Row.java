// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.compare;

import java.util.List;
import java.util.Locale;
import org.lintel.ifc.diff.Difference;
import org.lintel.ui.Images;

/**
 * A line of a comparison: a place, an object in it, or one thing that differs of an object.
 *
 * @param label what the line is about
 * @param state how it changed, in a word or two; empty for a place
 * @param colour the theme's colour of the state; null for none
 * @param before the older value; empty where there is none
 * @param after the newer value
 * @param difference the object the line belongs to; null for a place
 */
record Row(String label, String state, String colour, String before, String after, Images image, Difference difference,
        List<Row> children) {

    Row {
        children = List.copyOf(children);
    }

    /** The same with the lines below it that hold a text; all of them if it holds the text itself; null if none do. */
    Row holding(String text) {
        if (text.isEmpty() || says(text)) {
            return this;
        }
        List<Row> left = children.stream().map(child -> child.holding(text)).filter(child -> child != null).toList();
        return left.isEmpty() ? null : new Row(label, state, colour, before, after, image, difference, left);
    }

    private boolean says(String text) {
        return holds(label, text) || holds(before, text) || holds(after, text)
                || difference != null && difference.item().globalId().equalsIgnoreCase(text);
    }

    private static boolean holds(String value, String text) {
        return value.toLowerCase(Locale.ROOT).contains(text);
    }

    /** One line of tab separated text, as a spreadsheet takes it. */
    String copied() {
        String globalId = difference == null ? "" : difference.item().globalId();
        return String.join("\t", plain(label), plain(state), plain(before), plain(after), globalId);
    }

    private static String plain(String cell) {
        String one = cell.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
        // what begins like a formula would be run as one
        return !one.isEmpty() && "=+-@".indexOf(one.charAt(0)) >= 0 && !one.matches("[-+][0-9.]+.*") ? "'" + one : one;
    }
}
