// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.part.ShowInContext;
import org.lintel.ui.Images;
import org.lintel.ui.LintelUi;
import org.lintel.ui.tree.ElementRef;
import org.lintel.ui.tree.ModelTree;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.marker.FindingMarkers;
import org.lintel.workspace.models.ModelListener;
import org.lintel.workspace.models.SharedModel;

/** Shows a model: an overview of the file, and its structure with all that is known of the selected element. */
public final class ModelEditor extends MultiPageEditorPart implements IGotoMarker, IShowInSource {

    private static final String PAGE = "editorPage";

    private Path file;
    private OverviewPage overview;
    private StructurePage structure;
    private SharedModel share;
    private ModelLoading loading;
    private ElementRef awaited;
    private boolean disposed;
    private final ModelListener modelListener = changed -> {
        if (changed.equals(file)) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(this::load);
        }
    };

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        URI uri = input instanceof IURIEditorInput located ? located.getURI() : null;
        if (uri == null || !"file".equals(uri.getScheme())) {
            throw new PartInitException(Messages.bind(Messages.notLocal, input.getName()));
        }
        super.init(site, input);
        file = Path.of(uri).toAbsolutePath().normalize();
        setPartName(input.getName());
        setTitleImage(Images.MODEL.image());
    }

    @Override
    protected void createPages() {
        overview = new OverviewPage(getContainer(), this);
        structure = new StructurePage(getContainer());
        setPageText(addPage(overview.control()), Messages.overview);
        setPageText(addPage(structure.control()), Messages.structure);
        getSite().setSelectionProvider(structure.viewer());
        structure.contributeMenu(getEditorSite());
        if ("1".equals(settings().get(PAGE))) {
            setActivePage(1);
        }
        getSite().getService(IContextService.class).activateContext(LintelUi.Context.EDITOR);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getContainer(), LintelUi.Help.EDITOR);
        LintelWorkspace.models().addListener(modelListener);
        load();
    }

    private static IDialogSettings settings() {
        return LintelUi.settings("editor");
    }

    @Override
    protected void pageChange(int page) {
        super.pageChange(page);
        settings().put(PAGE, Integer.toString(page));
    }

    /** Opens the file in the background, again where it has changed; until then the old model stays. */
    private void load() {
        if (disposed) {
            return;
        }
        if (loading != null) {
            loading.cancel();
        }
        ModelLoading[] mine = new ModelLoading[1];
        mine[0] = new ModelLoading(file,
                result -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> loaded(mine[0], result)));
        loading = mine[0];
        loading.schedule();
    }

    private void loaded(ModelLoading job, ModelLoading.Result result) {
        if (!disposed && job == loading) {
            show(result);
        } else if (result instanceof ModelLoading.Result.Loaded late) {
            late.share().close(); // the editor was closed, or the file has changed again
        }
    }

    private void show(ModelLoading.Result result) {
        switch (result) {
            case ModelLoading.Result.Loaded loaded -> {
                SharedModel old = share;
                share = loaded.share();
                overview.show(loaded.tree());
                structure.show(loaded.tree());
                if (awaited != null) {
                    ElementRef element = awaited;
                    awaited = null;
                    reveal(element);
                }
                if (old != null) {
                    old.close();
                }
            }
            case ModelLoading.Result.Failed failed -> overview.fail(failed.cause());
            case ModelLoading.Result.Cancelled cancelled -> overview.cancelled();
        }
    }

    /** The tree of the model that is shown; null while it is being opened. */
    public ModelTree tree() {
        return structure == null ? null : structure.tree();
    }

    /** The page with the structure. */
    public StructurePage structure() {
        return structure;
    }

    /** The page with the overview. */
    public OverviewPage overview() {
        return overview;
    }

    /** Shows an element in the structure, at once or as soon as the model is open. */
    public void reveal(ElementRef element) {
        setActivePage(1);
        if (share == null) {
            awaited = element;
        } else {
            structure.reveal(element);
        }
    }

    /** Shows all elements of a type. */
    void showType(String type) {
        setActivePage(1);
        structure.showType(type);
    }

    @Override
    public void gotoMarker(IMarker marker) {
        String instance = marker.getAttribute(FindingMarkers.INSTANCE, "0");
        ElementRef element = new ElementRef(marker.getAttribute(FindingMarkers.GLOBAL_ID, ""),
                instance.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(instance) : 0);
        if (!element.isEmpty()) {
            reveal(element);
        }
    }

    /** The file in the workspace; null if it lies outside. */
    public IFile workspaceFile() {
        return getEditorInput().getAdapter(IFile.class);
    }

    @Override
    public ShowInContext getShowInContext() {
        Object selected = structure.viewer().getStructuredSelection().getFirstElement();
        return new ShowInContext(workspaceFile(), selected == null ? new StructuredSelection(workspaceFile())
                : new StructuredSelection(selected));
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // nothing can be changed here yet, so nothing is ever dirty
    }

    @Override
    public void doSaveAs() {
        // not allowed: see isSaveAsAllowed
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        if (getActivePage() == 1) {
            structure.setFocus();
        } else {
            overview.setFocus();
        }
    }

    @Override
    public void dispose() {
        disposed = true;
        LintelWorkspace.models().removeListener(modelListener);
        if (loading != null) {
            loading.cancel();
        }
        if (overview != null) {
            overview.dispose();
            structure.dispose();
        }
        if (share != null) {
            share.close();
            share = null;
        }
        super.dispose();
    }
}
