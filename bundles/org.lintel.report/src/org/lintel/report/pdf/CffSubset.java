// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A font of the Compact Font Format with some of the glyphs of another, in the order in which they are told, which is also
 * their number. What a subroutine holds that none of them calls is left out, its number stays.
 */
final class CffSubset {

    private static final int ROS = 1230;
    private static final int FONTS = 1236;
    private static final int FONT_OF_GLYPH = 1237;
    private static final int GLYPH_COUNT = 1234;
    private static final int MATRIX = 1207;
    private static final int BOX = 5;
    private static final int CHARSET = 15;
    private static final int GLYPHS = 17;
    private static final int PRIVATE = 18;
    private static final int SUBROUTINES = 19;
    /** What stands in place of a subroutine that is not called; not of all, for readers refuse an index without data. */
    private static final byte[] NOTHING = {};
    private static final byte[] RETURN = {11};
    private static final int FIRST_OWN_STRING = 391;

    private final byte[] data;
    private final Map<Integer, Cff.Entry> top;
    private final Cff.Index global;
    private final Cff.Index outlines;
    private final Cff.Index fonts;
    private final List<Integer> glyphs;

    private CffSubset(byte[] data, List<Integer> glyphs) {
        this.data = data;
        this.glyphs = glyphs;
        Cff.Index names = Cff.index(data, data[2] & 0xff);
        Cff.Index tops = Cff.index(data, names.end());
        top = Cff.dictionary(tops.item(0));
        global = Cff.index(data, Cff.index(data, tops.end()).end());
        outlines = Cff.index(data, number(top, GLYPHS, 0));
        fonts = Cff.index(data, number(top, FONTS, 0));
    }

    /** Whether it can be done: the font is one whose glyphs have numbers and no names, as those of Chinese fonts. */
    static boolean can(byte[] data) {
        Cff.Index names = Cff.index(data, data[2] & 0xff);
        return Cff.dictionary(Cff.index(data, names.end()).item(0)).containsKey(ROS);
    }

    /** @param glyphs of the font; the first is that of what is not there */
    static byte[] of(byte[] data, List<Integer> glyphs) {
        return new CffSubset(data, glyphs).bytes();
    }

    private static int number(Map<Integer, Cff.Entry> dictionary, int operator, int place) {
        Cff.Entry entry = dictionary.get(operator);
        if (entry == null || entry.numbers().length <= place) {
            throw new IndexOutOfBoundsException("no entry " + operator);
        }
        return entry.numbers()[place];
    }

    private byte[] bytes() {
        int[] fontOf = new int[glyphs.size()];
        Cff.Index[] local = new Cff.Index[fonts.size()];
        List<Map<Integer, Cff.Entry>> dictionaries = new ArrayList<>();
        for (int i = 0; i < local.length; i++) {
            dictionaries.add(Cff.dictionary(fonts.item(i)));
            local[i] = subroutines(dictionaries.getLast());
        }
        CffCalls calls = new CffCalls(global, local);
        List<byte[]> shapes = new ArrayList<>();
        for (int i = 0; i < fontOf.length; i++) {
            fontOf[i] = font(glyphs.get(i));
            shapes.add(outlines.item(glyphs.get(i)));
            calls.follow(shapes.getLast(), fontOf[i]);
        }
        byte[] head = {1, 0, 4, 4};
        byte[] names = Cff.index(List.of("Subset".getBytes(StandardCharsets.ISO_8859_1)));
        byte[] strings = Cff.index(List.of("Adobe".getBytes(StandardCharsets.ISO_8859_1),
                "Identity".getBytes(StandardCharsets.ISO_8859_1)));
        byte[] globals = Cff.index(kept(global, calls.global()));
        int charset = head.length + names.length + Cff.index(List.of(top(0, 0, 0, 0))).length + strings.length
                + globals.length;
        byte[] characters = {2, 0, 1, (byte) (glyphs.size() - 2 >> 8), (byte) (glyphs.size() - 2)};
        byte[] select = select(fontOf);
        byte[] shapeIndex = Cff.index(shapes);
        int selectAt = charset + (glyphs.size() > 1 ? characters.length : 1);
        int shapesAt = selectAt + select.length;
        int fontsAt = shapesAt + shapeIndex.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(names);
        out.writeBytes(Cff.index(List.of(top(charset, selectAt, shapesAt, fontsAt))));
        out.writeBytes(strings);
        out.writeBytes(globals);
        out.writeBytes(glyphs.size() > 1 ? characters : new byte[] {0});
        out.writeBytes(select);
        out.writeBytes(shapeIndex);
        fonts(out, dictionaries, local, calls);
        return out.toByteArray();
    }

    private byte[] top(int charset, int select, int shapes, int fontsAt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Cff.entry(out, ROS, FIRST_OWN_STRING, FIRST_OWN_STRING + 1, 0);
        for (int operator : List.of(MATRIX, BOX)) {
            if (top.get(operator) != null) {
                Cff.entry(out, operator, top.get(operator).written());
            }
        }
        Cff.entry(out, GLYPH_COUNT, glyphs.size());
        Cff.entry(out, CHARSET, charset);
        Cff.entry(out, FONT_OF_GLYPH, select);
        Cff.entry(out, GLYPHS, shapes);
        Cff.entry(out, FONTS, fontsAt);
        return out.toByteArray();
    }

    /** The fonts of the font, and after them what is private to each with its subroutines. */
    private void fonts(ByteArrayOutputStream out, List<Map<Integer, Cff.Entry>> dictionaries, Cff.Index[] local,
            CffCalls calls) {
        List<byte[]> privates = new ArrayList<>();
        List<byte[]> own = new ArrayList<>();
        for (int i = 0; i < local.length; i++) {
            privates.add(privates(dictionaries.get(i), local[i] != null));
            own.add(local[i] == null ? new byte[0] : Cff.index(kept(local[i], calls.local(i))));
        }
        List<byte[]> entries = new ArrayList<>();
        for (boolean placed : List.of(false, true)) {
            int place = out.size() + (placed ? Cff.index(entries).length : 0);
            entries.clear();
            for (int i = 0; i < local.length; i++) {
                ByteArrayOutputStream entry = new ByteArrayOutputStream();
                Cff.Entry matrix = dictionaries.get(i).get(MATRIX);
                if (matrix != null) {
                    Cff.entry(entry, MATRIX, matrix.written());
                }
                Cff.entry(entry, PRIVATE, privates.get(i).length, place);
                place += privates.get(i).length + own.get(i).length;
                entries.add(entry.toByteArray());
            }
        }
        out.writeBytes(Cff.index(entries));
        for (int i = 0; i < local.length; i++) {
            out.writeBytes(privates.get(i));
            out.writeBytes(own.get(i));
        }
    }

    private byte[] privates(Map<Integer, Cff.Entry> font, boolean subroutines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<Integer, Cff.Entry> entry : Cff.dictionary(privateData(font)).entrySet()) {
            if (entry.getKey() != SUBROUTINES) {
                Cff.entry(out, entry.getKey(), entry.getValue().written());
            }
        }
        if (subroutines) {
            // they stand behind it, counted from its beginning
            ByteArrayOutputStream last = new ByteArrayOutputStream();
            Cff.entry(last, SUBROUTINES, 0);
            Cff.entry(out, SUBROUTINES, out.size() + last.size());
        }
        return out.toByteArray();
    }

    private byte[] privateData(Map<Integer, Cff.Entry> font) {
        int start = number(font, PRIVATE, 1);
        int size = number(font, PRIVATE, 0);
        if (start < 0 || size < 0 || start > data.length - size) {
            throw new IndexOutOfBoundsException("private part at " + start);
        }
        return Arrays.copyOfRange(data, start, start + size);
    }

    private Cff.Index subroutines(Map<Integer, Cff.Entry> font) {
        Cff.Entry place = Cff.dictionary(privateData(font)).get(SUBROUTINES);
        return place == null ? null : Cff.index(data, number(font, PRIVATE, 1) + place.numbers()[0]);
    }

    private static List<byte[]> kept(Cff.Index all, BitSet called) {
        List<byte[]> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            kept.add(called.get(i) ? all.item(i) : i == 0 ? RETURN : NOTHING);
        }
        return kept;
    }

    private int font(int glyph) {
        int start = number(top, FONT_OF_GLYPH, 0);
        if (data[start] == 0) {
            return data[start + 1 + glyph] & 0xff;
        }
        int ranges = Cff.u16(data, start + 1);
        for (int i = 0; i < ranges; i++) {
            int range = start + 3 + 3 * i;
            if (glyph >= Cff.u16(data, range) && glyph < Cff.u16(data, range + 3)) {
                return data[range + 2] & 0xff;
            }
        }
        throw new IndexOutOfBoundsException("glyph " + glyph + " is of no font");
    }

    private static byte[] select(int[] fontOf) {
        byte[] select = new byte[1 + fontOf.length];
        for (int i = 0; i < fontOf.length; i++) {
            select[i + 1] = (byte) fontOf[i];
        }
        return select;
    }
}
