// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.document;

import java.io.IOException;
import java.util.Locale;
import org.lintel.report.escape.XmlText;

/** A document as one page of HTML, to be printed on A4; without scripts, and nothing is fetched for it. */
public final class HtmlDocument {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 22mm; }
            body { font: 11pt/1.5 "Noto Sans HK", "Noto Sans TC", "Noto Sans CJK HK", "PingFang HK", "Microsoft JhengHei",
              Helvetica, Arial, sans-serif; color: #000; max-width: 46em; margin: 2em auto; padding: 0 1em; }
            h1 { font-size: 1.3em; margin: 1.4em 0 .6em; } h2 { font-size: 1.05em; margin: 1.2em 0 .4em; }
            p { white-space: pre-line; margin: .6em 0; overflow-wrap: anywhere; } li { overflow-wrap: anywhere; }
            .letterhead { color: #333; border-bottom: 1px solid #999; padding-bottom: .6em; }
            .small, .note { font-size: .82em; color: #333; }
            table { border-collapse: collapse; width: 100%; margin: .6em 0; } thead { display: table-header-group; }
            th, td { text-align: left; vertical-align: top; padding: .25em .6em .25em 0; border-bottom: 1px solid #ddd;
              overflow-wrap: anywhere; }
            th { border-bottom: 1px solid #666; } .figures { text-align: right; white-space: nowrap; padding-right: 0;
              padding-left: .6em; }
            .strong { font-weight: bold; } .note td { border-bottom-style: none; padding-top: 0; } tr { break-inside: avoid; }
            h1, h2 { break-after: avoid; } .noted td { border-bottom-style: none; }
            @media print { body { margin: 0; max-width: none; padding: 0; } }
            """;

    private final Appendable out;

    private HtmlDocument(Appendable out) {
        this.out = out;
    }

    public static void write(Document document, Appendable out) throws IOException {
        HtmlDocument page = new HtmlDocument(out);
        out.append("<!DOCTYPE html>\n<html lang=\"").append(document.language().tag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
        page.text(document.title());
        out.append("</title>\n<meta name=\"author\" content=\"");
        page.text(document.author());
        out.append("\">\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        for (Block block : document.blocks()) {
            page.block(block);
        }
        out.append("<p class=\"small\">");
        page.text(document.reference());
        out.append("</p>\n</body>\n</html>\n");
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            String tag = heading.level() == 1 ? "h1" : "h2";
            out.append('<').append(tag).append('>');
            text(heading.text());
            out.append("</").append(tag).append(">\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append(paragraph.style() == Block.Style.BODY ? "<p>"
                    : "<p class=\"" + paragraph.style().name().toLowerCase(Locale.ROOT) + "\">");
            lines(paragraph.text());
            out.append("</p>\n");
        } else if (block instanceof Block.Items items) {
            out.append("<ul>\n");
            for (String item : items.items()) {
                out.append("<li>");
                text(item);
                out.append("</li>\n");
            }
            out.append("</ul>\n");
        } else {
            table((Block.Table) block);
        }
    }

    private void table(Block.Table table) throws IOException {
        out.append("<table>\n<thead><tr>");
        for (Block.Column column : table.columns()) {
            out.append(column.figures() ? "<th class=\"figures\">" : "<th>");
            text(column.head());
            out.append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (Block.Row row : table.rows()) {
            String look = (row.strong() ? "strong " : "") + (row.notes().isEmpty() ? "" : "noted");
            out.append(look.isEmpty() ? "<tr>" : "<tr class=\"" + look.strip() + "\">");
            String indent = row.depth() == 0 ? "" : " style=\"padding-left:" + Math.min(row.depth(), 12) + "em\"";
            for (int i = 0; i < row.cells().size(); i++) {
                out.append("<td").append(i == 0 ? indent : "")
                        .append(table.columns().get(i).figures() ? " class=\"figures\">" : ">");
                text(row.cells().get(i));
                out.append("</td>");
            }
            out.append("</tr>\n");
            for (String note : row.notes()) {
                out.append("<tr class=\"note\"><td colspan=\"").append(String.valueOf(row.cells().size())).append('"')
                        .append(indent).append('>');
                text(note);
                out.append("</td></tr>\n");
            }
        }
        out.append("</tbody>\n</table>\n");
    }

    private void text(String text) throws IOException {
        XmlText.append(out, text);
    }

    /** Line ends stay line ends, for the style keeps them. */
    private void lines(String text) throws IOException {
        String separator = "";
        for (String line : text.split("\n", -1)) {
            out.append(separator);
            text(line);
            separator = "\n";
        }
    }
}
