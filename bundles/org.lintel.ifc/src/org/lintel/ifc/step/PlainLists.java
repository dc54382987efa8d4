// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Arrays;

/**
 * Reads lists of nothing but numbers, or nothing but references, without an object for each entry: points, polygons and
 * faces are made of them by the million. Whatever else is written, comments included, is left to {@link ValueReader}.
 */
final class PlainLists {

    private PlainLists() {
    }

    /** The numbers of the list that opens at a place; null where it is no such list. */
    static double[] reals(byte[] b, int at, int limit) {
        if (at >= limit || b[at] != '(') {
            return null;
        }
        double[] found = new double[3];
        int n = 0;
        int p = at;
        do {
            p = blanks(b, p + 1, limit);
            int from = p;
            while (p < limit && isNumeric(b[p])) {
                p++;
            }
            double number = p == from ? Double.NaN : StepNumber.real(b, from, p);
            p = blanks(b, p, limit);
            if (Double.isNaN(number) || p >= limit || b[p] != ',' && b[p] != ')') {
                return null;
            }
            found = n == found.length ? Arrays.copyOf(found, n * 2) : found;
            found[n++] = number;
        } while (b[p] == ',');
        return n == found.length ? found : Arrays.copyOf(found, n);
    }

    /** The numbers of the references in the list that opens at a place, or of the one there; null for all else. */
    static long[] references(byte[] b, int at, int limit) {
        boolean list = at < limit && b[at] == '(';
        long[] found = new long[list ? 4 : 1];
        int n = 0;
        int p = list ? at : at - 1;
        do {
            p = blanks(b, p + 1, limit);
            if (p >= limit || b[p] != '#') {
                return null;
            }
            int from = ++p;
            long id = 0;
            while (p < limit && Lexis.isDigit(b[p])) {
                id = id * 10 + (b[p++] - '0');
            }
            if (p == from || p - from > 18) {
                return null;
            }
            p = blanks(b, p, limit);
            if (p >= limit || b[p] != ',' && b[p] != ')') {
                return null;
            }
            found = n == found.length ? Arrays.copyOf(found, n * 2) : found;
            found[n++] = id;
        } while (list && b[p] == ',');
        return n == found.length ? found : Arrays.copyOf(found, n);
    }

    private static int blanks(byte[] b, int from, int limit) {
        int p = from;
        while (p < limit && Lexis.isBlank(b[p])) {
            p++;
        }
        return p;
    }

    private static boolean isNumeric(byte c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || (c & 0xDF) == 'E' || (c & 0xDF) == 'D';
    }
}
