// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A TrueType font with some of the glyphs of another, in the order in which they are told. */
final class GlyfSubset {

    private static final int WORDS = 1;
    private static final int SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;

    private final Sfnt font;
    private final List<Integer> glyphs;
    /** Where parts of glyphs that are made of others went, which nobody asked for. */
    private final Map<Integer, Integer> parts = new HashMap<>();

    private GlyfSubset(Sfnt font, List<Integer> glyphs) {
        this.font = font;
        this.glyphs = new ArrayList<>(glyphs);
    }

    /** @param glyphs of the font; the first is that of what is not there */
    static byte[] of(Sfnt font, List<Integer> glyphs) {
        return new GlyfSubset(font, glyphs).bytes();
    }

    private byte[] bytes() {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        ByteArrayOutputStream places = new ByteArrayOutputStream();
        ByteArrayOutputStream metrics = new ByteArrayOutputStream();
        // it grows while it is walked: parts are put at its end
        for (int i = 0; i < glyphs.size(); i++) {
            u32(places, outlines.size());
            byte[] outline = outline(glyphs.get(i));
            outlines.writeBytes(outline);
            outlines.writeBytes(new byte[-outline.length & 3]);
            u16(metrics, font.advance(glyphs.get(i)));
            u16(metrics, bearing(glyphs.get(i)));
        }
        u32(places, outlines.size());
        byte[] head = font.bytes(font.need("head"));
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
        byte[] hhea = font.bytes(font.need("hhea"));
        ByteBuffer.wrap(hhea).putShort(34, (short) glyphs.size());
        byte[] maxp = font.bytes(font.need("maxp"));
        ByteBuffer.wrap(maxp).putShort(4, (short) glyphs.size());
        Map<String, byte[]> tables = new TreeMap<>(Map.of("head", head, "hhea", hhea, "maxp", maxp,
                "glyf", outlines.toByteArray(), "loca", places.toByteArray(), "hmtx", metrics.toByteArray()));
        for (String tag : List.of("cvt ", "fpgm", "prep")) {
            if (font.table(tag) != null) {
                tables.put(tag, font.bytes(font.table(tag)));
            }
        }
        return file(tables);
    }

    private int bearing(int glyph) {
        int full = Math.max(1, font.u16(font.need("hhea").offset() + 34));
        int start = font.need("hmtx").offset();
        return glyph < full ? font.u16(start + 4 * glyph + 2) : font.u16(start + 4 * full + 2 * (glyph - full));
    }

    private byte[] outline(int glyph) {
        int loca = font.need("loca").offset();
        boolean wide = font.u16(font.need("head").offset() + 50) == 1;
        int from = wide ? font.s32(loca + 4 * glyph) : 2 * font.u16(loca + 2 * glyph);
        int until = wide ? font.s32(loca + 4 * glyph + 4) : 2 * font.u16(loca + 2 * glyph + 2);
        Sfnt.Place all = font.need("glyf");
        if (from < 0 || until < from || until > all.length()) {
            throw new IndexOutOfBoundsException("glyph " + glyph);
        }
        byte[] outline = font.bytes(new Sfnt.Place(all.offset() + from, until - from));
        if (outline.length > 10 && outline[0] < 0) {
            renumber(ByteBuffer.wrap(outline));
        }
        return outline;
    }

    /** A glyph that is made of others names them as they are numbered here. */
    private void renumber(ByteBuffer outline) {
        int place = 10;
        int flags;
        do {
            flags = outline.getShort(place);
            outline.putShort(place + 2, (short) part(outline.getShort(place + 2) & 0xffff));
            place += 4 + ((flags & WORDS) != 0 ? 4 : 2)
                    + ((flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0);
        } while ((flags & MORE) != 0);
    }

    private int part(int glyph) {
        return parts.computeIfAbsent(glyph, one -> {
            if (one >= font.glyphs() || glyphs.size() >= 0xffff) {
                throw new IndexOutOfBoundsException("part " + one);
            }
            glyphs.add(one);
            return glyphs.size() - 1;
        });
    }

    private static byte[] file(Map<String, byte[]> tables) {
        int power = Integer.highestOneBit(tables.size());
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        u32(head, 0x00010000);
        u16(head, tables.size());
        u16(head, 16 * power);
        u16(head, Integer.numberOfTrailingZeros(power));
        u16(head, 16 * (tables.size() - power));
        int start = 12 + 16 * tables.size();
        int adjust = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            adjust = table.getKey().equals("head") ? start + body.size() + 8 : adjust;
            head.writeBytes(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
            u32(head, sum(table.getValue()));
            u32(head, start + body.size());
            u32(head, table.getValue().length);
            body.writeBytes(table.getValue());
            body.writeBytes(new byte[-table.getValue().length & 3]);
        }
        head.writeBytes(body.toByteArray());
        byte[] file = head.toByteArray();
        ByteBuffer.wrap(file).putInt(adjust, 0xb1b0afba - sum(file));
        return file;
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xff) << 24 - 8 * (i & 3);
        }
        return sum;
    }

    private static void u16(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }

    private static void u32(ByteArrayOutputStream out, int value) {
        u16(out, value >>> 16);
        u16(out, value);
    }
}
