// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.util.List;
import java.util.Map;
import org.lintel.claims.scheme.Requirement;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;

/**
 * What one version of a scheme grants.
 *
 * @param grant exact, or as far as it is known
 * @param failed requirements that are not met for certain; the grant is then nothing
 * @param closed whether applications came to an end before
 * @param binding ceilings that take something away
 * @param lines what each line receives, by its id; empty where the grant is not exact
 * @param leftOut lines that are not paid for certain, for their trainees do not count
 * @param missing what it would take to know the grant exactly; empty where it is
 */
public record VersionGrant(SchemeVersion version, Span grant, List<Requirement> failed, boolean closed,
        List<CeilingUse> binding, Map<String, Long> lines, List<LeftOut> leftOut, Calculation calculation,
        List<Missing> missing) {

    public VersionGrant {
        failed = List.copyOf(failed);
        binding = List.copyOf(binding);
        leftOut = List.copyOf(leftOut);
        missing = List.copyOf(missing);
    }
}
