// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.claims.record.Trail;
import org.lintel.core.text.Message;

/**
 * What an audit of a store found.
 *
 * @param head the end of the chain
 * @param events how many there are
 * @param rows how many rows were compared, by table
 * @param findings in the order in which they were found
 * @param erasures rows whose personal data an event has erased, the first of them
 * @param erased how many such rows there are
 * @param checkpoints those that were looked at
 * @param unproven what this audit cannot tell
 */
public record AuditReport(Trail.Head head, long events, SortedMap<String, Long> rows, List<AuditFinding> findings,
        List<Erasure> erasures, long erased, List<Checkpoint> checkpoints, List<Message> unproven) {

    public AuditReport {
        rows = new TreeMap<>(Map.copyOf(rows));
        findings = List.copyOf(findings);
        erasures = List.copyOf(erasures);
        checkpoints = List.copyOf(checkpoints);
        unproven = List.copyOf(unproven);
    }

    /** Whether everything is as the chain says. */
    public boolean intact() {
        return findings.isEmpty();
    }
}
