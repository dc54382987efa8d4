// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

/** Text of a file as it may stand in a message: short, on one line, without what a terminal would obey. */
final class Told {

    private static final int LONGEST = 120;

    private Told() {
    }

    static String of(String text) {
        var out = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < text.length() && shown < LONGEST; shown++) {
            int point = text.codePointAt(i);
            int type = Character.getType(point);
            boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
            out.appendCodePoint(hidden ? '\uFFFD' : point);
            i += Character.charCount(point);
        }
        return shown == LONGEST ? out + "…" : out.toString();
    }
}
