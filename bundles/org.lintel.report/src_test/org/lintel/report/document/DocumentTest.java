// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.text.Language;
import org.lintel.core.text.Width;

/** A document as text and as a page; what records hold does no harm in either. */
class DocumentTest {

    private static Document document(Block... blocks) {
        return new Document("T <1>", "Office & Co", "A-1 / 7", LocalDate.of(2024, 3, 20), Language.ZH_HK, List.of(blocks));
    }

    @Test
    void plainText() {
        String text = PlainDocument.of(document(new Block.Paragraph(Block.Style.LETTERHEAD, "CITF\n基金"),
                new Block.Heading(1, "批准"), new Block.Items(List.of("one", "two")),
                new Block.Table(List.of(new Block.Column("項目", false), new Block.Column("港元", true)),
                        List.of(Block.Row.of("導師", "1.00"), new Block.Row(1, false, List.of("part", "100.00"),
                                List.of("page 3"))))));
        assertEquals("""
                CITF
                基金

                批准
                ====

                - one
                - two

                項目      港元
                --------------
                導師      1.00
                  part  100.00
                    ← page 3

                A-1 / 7
                """, text);
    }

    @Test
    void noLineIsTooLong() {
        String text = PlainDocument.of(document(new Block.Paragraph(Block.Style.BODY, "字，".repeat(90) + "x".repeat(200)),
                new Block.Table(List.of(new Block.Column("a", false), new Block.Column("b", false), new Block.Column("c", true)),
                        List.of(Block.Row.of("w ".repeat(90), "2024-03-01", "1,000.00")))));
        text.lines().forEach(line -> assertTrue(Width.of(line) <= 78, line));
        assertTrue(text.contains("2024-03-01"), "what is short keeps its width: " + text);
        assertFalse(text.lines().anyMatch(line -> line.startsWith("，")), text);
    }

    @Test
    void markupStaysText() throws IOException {
        StringBuilder page = new StringBuilder();
        HtmlDocument.write(document(new Block.Heading(1, "<script>alert(1)</script>"),
                new Block.Paragraph(Block.Style.BODY, "a\nb & \"c\" \u202e"), new Block.Items(List.of("<b>")),
                new Block.Table(List.of(new Block.Column("<i>", false)), List.of(Block.Row.of("</td>")))), page);
        String html = page.toString();
        assertFalse(html.contains("<script") || html.contains("<b>") || html.contains("<i>"), html);
        assertTrue(html.contains("<html lang=\"zh-HK\">") && html.contains("content=\"Office &amp; Co\""), html);
        assertTrue(html.contains("<p>a\nb &amp; &quot;c&quot; [U+202E]</p>"), html);
        assertEquals(1, html.split("</td>", -1).length - 1);
    }

    @Test
    void hugeTextsAreCut() {
        assertEquals(4_002, CleanText.line("x".repeat(1_000_000)).length());
        assertEquals("a b", CleanText.line("a\r\nb"));
        assertEquals("a\nb", CleanText.lines(" a\r\nb\n"));
    }

    @Test
    void columnsShareFairly() {
        boolean[] figures = {false, false, true};
        assertEquals(List.of(10.0, 60.0, 30.0), list(ColumnWidths.of(new double[] {10, 500, 30}, figures, 100, 5)));
        assertEquals(List.of(10.0, 20.0, 30.0), list(ColumnWidths.of(new double[] {10, 20, 30}, figures, 100, 5)));
        assertEquals(List.of(5.0, 5.0, 200.0), list(ColumnWidths.of(new double[] {10, 20, 200}, figures, 100, 5)));
    }

    private static List<Double> list(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
