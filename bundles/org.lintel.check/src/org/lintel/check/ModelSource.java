// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.nio.file.Path;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;

/** Where a check gets its models from: the disk, or the models somebody has open already. */
public interface ModelSource {

    /** Opens from disk and closes after the check. */
    ModelSource DISK = disk(OpenOptions.defaults());

    /** As {@link #DISK}, with limits of one's own. */
    static ModelSource disk(OpenOptions options) {
        return new ModelSource() {
            @Override
            public Model open(Path file, Progress progress) throws ModelException {
                return Model.open(file, options, progress);
            }

            @Override
            public void done(Model model) {
                model.close();
            }
        };
    }

    Model open(Path file, Progress progress) throws ModelException;

    /** The check needs the model no longer. */
    default void done(Model model) {
    }
}
