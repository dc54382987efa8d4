// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import java.nio.file.Path;
import org.lintel.core.result.Location;

/**
 * A signed table that a project names; whether it is believed is for the user's own list of signers to say.
 *
 * @param file within the project's folder; it need not be there
 */
public record SignedTableFile(Path file, Location where) {
}
