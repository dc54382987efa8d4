// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A TrueType font made up for tests: a box for each letter and Chinese character, as wide as half an em or a whole one. */
final class TinyFont {

    private static final int FIRST = 0x20;
    private static final int LAST = 0xffef;
    private static final int GLYPHS = LAST - FIRST + 2;
    private static final byte[] BOX = ByteBuffer.allocate(24).putShort((short) 1).putShort((short) 0).putShort((short) 0)
            .putShort((short) 500).putShort((short) 700).putShort((short) 2).putShort((short) 0)
            .put(new byte[] {0x37, 0x33, 0x27}).put(new byte[] {50, 100, 7}).array();

    private TinyFont() {
    }

    /** @param rights what its OS/2 table says of embedding */
    static byte[] bytes(int rights) {
        Map<String, byte[]> tables = new TreeMap<>();
        ByteBuffer head = ByteBuffer.allocate(54).putInt(0, 0x10000).putInt(12, 0x5f0f3cf5).putShort(18, (short) 1000)
                .putShort(40, (short) 500).putShort(42, (short) 700).putShort(50, (short) 1);
        tables.put("head", head.array());
        tables.put("hhea", ByteBuffer.allocate(36).putInt(0, 0x10000).putShort(4, (short) 800).putShort(6, (short) -200)
                .putShort(34, (short) GLYPHS).array());
        tables.put("maxp", ByteBuffer.allocate(32).putInt(0, 0x10000).putShort(4, (short) GLYPHS).array());
        ByteBuffer widths = ByteBuffer.allocate(4 * GLYPHS);
        ByteBuffer places = ByteBuffer.allocate(4 * GLYPHS + 4).putInt(0).putInt(BOX.length);
        for (int glyph = 0; glyph < GLYPHS; glyph++) {
            widths.putShort((short) (glyph + FIRST < 0x2e80 ? 500 : 1000)).putShort((short) 0);
        }
        while (places.hasRemaining()) {
            places.putInt(BOX.length);
        }
        // one outline for all, but the glyph of what is not there has none of its own
        for (int glyph = 1; glyph < GLYPHS; glyph++) {
            places.putInt(4 * glyph, glyph == 1 ? 0 : BOX.length);
        }
        tables.put("hmtx", widths.array());
        tables.put("loca", places.array());
        tables.put("glyf", BOX);
        tables.put("cmap", ByteBuffer.allocate(40).putShort((short) 0).putShort((short) 1).putShort((short) 3)
                .putShort((short) 10).putInt(12).putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1)
                .putInt(FIRST).putInt(LAST).putInt(1).array());
        byte[] name = "Tiny".getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer names = ByteBuffer.allocate(30 + name.length).putShort((short) 0).putShort((short) 2).putShort((short) 30);
        for (int id : new int[] {4, 6}) {
            names.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) id)
                    .putShort((short) name.length).putShort((short) 0);
        }
        tables.put("name", names.put(name).array());
        tables.put("OS/2", ByteBuffer.allocate(78).putShort(8, (short) rights).array());
        return file(tables);
    }

    private static byte[] file(Map<String, byte[]> tables) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(12 + 16 * tables.size()).putInt(0x10000).putShort((short) tables.size())
                .putShort((short) 0).putShort((short) 0).putShort((short) 0);
        tables.forEach((tag, bytes) -> {
            head.put(tag.getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(head.capacity() + body.size())
                    .putInt(bytes.length);
            body.writeBytes(bytes);
        });
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.array());
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }
}
