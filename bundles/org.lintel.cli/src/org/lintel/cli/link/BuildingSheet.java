// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import org.lintel.geo.link.BuildingReport;
import org.lintel.geo.surroundings.Outside;

/**
 * A building as it is reported.
 *
 * @param outside its roofs and façades; null where nobody asked, or no link of it is accepted
 */
record BuildingSheet(BuildingReport report, Outside outside) {
}
