// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.signoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.signoff.TableCheck;

/** The signed tables of a project as subjects, each with what became of it; there are no others. */
public final class SignOffInputs implements Inputs {

    static final String KIND = "signed-table";

    static final Input<TableCheck> CHECK = new Input<>() {
        @Override
        public String id() {
            return "sign-off.table";
        }

        @Override
        public Text label() {
            return Text.of("signed table", "已簽署的數表");
        }

        @Override
        public Message remedy() {
            return Message.EMPTY;
        }
    };

    private final Map<Subject, TableCheck> checks = new LinkedHashMap<>();

    public SignOffInputs(List<TableCheck> checks) {
        for (TableCheck check : checks) {
            this.checks.put(new Subject(KIND, check.file(), "", "", check.file(), "", Location.of(check.file())),
                    check);
        }
    }

    @Override
    public List<Subject> subjects(String kind) {
        return kind.equals(KIND) ? List.copyOf(checks.keySet()) : List.of();
    }

    @Override
    @SuppressWarnings("unchecked") // the one input answered here says itself of which type it is
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        TableCheck check = checks.get(subject);
        return input != CHECK || check == null ? Answer.unknown("not told", "並無提供") : (Answer<T>) Answer.known(check,
                new Evidence.FromProject("signed-tables", check.file(), check.where()));
    }
}
