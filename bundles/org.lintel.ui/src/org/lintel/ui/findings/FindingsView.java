// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.lintel.core.result.Outcome;
import org.lintel.ui.CurrentResource;
import org.lintel.ui.LintelUi;
import org.lintel.ui.ModelSelection;
import org.lintel.ui.editor.ModelEditors;
import org.lintel.ui.tree.ElementNode;
import org.lintel.ui.tree.ElementRef;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.Runs;

/** Shows the verdicts of the last checks: filtered and grouped, with the calculation behind the selected one. */
public final class FindingsView extends ViewPart implements IShowInSource, IShowInTarget {

    private static final long TYPING_DELAY_MS = 200;
    private static final long CHANGE_DELAY_MS = 50;

    private final FindingsState state = new FindingsState();
    private final FindingsLoader loader = new FindingsLoader(this::loaded);
    private final Runs.Listener runsListener = file -> refresh(CHANGE_DELAY_MS);
    private final IPreferenceChangeListener preferenceListener = e -> refresh(CHANGE_DELAY_MS);
    private final CurrentResource current = new CurrentResource(this, () -> {
        if (state.scope != Scope.WORKSPACE) {
            refresh(CHANGE_DELAY_MS);
        }
    });

    private FilterBar bar;
    private SashForm sash;
    private FindingsViewer viewer;
    private FindingDetails details;
    private Label status;
    private FindingsTree shown = FindingsTree.EMPTY;

    @Override
    public void createPartControl(Composite parent) {
        state.load();
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new FilterBar(parent, state.filter, filter -> {
            boolean typing = !filter.text().equals(state.filter.text());
            state.filter = filter;
            refresh(typing ? TYPING_DELAY_MS : 0);
        });
        sash = new SashForm(parent, SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        viewer = new FindingsViewer(sash, state, (column, descending) -> {
            state.sort = column;
            state.descending = descending;
            refresh(0);
        });
        details = new FindingDetails(sash);
        sash.setWeights(state.weights);
        sash.addListener(SWT.Resize, e -> turn());
        status = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(status);

        viewer.viewer().addOpenListener(e -> goToElement());
        viewer.viewer().addPostSelectionChangedListener(e -> showDetails());
        getSite().setSelectionProvider(viewer.viewer());
        MenuManager menu = new MenuManager();
        viewer.viewer().getTree().setMenu(menu.createContextMenu(viewer.viewer().getTree()));
        getSite().registerContextMenu(menu, viewer.viewer());
        new FindingsActions(this, state).contribute(getViewSite());

        LintelWorkspace.runs().addListener(runsListener);
        CheckPreferences.node().addPreferenceChangeListener(preferenceListener);
        current.start();
        getSite().getService(IContextService.class).activateContext(LintelUi.Context.FINDINGS);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, LintelUi.Help.FINDINGS);
        MissingRuns.order();
        refresh(0);
    }

    /** Wide: the details beside the list; narrow: below it. */
    private void turn() {
        Point size = sash.getSize();
        int orientation = size.x > size.y * 1.4 ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (size.x > 0 && orientation != sash.getOrientation()) {
            sash.setOrientation(orientation);
        }
        state.weights = sash.getWeights();
    }

    /** Orders the lines anew; from any thread. */
    void refresh(long delayMs) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (sash != null && !sash.isDisposed()) {
                loader.order(new FindingsLoader.Order(runs(), state.filter, state.grouping, state.sort,
                        state.descending), delayMs);
            }
        });
    }

    private List<Runs.Entry> runs() {
        return state.scope.runs(current.resource());
    }

    private void loaded(FindingsTree tree) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!sash.isDisposed()) {
                shown = tree;
                viewer.show(tree);
                bar.show(tree);
                status.setText(FindingsStatus.line(shown, runs()));
                status.getParent().layout(new Control[] {status});
                getViewSite().getActionBars().getStatusLineManager().setMessage(FindingsStatus.counts(shown));
                showDetails();
            }
        });
    }

    private void showDetails() {
        details.show(viewer.viewer().getStructuredSelection().getFirstElement() instanceof FindingRow row ? row : null);
    }

    /** Opens the model at the element of the selected finding; does nothing where no line is selected. */
    public void goToElement() {
        if (viewer.viewer().getStructuredSelection().getFirstElement() instanceof FindingRow row) {
            ModelEditors.open(getSite().getPage(), row.file(), row.ref());
        }
    }

    /** Copies what is selected in the part of the view that has the focus. */
    public void copy() {
        if (details.hasFocus()) {
            details.copy();
        } else {
            viewer.copy();
        }
    }

    /** Opens the groups, as many as can be looked through. */
    public void expandAll() {
        viewer.expand();
    }

    /** Puts the filter into another state. */
    public void setFilter(FindingsFilter filter) {
        bar.set(filter);
    }

    public FindingsFilter filter() {
        return state.filter;
    }

    public void setGrouping(Grouping grouping) {
        state.grouping = grouping;
        refresh(0);
    }

    public void setScope(Scope scope) {
        state.scope = scope;
        refresh(0);
    }

    /** How many there are of each outcome in the scope, whatever the filter. */
    public Map<Outcome, Integer> counts() {
        return shown.counts();
    }

    /** How many lines are shown. */
    public int shownLines() {
        return shown.shown();
    }

    public TreeViewer viewer() {
        return viewer.viewer();
    }

    public FindingDetails details() {
        return details;
    }

    @Override
    public boolean show(ShowInContext context) {
        Object element = context.getSelection() instanceof IStructuredSelection structured
                ? structured.getFirstElement() : null;
        Object target = element != null ? element : context.getInput();
        IResource resource = target == null ? null : ModelSelection.resourceOf(target);
        if (resource == null) {
            return false;
        }
        current.set(resource);
        if (resource instanceof IFile file && target instanceof ElementNode node) {
            select(file, node.ref());
        }
        return true;
    }

    /** Selects the findings on an element, so far as they are shown. */
    private void select(IFile file, ElementRef element) {
        viewer.viewer().setSelection(new StructuredSelection(shown.on(file, element)), true);
    }

    @Override
    public ShowInContext getShowInContext() {
        Object first = viewer.viewer().getStructuredSelection().getFirstElement();
        IResource resource = first == null ? null : ModelSelection.resourceOf(first);
        return new ShowInContext(resource, resource == null ? null : new StructuredSelection(resource));
    }

    @Override
    public void setFocus() {
        viewer.viewer().getControl().setFocus();
    }

    @Override
    public void dispose() {
        LintelWorkspace.runs().removeListener(runsListener);
        CheckPreferences.node().removePreferenceChangeListener(preferenceListener);
        current.stop();
        loader.cancel();
        state.save();
        super.dispose();
    }
}
