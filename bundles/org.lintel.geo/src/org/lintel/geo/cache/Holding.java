// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.time.Instant;
import java.util.List;
import org.lintel.geo.feature.Provenance;

/**
 * What a cache holds of a layer for one cell.
 *
 * @param features how many came with it
 * @param validators by which the server can say that nothing has changed ({@code ETag}s of the pages); empty where it gave none
 */
public record Holding(Cell cell, Provenance provenance, long features, List<String> validators) {

    public Holding {
        validators = List.copyOf(validators);
    }

    public Instant retrievedAt() {
        return provenance.retrievedAt();
    }
}
