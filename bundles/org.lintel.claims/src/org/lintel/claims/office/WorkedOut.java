// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.List;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Assessor;
import org.lintel.claims.claim.Basis;
import org.lintel.claims.claim.Ledger;
import org.lintel.claims.claim.SharedCost;
import org.lintel.claims.claim.Span;
import org.lintel.claims.record.DecisionBasis;
import org.lintel.claims.record.FundFile;
import org.lintel.claims.record.Reading;
import org.lintel.claims.scheme.FundText;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.training.Roll;
import org.lintel.core.money.Money;

/**
 * What an application was worked out to be worth, with all that it was worked out from.
 *
 * @param file with the rules
 * @param roll null for none
 * @param shared what the records show to be paid for by an earlier grant, too
 */
record WorkedOut(Funds.Found found, FundText file, Application application, Books books, Ledger ledger, Roll roll,
        List<SharedCost> shared, Assessment assessment) {

    /** Works it out. */
    static WorkedOut of(Books books, Ledger ledger, Roll roll, Application application, Funds.Found found,
            FundText file, boolean acceptCandidates) {
        List<SharedCost> shared = books.shared(application, found, ledger);
        return new WorkedOut(found, file, application, books, ledger, roll, shared,
                new Assessor(books.register(), ledger, roll, shared).assess(application, found, acceptCandidates));
    }

    /** The record of it that stands beside a decision. */
    DecisionBasis basis(String decision) {
        Span grant = assessment.grant();
        return new DecisionBasis(decision, application.id(), file.hash(), assessment.outcome().id(),
                Money.hkd(grant.low()), grant.high() == Span.UNLIMITED ? null : Money.hkd(grant.high()), text());
    }

    /** What it rests on. */
    String text() {
        return Basis.of(application, books.register(), books.versions(), ledger, roll, shared, found);
    }

    /** The file with the rules, if the store has not kept it yet; else null. */
    FundFile newFile(Reading records) {
        return records.find(FundFile.TABLE, file.hash()) == null ? FundFile.of(file) : null;
    }
}
