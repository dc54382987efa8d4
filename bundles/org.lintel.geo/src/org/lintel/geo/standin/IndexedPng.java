// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a picture of a few colours as PNG (ISO/IEC 15948), as servers of tiles do. */
final class IndexedPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private IndexedPng() {
    }

    /**
     * @param pixels row by row, each the number of a colour
     * @param colours alpha first
     */
    static byte[] of(int width, int height, byte[] pixels, int[] colours) {
        ByteBuffer palette = ByteBuffer.allocate(3 * colours.length);
        ByteBuffer alphas = ByteBuffer.allocate(colours.length);
        for (int colour : colours) {
            palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            alphas.put((byte) (colour >>> 24));
        }
        ByteBuffer rows = ByteBuffer.allocate((width + 1) * height);
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0).put(pixels, y * width, width);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 3, 0, 0, 0}).array());
        chunk(out, "PLTE", palette.array());
        chunk(out, "tRNS", alphas.array());
        chunk(out, "IDAT", deflated(rows.array()));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(8).putInt(data.length).put(name).array());
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
