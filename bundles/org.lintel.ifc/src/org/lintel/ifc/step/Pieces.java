// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.task.Progress;

/**
 * Reads pieces of a long file ahead on several threads. Where a piece begins is a guess: a line, or the place behind a
 * semicolon, that looks like the start of an instance, and may be text in a string or comment. So a piece counts only
 * if the one reader that goes from front to back, the owner, comes to that very place as the start of an instance:
 * what follows from there depends on nothing before it. Else the owner reads that piece itself. Thus the result is
 * that of one thread, whatever the file.
 *
 * <p>A piece that comes to the end of a section, or to what needs to know the whole file, ends there; the owner goes on
 * from that place.
 */
final class Pieces implements AutoCloseable {

    /** No piece brings more than this into memory at once for the sake of one instance. */
    private static final int MOST_BYTES = 16 << 20;

    private static final long NONE = -1;

    private final Source source;
    private final long pieceBytes;
    private final int faultsKept;
    private final Progress progress;
    private final int ahead;
    private final Piece[] ready;
    private final List<Thread> threads = new ArrayList<>();
    private final ArrayDeque<Rows> spare = new ArrayDeque<>();
    private Worker own;
    private int next = 1;
    private int current = 1;
    private boolean stopped;

    /** Up to where the owner reads by itself. */
    private long stop;

    /** @param threads how many read, the owner included: at least two */
    Pieces(Source source, int threads, long pieceBytes, int faultsKept, Progress progress) {
        this.source = source;
        this.pieceBytes = pieceBytes;
        this.faultsKept = faultsKept;
        this.progress = progress;
        this.ahead = threads * 2 + 1;
        this.ready = new Piece[(int) Math.min(Integer.MAX_VALUE - 16, (source.length() + pieceBytes - 1) / pieceBytes)];
        this.stop = nominal(1);
        for (int i = 1; i < Math.min(threads, ready.length); i++) {
            Thread thread = new Thread(this::work, "lintel-read-" + i);
            thread.setDaemon(true);
            try {
                thread.start();
            } catch (OutOfMemoryError e) {
                // no room for another thread: the others read its pieces
                break;
            }
            this.threads.add(thread);
        }
    }

    /** What one thread keeps between its pieces. */
    private static final class Worker implements AutoCloseable {

        final Keywords keywords = new Keywords();
        final DataScanner in;

        /** From its keyword codes to the owner's; belongs to the owner. */
        int[] codes = new int[0];

        Worker(Source source, Progress progress) throws IOException {
            in = new DataScanner(new Window(source, MOST_BYTES, 0), keywords, progress, true);
        }

        @Override
        public void close() {
            in.close();
        }
    }

    /** What was found in a piece. */
    private static final class Piece {

        long start = NONE;
        long end;
        Worker worker;
        Rows rows;
        Faults faults;
        Keywords.Uses uses;
        Throwable failure;
    }

    private long nominal(int piece) {
        return piece < ready.length ? piece * pieceBytes : Long.MAX_VALUE;
    }

    /** The place up to which the owner reads by itself; then it may {@link #take}. */
    long stop() {
        return stop;
    }

    /**
     * Takes over what was read ahead from where an instance begins.
     *
     * @return where to go on; the same place where nothing was read ahead from there
     */
    long take(long offset, Rows rows, Keywords keywords, Faults faults) throws IOException {
        long at = offset;
        while (current < ready.length && nominal(current) <= at) {
            Piece piece = await(current);
            if (piece.start > at) {
                stop = piece.start;
                return at;
            }
            if (piece.start == at && take(piece, rows, keywords, faults)) {
                at = piece.end;
            }
            release(piece);
        }
        stop = nominal(current);
        return at;
    }

    private static boolean take(Piece piece, Rows rows, Keywords keywords, Faults faults) {
        Worker worker = piece.worker;
        worker.codes = keywords.add(piece.uses, worker.codes);
        if (worker.codes == null) {
            worker.codes = new int[0];
            return false;
        }
        rows.append(piece.rows, worker.codes);
        faults.addAll(piece.faults);
        return true;
    }

    private synchronized void release(Piece piece) {
        spare.push(piece.rows);
        ready[current++] = null;
        notifyAll();
    }

    /** The piece of a number; until it is there, the caller reads others. */
    private Piece await(int number) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                int mine;
                synchronized (this) {
                    next = Math.max(next, number);
                    Piece piece = ready[number];
                    if (piece != null) {
                        return checked(piece);
                    }
                    mine = claim();
                    if (mine < 0) {
                        try {
                            wait();
                        } catch (InterruptedException e) {
                            interrupted = true;
                        }
                    }
                }
                if (mine >= 0) {
                    own = own != null ? own : new Worker(source, progress);
                    read(mine, own);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Piece checked(Piece piece) throws IOException {
        if (piece.failure instanceof IOException e) {
            throw e;
        }
        if (piece.failure instanceof RuntimeException e) {
            throw e;
        }
        if (piece.failure instanceof Error e) {
            throw e;
        }
        return piece;
    }

    private int claim() {
        return !stopped && next < ready.length && next < current + ahead ? next++ : -1;
    }

    private void work() {
        int number = -1;
        try (Worker worker = new Worker(source, progress)) {
            while ((number = awaitWork()) >= 0) {
                read(number, worker);
                number = -1;
            }
        } catch (IOException | RuntimeException | Error e) {
            Piece failed = new Piece();
            failed.failure = e;
            fail(number, failed);
        }
    }

    private synchronized void fail(int number, Piece failed) {
        // without a number it failed before it had work, and the others do it
        if (number >= 0) {
            ready[number] = failed;
        }
        notifyAll();
    }

    private synchronized int awaitWork() {
        while (!stopped && next < ready.length) {
            int number = claim();
            if (number >= 0) {
                return number;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                return -1;
            }
        }
        return -1;
    }

    private void read(int number, Worker worker) throws IOException {
        Piece piece = new Piece();
        piece.worker = worker;
        piece.faults = new Faults(faultsKept);
        synchronized (this) {
            piece.rows = spare.isEmpty() ? new Rows(Integer.MAX_VALUE, false) : spare.pop();
        }
        piece.rows.clear();
        worker.keywords.countAnew();
        worker.in.into(piece.rows, piece.faults);
        // one byte before: what stands there says whether an instance begins with the piece
        worker.in.moveTo(nominal(number) - 1);
        if (worker.in.seek(nominal(number + 1))) {
            piece.start = worker.in.offset();
            worker.in.instances(nominal(number + 1));
            piece.end = worker.in.offset();
        }
        piece.uses = worker.keywords.uses();
        synchronized (this) {
            ready[number] = piece;
            notifyAll();
        }
    }

    /** Ends the threads; the source is no longer read afterwards. */
    @Override
    public void close() {
        synchronized (this) {
            stopped = true;
            notifyAll();
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (own != null) {
            own.close();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
