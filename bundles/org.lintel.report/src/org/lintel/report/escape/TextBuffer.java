// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.escape;

import java.io.IOException;

/** Collects small pieces and hands them on in large ones; call {@link #flush} at the end. */
public final class TextBuffer implements Appendable {

    private static final int SIZE = 16_384;

    private final Appendable out;
    private final StringBuilder held = new StringBuilder(SIZE + 1024);

    public TextBuffer(Appendable out) {
        this.out = out;
    }

    @Override
    public TextBuffer append(CharSequence text) throws IOException {
        held.append(text);
        return handOnIfFull();
    }

    @Override
    public TextBuffer append(CharSequence text, int start, int end) throws IOException {
        held.append(text, start, end);
        return handOnIfFull();
    }

    @Override
    public TextBuffer append(char c) throws IOException {
        held.append(c);
        return handOnIfFull();
    }

    public TextBuffer append(long number) throws IOException {
        held.append(number);
        return handOnIfFull();
    }

    public void flush() throws IOException {
        out.append(held);
        held.setLength(0);
    }

    private TextBuffer handOnIfFull() throws IOException {
        int length = held.length();
        if (length >= SIZE && !Character.isHighSurrogate(held.charAt(length - 1))) {
            flush();
        }
        return this;
    }
}
