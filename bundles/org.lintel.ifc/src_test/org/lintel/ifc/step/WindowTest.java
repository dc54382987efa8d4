// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.ifc.Spf;
import org.lintel.ifc.step.ExchangeReader.Limits;
import org.lintel.ifc.step.Fault.Kind;

/** Files that are larger than a window: every instance comes out as from memory, wherever the windows meet. */
class WindowTest {

    @TempDir
    Path folder;

    @Test
    void instancesAcrossWindows() throws IOException {
        var lines = new String[120_000];
        for (int i = 0; i < lines.length; i++) {
            String text = switch (i % 7) {
                case 0 -> "'it''s " + "x".repeat(i % 300) + "\n y'";
                case 1 -> "/* #1=no; " + "-".repeat(i % 200) + " */$";
                case 2 -> "\"0ABC\"";
                default -> String.valueOf(i);
            };
            lines[i] = "#" + (i + 1) + "=K" + i % 50 + "(" + text + ",(#" + (i / 2 + 1) + "));" + (i % 11 == 0
                    ? "/* c */" : "");
        }
        lines[60_000] = "#60001=BIG('" + "0123456789".repeat(900_000) + "');";
        same(Spf.file("IFC4", lines), 64 << 20);
    }

    @Test
    void damageAcrossWindows() throws IOException {
        var lines = new String[200_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "#" + (i + 1) + switch (i % 1000) {
                case 17 -> "=B('open);";
                case 400 -> "=B((1);";
                case 600 -> "=B(1)";
                case 800 -> " rubbish";
                default -> "=A('text ''" + i + "''',#1);";
            };
        }
        same(Spf.file("IFC4", lines), 64 << 20);
    }

    private void same(String text, int limit) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(bytes.length > 9 << 20 || bytes.length > 5 << 20);
        Path file = folder.resolve("large.ifc");
        Files.write(file, bytes);
        var limits = new Limits(limit, StandardCharsets.ISO_8859_1);
        var heapFaults = new Faults(5000);
        var mappedFaults = new Faults(5000);
        Exchange heap = ExchangeReader.read(Source.of(bytes), limits, heapFaults, Progress.NONE);
        try (Source source = Source.map(file)) {
            Exchange mapped = ExchangeReader.read(source, limits, mappedFaults, Progress.NONE);
            assertEquals(heap.size(), mapped.size());
            for (int row = 0; row < heap.size(); row++) {
                assertEquals(heap.offset(row), mapped.offset(row));
                assertEquals(heap.id(row), mapped.id(row));
                assertEquals(heap.keyword(heap.code(row)), mapped.keyword(mapped.code(row)));
            }
            assertEquals(heapFaults.kept().toString(), mappedFaults.kept().toString());
        }
    }

    @Test
    void anInstanceBeyondTheLimitIsLeftOut() throws IOException {
        Path file = folder.resolve("huge.ifc");
        Files.writeString(file, Spf.file("IFC4", "#1=A();", "#2=B('" + "x".repeat(9 << 20) + "');", "#3=C();"));
        var faults = new Faults(10);
        try (Source source = Source.map(file)) {
            Exchange exchange =
                    ExchangeReader.read(source, new Limits(1 << 20, StandardCharsets.ISO_8859_1), faults,
                    Progress.NONE);
            assertEquals(2, exchange.size());
            assertEquals(3, exchange.id(1));
            assertEquals(Kind.LIMIT, faults.kept().getFirst().kind());
            assertEquals(1, faults.kept().size());
        }
    }
}
