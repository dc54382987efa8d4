// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;

/**
 * The bytes of a file that stays on disk. Who goes through it from front to back reads it in pieces; for instances
 * here and there it is mapped when the first is asked for.
 *
 * <p>A mapped page that is no longer there, since the file was cut off, is an {@link IOException} here.
 */
final class FileSource implements Source {

    private final Path path;
    private final RandomAccessFile file;
    private final long length;
    private final Arena arena = Arena.ofShared();
    private volatile MemorySegment mapped;

    /**
     * The virtual machine tells of a missing page at the next point where it may stop a thread. In compiled code that may
     * lie far behind the copy; the end of a loop that is not known to be short is such a point.
     */
    private volatile long turns = 2;

    FileSource(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "r");
        this.length = file.length();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public byte[] array() {
        return null;
    }

    @Override
    public int read(long offset, byte[] into, int at, int wanted) throws IOException {
        int n = (int) Math.max(0, Math.min(wanted, length - offset));
        MemorySegment segment = mapped;
        try {
            segment = segment != null ? segment : map();
            for (long turn = 0; turn < turns; turn++) {
                if (turn == 0) {
                    MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, offset, into, at, n);
                }
            }
        } catch (InternalError e) {
            // what the virtual machine makes of a page that is no longer there
            throw cutOff(e);
        }
        return n;
    }

    private static IOException cutOff(Throwable cause) {
        return new IOException("the file was cut off while it was read", cause);
    }

    private synchronized MemorySegment map() throws IOException {
        MemorySegment segment = mapped;
        if (segment == null) {
            if (file.length() < length) {
                throw cutOff(null);
            }
            segment = file.getChannel().map(MapMode.READ_ONLY, 0, length, arena);
            mapped = segment;
        }
        return segment;
    }

    /**
     * Reads through a file handle of its own: of all ways to bring bytes into an array this is the fastest, and no
     * interrupt of a thread closes it.
     */
    @Override
    public Cursor cursor() throws IOException {
        var own = new RandomAccessFile(path.toFile(), "r");
        return new Cursor() {

            private long place;

            @Override
            public int read(long offset, byte[] into, int at, int wanted) throws IOException {
                int count = (int) Math.max(0, Math.min(wanted, length - offset));
                if (offset != place) {
                    own.seek(offset);
                }
                int n = 0;
                while (n < count) {
                    int got = own.read(into, at + n, count - n);
                    if (got < 0) {
                        throw cutOff(null);
                    }
                    n += got;
                }
                place = offset + n;
                return n;
            }

            @Override
            public void close() {
                quietly(own);
            }
        };
    }

    private static void quietly(RandomAccessFile file) {
        try {
            file.close();
        } catch (IOException nothingLost) {
            // it was only read
        }
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
        quietly(file);
    }
}
