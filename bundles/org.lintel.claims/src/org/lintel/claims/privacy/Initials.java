// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.privacy;

/** Somebody's name as it leaves where nobody need know whose it is: enough to tell two people of one list apart, mostly. */
public final class Initials {

    /** What stands for the rest of a Chinese name, however long that is. */
    private static final String REST = "○○";
    private static final int MOST = 4;

    private Initials() {
    }

    /**
     * The initials of a name: {@code L. S. M.} of Lee Siu Ming, {@code 陳○○} of 陳大文; {@code ○○} of what has no letter.
     *
     * @param name null stays null
     */
    public static String of(String name) {
        if (name == null) {
            return null;
        }
        StringBuilder initials = new StringBuilder();
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < name.length() && count < MOST; i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && !inside) {
                boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
                initials.append(count == 0 ? "" : " ").append(Character.toChars(Character.toUpperCase(c)))
                        .append(han ? REST : ".");
                count++;
            }
            // marks belong to the letter before; O'Brien-Smith is O. B. S.
            inside = letter || inside && Character.getType(c) == Character.NON_SPACING_MARK;
        }
        return count == 0 ? REST : initials.toString();
    }

    /** The letters a masked identity number begins with, and nothing of its digits; null stays null. */
    public static String ofNumber(String masked) {
        return masked == null ? null : masked.replaceFirst("[0-9].*$", "") + "***";
    }
}
