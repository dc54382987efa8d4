// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** The bytes of an exchange structure: in memory, or mapped from a file of any size. Safe for several threads. */
public sealed interface Source extends AutoCloseable {

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

    @Override
    void close();

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

    /** The file mapped; nothing is read until it is asked for. */
    static Source map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Arena arena = Arena.ofShared();
            try {
                return new Mapped(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena), arena);
            } catch (IOException | RuntimeException e) {
                arena.close();
                throw e;
            }
        }
    }

    /** Bytes in memory. */
    record Heap(byte[] array, int count) implements Source {

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
        public void close() {
            // an array needs no closing
        }
    }

    /** Bytes of a mapped file. */
    record Mapped(MemorySegment segment, Arena arena) implements Source {

        @Override
        public long length() {
            return segment.byteSize();
        }

        @Override
        public byte[] array() {
            return null;
        }

        @Override
        public int read(long offset, byte[] into, int at, int wanted) throws IOException {
            int n = (int) Math.max(0, Math.min(wanted, segment.byteSize() - offset));
            try {
                MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, offset, into, at, n);
            } catch (InternalError e) {
                // what the virtual machine makes of a page that is no longer there
                throw new IOException("the file was cut off while it was read", e);
            }
            return n;
        }

        @Override
        public void close() {
            if (arena.scope().isAlive()) {
                arena.close();
            }
        }
    }
}
