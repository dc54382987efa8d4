// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.lintel.ifc.step.Lexis.RAN_OUT;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;

/**
 * Reads an exchange structure once from front to back into an {@link Exchange}: the header is decoded, the instances
 * of all DATA sections are indexed, of other sections (ANCHOR, REFERENCE, SIGNATURE) it is noted where they stand.
 */
public final class ExchangeReader {

    private static final int BYTES_PER_ROW = 48;
    private static final int MOST_SECTIONS = 1000;
    private static final int MOST_HEADER_ENTITIES = 1000;

    private final Source source;
    private final Window window;
    private final Faults faults;
    private final Progress progress;
    private final Keywords keywords = new Keywords();
    private final DataScanner in;
    private final RecordScanner scanner;
    private final Rows rows;
    private Pieces pieces;
    private final List<HeaderEntity> header = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Charset charset;
    private final Limits limits;
    private boolean dataSeen;
    private boolean headerSeen;
    private long sectionEnd;

    private ExchangeReader(Source source, Limits limits, Faults faults, Progress progress) throws IOException {
        this.source = source;
        this.faults = faults;
        this.progress = progress;
        this.charset = limits.charset();
        this.limits = limits;
        this.window = new Window(source, limits.instanceBytes());
        this.in = new DataScanner(window, keywords, progress, false);
        this.scanner = in.scanner;
        this.rows = new Rows((int) Math.min(Integer.MAX_VALUE / 4, source.length() / BYTES_PER_ROW), true);
        in.into(rows, faults);
    }

    /**
     * What a hostile file may not exceed, how stray bytes are read, and by how many.
     *
     * @param instanceBytes the longest instance
     * @param threads how many read a long file
     * @param pieceBytes how much each of them takes at once; files up to twice of it are read by one thread
     */
    public record Limits(int instanceBytes, Charset charset, int threads, int pieceBytes) {

        /** One thread reads. */
        public Limits(int instanceBytes, Charset charset) {
            this(instanceBytes, charset, 1, Integer.MAX_VALUE);
        }
    }

    /**
     * Reads a source.
     *
     * @param faults takes what is wrong with the file
     * @throws StepException if it is no exchange structure at all
     */
    public static Exchange read(Source source, Limits limits, Faults faults, Progress progress) throws IOException {
        var reader = new ExchangeReader(source, limits, faults, progress);
        try (reader.in) {
            return reader.read();
        } finally {
            if (reader.pieces != null) {
                reader.pieces.close();
            }
        }
    }

    private Exchange read() throws IOException {
        StepException mistaken = FileKind.mistaken(window.bytes, window.limit);
        if (mistaken != null) {
            throw mistaken;
        }
        if (window.limit >= 3 && window.bytes[0] == (byte) 0xEF && window.bytes[1] == (byte) 0xBB
                && window.bytes[2] == (byte) 0xBF) {
            fault(Damage.BYTE_ORDER_MARK, 0);
            in.at = 3;
        }
        if (limits.threads() > 1 && source.length() > 2L * limits.pieceBytes()) {
            pieces = new Pieces(source, limits.threads(), limits.pieceBytes(), faults.limit(), progress);
        }
        begin();
        boolean ended = sections();
        if (!headerSeen) {
            fault(Damage.NO_HEADER, 0);
        }
        if (!dataSeen) {
            faults.add(Damage.NO_DATA.at(source.length(), 0));
        } else if (!ended) {
            faults.add(Damage.NO_END.at(source.length(), 0));
        }
        rows.trim();
        return new Exchange(source, rows, keywords, header, sections, charset, faults);
    }

    /** Passes the line ISO-10303-21; or, where it is missing, finds the first section. */
    private void begin() throws IOException {
        int first = in.blanks();
        int p = first;
        while (p < window.limit && (Lexis.isKeyword(window.bytes[p]) || window.bytes[p] == '-')) {
            p++;
        }
        String word = in.word(first, p);
        if (word.equals("ISO-10303-21")) {
            p = Lexis.skipBlanks(window.bytes, p, window.limit);
            in.at = p < window.limit && window.bytes[p] == ';' ? p + 1 : p;
            return;
        }
        if (isSection(word)) {
            fault(Damage.NO_BEGIN, first);
            return;
        }
        int found = firstSection(first);
        if (found < 0) {
            throw new StepException(
                    Message.of("The file is not a STEP physical file: it does not begin with ISO-10303-21;",
                            "檔案不是 STEP 實體檔：開頭不是 ISO-10303-21;"),
                    Message.of("Export the model as IFC in STEP physical file format (.ifc).",
                            "請以 STEP 實體檔格式（.ifc）匯出 IFC 模型。"));
        }
        fault(Damage.NO_BEGIN, first);
        in.at = found;
    }

    private int firstSection(int from) {
        int most = (int) Math.min(window.limit, from + 65_536L);
        for (int p = from; p < most; p++) {
            boolean start = p == from || !Lexis.isKeyword(window.bytes[p - 1]);
            if (start && (isWord(p, "HEADER") || isWord(p, "DATA"))) {
                return p;
            }
        }
        return -1;
    }

    private boolean isWord(int p, String word) {
        int end = p + word.length();
        if (end >= window.limit || !word.equals(in.word(p, end))) {
            return false;
        }
        int next = Lexis.skipBlanks(window.bytes, end, window.limit);
        return next < window.limit && window.bytes[next] == ';';
    }

    private static boolean isSection(String word) {
        return switch (word) {
            case "HEADER", "DATA", "ANCHOR", "REFERENCE", "SIGNATURE" -> true;
            default -> false;
        };
    }

    /** Reads section after section; true if the file ends as it should. */
    private boolean sections() throws IOException {
        boolean inSection = false;
        while (true) {
            int p = in.blanks();
            if (p >= window.limit) {
                return false;
            }
            byte c = window.bytes[p];
            int end = in.wordEnd(p);
            String word = end > p ? in.word(p, end) : "";
            if (word.equals("END-ISO-10303-21")) {
                afterEnd(end);
                return true;
            }
            if (isSection(word)) {
                long from = window.offset(p);
                int firstRow = rows.size();
                in.at = end;
                List<Object> parameters = sectionParameters();
                inSection = true;
                switch (word) {
                    case "DATA" -> data();
                    case "HEADER" -> headerSection();
                    default -> passSection();
                }
                if (!word.equals("HEADER")) {
                    note(new Section(word, parameters, from, sectionEnd, firstRow));
                }
            } else if (word.equals("ENDSEC") && !inSection || c == ';') {
                in.at = end + 1;
            } else if (c == '#' || word.equals("ENDSEC")) {
                long from = window.offset(p);
                int firstRow = rows.size();
                data();
                if (rows.size() > firstRow) {
                    note(new Section("DATA", List.of(), from, sectionEnd, firstRow));
                }
            } else {
                in.junk();
            }
        }
    }

    private void note(Section section) {
        if (sections.size() < MOST_SECTIONS) {
            sections.add(section);
        } else if (sections.size() == MOST_SECTIONS) {
            sections.add(section);
            faults.add(Damage.TOO_MANY_SECTIONS.at(section.from(), 0));
        }
    }

    /** Passes {@code ;} or {@code ('name',('IFC4'));} behind the name of a section. */
    private List<Object> sectionParameters() throws IOException {
        int p = in.blanks();
        if (p < window.limit && window.bytes[p] == '(') {
            int after = scanBody(p);
            if (after == RAN_OUT) {
                in.at = window.limit;
                return List.of();
            }
            ValueReader reader = new ValueReader(ValueContext.plain(charset));
            reader.reset(window.bytes, in.at, after);
            in.at = after;
            return reader.list();
        }
        if (p < window.limit && window.bytes[p] == ';') {
            in.at = p + 1;
        }
        return List.of();
    }

    /** Nothing but signatures may follow the end; files that were joined have another file there. */
    private void afterEnd(int end) throws IOException {
        in.at = end;
        int p = in.blanks();
        while (p < window.limit && window.bytes[p] == ';') {
            in.at = p + 1;
            p = in.blanks();
        }
        if (p < window.limit && !in.word(p, Math.min(p + 9, window.limit)).equals("SIGNATURE")) {
            fault(Damage.AFTER_END, p);
        }
    }

    private void headerSection() throws IOException {
        headerSeen = true;
        while (true) {
            int p = in.blanks();
            int end = p;
            if (end < window.limit && window.bytes[end] == '!') {
                end++;
            }
            while (end < window.limit && Lexis.isKeyword(window.bytes[end])) {
                end++;
            }
            if (end >= window.limit) {
                in.at = window.limit;
                return;
            }
            String word = in.word(p, end);
            if (word.equals("ENDSEC")) {
                endOfSection(end);
                return;
            }
            if (isSection(word) || window.bytes[p] == '#') {
                fault(Damage.NO_ENDSEC, p);
                return;
            }
            in.at = end;
            int open = in.blanks();
            if (end == p || open >= window.limit || window.bytes[open] != '(') {
                fault(Damage.BAD_HEADER, open);
                skipStatement();
            } else if (!headerEntity(word, p, open)) {
                return;
            }
        }
    }

    private boolean headerEntity(String word, int from, int open) throws IOException {
        long start = window.offset(from);
        in.at = open;
        int after = scanBody(open);
        if (after == RAN_OUT) {
            fault(Damage.BAD_HEADER, from);
            in.at = window.limit;
            return false;
        }
        if (scanner.damage != null) {
            faults.add(Damage.BAD_HEADER.at(start, 0));
        }
        if (header.size() < MOST_HEADER_ENTITIES) {
            ValueReader reader = new ValueReader(ValueContext.plain(charset));
            reader.reset(window.bytes, in.at, after);
            header.add(new HeaderEntity(word, reader.list(), start));
        } else {
            fault(Damage.TOO_MANY_HEADER_ENTITIES, in.at);
        }
        in.at = after;
        return true;
    }

    /** Moves behind the next semicolon. */
    private void skipStatement() {
        while (in.at < window.limit && window.bytes[in.at] != ';') {
            in.at++;
        }
        in.at = Math.min(in.at + 1, window.limit);
    }

    /** Scans from an opening bracket to after the semicolon; {@link DataScanner#at} moves as bytes are brought in. */
    private int scanBody(int open) throws IOException {
        in.at = open;
        while (true) {
            scanner.damage = null;
            scanner.last = window.last;
            int after = scanner.body(window.bytes, in.at, window.limit);
            if (after != RAN_OUT || !in.more(in.at)) {
                return after;
            }
        }
    }

    private void data() throws IOException {
        dataSeen = true;
        while (true) {
            in.instances(pieces == null ? Long.MAX_VALUE : pieces.stop());
            int p = in.blanks();
            sectionEnd = window.offset(p);
            if (p >= window.limit) {
                return;
            }
            if (window.bytes[p] == '#') {
                in.moveTo(pieces.take(window.offset(p), rows, keywords, faults));
            } else if (endsData(p)) {
                return;
            } else {
                in.junk();
            }
        }
    }

    /**
     * Whether a word at {@code p} ends the section; {@link DataScanner#at} is then behind ENDSEC, or at what stands in its place.
     */
    private boolean endsData(int p) throws IOException {
        int end = in.wordEnd(p);
        String word = in.word(p, Math.min(end, p + 32));
        if (word.equals("ENDSEC")) {
            endOfSection(end);
            return true;
        }
        if (word.equals("END-ISO-10303-21") || isSection(word)) {
            fault(Damage.NO_ENDSEC, p);
            return true;
        }
        return false;
    }

    private void endOfSection(int end) throws IOException {
        in.at = end;
        int p = in.blanks();
        in.at = p < window.limit && window.bytes[p] == ';' ? p + 1 : p;
    }

    private void passSection() throws IOException {
        while (true) {
            int p = in.blanks();
            sectionEnd = window.offset(p);
            if (p >= window.limit || endsData(p)) {
                return;
            }
            in.at = p;
            int semicolon = Binding.statementEnd(window.bytes, in.at, window.limit);
            while (semicolon >= window.limit && in.more(in.at)) {
                semicolon = Binding.statementEnd(window.bytes, in.at, window.limit);
            }
            // a signature has no semicolon of its own
            int endsec = semicolon < window.limit ? Lexis.endsecBefore(window.bytes, in.at, semicolon) : -1;
            in.at = endsec > in.at ? endsec : Math.min(semicolon + 1, window.limit);
        }
    }

    private void fault(Damage damage, int place) {
        faults.add(damage.at(window.offset(place), 0));
    }
}
