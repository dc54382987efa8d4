// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;

/** A rule that is a list of {@link Demands}: nothing is required, for the demands tell what is missing all at once. */
abstract class DemandRule extends BecRule {

    private final String id;
    private final String subject;

    DemandRule(String id, String subject) {
        this.id = "hk-bec/" + id;
        this.subject = subject;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String subject() {
        return subject;
    }

    @Override
    public final List<Input<?>> required() {
        return List.of();
    }

    @Override
    public final Verdict judge(Facts facts) {
        return demands(facts).verdict();
    }

    abstract Demands demands(Facts facts);
}
