// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.lintel.ifc.model.Instance;
import org.lintel.ui.Accessible;
import org.lintel.ui.Images;
import org.lintel.ui.tree.ElementNode;
import org.lintel.ui.tree.ElementRef;
import org.lintel.ui.tree.ModelTree;
import org.lintel.ui.tree.TreeLabels;
import org.lintel.ui.tree.TreeNode;
import org.lintel.ui.tree.TreeState;
import org.lintel.ui.tree.TypeGroup;

/** The structure of a model: the tree with a search on the left, what is known of the selected element on the right. */
public final class StructurePage {

    private static final long TYPING_DELAY_MS = 250;
    private static final int EXPANDED_AT_MOST = 60;
    /** Project, site, building and, closed, its storeys. */
    private static final int OPEN_LEVELS = 4;

    private final SashForm sash;
    private final Text search;
    private final ToolItem bySpace;
    private final ToolItem byType;
    private final TreeViewer viewer;
    private final TreeContent content = new TreeContent();
    private final Label hint;
    private final ElementPane pane;
    private final ElementSearch searching;
    private ModelTree tree;

    StructurePage(Composite parent) {
        sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        Composite left = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 2).applyTo(left);
        search = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.search);
        Accessible.name(search, Messages.search);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(search);
        ToolBar modes = new ToolBar(left, SWT.FLAT);
        Accessible.name(modes, Messages.arrange);
        bySpace = mode(modes, Images.BY_SPACE, Messages.bySpace);
        byType = mode(modes, Images.BY_TYPE, Messages.byType);
        bySpace.setSelection(true);

        viewer = new TreeViewer(left, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(content);
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new TreeLabels()));
        Accessible.name(viewer.getTree(), Messages.structure);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 200).applyTo(viewer.getTree());
        hint = new Label(left, SWT.WRAP);
        hint.setText(Messages.loading);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(hint);

        pane = new ElementPane(sash, this::reveal);
        sash.setWeights(42, 58);
        searching = new ElementSearch(
                found -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> showFound(found)));
        viewer.addPostSelectionChangedListener(e -> showSelected());
        search.addModifyListener(e -> {
            if (tree != null) {
                searching.search(tree, search.getText(), TYPING_DELAY_MS);
            }
        });
        search.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                viewer.getTree().setFocus();
            }
        });
    }

    private ToolItem mode(ToolBar bar, Images image, String tip) {
        ToolItem item = new ToolItem(bar, SWT.RADIO);
        item.setImage(image.image());
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, e -> {
            if (item.getSelection()) {
                setByType(item == byType);
            }
        });
        return item;
    }

    Control control() {
        return sash;
    }

    public TreeViewer viewer() {
        return viewer;
    }

    /** The right side. */
    public ElementPane pane() {
        return pane;
    }

    /** The field above the tree. */
    public Text searchField() {
        return search;
    }

    /** Null while the model is being opened. */
    ModelTree tree() {
        return tree;
    }

    void contributeMenu(IEditorSite site) {
        MenuManager menu = new MenuManager();
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
        site.registerContextMenu(menu, viewer, false);
    }

    /** Shows a model; what was open and selected in an older revision of it stays so. */
    void show(ModelTree model) {
        boolean first = tree == null;
        tree = model;
        pane.use(model);
        TreeState state = TreeState.of(viewer, model.file());
        Object selected = viewer.getStructuredSelection().getFirstElement();
        if (search.getText().isBlank()) {
            viewer.setInput(model);
            showHint("");
            if (first) {
                viewer.expandToLevel(OPEN_LEVELS);
            } else {
                state.restore(viewer, content.isByType() ? model.byType() : model.roots());
            }
        } else {
            searching.search(model, search.getText(), 0);
        }
        if (selected instanceof ElementNode node) {
            reveal(node.ref());
        } else {
            pane.show(null);
        }
    }

    private void setByType(boolean wanted) {
        if (content.isByType() == wanted) {
            return;
        }
        Object selected = viewer.getStructuredSelection().getFirstElement();
        content.setByType(wanted);
        byType.setSelection(wanted);
        bySpace.setSelection(!wanted);
        if (viewer.getInput() != null) {
            viewer.refresh();
            if (!wanted) {
                viewer.expandToLevel(OPEN_LEVELS);
            }
        }
        if (selected instanceof ElementNode node) {
            reveal(node.ref());
        }
    }

    private void showFound(ElementSearch.Found found) {
        if (sash.isDisposed() || found.tree() != tree) {
            return;
        }
        Object selected = viewer.getStructuredSelection().getFirstElement();
        viewer.getTree().setRedraw(false);
        try {
            if (found.hits() == null) {
                viewer.setInput(tree);
                viewer.expandToLevel(OPEN_LEVELS);
                showHint("");
            } else {
                viewer.setInput(tree.only(found.hits()));
                if (found.hits().size() <= EXPANDED_AT_MOST) {
                    viewer.expandAll();
                } else {
                    viewer.expandToLevel(OPEN_LEVELS);
                }
                showHint(Messages.bind(found.more() ? Messages.foundMore : Messages.found, found.hits().size()));
            }
        } finally {
            viewer.getTree().setRedraw(true);
        }
        if (found.hits() == null && selected instanceof ElementNode node) {
            reveal(node.ref());
        }
    }

    private void showHint(String text) {
        hint.setText(text);
        GridDataFactory.createFrom((GridData) hint.getLayoutData()).exclude(text.isEmpty())
                .applyTo(hint);
        hint.setVisible(!text.isEmpty());
        hint.getParent().layout();
    }

    private void showSelected() {
        pane.showNode(viewer.getStructuredSelection().getFirstElement() instanceof ElementNode node ? node : null);
    }

    /** Selects an element in the tree; by type where it does not stand in the spatial tree. */
    public void reveal(ElementRef element) {
        Instance instance = tree == null ? null : element.in(tree.model());
        if (instance == null) {
            return;
        }
        if (!search.getText().isBlank()) {
            search.setText(""); // it may be hidden by the search
            viewer.setInput(tree);
        }
        ElementNode node = content.isByType() ? tree.findByType(instance) : tree.find(instance);
        if (node == null && !content.isByType()) {
            node = tree.findByType(instance);
            if (node != null) {
                setByType(true);
            }
        }
        if (node != null) {
            open(node.parent());
            viewer.setSelection(new StructuredSelection(node), true);
            pane.showNode(node);
        } else {
            pane.show(instance);
        }
    }

    private void open(TreeNode node) {
        if (node != null) {
            open(node.parent());
            viewer.setExpandedState(node, true);
        }
    }

    /** Arranges by type and opens the group of a type. */
    void showType(String type) {
        setByType(true);
        for (TreeNode node : tree.byType()) {
            if (node instanceof TypeGroup group && group.type().equals(type)) {
                viewer.setExpandedState(group, true);
                viewer.setSelection(new StructuredSelection(group), true);
            }
        }
    }

    void setFocus() {
        viewer.getTree().setFocus();
    }

    void dispose() {
        searching.cancel();
        pane.dispose();
    }
}
