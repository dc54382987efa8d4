// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.ifc.step.Source;
import org.lintel.ifc.step.StepException;

/**
 * An archive that holds one model, as {@code .ifczip} has it. Its directory decides; where a local header says
 * something else, the archive is refused, for another reader would see another file. Nothing is written anywhere.
 */
public final class ZipArchive {

    private static final int END = 0x06054B50;
    private static final int END_64 = 0x06064B50;
    private static final int LOCATOR_64 = 0x07064B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int LOCAL = 0x04034B50;
    private static final long ALL_ONES = 0xFFFFFFFFL;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_DIRECTORY_BYTES = 64 << 20;
    private static final int NAMED = 5;

    /** Below this size no ratio is suspicious: it does no harm. */
    private static final long HARMLESS = 64L << 20;

    /** What deflate can do at most. */
    private static final long DEFLATE_LIMIT = 1032;

    private final Source source;
    private final Limits limits;
    private final Entry model;
    private final long data;

    /**
     * What a hostile archive may not exceed.
     *
     * @param bytes the size of the model when unpacked
     * @param ratio how many times it may grow on unpacking, where it is large
     * @param entries how many entries the archive may have
     */
    public record Limits(long bytes, int ratio, int entries) {

        /** IFC shrinks to a tenth, ifcXML to a fiftieth at best. */
        public static final int RATIO = 250;

        public static final int ENTRIES = 100_000;
    }

    /**
     * Finds the model in an archive.
     *
     * @throws StepException if there is none or more than one, or it cannot or must not be unpacked
     */
    public ZipArchive(Source source, Limits limits) throws IOException {
        this.source = source;
        this.limits = limits;
        long end = end();
        Directory directory = directory(end);
        this.model = choose(entries(directory));
        this.data = data(model, directory);
        check(model);
    }

    private record Directory(long start, long size, long count, long shift) {
    }

    /** The name of the model's entry, as it can be shown. */
    public String entry() {
        return model.shown();
    }

    /** How many bytes the model has when unpacked. */
    public long size() {
        return model.size();
    }

    /** The model's bytes as they come out of the archive; length and checksum are checked at the end. */
    public InputStream stream(Progress progress) {
        return new EntryStream(source, data, model, progress);
    }

    /** The first bytes of the model, at most so many. */
    public byte[] head(int most) throws IOException {
        try (InputStream in = stream(Progress.NONE)) {
            return in.readNBytes((int) Math.min(most, model.size()));
        }
    }

    /** The model unpacked into memory. */
    public Source unpack(Progress progress) throws IOException {
        long size = model.size();
        long room = Math.min(Integer.MAX_VALUE - 64L, Runtime.getRuntime().maxMemory() / 4 * 3);
        if (size > room) {
            throw Refusal.MEMORY.with(model.shown(), size, room);
        }
        try (InputStream in = stream(progress)) {
            byte[] all = new byte[(int) size];
            if (in.readNBytes(all, 0, all.length) < all.length || in.read() >= 0) {
                throw Refusal.LENGTH.with(model.shown());
            }
            return Source.of(all);
        }
    }

    private byte[] read(long offset, int count) throws IOException {
        if (offset < 0 || offset + count > source.length()) {
            throw Refusal.BAD_DIRECTORY.with();
        }
        byte[] bytes = new byte[count];
        if (source.read(offset, bytes, 0, count) < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Where the end record stands: the last one whose comment reaches to the end of the file. */
    private long end() throws IOException {
        int tail = (int) Math.min(source.length(), END_LENGTH + LONGEST_COMMENT);
        byte[] b = read(source.length() - tail, tail);
        int loose = -1;
        for (int p = tail - END_LENGTH; p >= 0; p--) {
            if (int32(b, p) == END) {
                if (p + END_LENGTH + int16(b, p + 20) == tail) {
                    return source.length() - tail + p;
                }
                // something was appended to the archive, or cut off its comment
                loose = loose < 0 ? p : loose;
            }
        }
        if (loose < 0) {
            throw Refusal.NO_DIRECTORY.with();
        }
        return source.length() - tail + loose;
    }

    private Directory directory(long end) throws IOException {
        byte[] b = read(end, END_LENGTH);
        long count = int16(b, 10);
        long size = unsigned(b, 12);
        long start = unsigned(b, 16);
        long stop = end;
        boolean split = int16(b, 4) != int16(b, 6) || int16(b, 8) != int16(b, 10) || int16(b, 4) > 0
                && int16(b, 4) != 0xFFFF;
        if ((count == 0xFFFF || size == ALL_ONES || start == ALL_ONES) && end >= 20) {
            byte[] locator = read(end - 20, 20);
            if (int32(locator, 0) == LOCATOR_64) {
                stop = int64(locator, 8);
                byte[] wide = stop < 0 || stop > end - 56 ? null : read(stop, 56);
                if (wide == null || int32(wide, 0) != END_64) {
                    throw Refusal.BAD_DIRECTORY.with();
                }
                split = int32(wide, 16) != 0 || int32(wide, 20) != 0;
                count = int64(wide, 32);
                size = int64(wide, 40);
                start = int64(wide, 48);
            }
        }
        if (split) {
            throw Refusal.SPLIT.with();
        }
        if (count < 0 || size < 0 || start < 0 || size > stop || start > stop - size) {
            throw Refusal.BAD_DIRECTORY.with();
        }
        if (count > limits.entries() || size > MOST_DIRECTORY_BYTES) {
            throw Refusal.TOO_MANY.with(count, limits.entries());
        }
        // what stands before the archive, such as an unpacking program, shifts all places
        return new Directory(stop - size, size, count, stop - size - start);
    }

    private List<Entry> entries(Directory directory) throws IOException {
        byte[] b = read(directory.start, (int) directory.size);
        var entries = new ArrayList<Entry>();
        int p = 0;
        for (long i = 0; i < directory.count; i++) {
            if (p + 46 > b.length || int32(b, p) != CENTRAL) {
                throw Refusal.BAD_DIRECTORY.with();
            }
            int nameEnd = p + 46 + int16(b, p + 28);
            int extraEnd = nameEnd + int16(b, p + 30);
            int next = extraEnd + int16(b, p + 32);
            if (next > b.length) {
                throw Refusal.BAD_DIRECTORY.with();
            }
            long[] wide = {unsigned(b, p + 24), unsigned(b, p + 20), unsigned(b, p + 42)};
            widen(b, nameEnd, extraEnd, wide);
            entries.add(new Entry(Arrays.copyOfRange(b, p + 46, nameEnd), int16(b, p + 8), int16(b, p + 10),
                    unsigned(b, p + 16), wide[1], wide[0], wide[2] + directory.shift));
            p = next;
        }
        return entries;
    }

    /** Takes size, packed size and offset from the zip64 extra field where they are too large for their own. */
    private static void widen(byte[] b, int from, int to, long[] values) {
        for (int p = from; p + 4 <= to; p += 4 + int16(b, p + 2)) {
            if (int16(b, p) != 1) {
                continue;
            }
            int at = p + 4;
            int end = Math.min(to, at + int16(b, p + 2));
            for (int i = 0; i < values.length && at + 8 <= end; i++) {
                if (values[i] == ALL_ONES) {
                    values[i] = int64(b, at);
                    at += 8;
                }
            }
        }
    }

    /**
     * The one model: an entry named .ifc or .ifcxml, of several the one that is in no folder, as buildingSMART's ifcZIP
     * has it; where there is none, the one that could be a model by its name, or the only one.
     */
    private static Entry choose(List<Entry> entries) throws StepException {
        List<Entry> files = entries.stream().filter(entry -> !entry.isFolder() && !entry.isLitter()).toList();
        if (files.isEmpty()) {
            throw Refusal.EMPTY.with();
        }
        for (String[] endings : new String[][] {{".ifc", ".ifcxml"}, {".xml", ".stp", ".step", ".spf", ".p21"}}) {
            List<Entry> models = files.stream().filter(entry -> entry.endsWith(endings)).toList();
            List<Entry> top = models.stream().filter(Entry::isAtTop).toList();
            List<Entry> found = top.size() == 1 ? top : models;
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw Refusal.SEVERAL.with(found.size(), names(found));
            }
        }
        for (Entry entry : files) {
            if (entry.endsWith(".zip", ".ifczip", ".7z", ".rar", ".gz")) {
                throw Refusal.NESTED.with(entry.shown());
            }
        }
        if (files.size() > 1) {
            throw Refusal.NO_MODEL.with(names(files));
        }
        return files.getFirst();
    }

    private static String names(List<Entry> entries) {
        var out = new StringBuilder();
        for (int i = 0; i < entries.size() && i < NAMED; i++) {
            out.append(i > 0 ? ", " : "").append(entries.get(i).shown());
        }
        return entries.size() > NAMED ? out.append(", …").toString() : out.toString();
    }

    /** Where the data of an entry begin, once its local header says the same as the directory. */
    private long data(Entry entry, Directory directory) throws IOException {
        if (entry.offset() < 0 || entry.offset() > directory.start - 30) {
            throw Refusal.OUTSIDE.with(entry.shown());
        }
        byte[] b = read(entry.offset(), 30);
        int nameLength = int16(b, 26);
        int extraLength = int16(b, 28);
        long begin = entry.offset() + 30 + nameLength + extraLength;
        if (int32(b, 0) != LOCAL || begin > directory.start) {
            throw Refusal.OUTSIDE.with(entry.shown());
        }
        byte[] rest = read(entry.offset() + 30, nameLength + extraLength);
        boolean same = int16(b, 8) == entry.method() && (int16(b, 6) & 1) == (entry.flags() & 1)
                && Arrays.equals(Arrays.copyOf(rest, nameLength), entry.rawName());
        if (same && (int16(b, 6) & 8) == 0) {
            long[] wide = {unsigned(b, 22), unsigned(b, 18)};
            widen(rest, nameLength, rest.length, wide);
            same = wide[0] == entry.size() && wide[1] == entry.packed() && unsigned(b, 14) == entry.crc();
        }
        if (!same) {
            throw Refusal.DISAGREES.with(entry.shown());
        }
        if (entry.packed() < 0 || entry.size() < 0 || entry.packed() > directory.start - begin) {
            throw Refusal.OUTSIDE.with(entry.shown());
        }
        return begin;
    }

    private void check(Entry entry) throws IOException {
        if (entry.isEncrypted() || entry.method() == 99) {
            throw Refusal.ENCRYPTED.with(entry.shown());
        }
        if (entry.method() != EntryStream.STORED && entry.method() != EntryStream.DEFLATED) {
            throw Refusal.METHOD.with(entry.shown(), method(entry.method()));
        }
        if (entry.method() == EntryStream.STORED && entry.packed() != entry.size()) {
            throw Refusal.LENGTH.with(entry.shown());
        }
        if (entry.size() > limits.bytes()) {
            throw Refusal.TOO_LARGE.with(entry.shown(), entry.size(), limits.bytes());
        }
        long ratio = entry.size() / Math.max(1, entry.packed());
        if (entry.size() > HARMLESS && ratio > limits.ratio()) {
            throw Refusal.RATIO.with(entry.shown(), ratio, limits.ratio());
        }
        if (ratio > DEFLATE_LIMIT) {
            throw Refusal.LENGTH.with(entry.shown());
        }
        byte[] head = head(4);
        if (head.length == 4 && (int32(head, 0) == LOCAL || int32(head, 0) == END)) {
            throw Refusal.NESTED.with(entry.shown());
        }
    }

    private static String method(int method) {
        return switch (method) {
            case 1 -> "shrink";
            case 6 -> "implode";
            case 9 -> "deflate64";
            case 12 -> "bzip2";
            case 14 -> "LZMA";
            case 93 -> "Zstandard";
            case 95 -> "XZ";
            case 98 -> "PPMd";
            default -> "method " + method;
        };
    }

    private static int int16(byte[] b, int p) {
        return b[p] & 0xFF | (b[p + 1] & 0xFF) << 8;
    }

    private static int int32(byte[] b, int p) {
        return int16(b, p) | int16(b, p + 2) << 16;
    }

    private static long unsigned(byte[] b, int p) {
        return int32(b, p) & ALL_ONES;
    }

    private static long int64(byte[] b, int p) {
        return unsigned(b, p) | (long) int32(b, p + 4) << 32;
    }
}
