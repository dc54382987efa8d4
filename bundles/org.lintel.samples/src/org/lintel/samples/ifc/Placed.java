// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import org.lintel.ifc.step.Ref;

/** Something written, and the placement that its parts are placed by. */
record Placed(Ref ref, Ref placement) {
}
