// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation2;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.link.Link;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.LinkSetFile;
import org.lintel.workspace.CheckPreferences;

/**
 * Links accepted or rejected, to be done, undone and done again: each time the file beside the model is read, these
 * links are changed in it, and it is written whole. What others decided in it meanwhile stays.
 */
final class Decision extends AbstractOperation implements IAdvancedUndoableOperation2 {

    private final Linked linked;
    private final List<Link> before;
    private final List<Link> after;
    private final Consumer<LinkSet> whenDone;

    /**
     * @param links as they stand
     * @param by who decides
     * @param on the day of it, ISO
     * @param whenDone given what is in the file now, in whichever thread it was done
     */
    Decision(Linked linked, List<Link> links, boolean accept, String by, String on, Consumer<LinkSet> whenDone) {
        super(NLS.bind(accept ? Messages.accepting : Messages.rejecting, links.size() == 1
                ? links.getFirst().target().value() : NLS.bind(Messages.linkCount, links.size())));
        this.linked = linked;
        this.before = List.copyOf(links);
        this.after = links.stream().map(link -> link.decided(accept ? org.lintel.geo.link.Status.ACCEPTED
                : org.lintel.geo.link.Status.REJECTED, by, on)).toList();
        this.whenDone = whenDone;
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return write(after);
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return write(after);
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        return write(before);
    }

    private IStatus write(List<Link> wanted) {
        try {
            LinkSet known = linked.known();
            List<Link> all = new ArrayList<>(known.links());
            for (Link link : wanted) {
                if (!all.removeIf(link::isSame)) {
                    return Status.error(NLS.bind(Messages.linkGone, link.target().value()));
                }
                all.add(link);
            }
            LinkSet now = known.with(all);
            LinkSetFile.write(now, linked.sidecar());
            refresh();
            whenDone.accept(now);
            return Status.OK_STATUS;
        } catch (GeodataException e) {
            return Status.error(e.text().in(CheckPreferences.language()), e);
        } catch (IOException | CoreException e) {
            return Status.error(NLS.bind(Messages.notWritten, linked.sidecar(), e.getMessage()), e);
        }
    }

    private void refresh() throws CoreException {
        IPath name = IPath.fromOSString(linked.sidecar().getFileName().toString());
        IFile sidecar = linked.file().getParent().getFile(name);
        sidecar.refreshLocal(IResource.DEPTH_ZERO, null);
    }

    @Override
    public IStatus computeExecutionStatus(IProgressMonitor monitor) {
        return Status.OK_STATUS;
    }

    @Override
    public void setQuietCompute(boolean quiet) {
        // nothing is asked
    }

    /** It reads and writes a file. */
    @Override
    public boolean runInBackground() {
        return true;
    }
}
