// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.lintel.ifc.step.Lexis.RAN_OUT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lintel.core.task.Progress;

/**
 * Goes over the instances of a DATA section, from window to window, and makes rows of them. What it finds depends on
 * the bytes from where it stands on alone: so a file can be given to several of them, piece by piece. For one thread.
 */
final class DataScanner implements AutoCloseable {

    private static final int ROWS_BETWEEN_CHECKS = 8192;

    /** So many bytes are in sight of any word. */
    private static final int WORD = 64;

    final Window window;
    final RecordScanner scanner;
    private final Progress progress;
    private final boolean cautious;
    private Rows rows;
    private Faults faults;
    private int sinceCheck;
    private long reported;

    /** Where it stands, in the window. */
    int at;

    /** @param cautious stops at what another may have to decide: keywords without a code, instances that do not end */
    DataScanner(Window window, Keywords keywords, Progress progress, boolean cautious) {
        this.window = window;
        this.scanner = new RecordScanner(keywords);
        this.progress = progress;
        this.cautious = cautious;
    }

    /** What is found from now on goes there. */
    void into(Rows target, Faults complaints) {
        rows = target;
        faults = complaints;
    }

    void moveTo(long offset) throws IOException {
        at = window.moveTo(offset);
        reported = offset;
    }

    /** Where it stands, in the file. */
    long offset() {
        return window.offset(at);
    }

    /**
     * Reads instances until one begins at {@code stop} or beyond, something else stands there, or the bytes end; where
     * that is is then {@link #at}.
     */
    void instances(long stop) throws IOException {
        reported = window.offset(at);
        while (true) {
            int p = next();
            if (p >= window.limit || window.bytes[p] != '#' || window.offset(p) >= stop || !instance(p)) {
                report();
                return;
            }
            if (++sinceCheck >= ROWS_BETWEEN_CHECKS) {
                sinceCheck = 0;
                progress.check();
                report();
            }
        }
    }

    private void report() {
        progress.worked(window.offset(at) - reported);
        reported = window.offset(at);
    }

    /** As {@link #blanks}, quickly where an instance begins on the next line. */
    private int next() throws IOException {
        int p = at;
        if (p < window.limit - WORD && window.bytes[p] == '\n' && window.bytes[p + 1] == '#') {
            at = p + 1;
            return p + 1;
        }
        return blanks();
    }

    /** One instance; false if it was left to another. */
    private boolean instance(int start) throws IOException {
        at = start;
        int after;
        while (true) {
            scanner.last = window.last;
            after = scanner.instance(window.bytes, at, window.limit);
            if (after != RAN_OUT) {
                break;
            }
            if (!more(at)) {
                if (cautious) {
                    return false;
                }
                cutOff();
                return true;
            }
        }
        if (scanner.type >= 0) {
            if (cautious && scanner.type == Keywords.OTHER) {
                return false;
            }
            rows.add(window.offset(at), scanner.id, scanner.type, scanner.list - at);
        }
        if (scanner.damage != null) {
            faults.add(scanner.damage.at(window.offset(scanner.damageAt), scanner.id));
        }
        at = after;
        return true;
    }

    /** The bytes, or the room for them, end before the instance does. */
    private void cutOff() throws IOException {
        faults.add((window.last ? scanner.damage != null ? scanner.damage : Damage.CUT_OFF : Damage.TOO_LONG)
                .at(window.offset(at), scanner.id));
        at = window.last ? window.limit : at + 1;
        if (at < window.limit) {
            nextInstance();
        }
    }

    /** Passes what is no instance. */
    void junk() throws IOException {
        faults.add(Damage.JUNK.at(window.offset(at), 0));
        if (window.bytes[at] == ';') {
            at++;
        } else {
            nextInstance();
        }
    }

    /** Moves to the next place where an instance or the end of the section begins. */
    private void nextInstance() throws IOException {
        while (true) {
            scanner.last = window.last;
            int next = scanner.resync(window.bytes, at, window.limit);
            if (next != RAN_OUT) {
                at = next;
                return;
            }
            int keep = Math.max(at, window.limit - 512);
            if (!more(keep)) {
                at = window.limit;
                return;
            }
        }
    }

    /**
     * Moves to the first place before {@code stop} where an instance seems to begin.
     *
     * @return whether there is one
     */
    boolean seek(long stop) throws IOException {
        while (window.offset(at) < stop) {
            scanner.last = window.last;
            int next = scanner.resync(window.bytes, at, (int) Math.min(window.limit, stop + WORD - window.base));
            if (next != RAN_OUT) {
                at = next;
                int p = blanks();
                return p < window.limit && window.bytes[p] == '#' && window.offset(p) < stop;
            }
            if (window.offset(window.limit) >= stop || !more(Math.max(at, window.limit - 512))) {
                return false;
            }
        }
        return false;
    }

    /** The next place that is neither blank nor in a comment, with enough bytes behind it for any word. */
    int blanks() throws IOException {
        while (true) {
            scanner.last = window.last;
            int p = scanner.skip(window.bytes, at, window.limit);
            if (p < window.limit - WORD || window.last) {
                at = p;
                return p;
            }
            if (!more(p < window.limit ? p : at)) {
                return window.limit;
            }
        }
    }

    /** Brings in more bytes; what stood at {@code keep} stands at {@link #at} afterwards. */
    boolean more(int keep) throws IOException {
        progress.check();
        if (!window.advance(keep)) {
            return false;
        }
        at = 0;
        return true;
    }

    /** Where the word ends that begins here. */
    int wordEnd(int from) {
        int end = from;
        while (end < window.limit && (Lexis.isKeyword(window.bytes[end]) || window.bytes[end] == '-')) {
            end++;
        }
        return end;
    }

    /** In upper case. */
    String word(int from, int to) {
        return new String(window.bytes, from, to - from, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    }

    @Override
    public void close() {
        window.close();
    }
}
