// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.applicant;

import java.util.Map;
import java.util.Objects;
import org.lintel.claims.scheme.Ratio;

/**
 * A firm or institution that applies.
 *
 * @param id by which claims name it
 * @param holders by an id of the holder, who may be another enterprise; null where they are not told, which is
 *     something else than that there are none
 */
public record Enterprise(String id, String name, Map<String, Ratio> holders) {

    public Enterprise {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        holders = holders == null ? null : Map.copyOf(holders);
    }
}
