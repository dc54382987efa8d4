// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** The process's stdout: remembers whether its reader went away, as {@code lintel rules | head} does, or a write failed. */
final class StandardOutput extends PrintStream {

    private final Watched watched;

    StandardOutput(OutputStream out) {
        this(new Watched(out));
    }

    private StandardOutput(Watched watched) {
        super(watched, false);
        this.watched = watched;
    }

    /** Whether the other end of a pipe was closed: the reader has what it wanted, and nobody is to be told. */
    boolean isReaderGone() {
        return watched.readerGone;
    }

    private static final class Watched extends FilterOutputStream {

        private volatile boolean readerGone;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                // no type of exception tells a closed pipe from a full disk: EPIPE, and its kin on Windows, by their words
                String why = String.valueOf(e.getMessage());
                readerGone |= why.contains("Broken pipe") || why.contains("EPIPE") || why.contains("pipe is being closed")
                        || why.contains("pipe has been ended");
                throw e;
            }
        }
    }
}
