// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import org.lintel.core.text.Text;

/**
 * A rule pack that took part in a run.
 *
 * @param edition the edition of the code that was applied; empty for packs without editions
 * @param hash SHA-256 of the pack's compiled data, lower-case hex
 */
public record PackUse(String id, String edition, Text title, String hash) {
}
