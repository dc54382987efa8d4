// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that sheets can bear: at most 31 characters, none of those formulas are written with, no two alike. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>(Set.of("history"));

    String unique(String wanted) {
        String name = possible(wanted);
        String unique = cut(name, LONGEST);
        for (int count = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); count++) {
            String ending = " (" + count + ")";
            unique = cut(name, LONGEST - ending.length()) + ending;
        }
        return unique;
    }

    private static String possible(String wanted) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < wanted.length(); i++) {
            char c = wanted.charAt(i);
            boolean bad = c < ' ' || "[]:*?/\\'".indexOf(c) >= 0 || c >= 0x7f && c < 0xa0 || Character.isSurrogate(c)
                    || Character.getType(c) == Character.FORMAT || c >= '\ufffe';
            out.append(bad ? ' ' : c);
        }
        String name = out.toString().strip().replaceAll(" +", " ");
        return name.isEmpty() ? "–" : name;
    }

    private static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1).strip() + "…";
    }

    /** A cell of a sheet, as a link within the workbook names it. */
    static String place(String sheet, int row) {
        return "'" + sheet + "'!A" + row;
    }
}
