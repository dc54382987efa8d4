// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.util.List;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;
import org.lintel.rules.Answer;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;

/** The applications of a casebook, as the engine of the rules asks for them. */
final class CaseInputs implements Inputs {

    static final String KIND = "claim";

    private final Casebook book;

    CaseInputs(Casebook book) {
        this.book = book;
    }

    @Override
    public List<Subject> subjects(String kind) {
        return !kind.equals(KIND) ? List.of() : book.cases().stream().map(each -> new Subject(KIND, each.id(), "", "",
                each.id(), each.head().scheme(), Location.of(""))).toList();
    }

    @Override
    public <T> Answer<T> ask(Subject subject, Input<T> input) {
        return input instanceof CaseInput<T> asked ? asked.of(book.find(subject.key()))
                : Answer.unknown("unknown question", "不明的問題");
    }
}
