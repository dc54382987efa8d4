// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;

/** A rule of the code, which concerns nothing that the ordinance leaves out. */
abstract class BecRule implements Rule {

    /** What it can do without, apart from what tells whether the ordinance covers the subject. */
    List<Input<?>> looksAt() {
        return List.of();
    }

    @Override
    public List<Input<?>> optional() {
        List<Input<?>> all = new ArrayList<>(looksAt());
        all.addAll(Coverage.inputs(subject()));
        return all;
    }

    @Override
    public Verdict outside(Facts facts) {
        Verdict left = Coverage.outside(facts);
        return left != null ? left : Rule.super.outside(facts);
    }
}
