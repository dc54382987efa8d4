// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.claims.record.DecisionBasis;
import org.lintel.claims.record.FundAct;
import org.lintel.claims.record.FundFile;
import org.lintel.claims.record.Reading;
import org.lintel.claims.scheme.FundText;
import org.lintel.core.text.Message;

/**
 * By which rules a decision was taken, and what it was held to.
 *
 * @param file with the rules; null if it is not recorded, which an audit finds
 * @param admitted the last act by which the file was admitted; null where it came with Lintel
 */
public record DecisionRules(DecisionBasis basis, FundFile file, FundAct admitted) {

    /** Of all decisions on an application, by their ids; those of an older Lintel have none. */
    public static Map<String, DecisionRules> of(Reading records, String claim) {
        Map<String, DecisionRules> rules = new TreeMap<>();
        List<FundAct> acts = FundOffice.all(records);
        for (DecisionBasis basis : records.where(DecisionBasis.TABLE, "claim", claim)) {
            FundAct admitted = acts.stream()
                    .filter(act -> act.file().equals(basis.file()) && act.kind().equals(FundAct.ADMIT))
                    .reduce((first, second) -> second).orElse(null);
            rules.put(basis.decision(), new DecisionRules(basis, records.find(FundFile.TABLE, basis.file()), admitted));
        }
        return rules;
    }

    /** The file, and whose word it is. */
    public Message words() {
        String name = file == null ? "?" : file.name();
        String hash = FundText.brief(basis.file());
        return admitted == null ? Message.of("{0}, SHA-256 {1}…, as it comes with Lintel", "{0}，SHA-256 {1}…，隨 Lintel 提供", name, hash)
                : Message.of("{0}, SHA-256 {1}…, admitted by {2} on {3}", "{0}，SHA-256 {1}…，由 {2} 於 {3} 核准", name, hash,
                        admitted.actor(), admitted.day());
    }
}
