// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes JSON piece by piece, without blanks; the header of a glTF file needs no more. It is kept once, as the bytes of the file, for a
 * city has hundreds of megabytes of nodes; what a terminal or a page would act on is escaped.
 */
final class GltfJson {

    private static final int PIECE = 1 << 16;

    private final StringBuilder out = new StringBuilder(PIECE + 1024);
    private final List<byte[]> pieces = new ArrayList<>();
    private long size;
    private boolean first = true;

    /** An object; its name is empty within a list. */
    GltfJson open(String name) {
        name(name);
        out.append('{');
        first = true;
        return this;
    }

    GltfJson close() {
        out.append('}');
        first = false;
        return this;
    }

    GltfJson list(String name) {
        name(name);
        out.append('[');
        first = true;
        return this;
    }

    GltfJson end() {
        out.append(']');
        first = false;
        return this;
    }

    GltfJson value(String name, String text) {
        name(name);
        quote(text);
        return this;
    }

    GltfJson value(String name, double number) {
        name(name);
        print(number);
        return this;
    }

    GltfJson value(String name, boolean flag) {
        name(name);
        out.append(flag);
        return this;
    }

    GltfJson number(double number) {
        name("");
        print(number);
        return this;
    }

    private void name(String name) {
        if (out.length() > PIECE) {
            keep();
        }
        if (!first) {
            out.append(',');
        }
        first = false;
        if (!name.isEmpty()) {
            quote(name);
            out.append(':');
        }
    }

    private void print(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            out.append((long) number);
        } else {
            out.append(number);
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lonely = Character.isSurrogate(c) && !(Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))
                    || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (lonely || acts(c)) {
                out.append("\\u").append(Integer.toHexString(0x10000 | (lonely ? 0xFFFD : c)), 1, 5);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Controls, marks of direction, separators of lines, and the bracket that opens a tag. */
    private static boolean acts(char c) {
        return c < 0x20 || c == '<' || c >= 0x7F && c < 0xA0 || c >= 0x2028 && c <= 0x202E || c == 0x200E || c == 0x200F
                || c == 0x61C || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF;
    }

    private void keep() {
        byte[] piece = out.toString().getBytes(StandardCharsets.UTF_8);
        out.setLength(0);
        pieces.add(piece);
        size += piece.length;
    }

    /** How many bytes it has. */
    long size() {
        keep();
        return size;
    }

    void write(OutputStream to) throws IOException {
        keep();
        for (byte[] piece : pieces) {
            to.write(piece);
        }
    }
}
