// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.diff;

import org.lintel.ifc.diff.Differences;
import org.lintel.ifc.model.Model;

/** What is written down of a comparison: the differences and between what they are. */
record DiffReport(String fileBefore, Model before, String fileAfter, Model after, Differences differences) {
}
