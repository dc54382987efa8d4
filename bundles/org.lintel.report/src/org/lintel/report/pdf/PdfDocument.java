// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.report.document.Block;
import org.lintel.report.document.Document;

/**
 * A document as a PDF file: A4, tagged, with page numbers; the same document with the same font gives the same bytes.
 * Letters of Western Europe need no font; for all else there must be one, of which what is used is put into the file.
 */
public final class PdfDocument {

    private static final double TITLE = 15;
    private static final double HEADING = 12;
    private static final double FOOT = 40;
    private static final double DASH = 12;

    private final Document document;
    private final Sheets sheets;
    private final Flow flow;

    private PdfDocument(Document document, PdfFont font) {
        this.document = document;
        this.sheets = new Sheets(font);
        this.flow = new Flow(sheets, font);
    }

    /** The first character for which a font is needed; -1 if none is. */
    public static int needsFont(Document document) {
        StandardFont standard = new StandardFont();
        return texts(document).stream().flatMapToInt(String::codePoints)
                .filter(c -> c != '\n' && !standard.has(c) && !Latin.knows(c)).findFirst().orElse(-1);
    }

    /**
     * Makes the file.
     *
     * @param font null for none
     * @throws FontException if one is needed, or that one is damaged
     */
    public static byte[] of(Document document, FontFile font) throws FontException {
        int needs = needsFont(document);
        if (needs >= 0 && font == null) {
            throw new FontException("the letter has characters such as {0}, for which a PDF file needs a font",
                    "信件有「{0}」等字，PDF 檔案須有字型", Character.toString(needs));
        }
        try {
            return new PdfDocument(document, needs < 0 ? new StandardFont() : new EmbeddedFont(font)).bytes();
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new FontException("{0}: a damaged font ({1})", "{0}：字型已損壞（{1}）",
                    font == null ? "Helvetica" : font.file(), String.valueOf(e.getMessage()));
        }
    }

    private static List<String> texts(Document document) {
        List<String> texts = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                texts.add(heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                texts.add(paragraph.text());
            } else if (block instanceof Block.Items items) {
                texts.addAll(items.items());
            } else if (block instanceof Block.Table table) {
                table.columns().forEach(column -> texts.add(column.head()));
                table.rows().forEach(row -> {
                    texts.addAll(row.cells());
                    texts.addAll(row.notes());
                });
            }
        }
        texts.add(document.reference());
        texts.add(page(1, 1).in(document.language()));
        return texts;
    }

    private byte[] bytes() {
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                heading(heading);
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Items items) {
                items(items);
            } else {
                flow.space(4);
                new TableFlow(flow, (Block.Table) block).set();
                flow.space(8);
            }
        }
        foot();
        return sheets.file(document);
    }

    private void heading(Block.Heading heading) {
        double size = heading.level() == 1 ? TITLE : HEADING;
        flow.space(size);
        flow.need(6 * Flow.leading(Flow.BODY));
        flow.set(sheets.root().child("H" + Math.min(heading.level(), 2)), heading.text(), Flow.LEFT, Flow.RIGHT, size, true);
        flow.space(4);
    }

    private void paragraph(Block.Paragraph paragraph) {
        double size = paragraph.style() == Block.Style.BODY ? Flow.BODY : Flow.SMALL;
        flow.set(sheets.root().child("P"), paragraph.text(), Flow.LEFT, Flow.RIGHT, size, false);
        if (paragraph.style() == Block.Style.LETTERHEAD) {
            flow.down(4);
            sheets.line(Flow.LEFT, Flow.RIGHT, flow.y(), 0.5);
            flow.down(6);
        }
        flow.space(8);
    }

    private void items(Block.Items items) {
        Tag list = sheets.root().child("L");
        for (String item : items.items()) {
            Tag body = list.child("LI").child("LBody");
            flow.need(2 * Flow.leading(Flow.BODY));
            sheets.text(null, Flow.LEFT, flow.y() - Flow.leading(Flow.BODY) + Flow.BODY * 0.35, Flow.BODY, false, "-");
            flow.set(body, item, Flow.LEFT + DASH, Flow.RIGHT, Flow.BODY, false);
        }
        flow.space(8);
    }

    private void foot() {
        String reference = flow.settable(document.reference());
        for (int page = 0; page < sheets.count(); page++) {
            String number = flow.settable(page(page + 1, sheets.count()).in(document.language()));
            double room = Flow.RIGHT - Flow.LEFT - flow.width(number, Flow.SMALL) - 2 * DASH;
            sheets.text(page, null, Flow.LEFT, FOOT, Flow.SMALL, false, flow.lines(reference, room, Flow.SMALL).getFirst());
            sheets.text(page, null, Flow.RIGHT - flow.width(number, Flow.SMALL), FOOT, Flow.SMALL, false, number);
        }
    }

    private static Message page(int number, int count) {
        return Message.of("Page {0} of {1}", "第 {0} 頁，共 {1} 頁", number, count);
    }
}
