// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import org.lintel.core.result.Source;
import org.lintel.core.text.Text;

/** Something without which an application is not eligible. */
public record Requirement(String id, Text name, Condition condition, Source source) {
}
