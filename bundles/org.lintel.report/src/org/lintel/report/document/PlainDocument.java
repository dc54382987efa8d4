// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.document;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Width;

/** A document as plain text, 78 columns wide. */
public final class PlainDocument {

    private static final int WIDTH = 78;
    private static final int NARROWEST = 8;
    private static final String GAP = "  ";

    private final StringBuilder out = new StringBuilder();

    private PlainDocument() {
    }

    /** The whole, with a line end at its end. */
    public static String of(Document document) {
        PlainDocument text = new PlainDocument();
        for (Block block : document.blocks()) {
            if (!text.out.isEmpty()) {
                text.out.append('\n');
            }
            text.block(block);
        }
        text.out.append('\n').append(document.reference()).append('\n');
        return text.out.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            lines(heading.text(), "", "");
            line((heading.level() == 1 ? "=" : "-").repeat(Math.min(WIDTH, Width.of(heading.text()))));
        } else if (block instanceof Block.Paragraph paragraph) {
            lines(paragraph.text(), "", "");
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> lines(item, "- ", "  "));
        } else {
            table((Block.Table) block);
        }
    }

    private void table(Block.Table table) {
        int[] widths = widths(table);
        row(new Block.Row(0, true, table.columns().stream().map(Block.Column::head).toList(), List.of()), table, widths);
        int all = -GAP.length();
        for (int width : widths) {
            all += width + GAP.length();
        }
        line("-".repeat(all));
        table.rows().forEach(row -> row(row, table, widths));
    }

    private static int[] widths(Block.Table table) {
        int count = table.columns().size();
        double[] wanted = new double[count];
        boolean[] figures = new boolean[count];
        for (int i = 0; i < count; i++) {
            figures[i] = table.columns().get(i).figures();
            wanted[i] = Width.of(table.columns().get(i).head());
            for (Block.Row row : table.rows()) {
                wanted[i] = Math.max(wanted[i], Width.of(row.cells().get(i)) + (i == 0 ? 2 * row.depth() : 0));
            }
            wanted[i] = Math.min(wanted[i], WIDTH);
        }
        double[] shared = ColumnWidths.of(wanted, figures, WIDTH - GAP.length() * (count - 1), NARROWEST);
        int[] widths = new int[count];
        for (int i = 0; i < count; i++) {
            widths[i] = (int) shared[i];
        }
        return widths;
    }

    private void row(Block.Row row, Block.Table table, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            String indent = i == 0 ? indent(row.depth(), widths[0]) : "";
            List<String> lines = LineBreaks.of(row.cells().get(i), widths[i] - indent.length(), Width::of).stream()
                    .map(each -> indent + each).toList();
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
                String pad = " ".repeat(Math.max(0, widths[i] - Width.of(cell)));
                text.append(i == 0 ? "" : GAP).append(table.columns().get(i).figures() ? pad + cell : cell + pad);
            }
            line(text.toString());
        }
        String indent = indent(row.depth(), widths[0]) + "  ";
        row.notes().forEach(note -> lines(note, indent + "← ", indent + "  "));
    }

    private static String indent(int depth, int width) {
        return " ".repeat(Math.min(2 * depth, width / 2));
    }

    private void lines(String text, String first, String next) {
        String before = first;
        for (String each : LineBreaks.of(text, Math.max(NARROWEST, WIDTH - first.length()), Width::of)) {
            line(before + each);
            before = next;
        }
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
