// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes pictures as PNG (ISO/IEC 15948), 8 bits a channel, with alpha only where it is needed. */
public final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int FILTERS = 5;

    private PngWriter() {
    }

    /** The stream is not closed. */
    public static void write(Picture picture, OutputStream target) throws IOException {
        boolean alpha = picture.clear();
        var out = new BufferedOutputStream(target, 1 << 16);
        out.write(SIGNATURE);
        byte colour = (byte) (alpha ? 6 : 2);
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(picture.width()).putInt(picture.height())
                .put(new byte[] {8, colour, 0, 0, 0}).array());
        chunk(out, "sRGB", new byte[] {0});
        var compressed = new ByteArrayOutputStream(picture.width() * picture.height() / 4 + 64);
        var deflater = new Deflater(7);
        try (var deflating = new DeflaterOutputStream(compressed, deflater, 1 << 16)) {
            rows(picture, alpha ? 4 : 3, deflating);
        } finally {
            deflater.end();
        }
        chunk(out, "IDAT", compressed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        out.flush();
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.write(ByteBuffer.allocate(8).putInt(data.length).put(name).array());
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** Each row with the filter that leaves the smallest numbers, as the standard proposes. */
    private static void rows(Picture picture, int channels, OutputStream out) throws IOException {
        int length = picture.width() * channels;
        byte[] above = new byte[length];
        byte[] row = new byte[length];
        byte[][] filtered = new byte[FILTERS][length + 1];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int p = picture.argb(x, y);
                int at = x * channels;
                row[at] = (byte) (p >> 16);
                row[at + 1] = (byte) (p >> 8);
                row[at + 2] = (byte) p;
                if (channels == 4) {
                    row[at + 3] = (byte) (p >>> 24);
                }
            }
            int best = 0;
            long least = Long.MAX_VALUE;
            for (int f = 0; f < FILTERS; f++) {
                long sum = filter(f, row, above, channels, filtered[f]);
                if (sum < least) {
                    least = sum;
                    best = f;
                }
            }
            out.write(filtered[best]);
            byte[] used = above;
            above = row;
            row = used;
        }
    }

    private static long filter(int f, byte[] row, byte[] above, int channels, byte[] to) {
        long sum = 0;
        to[0] = (byte) f;
        for (int i = 0; i < row.length; i++) {
            int a = i < channels ? 0 : row[i - channels] & 255;
            int b = above[i] & 255;
            int c = i < channels ? 0 : above[i - channels] & 255;
            int guess = f == 0 ? 0 : f == 1 ? a : f == 2 ? b : f == 3 ? (a + b) / 2 : paeth(a, b, c);
            to[i + 1] = (byte) (row[i] - guess);
            sum += Math.abs(to[i + 1]);
        }
        return sum;
    }

    private static int paeth(int a, int b, int c) {
        int p = a + b - c;
        int pa = Math.abs(p - a);
        int pb = Math.abs(p - b);
        int pc = Math.abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }
}
