// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifcopenshell.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;

/**
 * A foreign program while it runs: with an empty environment, in a folder of its own, within its limits. It is killed,
 * and all that it started, when its time is up, when the user cancels, when this is closed, and when Lintel ends.
 */
public final class Sandbox implements AutoCloseable {

    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
    private static final int WATCH_MILLIS = 50;
    private static final int KEPT = 4096;
    private static final int LAST_WORDS_SECONDS = 2;
    /** Blocks of 512 bytes: no program writes more than 32 GiB. */
    private static final long LARGEST_FILE = 32L << 21;

    private final Process process;
    private final Progress progress;
    private final Thread hook;
    private final Tail errors = new Tail();
    private volatile long deadline = Long.MAX_VALUE;
    private volatile boolean late;
    private volatile boolean cancelled;
    private volatile boolean closed;

    private Sandbox(Process process, Progress progress) {
        this.process = process;
        this.progress = progress;
        this.hook = new Thread(this::kill);
        Runtime.getRuntime().addShutdownHook(hook);
        daemon("lintel-program-watch", this::watch);
        daemon("lintel-program-errors", () -> errors.drain(process.getErrorStream()));
    }

    /**
     * Starts a program.
     *
     * @param folder where it starts and may write
     * @throws IOException if it cannot be started
     */
    public static Sandbox start(Path program, List<String> arguments, Path folder, Limits limits, Progress progress)
            throws IOException {
        var command = new ArrayList<String>();
        if (!WINDOWS) {
            long seconds = Math.max(1, limits.total().toSeconds());
            // a limit the system does not know is left out; exec makes the program take the shell's place
            command.addAll(List.of("/bin/sh", "-c", "for l in '-c 0' '-v " + limits.memory() / 1024 + "' '-t " + seconds
                    + "' '-f " + LARGEST_FILE + "'; do ulimit $l 2>/dev/null; done; exec \"$0\" \"$@\""));
        }
        command.add(program.toAbsolutePath().toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        String root = environment.get("SystemRoot");
        environment.clear();
        environment.put(WINDOWS ? "TEMP" : "TMPDIR", folder.toAbsolutePath().toString());
        if (WINDOWS && root != null) {
            environment.put("SystemRoot", root);
        }
        return new Sandbox(builder.start(), progress);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    public OutputStream input() {
        return process.getOutputStream();
    }

    public InputStream output() {
        return process.getInputStream();
    }

    /** From now on it has that long until it is killed, or the time is set again. */
    public void allow(Duration time) {
        deadline = System.nanoTime() + Math.min(time.toNanos(), Long.MAX_VALUE / 4);
    }

    /** Whether it was killed for it took too long. */
    public boolean late() {
        return late;
    }

    /** @throws CancelledException if it was killed for the user asked to stop */
    public void checkCancelled() {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    /** Waits for its end, within the time allowed; its exit code. */
    public int end() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancelled = true;
            kill();
            throw new CancelledException();
        }
    }

    /** The last that it wrote to its error stream, as plain text on one line; may be empty. */
    public String lastError() {
        if (!process.isAlive()) {
            // its last words may still be on the way; a child it left behind may keep the stream open for ever
            errors.await(LAST_WORDS_SECONDS);
        }
        return errors.text();
    }

    private void watch() {
        try {
            while (!closed && !process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - deadline > 0 && deadline != Long.MAX_VALUE) {
                    late = true;
                    kill();
                } else if (progress.isCancelled()) {
                    cancelled = true;
                    kill();
                }
            }
        } catch (InterruptedException e) {
            kill();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Kills it where it still runs, and waits until it is gone. */
    @Override
    public void close() {
        closed = true;
        kill();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // Lintel itself is ending: the hook does what is left to do
            return;
        }
    }

    /** The end of a stream that may be endless. */
    private static final class Tail {
        private final byte[] kept = new byte[KEPT];
        private final CountDownLatch end = new CountDownLatch(1);
        private long seen;

        private void drain(InputStream in) {
            byte[] chunk = new byte[KEPT];
            try (in) {
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    add(chunk, n);
                }
            } catch (IOException e) {
                // the program is gone, and its stream with it: what was read stands
                return;
            } finally {
                end.countDown();
            }
        }

        private void await(int seconds) {
            try {
                end.await(seconds, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void add(byte[] chunk, int n) {
            for (int i = 0; i < n; i++) {
                kept[(int) (seen++ % KEPT)] = chunk[i];
            }
        }

        private synchronized String text() {
            var out = new byte[(int) Math.min(seen, KEPT)];
            for (int i = 0; i < out.length; i++) {
                out[i] = kept[(int) ((seen - out.length + i) % KEPT)];
            }
            String text = new String(out, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            return text.length() <= 300 ? text : "…" + text.substring(text.length() - 300);
        }
    }
}
