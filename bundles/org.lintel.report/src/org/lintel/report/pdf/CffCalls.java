// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.util.BitSet;

/** Which subroutines the shapes of glyphs call, found by following their programs (Adobe Technical Note 5177). */
final class CffCalls {

    private static final int DEEPEST = 10;
    private static final int MOST_STEPS = 20_000_000;
    private static final int STACK = 513;

    private final Cff.Index global;
    private final Cff.Index[] local;
    private final BitSet globalCalled = new BitSet();
    private final BitSet[] localCalled;
    private final int[] stack = new int[STACK];
    private int height;
    private int hints;
    private int steps;

    CffCalls(Cff.Index global, Cff.Index[] local) {
        this.global = global;
        this.local = local;
        localCalled = new BitSet[local.length];
        for (int i = 0; i < local.length; i++) {
            localCalled[i] = new BitSet();
        }
    }

    BitSet global() {
        return globalCalled;
    }

    BitSet local(int font) {
        return localCalled[font];
    }

    /** Follows the program of a glyph. */
    void follow(byte[] shape, int font) {
        height = 0;
        hints = 0;
        run(shape, 0, shape.length, font, 0);
    }

    /** Whether the glyph is at its end. */
    private boolean run(byte[] data, int from, int until, int font, int depth) {
        if (depth > DEEPEST) {
            throw new IndexOutOfBoundsException("subroutines call each other too deep");
        }
        int i = from;
        while (i < until) {
            if (++steps > MOST_STEPS) {
                throw new IndexOutOfBoundsException("programs of glyphs go on for too long");
            }
            int b = data[i++] & 0xff;
            if (b >= 32 || b == 28) {
                i = number(data, i, b);
            } else if (b == 11) {
                return false;
            } else if (b == 14) {
                return true;
            } else if (b == 10 || b == 29) {
                if (call(b == 10 ? local[font] : global, b == 10 ? localCalled[font] : globalCalled, font, depth)) {
                    return true;
                }
            } else if (b == 1 || b == 3 || b == 18 || b == 23) {
                hints += height / 2;
                height = 0;
            } else if (b == 19 || b == 20) {
                hints += height / 2;
                height = 0;
                i += (hints + 7) / 8;
            } else {
                i += b == 12 ? 1 : 0;
                height = 0;
            }
        }
        return false;
    }

    private int number(byte[] data, int place, int b) {
        int value;
        int next = place;
        if (b == 28) {
            value = (short) Cff.u16(data, place);
            next += 2;
        } else if (b <= 246) {
            value = b - 139;
        } else if (b <= 254) {
            int low = data[place] & 0xff;
            value = b <= 250 ? (b - 247) * 256 + low + 108 : -(b - 251) * 256 - low - 108;
            next++;
        } else {
            value = (short) Cff.u16(data, place);
            next += 4;
        }
        stack[height++] = value;
        return next;
    }

    private boolean call(Cff.Index subroutines, BitSet called, int font, int depth) {
        int bias = subroutines.size() < 1_240 ? 107 : subroutines.size() < 33_900 ? 1_131 : 32_768;
        int place = stack[--height] + bias;
        called.set(place);
        return run(subroutines.data(), subroutines.offsets()[place], subroutines.offsets()[place + 1], font, depth + 1);
    }
}
