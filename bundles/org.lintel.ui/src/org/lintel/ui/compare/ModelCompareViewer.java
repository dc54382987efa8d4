// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.lintel.core.text.Message;
import org.lintel.ifc.diff.Differences;
import org.lintel.ui.Accessible;
import org.lintel.ui.Images;
import org.lintel.ui.editor.ModelEditors;
import org.lintel.ui.tree.ElementRef;
import org.lintel.workspace.CheckPreferences;

/**
 * Shows how two revisions of a model differ. The right side of a compare editor is the older one, as it is where a file
 * is compared with its history; a button swaps them.
 */
public final class ModelCompareViewer extends Viewer {

    /** Under this key a compare viewer stands in the data of its control. */
    public static final String DATA = "org.lintel.ui.compare.viewer";

    private final Composite control;
    private final Label sides;
    private final Text filter;
    private final Label status;
    private final RowTree tree;
    private ICompareInput input;
    private boolean swapped;
    private Comparing comparing;
    private List<Row> rows = List.of();

    ModelCompareViewer(Composite parent) {
        control = new Composite(parent, SWT.NONE);
        control.setData(CompareUI.COMPARE_VIEWER_TITLE, Messages.title);
        control.setData(DATA, this);
        control.addDisposeListener(e -> stop());
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(control);
        Composite bar = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        sides = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(sides);
        filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.filterText);
        filter.addModifyListener(e -> show());
        Accessible.name(filter, Messages.filterText);
        GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        tree = new RowTree(control);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.area());
        tree.viewer().addDoubleClickListener(e -> open());
        tree.viewer().getTree().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == 'c' && (e.stateMask & SWT.MOD1) != 0) {
                tree.copy();
            }
        });
        tools(bar);
        menu();
        status = new Label(control, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(status);
    }

    private void tools(Composite bar) {
        ToolBar tools = new ToolBar(bar, SWT.FLAT);
        ISharedImages shared = PlatformUI.getWorkbench().getSharedImages();
        tool(tools, Messages.swap, shared.getImage(ISharedImages.IMG_ELCL_SYNCED), () -> {
            swapped = !swapped;
            compare();
        });
        tool(tools, Messages.expandAll, Images.EXPAND_ALL.image(), tree::expandAll);
        tool(tools, Messages.collapseAll, shared.getImage(ISharedImages.IMG_ELCL_COLLAPSEALL),
                () -> tree.viewer().collapseAll());
    }

    private static void tool(ToolBar tools, String label, Image image, Runnable run) {
        ToolItem item = new ToolItem(tools, SWT.PUSH);
        item.setImage(image);
        item.setToolTipText(label);
        item.addListener(SWT.Selection, e -> run.run());
    }

    private void menu() {
        Menu menu = new Menu(tree.viewer().getTree());
        item(menu, Messages.open, this::open);
        item(menu, Messages.copy, tree::copy);
        tree.viewer().getTree().setMenu(menu);
    }

    private static void item(Menu menu, String label, Runnable run) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.addListener(SWT.Selection, e -> run.run());
    }

    private ITypedElement before() {
        return swapped ? input.getLeft() : input.getRight();
    }

    private ITypedElement after() {
        return swapped ? input.getRight() : input.getLeft();
    }

    @Override
    public void setInput(Object other) {
        Object old = input;
        input = other instanceof ICompareInput both && both.getLeft() != null && both.getRight() != null ? both : null;
        inputChanged(input, old);
        compare();
    }

    private void compare() {
        stop();
        rows = List.of();
        tree.show(rows);
        if (input == null) {
            sides.setText("");
            status.setText("");
            return;
        }
        sides.setText(Messages.bind(Messages.sides, label(before()), label(after())).replace("&", "&&"));
        status.setText(Messages.bind(Messages.comparing, label(before()), label(after())).replace("&", "&&"));
        control.layout(true, true);
        Comparing[] job = new Comparing[1];
        job[0] = new Comparing(before(), after(), outcome -> control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed() && comparing == job[0]) {
                comparing = null;
                done(outcome);
            }
        }));
        comparing = job[0];
        comparing.schedule();
    }

    private static String label(ITypedElement element) {
        IFile file = Revision.file(element);
        return file == null ? element.getName() : file.getFullPath().makeRelative().toString();
    }

    private void stop() {
        if (comparing != null) {
            comparing.cancel();
            comparing = null;
        }
    }

    private void done(Comparing.Outcome outcome) {
        if (outcome.differences() == null) {
            status.setText(outcome.problem().isEmpty() ? Messages.cancelled
                    : Messages.bind(Messages.failed, outcome.problem()).replace("&", "&&"));
            control.layout(true, true);
            return;
        }
        rows = Rows.of(outcome.differences(), outcome.schema(), CheckPreferences.language());
        status.setText(summary(outcome.differences()));
        control.layout(true, true);
        show();
    }

    private static String summary(Differences differences) {
        Differences.Counts counts = differences.counts();
        List<String> sentences = new ArrayList<>();
        if (differences.isEmpty()) {
            sentences.add(Messages.same);
        }
        sentences.add(Messages.bind(Messages.counts, new Object[] {counts.added(), counts.removed(), counts.changed(),
            counts.unchanged()}));
        sentences.add(Messages.bind(Messages.matched, counts.byGlobalId(), counts.byKey() + counts.byPartialKey()));
        for (Message note : differences.notes()) {
            sentences.add(note.in(CheckPreferences.language()));
        }
        return String.join("   —   ", sentences);
    }

    private void show() {
        String text = filter.getText().strip().toLowerCase(Locale.ROOT);
        tree.show(rows.stream().map(row -> row.holding(text)).filter(row -> row != null).toList());
    }

    /** Shows the selected object in the model it stands in. */
    private void open() {
        if (!(tree.viewer().getStructuredSelection().getFirstElement() instanceof Row row)) {
            return;
        }
        if (row.difference() == null) {
            tree.viewer().setExpandedState(row, !tree.viewer().getExpandedState(row));
            return;
        }
        boolean now = row.difference().after() != null && Revision.file(after()) != null;
        IFile file = Revision.file(now ? after() : before());
        var item = now ? row.difference().after() : row.difference().before();
        if (file != null && item != null) {
            ModelEditors.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file,
                    new ElementRef(item.globalId(), item.id()));
        }
    }

    /** The lines that are shown. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        tree.rows().forEach(row -> lines(row, lines));
        return lines;
    }

    private static void lines(Row row, List<String> lines) {
        lines.add(row.copied());
        row.children().forEach(child -> lines(child, lines));
    }

    /** What is said below the lines. */
    public String status() {
        return status.getText();
    }

    /** The tree of the lines. */
    public Viewer tree() {
        return tree.viewer();
    }

    @Override
    public Control getControl() {
        return control;
    }

    @Override
    public Object getInput() {
        return input;
    }

    @Override
    public ISelection getSelection() {
        return tree.viewer().getSelection();
    }

    @Override
    public void setSelection(ISelection selection, boolean reveal) {
        tree.viewer().setSelection(selection, reveal);
    }

    @Override
    public void refresh() {
        compare();
    }
}
