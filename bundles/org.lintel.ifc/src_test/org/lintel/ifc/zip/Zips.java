// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.zip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives by hand, for tests: with all that can be wrong in them. */
public final class Zips {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;
    private int method = 8;
    private int flags;
    private long crcError;
    private long sizeError;
    private long localSizeError;
    private String localName;
    private boolean zip64;
    private byte[] prefix = {};

    /** An archive with one file, as any program makes it. */
    public static byte[] of(String name, byte[] content) {
        return new Zips().add(name, content).bytes();
    }

    /** For what is added from now on: 0 stored, 8 deflated; any other is written as if it were deflated. */
    Zips method(int number) {
        method = number;
        return this;
    }

    /** 1 encrypted, 8 with a data descriptor behind the data. */
    Zips flags(int bits) {
        flags = bits;
        return this;
    }

    Zips crcError() {
        crcError = 1;
        return this;
    }

    Zips sizeError(long more) {
        sizeError = more;
        return this;
    }

    Zips localSizeError(long more) {
        localSizeError = more;
        return this;
    }

    Zips localName(String name) {
        localName = name;
        return this;
    }

    Zips zip64() {
        zip64 = true;
        return this;
    }

    Zips prefix(byte[] bytes) {
        prefix = bytes;
        return this;
    }

    Zips add(String name, byte[] content) {
        byte[] packed = method == 0 ? content : deflate(content);
        var crc = new CRC32();
        crc.update(content);
        long sum = crc.getValue() ^ crcError;
        long size = content.length + sizeError;
        int offset = body.size();
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] localNameBytes = (localName == null ? name : localName).getBytes(StandardCharsets.UTF_8);
        boolean later = (flags & 8) != 0;
        long localSize = size + localSizeError;
        int4(body, 0x04034B50);
        common(body, later ? 0 : sum, later ? 0 : zip64 ? 0xFFFFFFFFL : packed.length,
                later ? 0 : zip64 ? 0xFFFFFFFFL : localSize, localNameBytes.length, zip64 && !later ? 20 : 0);
        body.writeBytes(localNameBytes);
        if (zip64 && !later) {
            wide(body, localSize, packed.length);
        }
        body.writeBytes(packed);
        if (later) {
            int4(body, 0x08074B50);
            int4(body, sum);
            int4(body, packed.length);
            int4(body, size);
        }
        int4(directory, 0x02014B50);
        int2(directory, 20);
        common(directory, sum, zip64 ? 0xFFFFFFFFL : packed.length, zip64 ? 0xFFFFFFFFL : size, nameBytes.length,
                zip64 ? 20 : 0);
        int2(directory, 0);
        int2(directory, 0);
        int2(directory, 0);
        int4(directory, 0);
        int4(directory, offset);
        directory.writeBytes(nameBytes);
        if (zip64) {
            wide(directory, size, packed.length);
        }
        entries++;
        return this;
    }

    private void common(ByteArrayOutputStream out, long sum, long packed, long size, int name, int extra) {
        int2(out, 20);
        int2(out, flags);
        int2(out, method);
        int4(out, 0);
        int4(out, sum);
        int4(out, packed);
        int4(out, size);
        int2(out, name);
        int2(out, extra);
    }

    private static void wide(ByteArrayOutputStream out, long size, long packed) {
        int2(out, 1);
        int2(out, 16);
        int8(out, size);
        int8(out, packed);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(prefix);
        out.writeBytes(body.toByteArray());
        int start = body.size();
        out.writeBytes(directory.toByteArray());
        if (zip64) {
            long at = out.size();
            int4(out, 0x06064B50);
            int8(out, 44);
            int2(out, 45);
            int2(out, 45);
            int4(out, 0);
            int4(out, 0);
            int8(out, entries);
            int8(out, entries);
            int8(out, directory.size());
            int8(out, start);
            int4(out, 0x07064B50);
            int4(out, 0);
            int8(out, at);
            int4(out, 1);
        }
        int4(out, 0x06054B50);
        int2(out, 0);
        int2(out, 0);
        int2(out, zip64 ? 0xFFFF : entries);
        int2(out, zip64 ? 0xFFFF : entries);
        int4(out, zip64 ? 0xFFFFFFFFL : directory.size());
        int4(out, zip64 ? 0xFFFFFFFFL : start);
        int2(out, 0);
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] content) {
        var deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void int2(ByteArrayOutputStream out, long value) {
        out.write((int) value);
        out.write((int) (value >> 8));
    }

    private static void int4(ByteArrayOutputStream out, long value) {
        int2(out, value);
        int2(out, value >> 16);
    }

    private static void int8(ByteArrayOutputStream out, long value) {
        int4(out, value);
        int4(out, value >> 32);
    }
}
