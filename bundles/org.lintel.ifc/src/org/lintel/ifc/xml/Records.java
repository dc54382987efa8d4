// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.ifc.step.StepException;

/** The instances that have been read, as records of an exchange structure, with the place of each in the document. */
final class Records {

    private static final int PIECE = 1 << 20;
    private static final byte[] END = "ENDSEC;\nEND-ISO-10303-21;\n".getBytes(
            StandardCharsets.US_ASCII);

    private final ArrayDeque<Bytes> full = new ArrayDeque<>();
    private Bytes piece = new Bytes(1 << 14);
    private long before;
    private int[] starts = new int[256];
    private int[] lines = new int[256];
    private int[] columns = new int[256];
    private int size;
    private final Map<Long, List<Addition>> additions = new HashMap<>();

    /** A reference to be put into an attribute of an instance that stands, or will stand, elsewhere. */
    private record Addition(int index, boolean list, long target) {
    }

    /**
     * Begins a record.
     *
     * @param place as {@link XmlScanner#place} packs it
     * @return where to write it
     * @throws StepException where there is more than an array can hold
     */
    Bytes begin(long place) throws StepException {
        if (piece.size > PIECE) {
            before += piece.size;
            full.add(piece);
            piece = new Bytes(PIECE + (PIECE >> 4));
        }
        if (before + piece.size > Integer.MAX_VALUE - (64 << 20)) {
            throw tooLarge();
        }
        if (size == starts.length) {
            int more = size + (size >> 1);
            starts = Arrays.copyOf(starts, more);
            lines = Arrays.copyOf(lines, more);
            columns = Arrays.copyOf(columns, more);
        }
        starts[size] = (int) before + piece.size;
        lines[size] = (int) (place >>> 32);
        columns[size] = (int) place;
        size++;
        return piece;
    }

    private static StepException tooLarge() {
        return new StepException(Message.of("The model in this XML is larger than 2 GB", "此 XML 內的模型大於 2 GB"),
                Message.of("Export the model as IFC in STEP physical file format (.ifc).",
                        "請以 STEP 實體檔格式（.ifc）匯出 IFC 模型。"), 0, 0);
    }

    /** Notes that an attribute of an instance refers to a target: what an inverse attribute says by reference. */
    void refer(long id, int index, boolean list, long target) {
        additions.computeIfAbsent(id, unused -> new ArrayList<>()).add(new Addition(index, list, target));
    }

    /** All of it behind a header; this is empty afterwards. */
    Converted finish(byte[] header) throws StepException {
        full.add(piece);
        if (!additions.isEmpty()) {
            supplement();
        }
        long length = (long) header.length + END.length;
        for (Bytes part : full) {
            length += part.size;
        }
        if (length > Integer.MAX_VALUE - 64) {
            throw tooLarge();
        }
        byte[] all = new byte[(int) length];
        System.arraycopy(header, 0, all, 0, header.length);
        int at = header.length;
        for (Bytes part = full.poll(); part != null; part = full.poll()) {
            System.arraycopy(part.array, 0, all, at, part.size);
            at += part.size;
        }
        System.arraycopy(END, 0, all, at, END.length);
        for (int i = 0; i < size; i++) {
            starts[i] += header.length;
        }
        return new Converted(all, Arrays.copyOf(starts, size), Arrays.copyOf(lines, size),
                Arrays.copyOf(columns, size));
    }

    /** Writes the records anew, with what was added. */
    private void supplement() {
        var old = new ArrayList<>(full);
        full.clear();
        piece = new Bytes(PIECE);
        before = 0;
        int at = 0;
        long partStart = 0;
        for (Bytes part : old) {
            while (at < size && starts[at] < partStart + part.size) {
                int from = (int) (starts[at] - partStart);
                int to = at + 1 < size ? (int) Math.min(part.size, starts[at + 1] - partStart) : part.size;
                if (piece.size > PIECE) {
                    before += piece.size;
                    full.add(piece);
                    piece = new Bytes(PIECE + (PIECE >> 4));
                }
                starts[at] = (int) before + piece.size;
                List<Addition> added = additions.get(number(part.array, from));
                if (added == null) {
                    piece.add(part.array, from, to);
                } else {
                    supplement(part.array, from, to, added);
                }
                at++;
            }
            partStart += part.size;
        }
        full.add(piece);
    }

    private static long number(byte[] b, int from) {
        long number = 0;
        for (int i = from + 1; b[i] != '='; i++) {
            number = number * 10 + (b[i] - '0');
        }
        return number;
    }

    /** Copies the record in {@code b[from, to)} to the current piece, with references added to some attributes. */
    private void supplement(byte[] b, int from, int to, List<Addition> added) {
        added.sort(Comparator.comparingInt(Addition::index));
        int open = from;
        while (b[open] != '(') {
            open++;
        }
        piece.add(b, from, open + 1);
        int at = open + 1;
        int next = 0;
        for (int index = 0; at < to && next < added.size(); index++) {
            int end = valueEnd(b, at, to);
            int start = piece.size;
            piece.add(b, at, end);
            int first = next;
            while (next < added.size() && added.get(next).index == index) {
                next++;
            }
            if (next > first) {
                refer(start, added.subList(first, next));
            }
            at = end;
            if (at < to && b[at] == ',') {
                piece.add(',');
                at++;
            } else {
                break;
            }
        }
        piece.add(b, at, to);
    }

    /** Puts references, each once, into the value that begins at a place of the current piece and ends with it. */
    private void refer(int start, List<Addition> added) {
        if (!added.getFirst().list) {
            refer(piece, start, false, added.getFirst().target);
            return;
        }
        Set<Long> known = references(piece, start);
        for (Addition addition : added) {
            if (known.add(addition.target)) {
                insert(piece, start, true, addition.target);
            }
        }
    }

    /** Puts a reference into the value that begins at {@code from} and ends where the bytes do, if it is not there. */
    static void refer(Bytes value, int from, boolean list, long target) {
        if (!list || !references(value, from).contains(target)) {
            insert(value, from, list, target);
        }
    }

    private static void insert(Bytes value, int from, boolean list, long target) {
        int first = value.size > from ? value.array[from] : '$';
        if (first == '$' || first == '*') {
            value.size = from;
            value.add(list ? "(#" : "#");
            value.addNumber(target);
            if (list) {
                value.add(')');
            }
        } else if (list && first == '(') {
            value.size--;
            value.add(value.size > from + 1 ? ",#" : "#");
            value.addNumber(target);
            value.add(')');
        }
    }

    private static Set<Long> references(Bytes value, int from) {
        var found = new HashSet<Long>();
        byte[] b = value.array;
        int i = from;
        while (i < value.size) {
            if (b[i++] == '#') {
                long number = 0;
                while (i < value.size && b[i] >= '0' && b[i] <= '9') {
                    number = number * 10 + (b[i++] - '0');
                }
                found.add(number);
            }
        }
        return found;
    }

    /** The comma or bracket behind the value that begins at {@code from}. */
    private static int valueEnd(byte[] b, int from, int limit) {
        int depth = 0;
        boolean text = false;
        for (int i = from; i < limit; i++) {
            byte c = b[i];
            if (c == '\'') {
                text = !text;
            } else if (!text && (c == '(' || c == ')')) {
                depth += c == '(' ? 1 : -1;
                if (depth < 0) {
                    return i;
                }
            } else if (!text && c == ',' && depth == 0) {
                return i;
            }
        }
        return limit;
    }
}
