// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.signoff;

import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.result.SignOff;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.signoff.TableCheck;

/** A signed table passes if it was put over Lintel's, is undecided if its signer is not known, and fails otherwise. */
final class SignedTableRule implements Rule {

    private static final Text SIGNER = Text.of("trusted signer", "信任的簽署人");

    @Override
    public String id() {
        return "sign-off/table";
    }

    @Override
    public String subject() {
        return SignOffInputs.KIND;
    }

    @Override
    public List<Input<?>> required() {
        return List.of(SignOffInputs.CHECK);
    }

    @Override
    public Verdict judge(Facts facts) {
        TableCheck check = facts.get(SignOffInputs.CHECK);
        Verdict verdict;
        if (check.state() == TableCheck.State.VERIFIED) {
            SignOff signOff = check.signOff();
            verdict = Verdict.pass(Message.of("{0}: {1} rows {2}", "{0}：{1} 行{2}", check.table(), check.rows(),
                    signOff.sentence()));
        } else if (check.state() == TableCheck.State.UNKNOWN_SIGNER) {
            verdict = Verdict.undetermined(Message.of("{0} is not put over Lintel's table: its signer is not known",
                    "未有採用 {0}：簽署人不詳", check.table()),
                    List.of(new Missing("sign-off.signer", SIGNER, check.problem(), check.remedy())));
        } else {
            verdict = Verdict.fail(check.table().isEmpty() ? Message.of("not used: {0}", "未有採用：{0}", check.problem())
                    : Message.of("{0} is not put over Lintel's table: {1}", "未有採用 {0}：{1}", check.table(),
                            check.problem())).remedy(check.remedy());
        }
        return verdict.evidence(facts.evidence(SignOffInputs.CHECK));
    }
}
