// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.export;

/** Writes JSON piece by piece, without blanks; the header of a glTF file needs no more. */
final class GltfJson {

    private final StringBuilder out = new StringBuilder(1 << 16);
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
            } else if (c < 0x20 || lonely || c == 0x7F) {
                out.append("\\u").append(Integer.toHexString(0x10000 | (lonely ? 0xFFFD : c)), 1, 5);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
