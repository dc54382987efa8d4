// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.util.List;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.Scheme;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;

/**
 * What an application is worth, with the worked calculation of each version of the scheme that may hold.
 *
 * @param outcome {@code PASS}: the grant is exact, even if it is nothing because a ceiling is used up; {@code FAIL}:
 *     not eligible, or the scheme is closed; {@code UNDETERMINED}: see {@code missing}
 * @param grant all versions together
 * @param versions oldest first; several where it is not known which holds
 * @param candidate the grant if candidate figures were accepted; null where it is not asked for, or no other
 */
public record Assessment(Application application, Fund fund, Scheme scheme, Outcome outcome, Span grant,
        List<VersionGrant> versions, List<Missing> missing, Span candidate) {

    public Assessment {
        versions = List.copyOf(versions);
        missing = List.copyOf(missing);
    }
}
