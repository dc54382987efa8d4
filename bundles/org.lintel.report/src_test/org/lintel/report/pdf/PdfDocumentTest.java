// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.text.Language;
import org.lintel.report.document.Block;
import org.lintel.report.document.Document;

/** Pages say what the document says, whatever it says, and the same document gives the same bytes. */
class PdfDocumentTest {

    @TempDir
    Path folder;

    private FontFile font(byte[] bytes) throws IOException {
        return FontFile.read(Files.write(folder.resolve("tiny.ttf"), bytes));
    }

    private static Document letter(Language language, Block... blocks) {
        return new Document("Letter (1)", "Office \\ of )(", "A-1 / 7", LocalDate.of(2024, 3, 20), language, List.of(blocks));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Block.Style.BODY, text);
    }

    @Test
    void westernLettersNeedNoFont() throws IOException {
        Document letter = letter(Language.EN, new Block.Heading(1, "Grant"), paragraph("Café – 70% × Σ of (all) \\ “it” • €1"));
        assertEquals(-1, PdfDocument.needsFont(letter));
        byte[] bytes = PdfDocument.of(letter, null);
        assertEquals(List.of("Grant\nCafé – 70% × sum of (all) \\ “it” • €1\nA-1 / 7\nPage 1 of 1\n"),
                new PdfText(bytes).pages());
        assertArrayEquals(bytes, PdfDocument.of(letter, null));
    }

    @Test
    void chineseIsEmbedded() throws IOException {
        Document letter = letter(Language.ZH_HK, new Block.Heading(1, "批准申請"), paragraph("資助額為 27,300.07 港元。"));
        assertEquals('批', PdfDocument.needsFont(letter));
        FontException none = assertThrows(FontException.class, () -> PdfDocument.of(letter, null));
        assertTrue(none.text().in(Language.EN).contains("批"), none.getMessage());
        byte[] bytes = PdfDocument.of(letter, font(TinyFont.bytes(0)));
        PdfText text = new PdfText(bytes);
        assertEquals(List.of("批准申請\n資助額為 27,300.07 港元。\nA-1 / 7\n第 1 頁，共 1 頁\n"), text.pages());
        assertArrayEquals(bytes, PdfDocument.of(letter, font(TinyFont.bytes(0))));
        assertTrue(bytes.length < 20_000, "what is not used is not in the file: " + bytes.length);
        assertTrue(text.all("Catalog").getFirst().contains("/Lang (zh-HK)"));
        assertTrue(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("/CreationDate (D:20240320000000Z)"));
    }

    @Test
    void whatTheFontLacksIsShownByItsNumber() throws IOException {
        Document letter = letter(Language.ZH_HK, paragraph("中\uD83D\uDE00\u202egnp.exe\u0007 \uD800"));
        String page = new PdfText(PdfDocument.of(letter, font(TinyFont.bytes(0)))).pages().getFirst();
        assertTrue(page.startsWith("中[U+1F600][U+202E]gnp.exe[U+0007] [U+D800]\n"), page);
    }

    @Test
    void tablesGoOnOverPagesUnderTheirHead() throws IOException {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            rows.add(new Block.Row(i % 40, false, List.of("term " + i, i + ".00"), List.of("document, clause " + i)));
        }
        rows.add(Block.Row.of("word ".repeat(700), "1.00"));
        Document letter = letter(Language.EN, new Block.Table(
                List.of(new Block.Column("Term", false), new Block.Column("HKD", true)), rows));
        List<String> pages = new PdfText(PdfDocument.of(letter, null)).pages();
        assertTrue(pages.size() > 4, pages.size() + " pages");
        for (int i = 0; i < pages.size(); i++) {
            assertTrue(pages.get(i).startsWith("Term\nHKD\n"), pages.get(i));
            assertTrue(pages.get(i).endsWith("Page " + (i + 1) + " of " + pages.size() + "\n"), pages.get(i));
        }
        String all = String.join("", pages);
        for (int i = 0; i < 90; i++) {
            assertEquals(1, all.split("clause " + i + "\n", -1).length - 1, "note " + i);
        }
        assertEquals(700, all.split("word", -1).length - 1);
    }

    @Test
    void structureTellsWhatIsWhat() throws IOException {
        Document letter = letter(Language.EN, new Block.Heading(1, "H"), new Block.Items(List.of("a", "b")),
                new Block.Table(List.of(new Block.Column("T", false)), List.of(Block.Row.of("x"))));
        PdfText text = new PdfText(PdfDocument.of(letter, null));
        List<String> kinds = text.all("StructElem").stream().map(each -> each.replaceAll(".*/S /([A-Za-z0-9]+) .*", "$1")).toList();
        assertEquals(List.of("Document", "H1", "L", "LI", "LBody", "LI", "LBody", "Table", "TR", "TH", "TR", "TD"), kinds);
        assertEquals(1, text.all("StructElem").stream().filter(each -> each.contains("/S /TH ")
                && each.contains("/A << /O /Table /Scope /Column >>")).count());
        // each piece of the page is one that an element has
        String page = text.stream(text.referred(text.all("Page").getFirst(), "Contents"));
        assertEquals(5, page.split("/MCID ", -1).length - 1);
        assertEquals(page.split("(BDC|BMC)\n", -1).length, page.split("EMC\n", -1).length);
        assertTrue(text.all("StructTreeRoot").getFirst().matches(".*/Nums \\[0 \\[([0-9]+ 0 R ?){5}] ].*"));
    }

    /** Our own reader could share our mistakes: poppler's does not. */
    @Test
    void anotherReaderReadsTheSame() throws IOException, InterruptedException {
        Path poppler = Path.of("/usr/bin/pdftotext");
        Assumptions.assumeTrue(Files.exists(poppler), "no pdftotext here");
        List<Block> table = List.of(new Block.Table(List.of(new Block.Column("項目 Item", false), new Block.Column("HKD", true)),
                List.of(Block.Row.of("導師 「甲」，Café ﹙乙﹚", "27,300.07"), Block.Row.of("人⼈𠮷", "1.00"))));
        Path noto = Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
        for (FontFile font : Files.exists(noto) ? List.of(font(TinyFont.bytes(0)), FontFile.read(noto))
                : List.of(font(TinyFont.bytes(0)))) {
            Document letter = letter(Language.ZH_HK, table.toArray(Block[]::new));
            String read = read(poppler, PdfDocument.of(letter, font));
            String rare = font.has(0x20bb7) ? "𠮷" : "[U+20BB7]";
            for (String said : List.of("項目 Item", "導師 「甲」，Café ﹙乙﹚", "27,300.07", "人⼈" + rare, "第 1 頁，共 1 頁")) {
                assertTrue(read.contains(said), said + " in\n" + read);
            }
        }
        String read = read(poppler, PdfDocument.of(letter(Language.EN, paragraph("“Café” \\ (70%) – €1")), null));
        assertTrue(read.startsWith("“Café” \\ (70%) – €1\n"), read);
    }

    private String read(Path poppler, byte[] pdf) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in.pdf"), pdf);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(poppler.toString(), "-enc", "UTF-8", in.toString(), out.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals("", said, "a reader has nothing to complain of");
        return Files.readString(out);
    }

    @Test
    void whatMayNotBeEmbeddedIsRefused() throws IOException {
        for (int rights : new int[] {2, 0x100, 0x200}) {
            FontException e = assertThrows(FontException.class, () -> font(TinyFont.bytes(rights)));
            assertTrue(e.getMessage().contains("may not be embedded"), e.getMessage());
        }
        font(TinyFont.bytes(8));
        assertThrows(FontException.class, () -> FontFile.read(folder.resolve("none.ttf")));
        assertThrows(FontException.class, () -> font("no font".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThrows(FontException.class, () -> font(new byte[0]));
    }

    @Test
    void damagedFontsAreToldOf() throws IOException {
        byte[] good = TinyFont.bytes(0);
        damage(good, 400, 2_000);
        Document letter = letter(Language.ZH_HK, paragraph("中文"));
        for (int length : new int[] {4, 11, 12, 100, 200, good.length / 2}) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(FontException.class, () -> PdfDocument.of(letter, font(cut)));
        }
    }

    @Test
    void damagedFontsOfTheSystem() throws IOException {
        Path noto = Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
        Assumptions.assumeTrue(Files.exists(noto), "no OpenType font for Chinese here");
        byte[] good = Files.readAllBytes(noto);
        Document letter = letter(Language.ZH_HK, paragraph("繁體中文 𠮷 Latin 「」，。"));
        String page = new PdfText(PdfDocument.of(letter, font(good))).pages().getFirst();
        assertTrue(page.startsWith("繁體中文 𠮷 Latin 「」，。\n"), page);
        damage(good, 12, 600);
    }

    /** A font with some wrong bytes at its beginning is used or refused, and nothing else happens. */
    private void damage(byte[] good, int rounds, int within) throws IOException {
        Document letter = letter(Language.ZH_HK, paragraph("中文 and letters"));
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] bad = good.clone();
            for (int i = 0; i < 6; i++) {
                bad[random.nextInt(within)] = (byte) random.nextInt();
            }
            try {
                assertFalse(PdfDocument.of(letter, font(bad)).length == 0);
            } catch (FontException e) {
                refused++;
            }
        }
        assertTrue(refused > 0, "no damage was found");
    }
}
