// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * The index of an exchange structure: a row per instance in the order of the file, with its number, its keyword and
 * where it stands. Safe for several threads once made.
 */
public final class Exchange {

    private static final Text DUPLICATE = Text.of("The number #{0} is given twice; the first instance counts",
            "編號 #{0} 重複，以第一個實例為準");
    private static final Message RENUMBER =
            Message.of("Give every instance a number of its own.", "請為每個實例指定獨有的編號。");

    /** The longest piece of a mapped file that is copied for one instance. */
    private static final int MOST_BYTES = 1 << 30;

    /** From so many instances on, keywords that more than one in {@link #FREQUENT} has are not grouped with the others. */
    private static final int LONG = 100_000;
    private static final int FREQUENT = 64;

    private final Source source;
    private final Rows rows;
    private final Keywords keywords;
    private final List<HeaderEntity> header;
    private final List<Section> sections;
    private final Charset charset;
    private final IdIndex ids;
    private volatile ByType byType;

    Exchange(Source source, Rows rows, Keywords keywords, List<HeaderEntity> header, List<Section> sections,
            Charset charset, Faults faults) {
        this.source = source;
        this.rows = rows;
        this.keywords = keywords;
        this.header = List.copyOf(header);
        this.sections = List.copyOf(sections);
        this.charset = charset;
        this.ids = IdIndex.of(rows, new DuplicateFaults(rows, faults));
    }

    /** Makes a fault of every number that is given again. */
    private record DuplicateFaults(Rows rows, Faults faults) implements IdIndex.Duplicates {

        @Override
        public void found(int row, int first) {
            if (faults.isOpen()) {
                long id = rows.id(row);
                faults.add(new Fault(Fault.Kind.DUPLICATE_ID, Message.of(DUPLICATE, id), RENUMBER, id,
                        rows.offset(row)));
            } else {
                faults.addUnworded();
            }
        }
    }

    /**
     * Rows grouped by keyword, each group in the order of the file; those of frequent keywords in arrays of their own,
     * made when asked for.
     */
    private record ByType(int[] starts, int[] rows, int[][] frequent) {
    }

    public Source source() {
        return source;
    }

    public List<HeaderEntity> header() {
        return header;
    }

    /** The sections behind the header, in the order of the file; at most a thousand. */
    public List<Section> sections() {
        return sections;
    }

    /** The lines of all ANCHOR or all REFERENCE sections; read when asked for. */
    public List<Binding> bindings(String keyword) {
        var found = new ArrayList<Binding>();
        for (Section section : sections) {
            if (section.keyword().equals(keyword)) {
                found.addAll(Binding.read(bytes(section.from(), (int) Math.min(MOST_BYTES,
                        section.to() - section.from())), charset));
            }
        }
        return found;
    }

    /** How many instances there are. */
    public int size() {
        return rows.size();
    }

    /** The number of the instance. */
    public long id(int row) {
        return rows.id(row);
    }

    /** The row of an instance, the first of several with one number; -1 where there is none. */
    public int row(long id) {
        return ids.row(id);
    }

    /** Where the instance's {@code #} stands, in bytes from the start of the file. */
    public long offset(int row) {
        return rows.offset(row);
    }

    /** Where the instance ends at the latest: the next one begins there. */
    public long end(int row) {
        return row + 1 < rows.size() ? rows.offset(row + 1) : source.length();
    }

    /** How many bytes stand between the {@code #} and the opening bracket of the attributes; 0 where one must look. */
    public int head(int row) {
        return rows.head(row);
    }

    /** How many keywords there are; their codes run from 0. */
    public int keywordCount() {
        return keywords.size();
    }

    /** A keyword in upper case. */
    public String keyword(int code) {
        return keywords.name(code);
    }

    /** The code of an instance's keyword; {@link #isComplex} and keywords beyond counting have none, and give -1. */
    public int code(int row) {
        int code = rows.type(row);
        return code >= Keywords.OTHER ? -1 : code;
    }

    /** Whether the instance is written as a list of partial entities, {@code #1=(A()B());}. */
    public boolean isComplex(int row) {
        return rows.type(row) == Keywords.COMPLEX;
    }

    /**
     * The rows of a keyword in the order of the file: the result is valid from {@link #first} for {@link #count}
     * places.
     */
    public int[] grouped(int code) {
        ByType groups = groups();
        return isFrequent(code) ? frequent(groups.frequent, code) : groups.rows;
    }

    private int[] frequent(int[][] known, int code) {
        synchronized (known) {
            if (known[code] == null) {
                int[] found = new int[keywords.count(code)];
                int n = 0;
                for (int row = 0; n < found.length; row++) {
                    if (rows.type(row) == code) {
                        found[n++] = row;
                    }
                }
                known[code] = found;
            }
            return known[code];
        }
    }

    /** Points and faces make up most of a long file, and few ask for all of them. */
    private boolean isFrequent(int code) {
        return rows.size() >= LONG && keywords.count(code) > rows.size() / FREQUENT;
    }

    /** Where the rows of a keyword begin in {@link #grouped}. */
    public int first(int code) {
        return isFrequent(code) ? 0 : groups().starts[code];
    }

    /** How many instances have the keyword. */
    public int count(int code) {
        return keywords.count(code);
    }

    /** The rows without a code of their own: complex instances, and keywords beyond counting. */
    public int[] uncoded() {
        if (!rows.hasUncoded()) {
            return new int[0];
        }
        ByType groups = groups();
        int from = groups.starts[keywords.size()];
        return Arrays.copyOfRange(groups.rows, from, groups.rows.length);
    }

    /** The keyword of an instance as it is written, in upper case; empty for a complex one. */
    public String keywordOf(int row) {
        int code = code(row);
        if (code >= 0) {
            return keyword(code);
        }
        var reader = new ValueReader(ValueContext.plain(StandardCharsets.ISO_8859_1));
        open(row, reader);
        return reader.toKeyword() ? reader.keyword() : "";
    }

    private ByType groups() {
        ByType known = byType;
        if (known == null) {
            known = group();
            byType = known;
        }
        return known;
    }

    /** A counting sort; what has no code comes last. */
    private ByType group() {
        int codes = keywords.size();
        int[] starts = new int[codes + 1];
        int coded = 0;
        int left = 0;
        for (int code = 0; code < codes; code++) {
            starts[code] = coded - left;
            coded += keywords.count(code);
            left += isFrequent(code) ? keywords.count(code) : 0;
        }
        starts[codes] = coded - left;
        int[] next = starts.clone();
        for (int code = 0; code < codes; code++) {
            next[code] = isFrequent(code) ? -1 : next[code];
        }
        int[] sorted = new int[rows.size() - left];
        for (int row = 0; row < rows.size(); row++) {
            int code = Math.min(rows.type(row), codes);
            if (next[code] >= 0) {
                sorted[next[code]++] = row;
            }
        }
        return new ByType(starts, sorted, new int[codes][]);
    }

    /** Lets a reader read the instance from its {@code #} on; it may see as far as the next instance. */
    public void open(int row, ValueReader reader) {
        open(rows.offset(row), end(row), reader);
    }

    private void open(long from, long to, ValueReader reader) {
        byte[] all = source.array();
        if (all != null) {
            reader.reset(all, (int) from, (int) to);
            return;
        }
        Nearby nearby = reader.nearby();
        try {
            int count = (int) Math.min(MOST_BYTES, to - from);
            int place = nearby.bring(source, from, count);
            reader.reset(nearby.bytes, place, place + nearby.available(place, count));
        } catch (IOException e) {
            throw new UncheckedIOException(reader.named(e));
        }
    }

    /** Lets a reader read the attributes of the instance from their opening bracket on; false where there is none. */
    public boolean openList(int row, ValueReader reader) {
        int head = rows.head(row);
        if (head == 0) {
            open(row, reader);
            return reader.toList();
        }
        open(rows.offset(row) + head, end(row), reader);
        return true;
    }

    /** The numbers of a list attribute; null where it holds anything else, which a reader tells. */
    public double[] reals(int row, int index, ValueReader reader) {
        return openList(row, reader) && reader.toElement(index) ? PlainLists.reals(reader.b, reader.p, reader.limit)
                : null;
    }

    /** The numbers of the references in a list attribute, or of the single one; likewise. */
    public long[] references(int row, int index, ValueReader reader) {
        return openList(row, reader) && reader.toElement(index)
                ? PlainLists.references(reader.b, reader.p, reader.limit) : null;
    }

    /** The bytes of the instance and of what stands between it and the next, at most so many. */
    public byte[] bytes(int row, int most) {
        long from = rows.offset(row);
        long to = end(row);
        return bytes(from, (int) Math.min(most, to - from));
    }

    private byte[] bytes(long from, int count) {
        byte[] copy = new byte[count];
        try {
            int n = source.read(from, copy, 0, count);
            return n == count ? copy : Arrays.copyOf(copy, n);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
