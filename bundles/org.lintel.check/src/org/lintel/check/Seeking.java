// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.task.Progress;
import org.lintel.rules.energy.whatif.Change;
import org.lintel.rules.energy.whatif.ChangeException;
import org.lintel.rules.energy.whatif.Figure;
import org.lintel.rules.energy.whatif.Scenario;

/**
 * Finds the value of a figure with which results just pass: halves its range, in its steps, until two neighbours are
 * left of which one passes. The rule itself judges each value tried, rounding and doubts included; that it passes on one
 * side of a value and not on the other is assumed.
 */
final class Seeking {

    private final Bench bench;
    private final Scenario common;
    private final Change wanted;
    private final Map<Integer, Trial> tried = new HashMap<>();

    /** @param common what is changed besides */
    Seeking(Bench bench, Scenario common, Change wanted) {
        this.bench = bench;
        this.common = common;
        this.wanted = wanted;
    }

    /** One for each result that the figure bears on. */
    List<Sought> of(Run before, Progress progress) throws ChangeException {
        List<Sought> found = new ArrayList<>();
        for (Result result : before.results()) {
            progress.check();
            boolean bears = trial(0).effects().getOrDefault(result.fingerprint(), List.of()).stream()
                    .anyMatch(effect -> effect.change().figure() == wanted.figure()
                            && effect.change().selector().equals(wanted.selector()));
            if (bears && result.outcome() != Outcome.NOT_APPLICABLE) {
                found.add(sought(result.fingerprint()));
            }
        }
        return found;
    }

    private Sought sought(String key) throws ChangeException {
        Figure figure = wanted.figure();
        int last = (int) Math.round((figure.most() - figure.least()) / figure.step());
        boolean low = passes(0, key);
        boolean high = passes(last, key);
        if (low == high) {
            return new Sought(wanted, low ? Sought.Extent.ANY : Sought.Extent.NONE, at(0, key), at(last, key));
        }
        int pass = low ? 0 : last;
        int not = low ? last : 0;
        while (Math.abs(pass - not) > 1) {
            int middle = (pass + not) / 2;
            if (passes(middle, key)) {
                pass = middle;
            } else {
                not = middle;
            }
        }
        return new Sought(change(pass), low ? Sought.Extent.AT_MOST : Sought.Extent.AT_LEAST, at(pass, key),
                at(not, key));
    }

    private boolean passes(int step, String key) throws ChangeException {
        return at(step, key).outcome() == Outcome.PASS;
    }

    private Result at(int step, String key) throws ChangeException {
        for (Result result : trial(step).run().results()) {
            if (result.fingerprint().equals(key)) {
                return result;
            }
        }
        throw new IllegalStateException("the rule crashed on a value that was tried: " + change(step));
    }

    private Trial trial(int step) throws ChangeException {
        Trial known = tried.get(step);
        if (known == null) {
            known = bench.trial(common.and(change(step)));
            tried.put(step, known);
        }
        return known;
    }

    private Change change(int step) {
        Figure figure = wanted.figure();
        // by division: 0.001 has no exact double, and 172 × 0.001 is not the 0.172 that a user would write
        return wanted.with(figure.least() + step / Math.rint(1 / figure.step()));
    }
}
