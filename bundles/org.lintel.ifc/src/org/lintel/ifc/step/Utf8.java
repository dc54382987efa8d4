// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.nio.CharBuffer;

/** Decodes UTF-8 strictly, and says so quickly where bytes are none. */
final class Utf8 {

    private Utf8() {
    }

    /** The characters of {@code b[from, to)}; null where the bytes are no valid UTF-8. */
    static CharBuffer decode(byte[] b, int from, int to) {
        char[] out = new char[to - from];
        int n = 0;
        int p = from;
        while (p < to) {
            int c = b[p++];
            if (c >= 0) {
                out[n++] = (char) c;
                continue;
            }
            int more = c >= -62 && c <= -33 ? 1 : c >= -32 && c <= -17 ? 2 : c >= -16 && c <= -12 ? 3 : 0;
            if (more == 0 || p + more > to) {
                return null;
            }
            int code = c & 0x3F >> more;
            for (int i = 0; i < more; i++, p++) {
                if ((b[p] & 0xC0) != 0x80) {
                    return null;
                }
                code = code << 6 | b[p] & 0x3F;
            }
            boolean tooLong = more == 2 && code < 0x800 || more == 3 && code < 0x10000;
            if (tooLong || code > Character.MAX_CODE_POINT || code >= 0xD800 && code <= 0xDFFF) {
                return null;
            }
            if (more == 3) {
                out[n++] = Character.highSurrogate(code);
                out[n++] = Character.lowSurrogate(code);
            } else {
                out[n++] = (char) code;
            }
        }
        return CharBuffer.wrap(out, 0, n);
    }
}
