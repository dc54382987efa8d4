// SPDX-License-Identifier: EPL-2.0
package org.lintel.workspace.models;

import java.nio.file.Path;

/** Is told when a file that somebody has open has changed. */
@FunctionalInterface
public interface ModelListener {

    /** Called in any thread, often while the workspace is locked: order what is to be done, do not do it here. */
    void modelChanged(Path file);
}
