// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tables of one TrueType or OpenType font, which may stand in a collection (ISO/IEC 14496-22). What is read beyond the
 * end of the file is an {@link IndexOutOfBoundsException}: who opens the font says that it is damaged.
 */
final class Sfnt {

    private static final int COLLECTION = 0x74746366;
    private static final int OPEN_TYPE = 0x4f54544f;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int MOST_FONTS = 64;
    private static final int MOST_TABLES = 128;

    /** Where a table stands. */
    record Place(int offset, int length) {
    }

    private final ByteBuffer data;
    private final Map<String, Place> tables = new LinkedHashMap<>();
    private final int cmap;

    private Sfnt(ByteBuffer data, int start) {
        this.data = data;
        int version = data.getInt(start);
        if (version != TRUE_TYPE && version != OPEN_TYPE) {
            throw new IndexOutOfBoundsException("no font: " + Integer.toHexString(version));
        }
        int count = Math.min(data.getShort(start + 4) & 0xffff, MOST_TABLES);
        for (int i = 0; i < count; i++) {
            int entry = start + 12 + 16 * i;
            byte[] tag = new byte[4];
            data.get(entry, tag);
            Place place = new Place(data.getInt(entry + 8), data.getInt(entry + 12));
            if (place.offset() >= 0 && place.length() >= 0 && (long) place.offset() + place.length() <= data.limit()) {
                tables.put(new String(tag, StandardCharsets.ISO_8859_1), place);
            }
        }
        cmap = characters();
    }

    /** The font of a file; of a collection the one for Hong Kong, or else for Taiwan, or else the first. */
    static Sfnt of(byte[] file) {
        ByteBuffer data = ByteBuffer.wrap(file);
        if (data.getInt(0) != COLLECTION) {
            return new Sfnt(data, 0);
        }
        Sfnt best = null;
        int fonts = Math.clamp(data.getInt(8), 1, MOST_FONTS);
        for (int i = 0; i < fonts; i++) {
            Sfnt font = new Sfnt(data, data.getInt(12 + 4 * i));
            best = best == null || font.rank() > best.rank() ? font : best;
        }
        return best;
    }

    private int rank() {
        String name = name(4);
        return name.endsWith(" HK") || name.contains(" HK ") ? 2 : name.endsWith(" TC") || name.contains(" TC ") ? 1 : 0;
    }

    Place table(String tag) {
        return tables.get(tag);
    }

    /** A table that must be there. */
    Place need(String tag) {
        Place place = tables.get(tag);
        if (place == null) {
            throw new IndexOutOfBoundsException("no table " + tag);
        }
        return place;
    }

    byte[] bytes(Place place) {
        byte[] bytes = new byte[place.length()];
        data.get(place.offset(), bytes);
        return bytes;
    }

    int u8(int offset) {
        return data.get(offset) & 0xff;
    }

    int u16(int offset) {
        return data.getShort(offset) & 0xffff;
    }

    int s16(int offset) {
        return data.getShort(offset);
    }

    int s32(int offset) {
        return data.getInt(offset);
    }

    /** A name of the name table in English: 4 the whole, 6 that of PostScript; empty if there is none. */
    String name(int id) {
        Place names = need("name");
        int count = u16(names.offset() + 2);
        int texts = names.offset() + u16(names.offset() + 4);
        for (int i = 0; i < count; i++) {
            int entry = names.offset() + 6 + 12 * i;
            if (u16(entry) == 3 && u16(entry + 4) == 0x409 && u16(entry + 6) == id) {
                return new String(bytes(new Place(texts + u16(entry + 10), u16(entry + 8))), StandardCharsets.UTF_16BE);
            }
        }
        return "";
    }

    int unitsPerEm() {
        return Math.max(1, u16(need("head").offset() + 18));
    }

    int glyphs() {
        return u16(need("maxp").offset() + 4);
    }

    /** How far a glyph takes the pen, in units of the font. */
    int advance(int glyph) {
        int full = Math.max(1, u16(need("hhea").offset() + 34));
        return u16(need("hmtx").offset() + 4 * Math.min(glyph, full - 1));
    }

    /** The glyph of a character; 0 if there is none. */
    int glyph(int c) {
        int glyph = u16(cmap) == 12 ? glyph12(c) : c > 0xffff ? 0 : glyph4(c);
        return glyph < glyphs() ? glyph : 0;
    }

    private int glyph12(int c) {
        int low = 0;
        int high = s32(cmap + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = cmap + 16 + 12 * middle;
            if (c < s32(group)) {
                high = middle - 1;
            } else if (c > s32(group + 4)) {
                low = middle + 1;
            } else {
                return s32(group + 8) + c - s32(group);
            }
        }
        return 0;
    }

    private int glyph4(int c) {
        int twice = u16(cmap + 6);
        for (int i = 0; i < twice; i += 2) {
            if (c > u16(cmap + 14 + i)) {
                continue;
            }
            int start = u16(cmap + 16 + twice + i);
            int delta = u16(cmap + 16 + 2 * twice + i);
            int place = cmap + 16 + 3 * twice + i;
            int range = u16(place);
            if (c < start) {
                return 0;
            }
            int glyph = range == 0 ? c : u16(place + range + 2 * (c - start));
            return range != 0 && glyph == 0 ? 0 : glyph + delta & 0xffff;
        }
        return 0;
    }

    /** The table that tells the glyphs of characters, the one that knows most. */
    private int characters() {
        int start = need("cmap").offset();
        int best = 0;
        for (int i = 0; i < u16(start + 2); i++) {
            int entry = start + 4 + 8 * i;
            int table = start + s32(entry + 4);
            boolean unicode = u16(entry) == 0 && u16(entry + 2) != 5
                    || u16(entry) == 3 && (u16(entry + 2) == 1 || u16(entry + 2) == 10);
            if (unicode && (u16(table) == 12 || u16(table) == 4 && best == 0)) {
                best = table;
            }
        }
        if (best == 0) {
            throw new IndexOutOfBoundsException("no characters");
        }
        return best;
    }
}
