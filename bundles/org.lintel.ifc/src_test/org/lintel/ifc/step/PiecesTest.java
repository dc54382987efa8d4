// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.Corpus;
import org.lintel.ifc.Spf;
import org.lintel.ifc.step.ExchangeReader.Limits;

/** A file read in pieces by several threads gives what one thread gives, to the last problem. */
class PiecesTest {

    private static final String[] TOKENS = {"'", "''", "(", ")", ";", "=", "/*", "*/", "\"", "\n", "\r\n#1=", "ENDSEC;",
        "DATA;", "\n#77=A('", ");", "'\n#5=B(1);\n'", "/*\n#6=C(2);\n*/", "END-ISO-10303-21;", "ANCHOR;", "#1#1 =",
        "#99999999999=W();\n", "#4=(A(1)B(2));\n"};

    @TempDir
    Path folder;

    @Test
    void aPieceMayBeginInAStringOrComment() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            var lines = new ArrayList<String>();
            for (int n = 0; n < 150; n++) {
                String inside = "#" + n + "=FAKE" + random.nextInt(5) + "('no',(1));";
                lines.add(switch (random.nextInt(12)) {
                    case 0 -> "/* comment\n" + (inside + "\n").repeat(1 + random.nextInt(20)) + "*/";
                    case 1 -> "#" + n + "=TEXT('first line " + "x".repeat(random.nextInt(300)) + ";" + inside + "');";
                    case 2 -> "#" + n + "=TEXT($,/*\n" + inside + "\n*/2);";
                    case 3 -> "#" + n + "=TEXT('open, and the rest of the line";
                    case 4 -> "/* before */ #" + n + " = Spaced (1) ;";
                    case 5 -> "#" + (5_000_000_000L + n) + "=LARGE(1);";
                    default -> "#" + n + "=K" + random.nextInt(40) + "('it''s',(#" + n / 2 + "),$);";
                });
            }
            same(Spf.file("IFC4", lines.toArray(String[]::new)).getBytes(StandardCharsets.ISO_8859_1), random);
        }
    }

    @Test
    void damagedFiles() throws IOException {
        var random = new Random(11);
        for (int i = 0; i < 250; i++) {
            var text = new StringBuilder();
            for (int n = 0; n < 120; n++) {
                text.append('#').append(n + 1).append("=K").append(n % 30).append("('text ").append(n)
                        .append("',(1.,2.),#").append(n).append(");\n");
            }
            for (int n = random.nextInt(12); n >= 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                    default -> text.setCharAt(at, (char) random.nextInt(256));
                }
            }
            same(Spf.file("IFC4", text.toString(), i % 3 == 0 ? "ENDSEC;\nDATA;\n" + text : "").getBytes(
                    StandardCharsets.ISO_8859_1), random);
        }
    }

    @Test
    void realFiles() throws IOException {
        var random = new Random(13);
        List<Path> files = Corpus.models();
        int step = Math.max(1, files.size() / 60);
        for (int i = 0; i < files.size(); i += step) {
            byte[] bytes = Files.readAllBytes(files.get(i));
            if (bytes.length > 0 && bytes.length < 3_000_000) {
                same(bytes, random);
                for (int n = 0; n < 20; n++) {
                    bytes[random.nextInt(bytes.length)] = (byte) "'()/*;=\n# \"".charAt(random.nextInt(11));
                }
                same(bytes, random);
            }
        }
    }

    private void same(byte[] bytes, Random random) throws IOException {
        String expected = told(Source.of(bytes), new Limits(1 << 24, StandardCharsets.ISO_8859_1));
        int threads = 2 + random.nextInt(7);
        for (int parts : new int[] {3, 4 + random.nextInt(5), 8 + random.nextInt(60)}) {
            var limits = new Limits(1 << 24, StandardCharsets.ISO_8859_1, threads, bytes.length / parts + 1);
            assertEquals(expected, told(Source.of(bytes), limits), () -> "in memory, " + limits);
        }
        if (random.nextInt(8) == 0) {
            Path file = folder.resolve("pieces.ifc");
            Files.write(file, bytes);
            try (Source source = Source.map(file)) {
                assertEquals(expected, told(source, new Limits(1 << 24, StandardCharsets.ISO_8859_1, threads,
                        bytes.length / 5 + 1)), "mapped");
            }
        }
    }

    /** All that an index knows, as text. */
    private static String told(Source source, Limits limits) throws IOException {
        var faults = new Faults(30);
        Exchange exchange;
        try {
            exchange = ExchangeReader.read(source, limits, faults, Progress.NONE);
        } catch (StepException e) {
            return e.toString();
        }
        var told = new StringBuilder();
        for (int code = 0; code < exchange.keywordCount(); code++) {
            told.append(exchange.keyword(code)).append(' ').append(exchange.count(code)).append(' ')
                    .append(exchange.grouped(code)[exchange.first(code)]).append('\n');
        }
        told.append(Arrays.toString(exchange.uncoded())).append('\n');
        var reader = new ValueReader(ValueContext.plain(StandardCharsets.ISO_8859_1));
        for (int row = 0; row < exchange.size(); row++) {
            told.append(exchange.offset(row)).append(" #").append(exchange.id(row)).append(' ')
                    .append(exchange.row(exchange.id(row))).append(' ').append(exchange.code(row)).append(' ')
                    .append(exchange.openList(row, reader)).append('\n');
        }
        return told.append(exchange.sections()).append(faults.kept()).append(faults.count()).toString();
    }

    @Test
    void progressAndCancel() throws IOException {
        var lines = new String[60_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "#" + (i + 1) + "=IFCCARTESIANPOINT((0.,1.,2.));";
        }
        byte[] bytes = Spf.file("IFC4", lines).getBytes(StandardCharsets.ISO_8859_1);
        var limits = new Limits(1 << 24, StandardCharsets.ISO_8859_1, 4, 20_000);
        var worked = new AtomicLong();
        Exchange exchange = ExchangeReader.read(Source.of(bytes), limits, new Faults(9), new Told(worked, false));
        assertEquals(lines.length, exchange.size());
        assertTrue(worked.get() > bytes.length * 0.98 && worked.get() <= bytes.length, "told " + worked);
        assertThrows(CancelledException.class,
                () -> ExchangeReader.read(Source.of(bytes), limits, new Faults(9), new Told(worked, true)));
    }

    private record Told(AtomicLong done, boolean isCancelled) implements Progress {

        @Override
        public void begin(Message task, long work) {
            // the reader is only a part of a task
        }

        @Override
        public void worked(long work) {
            done.addAndGet(work);
        }
    }
}
