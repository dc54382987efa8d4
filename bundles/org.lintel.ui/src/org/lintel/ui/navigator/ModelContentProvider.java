// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.navigator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonContentProvider;
import org.lintel.ui.ModelSelection;
import org.lintel.ui.editor.ModelLoading;
import org.lintel.ui.tree.ElementNode;
import org.lintel.ui.tree.ModelTree;
import org.lintel.ui.tree.TreeNode;
import org.lintel.ui.tree.TreeState;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.ModelFiles;
import org.lintel.workspace.models.ModelListener;
import org.lintel.workspace.models.SharedModel;

/**
 * Puts the spatial tree of a model under its file in the Project Explorer. A model is opened when its file is expanded, and
 * given back some time after it was collapsed. All methods are called in the UI thread.
 */
public final class ModelContentProvider implements ICommonContentProvider, ITreeViewerListener {

    private static final int KEEP_COLLAPSED_MS = 60_000;
    private static final Object[] NONE = {};

    private final Map<IFile, Open> models = new HashMap<>();
    private final ModelListener modelListener = this::changed;
    private AbstractTreeViewer viewer;

    /** What there is of one file: being opened, open, or not to be opened. */
    private static final class Open {
        ModelLoading loading;
        SharedModel share;
        ModelTree tree;
        String failure;
        boolean wanted = true;
    }

    @Override
    public void init(ICommonContentExtensionSite config) {
        LintelWorkspace.models().addListener(modelListener);
    }

    @Override
    public void inputChanged(Viewer newViewer, Object oldInput, Object newInput) {
        if (viewer == null && newViewer instanceof AbstractTreeViewer tree) {
            viewer = tree;
            viewer.addTreeListener(this);
        }
    }

    @Override
    public Object[] getElements(Object input) {
        return getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (parent instanceof TreeNode node) {
            return node.tree().children(node).toArray();
        }
        return parent instanceof IFile file && ModelFiles.isModel(file) ? children(file) : NONE;
    }

    private Object[] children(IFile file) {
        Open open = models.computeIfAbsent(file, key -> new Open());
        open.wanted = true;
        if (open.tree != null) {
            return below(open.tree).toArray();
        }
        if (open.failure != null) {
            return new Object[] {new Placeholder(file, open.failure, true)};
        }
        if (open.loading == null && file.getLocation() != null) {
            load(file, open);
        }
        return new Object[] {new Placeholder(file, Messages.loading, false)};
    }

    /** What stands below the project: the file stands for it. */
    private static List<TreeNode> below(ModelTree tree) {
        List<TreeNode> roots = tree.roots();
        return roots.size() == 1 && isProject(roots.getFirst()) ? tree.children(roots.getFirst()) : roots;
    }

    private static boolean isProject(TreeNode node) {
        return node.parent() == null && node instanceof ElementNode;
    }

    private void load(IFile file, Open open) {
        Path path = file.getLocation().toPath();
        Display display = PlatformUI.getWorkbench().getDisplay();
        ModelLoading[] mine = new ModelLoading[1];
        mine[0] = new ModelLoading(path, result -> display.asyncExec(() -> loaded(file, open, mine[0], result)));
        open.loading = mine[0];
        open.loading.schedule();
    }

    private void loaded(IFile file, Open open, ModelLoading job, ModelLoading.Result result) {
        boolean overtaken = open.loading != job;
        open.loading = overtaken ? open.loading : null;
        if (models.get(file) != open || overtaken) {
            if (result instanceof ModelLoading.Result.Loaded late) {
                late.share().close();
            }
            return;
        }
        SharedModel old = open.share;
        TreeState state = old == null || viewer.getControl().isDisposed() ? null : TreeState.of(viewer, old.file());
        switch (result) {
            case ModelLoading.Result.Loaded loaded -> {
                open.share = loaded.share();
                open.tree = loaded.tree();
                open.failure = null;
            }
            case ModelLoading.Result.Failed failed -> {
                open.share = null;
                open.tree = null;
                open.failure = failed.cause().text().in(CheckPreferences.language());
            }
            case ModelLoading.Result.Cancelled cancelled -> models.remove(file);
        }
        if (!viewer.getControl().isDisposed()) {
            viewer.refresh(file);
            if (state != null && open.tree != null) {
                state.restore(viewer, open.tree.roots());
            }
        }
        if (old != null && old != open.share) {
            old.close();
        }
    }

    private void changed(Path path) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            IFile file = ModelSelection.fileAt(path);
            Open open = file == null || !file.exists() ? null : models.get(file);
            if (open == null) {
                giveBackDeleted();
            } else {
                if (open.loading != null) {
                    open.loading.cancel();
                }
                open.failure = null;
                load(file, open);
            }
        });
    }

    private void giveBackDeleted() {
        models.entrySet().removeIf(entry -> {
            boolean gone = !entry.getKey().exists();
            if (gone && entry.getValue().share != null) {
                entry.getValue().share.close();
            }
            return gone;
        });
    }

    @Override
    public void treeExpanded(TreeExpansionEvent event) {
        // getChildren has been called
    }

    @Override
    public void treeCollapsed(TreeExpansionEvent event) {
        if (event.getElement() instanceof IFile file && models.containsKey(file)) {
            models.get(file).wanted = false;
            PlatformUI.getWorkbench().getDisplay().timerExec(KEEP_COLLAPSED_MS, () -> giveBack(file));
        }
    }

    private void giveBack(IFile file) {
        Open open = models.get(file);
        if (open != null && !open.wanted && open.loading == null && !viewer.getControl().isDisposed()
                && !viewer.getExpandedState(file)) {
            models.remove(file);
            viewer.refresh(file); // its nodes must not be shown any more
            if (open.share != null) {
                open.share.close();
            }
        }
    }

    @Override
    public Object getParent(Object element) {
        if (element instanceof Placeholder placeholder) {
            return placeholder.file();
        }
        if (element instanceof TreeNode node) {
            return node.parent() == null || isProject(node.parent()) ? ModelSelection.fileAt(node.tree().file())
                    : node.parent();
        }
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof TreeNode node ? node.tree().hasChildren(node)
                : element instanceof IFile file && ModelFiles.isModel(file);
    }

    @Override
    public void restoreState(IMemento memento) {
        // nothing is kept
    }

    @Override
    public void saveState(IMemento memento) {
        // nothing is kept
    }

    @Override
    public void dispose() {
        LintelWorkspace.models().removeListener(modelListener);
        if (viewer != null) {
            viewer.removeTreeListener(this);
        }
        List<Open> left = List.copyOf(models.values());
        models.clear();
        for (Open open : left) {
            if (open.share != null) {
                open.share.close();
            }
        }
    }
}
