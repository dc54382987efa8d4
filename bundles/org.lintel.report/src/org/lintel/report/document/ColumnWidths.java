// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.document;

/** How columns of a table share the width of a page. */
public final class ColumnWidths {

    private ColumnWidths() {
    }

    /**
     * Each as wide as it would be, if all find room. Else what is narrower than a fair share keeps its width, and the
     * others share the rest; figures are never broken.
     *
     * @param wanted how wide each would be on one line
     * @param figures whether a column is of figures
     * @param room for all together, without what is between them
     * @param narrowest what a column of text has at least
     */
    public static double[] of(double[] wanted, boolean[] figures, double room, double narrowest) {
        double[] widths = wanted.clone();
        double left = room;
        int open = 0;
        boolean[] settled = new boolean[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            settled[i] = figures[i];
            left -= figures[i] ? wanted[i] : 0;
            open += figures[i] ? 0 : 1;
        }
        boolean changed = true;
        while (changed && open > 0) {
            changed = false;
            double share = left / open;
            for (int i = 0; i < wanted.length && open > 0; i++) {
                if (!settled[i] && wanted[i] <= share) {
                    settled[i] = true;
                    left -= wanted[i];
                    open--;
                    changed = true;
                }
            }
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!settled[i]) {
                widths[i] = Math.max(narrowest, left / open);
            }
        }
        return widths;
    }
}
