// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.core.task.CancelledException;
import org.lintel.ifc.model.ModelException;
import org.lintel.ui.tree.ModelTree;
import org.lintel.ui.tree.TreeNode;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.MonitorProgress;
import org.lintel.workspace.models.SharedModel;

/** Opens a model in the background and makes its tree ready, so that nothing has to be waited for in the UI thread. */
public final class ModelLoading extends Job {

    /** The family of the job, for those who wait for it. */
    public static final Object FAMILY = new Object();

    private final Path file;
    private final Consumer<Result> whenDone;

    /** What came of it. */
    public sealed interface Result {

        /** The model is open; whoever receives it closes the share. */
        record Loaded(SharedModel share, ModelTree tree) implements Result {
        }

        record Failed(ModelException cause) implements Result {
        }

        record Cancelled() implements Result {
        }
    }

    /** @param whenDone called in the job's thread, exactly once */
    public ModelLoading(Path file, Consumer<Result> whenDone) {
        super(Messages.bind(Messages.opening, file.getFileName()));
        this.file = file;
        this.whenDone = whenDone;
        setPriority(SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        MonitorProgress progress = new MonitorProgress(monitor, "");
        SharedModel share = null;
        Result result = new Result.Cancelled();
        try {
            share = LintelWorkspace.models().acquire(file, progress);
            ModelTree tree = new ModelTree(file, share.model());
            progress.check();
            warmUp(tree);
            result = new Result.Loaded(share, tree);
        } catch (ModelException e) {
            result = new Result.Failed(e);
        } catch (CancelledException e) {
            return Status.CANCEL_STATUS;
        } finally {
            if (share != null && !(result instanceof Result.Loaded)) {
                share.close();
            }
            whenDone.accept(result);
        }
        return Status.OK_STATUS;
    }

    /** The first question builds the indexes behind it. */
    private static void warmUp(ModelTree tree) {
        tree.model().counts();
        for (TreeNode root : tree.roots()) {
            tree.children(root).forEach(tree::hasChildren);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
