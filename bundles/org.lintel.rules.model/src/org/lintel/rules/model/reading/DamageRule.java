// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.reading;

import java.util.List;
import java.util.Locale;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Problem;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;

/** One kind of damage a file can have and still be read: each damaged place fails, a file without any passes. */
final class DamageRule implements Rule {

    private final String id;

    DamageRule(Problem.Kind kind) {
        this.id = "reading/" + word(kind);
    }

    /** The word for a kind in ids: {@code duplicate-id}. */
    static String word(Problem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String subject() {
        return ReadingInputs.KIND + id.substring(id.indexOf('/') + 1);
    }

    @Override
    public List<Input<?>> required() {
        return List.of();
    }

    @Override
    public Verdict judge(Facts facts) {
        ReadingInputs.Damage damage = facts.find(ReadingInputs.DAMAGE);
        if (damage == null) {
            return Verdict.pass(Message.of("nothing of the kind in {0} instances", "於 {0} 個實例中並無此情況",
                    facts.get(ReadingInputs.INSTANCES)));
        }
        Message what = damage.problem().message();
        return Verdict.fail(damage.total() == 0 ? what
                : Message.of("{0}; {1} places in all, of which the first {2} are told", "{0}；共 {1} 處，只列首 {2} 處",
                        what, damage.total(), ReadingInputs.PLACES)).remedy(damage.problem().remedy());
    }
}
