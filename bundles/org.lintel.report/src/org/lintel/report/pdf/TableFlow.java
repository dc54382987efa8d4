// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.lintel.report.document.Block;
import org.lintel.report.document.ColumnWidths;

/** A table that flows down the pages: its head stands on each, a row that is no longer than a page stays together. */
final class TableFlow {

    private static final double GAP = 12;
    private static final double INDENT = 11;
    private static final int DEEPEST = 12;
    private static final double PAD = 3;
    private static final double NARROWEST = 40;

    private final Flow flow;
    private final Block.Table table;
    private final double[] widths;
    private final Tag tag;

    TableFlow(Flow flow, Block.Table table) {
        this.flow = flow;
        this.table = table;
        this.widths = widths();
        this.tag = flow.sheets().root().child("Table");
    }

    void set() {
        Block.Row head = new Block.Row(0, true, table.columns().stream().map(Block.Column::head).toList(), List.of());
        Tag headTag = tag.child("TR");
        flow.need(4 * Flow.leading(Flow.BODY));
        row(head, headTag, "TH", null);
        for (Block.Row row : table.rows()) {
            row(row, tag.child("TR"), "TD", head);
        }
    }

    private double[] widths() {
        int count = table.columns().size();
        double[] wanted = new double[count];
        boolean[] figures = new boolean[count];
        for (int i = 0; i < count; i++) {
            figures[i] = table.columns().get(i).figures();
            wanted[i] = flow.width(flow.settable(table.columns().get(i).head()), Flow.BODY);
            for (Block.Row row : table.rows()) {
                wanted[i] = Math.max(wanted[i], flow.width(flow.settable(row.cells().get(i)), Flow.BODY)
                        + (i == 0 ? indent(row) : 0));
            }
            wanted[i] = Math.min(wanted[i] + 1, Flow.RIGHT - Flow.LEFT);
        }
        double room = Flow.RIGHT - Flow.LEFT - GAP * (count - 1);
        double[] widths = ColumnWidths.of(wanted, figures, room, NARROWEST);
        int last = -1;
        double left = room;
        for (int i = 0; i < count; i++) {
            last = figures[i] ? last : i;
            left -= widths[i];
        }
        if (last >= 0 && left > 0) {
            // what is left over goes to the last column of text, so that figures stand at the edge
            widths[last] += left;
        }
        return widths;
    }

    private static double indent(Block.Row row) {
        return INDENT * Math.min(row.depth(), DEEPEST);
    }

    private void row(Block.Row row, Tag of, String kind, Block.Row head) {
        List<List<String>> cells = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            double inner = Math.max(NARROWEST / 2, widths[i] - (i == 0 ? indent(row) : 0));
            cells.add(flow.lines(row.cells().get(i), inner, Flow.BODY));
            tags.add(of.child(kind));
            height = Math.max(height, cells.getLast().size());
        }
        List<String> notes = new ArrayList<>();
        double noteWidth = Flow.RIGHT - Flow.LEFT - indent(row) - INDENT;
        row.notes().forEach(note -> notes.addAll(flow.lines(note, noteWidth, Flow.SMALL)));
        double all = height * Flow.leading(Flow.BODY) + notes.size() * Flow.leading(Flow.SMALL) + 2 * PAD;
        if (flow.room() < all && all < Sheets.HEIGHT / 2) {
            next(head);
        }
        flow.down(PAD);
        for (int line = 0; line < height; line++) {
            if (flow.room() < Flow.leading(Flow.BODY)) {
                next(head);
            }
            flow.down(Flow.leading(Flow.BODY));
            line(row, cells, tags, line);
        }
        for (String note : notes) {
            if (flow.room() < Flow.leading(Flow.SMALL)) {
                next(head);
            }
            flow.down(Flow.leading(Flow.SMALL));
            flow.sheets().text(tags.getFirst(), Flow.LEFT + indent(row) + INDENT, flow.y() + Flow.SMALL * 0.35, Flow.SMALL,
                    false, note);
        }
        flow.down(PAD);
        flow.sheets().line(Flow.LEFT, Flow.RIGHT, flow.y(), head == null ? 0.2 : 0.8);
    }

    private void line(Block.Row row, List<List<String>> cells, List<Tag> tags, int line) {
        double x = Flow.LEFT;
        for (int i = 0; i < widths.length; i++) {
            if (line < cells.get(i).size()) {
                String text = cells.get(i).get(line);
                double at = table.columns().get(i).figures() ? x + widths[i] - flow.width(text, Flow.BODY)
                        : x + (i == 0 ? indent(row) : 0);
                flow.sheets().text(tags.get(i), at, flow.y() + Flow.BODY * 0.35, Flow.BODY, row.strong(), text);
            }
            x += widths[i] + GAP;
        }
    }

    /** The head is said once: on later pages it is shown again, but not read again. */
    private void next(Block.Row head) {
        flow.next();
        if (head == null) {
            return;
        }
        flow.down(PAD + Flow.leading(Flow.BODY));
        double x = Flow.LEFT;
        for (int i = 0; i < widths.length; i++) {
            String text = flow.lines(head.cells().get(i), widths[i], Flow.BODY).getFirst();
            flow.sheets().text(null, table.columns().get(i).figures() ? x + widths[i] - flow.width(text, Flow.BODY) : x,
                    flow.y() + Flow.BODY * 0.35, Flow.BODY, true, text);
            x += widths[i] + GAP;
        }
        flow.down(PAD);
        flow.sheets().line(Flow.LEFT, Flow.RIGHT, flow.y(), 0.2);
    }
}
