// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** The bytes of an exchange structure: in memory, or mapped from a file of any size. Safe for several threads. */
public sealed interface Source extends AutoCloseable permits Source.Heap, FileSource {

    long length();

    /** All bytes as an array with {@link #length()} valid ones, or null where they are not in memory. */
    byte[] array();

    /**
     * Copies bytes.
     *
     * @return how many, fewer than {@code count} only at the end
     * @throws IOException if the file was cut off while it was mapped
     */
    int read(long offset, byte[] into, int at, int count) throws IOException;

    /** A way through the bytes for one thread that reads long pieces; to be closed. */
    Cursor cursor() throws IOException;

    @Override
    void close();

    /** Reads long pieces for one thread. */
    interface Cursor extends AutoCloseable {

        /** As {@link Source#read}. */
        int read(long offset, byte[] into, int at, int count) throws IOException;

        @Override
        void close();
    }

    static Source of(byte[] bytes) {
        return new Heap(bytes, bytes.length);
    }

    /** The file read into memory; its length must fit an array. */
    static Source read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE - 16) {
                throw new IOException(file + " is too large to be read into memory");
            }
            byte[] bytes = new byte[(int) size];
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            int n = 0;
            while (n >= 0 && buffer.hasRemaining()) {
                n = channel.read(buffer);
            }
            return new Heap(bytes, buffer.position());
        }
    }

    /** The file as it is on disk, whatever its size: nothing is read until it is asked for. */
    static Source map(Path file) throws IOException {
        return new FileSource(file);
    }

    /** Bytes in memory. */
    record Heap(byte[] array, int count) implements Source, Cursor {

        public Heap {
            Objects.checkFromIndexSize(0, count, array.length);
        }

        @Override
        public long length() {
            return count;
        }

        @Override
        public int read(long offset, byte[] into, int at, int wanted) {
            int n = (int) Math.max(0, Math.min(wanted, count - offset));
            System.arraycopy(array, (int) Math.min(offset, count), into, at, n);
            return n;
        }

        @Override
        public Cursor cursor() {
            return this;
        }

        @Override
        public void close() {
            // an array needs no closing
        }
    }
}
