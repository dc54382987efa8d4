// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.List;
import org.lintel.core.text.Text;

/**
 * A rule pack that took part in a run.
 *
 * @param edition the edition of the code that was applied; empty for packs without editions
 * @param hash SHA-256 of the pack's compiled data and of the signed tables put over it, lower-case hex
 * @param signOffs of its tables; empty where they are as they came with Lintel
 */
public record PackUse(String id, String edition, Text title, String hash, List<SignOff> signOffs) {

    public PackUse {
        signOffs = List.copyOf(signOffs);
    }

    public PackUse(String id, String edition, Text title, String hash) {
        this(id, edition, title, hash, List.of());
    }
}
