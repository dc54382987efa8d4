// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.nio.file.Path;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.match.Matches;
import org.lintel.ifc.model.Model;

/**
 * What a report of links is made of.
 *
 * @param matches what was found this time; null where nothing was looked for
 */
record LinkReport(Path file, Model model, LinkSet set, Matches matches) {
}
