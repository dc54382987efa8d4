// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.lintel.workspace.check.Runs;
import org.lintel.workspace.marker.MarkerSync;

/**
 * Finds out which models must be checked after a change and orders those checks. The checks themselves run in a job of
 * their own, so that a build never holds the workspace for as long as a large model takes.
 */
public final class LintelBuilder extends IncrementalProjectBuilder {

    public static final String ID = LintelWorkspace.ID + ".builder";

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor)
            throws CoreException {
        IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
        Set<IFile> files = new LinkedHashSet<>();
        if (delta == null) {
            files.addAll(ModelFiles.in(getProject()));
        } else {
            delta.accept(change -> collect(change, files));
        }
        LintelWorkspace.checks().order(files);
        return null;
    }

    private boolean collect(IResourceDelta delta, Set<IFile> files) throws CoreException {
        IResource resource = delta.getResource();
        if (resource.isDerived()) {
            return false;
        }
        if (resource instanceof IFile file && hasNewContent(delta)) {
            if (ModelFiles.isSettings(file)) {
                files.addAll(ModelFiles.in(file.getParent()));
            } else if (ModelFiles.isModel(file) && delta.getKind() != IResourceDelta.REMOVED) {
                files.add(file);
            } else if (file.getLocation() != null) {
                files.addAll(dependants(file.getLocation().toPath()));
            }
        }
        return true;
    }

    /** The models whose last run has read that file too, such as a baseline. */
    private Set<IFile> dependants(Path changed) {
        Set<IFile> files = new LinkedHashSet<>();
        for (Runs.Entry entry : LintelWorkspace.runs().in(getProject())) {
            if (entry.alsoRead().contains(changed)) {
                files.add(entry.file());
            }
        }
        return files;
    }

    private static boolean hasNewContent(IResourceDelta delta) {
        return delta.getKind() != IResourceDelta.CHANGED
                || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        LintelWorkspace.runs().forgetAll(getProject());
        MarkerSync.clear(getProject());
    }

    /** No lock: a build reads the resource tree and orders checks, it changes nothing. */
    @Override
    public ISchedulingRule getRule(int kind, Map<String, String> arguments) {
        return kind == CLEAN_BUILD ? getProject() : null;
    }
}
