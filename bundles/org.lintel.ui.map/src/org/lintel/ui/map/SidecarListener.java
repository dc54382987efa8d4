// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.geo.link.LinkSet;

/** Watches the link set beside the model that is shown: the command, or a colleague's revision, may have changed it. */
final class SidecarListener implements IResourceChangeListener {

    private final Supplier<Linked> shown;
    private final BiConsumer<Linked, LinkSet> whenChanged;

    /** @param whenChanged called in the thread of a job */
    SidecarListener(Supplier<Linked> shown, BiConsumer<Linked, LinkSet> whenChanged) {
        this.shown = shown;
        this.whenChanged = whenChanged;
    }

    void start() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    void stop() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        Linked linked = shown.get();
        if (linked == null || event.getDelta() == null) {
            return;
        }
        IPath sidecar = linked.file().getParent().getFullPath().append(linked.sidecar().getFileName().toString());
        if (event.getDelta().findMember(sidecar) != null) {
            Job job = Job.createSystem(Messages.readingLinks, (ICoreRunnable) monitor -> again(linked));
            job.setPriority(Job.SHORT);
            job.schedule();
        }
    }

    private void again(Linked linked) throws CoreException {
        try {
            LinkSet now = linked.known();
            if (!now.equals(linked.set())) {
                whenChanged.accept(linked, now);
            }
        } catch (IOException e) {
            throw new CoreException(Status.warning(e.getMessage(), e));
        }
    }
}
