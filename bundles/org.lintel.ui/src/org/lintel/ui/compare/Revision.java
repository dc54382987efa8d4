// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.compare;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.compare.IResourceProvider;
import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.models.SharedModel;

/** One side of a comparison while it is open: a model of the workspace, or an edition of one that is only a stream. */
final class Revision implements AutoCloseable {

    private final Model model;
    private final AutoCloseable opened;

    private Revision(Model model, AutoCloseable opened) {
        this.model = model;
        this.opened = opened;
    }

    /**
     * Opens a side. May take long: not for the UI thread.
     *
     * @throws ModelException if it is no model
     * @throws IOException if its content cannot be had
     */
    static Revision open(ITypedElement element, Progress progress) throws IOException {
        IFile file = file(element);
        if (file != null) {
            SharedModel share = LintelWorkspace.models().acquire(file.getLocation().toPath(), progress);
            return new Revision(share.model(), share);
        }
        if (element instanceof IStreamContentAccessor edition) {
            try (InputStream in = edition.getContents()) {
                Model model = Model.of(in.readAllBytes(), element.getName());
                return new Revision(model, model);
            } catch (CoreException e) {
                throw new IOException(e.getStatus().getMessage(), e);
            }
        }
        throw new ModelException(element.getName(), Message.of("This is no file", "這不是檔案"), Message.EMPTY);
    }

    /** The file of the workspace that a side is; null where it is an older edition, or anything else. */
    static IFile file(ITypedElement element) {
        return element instanceof IResourceProvider provider && provider.getResource() instanceof IFile file
                && file.getLocation() != null ? file : null;
    }

    Model model() {
        return model;
    }

    @Override
    public void close() {
        try {
            opened.close();
        } catch (Exception e) {
            throw new IllegalStateException(e); // neither a share nor a model throws on closing
        }
    }
}
