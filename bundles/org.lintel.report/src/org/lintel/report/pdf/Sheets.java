// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lintel.report.document.Document;

/** The pages of a file, A4, on which text and lines are put; measured in points from the lower left corner. */
final class Sheets {

    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;

    /** What stands on a page, and to which elements its pieces belong. */
    private static final class Sheet {
        private final StringBuilder content = new StringBuilder();
        private final List<Tag> pieces = new ArrayList<>();
        private Tag open;
    }

    private final PdfFont font;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Tag root = Tag.root();

    Sheets(PdfFont font) {
        this.font = font;
    }

    /** The element of the whole document. */
    Tag root() {
        return root;
    }

    int count() {
        return sheets.size();
    }

    void begin() {
        sheets.add(new Sheet());
    }

    /**
     * Puts text on the last page.
     *
     * @param tag the element it belongs to; null for what is no content, such as the number of a page
     */
    void text(Tag tag, double x, double y, double size, boolean strong, String text) {
        text(sheets.size() - 1, tag, x, y, size, strong, text);
    }

    void text(int page, Tag tag, double x, double y, double size, boolean strong, String text) {
        if (text.isBlank()) {
            return;
        }
        StringBuilder out = within(page, tag);
        out.append("BT /F ").append(PdfFile.number(size)).append(" Tf ");
        if (strong) {
            // the font has one weight: its outlines are drawn as well as filled
            out.append("2 Tr ").append(PdfFile.number(size / 28)).append(" w ");
        }
        out.append("1 0 0 1 ").append(PdfFile.number(x)).append(' ').append(PdfFile.number(y)).append(" Tm ")
                .append(font.shown(text)).append(" Tj ET\n");
        if (strong) {
            out.append("BT 0 Tr ET\n");
        }
    }

    /** A thin line, which is no content. */
    void line(double fromX, double toX, double y, double grey) {
        within(sheets.size() - 1, null).append(PdfFile.number(grey)).append(" G 0.5 w ").append(PdfFile.number(fromX))
                .append(' ').append(PdfFile.number(y)).append(" m ").append(PdfFile.number(toX)).append(' ')
                .append(PdfFile.number(y)).append(" l S 0 G\n");
    }

    private StringBuilder within(int page, Tag tag) {
        Sheet sheet = sheets.get(page);
        if (sheet.content.isEmpty() || sheet.open != tag) {
            sheet.content.append(sheet.content.isEmpty() ? "" : "EMC\n");
            if (tag == null) {
                sheet.content.append("/Artifact BMC\n");
            } else {
                tag.add(new Tag.Piece(page, sheet.pieces.size()));
                sheet.content.append('/').append(tag.type()).append(" << /MCID ").append(sheet.pieces.size())
                        .append(" >> BDC\n");
                sheet.pieces.add(tag);
            }
            sheet.open = tag;
        }
        return sheet.content;
    }

    byte[] file(Document document) {
        PdfFile file = new PdfFile();
        int catalog = file.reserve();
        int tree = file.reserve();
        int structure = file.reserve();
        int fontObject = font.write(file);
        List<Integer> pages = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            int content = file.stream("", (sheet.content + "EMC\n").getBytes(StandardCharsets.ISO_8859_1));
            pages.add(file.add("<< /Type /Page /Parent " + tree + " 0 R /MediaBox [0 0 " + PdfFile.number(WIDTH) + " "
                    + PdfFile.number(HEIGHT) + "] /Resources << /Font << /F " + fontObject + " 0 R >> >> /Contents "
                    + content + " 0 R /StructParents " + i + " /Tabs /S >>"));
        }
        file.put(tree, "<< /Type /Pages /Count " + pages.size() + " /Kids [" + references(pages) + "] >>");
        root.reserve(file);
        root.write(file, structure, pages);
        StringBuilder parents = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            parents.append(i).append(" [").append(references(sheets.get(i).pieces.stream().map(Tag::object).toList()))
                    .append("] ");
        }
        file.put(structure, "<< /Type /StructTreeRoot /K [" + root.object() + " 0 R] /ParentTree << /Nums [" + parents
                + "] >> /ParentTreeNextKey " + sheets.size() + " >>");
        file.put(catalog, "<< /Type /Catalog /Pages " + tree + " 0 R /Lang (" + document.language().tag()
                + ") /MarkInfo << /Marked true >> /StructTreeRoot " + structure
                + " 0 R /ViewerPreferences << /DisplayDocTitle true >> >>");
        String date = "(D:" + document.day().toString().replace("-", "") + "000000Z)";
        int info = file.add("<< /Title " + PdfFile.text(document.title()) + " /Author "
                + PdfFile.text(document.author()) + " /Subject " + PdfFile.text(document.reference())
                + " /Producer (Lintel) /CreationDate " + date + " /ModDate " + date + " >>");
        return file.bytes(catalog, info);
    }

    private static String references(List<Integer> objects) {
        StringBuilder out = new StringBuilder();
        objects.forEach(each -> out.append(out.isEmpty() ? "" : " ").append(each).append(" 0 R"));
        return out.toString();
    }
}
