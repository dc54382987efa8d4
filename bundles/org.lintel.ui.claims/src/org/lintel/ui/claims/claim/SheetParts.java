// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.lintel.ui.Accessible;

/** Makes the parts of a page: sections with rows of a name and a value, and tables. All text can be selected. */
final class SheetParts {

    private static final int MOST_ROWS = 12;
    private static final int VALUE_WIDTH = 300;
    private static final int NAME_WIDTH = 260;
    private static final int MARGIN = 24;
    private static final int LEAST_TABLE = 200;
    private static final int LEAST_COLUMN = 90;
    private static final String FITTED = "fitted";

    /** A column of a table, and what stands in it. */
    record Column<T>(String title, Function<T, String> text, boolean right) {

        static <T> Column<T> of(String title, Function<T, String> text) {
            return new Column<>(title, text, false);
        }

        static <T> Column<T> number(String title, Function<T, String> text) {
            return new Column<>(title, text, true);
        }
    }

    private final FormToolkit toolkit;
    private final Composite body;

    SheetParts(FormToolkit toolkit, Composite body) {
        this.toolkit = toolkit;
        this.body = body;
    }

    FormToolkit toolkit() {
        return toolkit;
    }

    /** A sentence on the page itself. */
    void say(String words) {
        text(body, words);
    }

    /** A section; its client takes rows of two columns. */
    Composite section(String title) {
        return section(title, false);
    }

    /** @param tall whether it takes what is left of the page */
    Composite section(String title, boolean tall) {
        Section section = toolkit.createSection(body, ExpandableComposite.TITLE_BAR | ExpandableComposite.EXPANDED);
        section.setText(title.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, tall).applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 4).spacing(14, 4).applyTo(client);
        section.setClient(client);
        return client;
    }

    /** A name and its value; nothing where there is none. */
    void row(Composite client, String name, Object value) {
        if (value == null || value.toString().isBlank()) {
            return;
        }
        Label label = toolkit.createLabel(client, name.replace("&", "&&"), SWT.WRAP);
        int width = Math.min(label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, NAME_WIDTH);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(width, SWT.DEFAULT).applyTo(label);
        Accessible.name(text(client, value.toString()), name);
    }

    /** A text that can be selected, as wide as there is room. */
    Text text(Composite client, String words) {
        Text text = new Text(client, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setText(oneLined(words));
        toolkit.adapt(text, true, false);
        GridDataFactory.fillDefaults().grab(true, false).hint(VALUE_WIDTH, SWT.DEFAULT).applyTo(text);
        return text;
    }

    /** A sentence over both columns of a section. */
    Text sentence(Composite client, String words) {
        Text text = text(client, words);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(VALUE_WIDTH, SWT.DEFAULT).applyTo(text);
        return text;
    }

    /** Control codes of what somebody handed in are not obeyed. */
    private static String oneLined(String words) {
        return words.codePoints().map(c -> c < ' ' && c != '\n' || c == 0x7f ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** A table; what is long scrolls, and its rows are made when they are seen. */
    <T> Table table(Composite client, String name, List<T> rows, IntFunction<Image> image,
            List<Column<T>> columns) {
        Table table = new Table(client, SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.BORDER | SWT.MULTI);
        toolkit.adapt(table, true, true);
        table.setHeaderVisible(true);
        Accessible.name(table, name);
        for (Column<T> each : columns) {
            TableColumn column = new TableColumn(table, each.right() ? SWT.RIGHT : SWT.LEFT);
            column.setText(each.title());
            column.setMoveable(true);
        }
        table.addListener(SWT.SetData, e -> {
            TableItem item = (TableItem) e.item;
            T row = rows.get(table.indexOf(item));
            for (int i = 0; i < columns.size(); i++) {
                String text = columns.get(i).text().apply(row);
                item.setText(i, text == null ? "" : oneLined(text).replace('\n', ' '));
            }
            if (image != null) {
                item.setImage(0, image.apply(table.indexOf(item)));
            }
        });
        table.setItemCount(rows.size());
        widths(table, rows, columns, image != null);
        table.addListener(SWT.Resize, e -> fit(table));
        table.addListener(SWT.MouseMove, e -> tip(table, new Point(e.x, e.y)));
        int height = table.getItemHeight() * Math.clamp(rows.size(), 1, MOST_ROWS) + table.getHeaderHeight();
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(VALUE_WIDTH, height).applyTo(table);
        return table;
    }

    /** Once, when it is known how wide the table is: the widest text gives way, never a number, so that few columns stand outside. */
    private static void fit(Table table) {
        int room = table.getClientArea().width;
        if (room < LEAST_TABLE || table.getData(FITTED) != null) {
            return;
        }
        table.setData(FITTED, true);
        int all = Arrays.stream(table.getColumns()).mapToInt(TableColumn::getWidth).sum();
        while (all > room) {
            TableColumn widest = Arrays.stream(table.getColumns()).filter(each -> each.getAlignment() == SWT.LEFT)
                    .max(Comparator.comparingInt(TableColumn::getWidth)).orElse(null);
            if (widest == null || widest.getWidth() <= LEAST_COLUMN) {
                return;
            }
            int less = Math.min(all - room, (widest.getWidth() - LEAST_COLUMN) / 2 + 1);
            widest.setWidth(widest.getWidth() - less);
            all -= less;
        }
    }

    /** What is cut off is read whole where the mouse stands on it. */
    private static void tip(Table table, Point at) {
        TableItem item = table.getItem(at);
        String tip = null;
        for (int i = 0; item != null && i < table.getColumnCount(); i++) {
            if (item.getBounds(i).contains(at)) {
                tip = item.getText(i).isEmpty() ? null : item.getText(i).replace("&", "&&");
            }
        }
        if (!Objects.equals(tip, table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    /** As wide as what the first rows hold. */
    private static <T> void widths(Table table, List<T> rows, List<Column<T>> columns, boolean image) {
        org.eclipse.swt.graphics.GC gc = new org.eclipse.swt.graphics.GC(table);
        try {
            for (int i = 0; i < columns.size(); i++) {
                int width = gc.textExtent(columns.get(i).title()).x;
                for (T row : rows.subList(0, Math.min(rows.size(), 50))) {
                    String text = columns.get(i).text().apply(row);
                    width = Math.max(width, text == null ? 0 : gc.textExtent(text).x);
                }
                table.getColumn(i).setWidth(Math.min(width, 420) + MARGIN + (image && i == 0 ? 20 : 0));
            }
        } finally {
            gc.dispose();
        }
    }
}
