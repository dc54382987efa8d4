// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.check;

import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import org.lintel.check.ModelSource;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.workspace.models.OpenModels;
import org.lintel.workspace.models.SharedModel;

/** Gives a check the models that the workbench has open already, and keeps its shares for as long as it runs. */
public final class SharedSource implements ModelSource, AutoCloseable {

    private final OpenModels models;
    private final Map<Model, SharedModel> shares = new IdentityHashMap<>();

    public SharedSource(OpenModels models) {
        this.models = models;
    }

    @Override
    public Model open(Path file, Progress progress) throws ModelException {
        SharedModel share = models.acquire(file, progress);
        synchronized (shares) {
            SharedModel before = shares.put(share.model(), share);
            if (before != null) {
                before.close();
            }
        }
        return share.model();
    }

    @Override
    public void done(Model model) {
        SharedModel share;
        synchronized (shares) {
            share = shares.remove(model);
        }
        if (share != null) {
            share.close();
        }
    }

    /** Gives back what a check that was stopped has left. */
    @Override
    public void close() {
        synchronized (shares) {
            shares.values().forEach(SharedModel::close);
            shares.clear();
        }
    }
}
