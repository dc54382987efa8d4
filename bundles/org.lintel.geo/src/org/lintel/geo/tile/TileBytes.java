// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.tile;

import java.nio.ByteBuffer;

/**
 * Whether bytes are a small picture, looked at before anything decodes them: a few hundred bytes may say that they unpack
 * to a picture of gigabytes.
 */
public final class TileBytes {

    /** A file of a tile is some ten kilobytes. */
    public static final int MOST = 1 << 20;

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int PNG_HEAD = 24;
    private static final int MOST_PIXELS = 1024;

    private TileBytes() {
    }

    /** A PNG or JPEG of at least one pixel and at most 1024 on a side, by what its head says. */
    public static boolean isPicture(byte[] file) {
        if (file.length < PNG_HEAD || file.length > MOST) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (bytes.getLong(0) == PNG) {
            return bytes.getInt(12) == HEADER && isSmall(bytes.getInt(16), bytes.getInt(20));
        }
        return (bytes.getShort(0) & 0xFFFF) == 0xFFD8 && isSmallJpeg(bytes);
    }

    /** Goes from mark to mark until the frame, which holds the size. */
    private static boolean isSmallJpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 9 <= bytes.limit() && (bytes.get(at) & 0xFF) == 0xFF) {
            int mark = bytes.get(at + 1) & 0xFF;
            boolean frame = mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
            if (frame) {
                return isSmall(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF);
            }
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if (length < 2) {
                return false;
            }
            at += 2 + length;
        }
        return false;
    }

    private static boolean isSmall(int width, int height) {
        return width >= 1 && width <= MOST_PIXELS && height >= 1 && height <= MOST_PIXELS;
    }
}
