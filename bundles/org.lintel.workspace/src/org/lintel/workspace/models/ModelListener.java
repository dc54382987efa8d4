// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.models;

import java.nio.file.Path;

/** Is told when the file of a model has changed or is gone, whether or not somebody has it open. */
@FunctionalInterface
public interface ModelListener {

    /** Called in any thread, often while the workspace is locked: order what is to be done, do not do it here. */
    void modelChanged(Path file);
}
