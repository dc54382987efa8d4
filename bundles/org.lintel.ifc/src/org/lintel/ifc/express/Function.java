// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.List;
import org.lintel.ifc.express.StatementLinker.Variable;

/** A function of a schema; linked when first called, for functions call each other and themselves. */
final class Function {

    private final RuleBook book;
    private final Code code;
    private volatile Body body;

    /** What linking makes. */
    record Body(List<Variable> parameters, List<Variable> locals, Node.Step statements, int slots) {
    }

    Function(RuleBook book, Code code) {
        this.book = book;
        this.code = code;
    }

    int parameters() {
        return code.part(0).parts().size();
    }

    /** Links it, so that what cannot be carried out is found before it is called. */
    Body body() {
        Body known = body;
        if (known == null) {
            known = new StatementLinker(book).function(code);
            body = known;
        }
        return known;
    }

    /** What it returns for the arguments; null for too few. */
    Object call(Evaluation run, Object[] arguments) {
        Body linked = body();
        run.step(1);
        run.enter();
        var frame = new Frame(run, null, linked.slots());
        for (int i = 0; i < linked.parameters().size(); i++) {
            Variable parameter = linked.parameters().get(i);
            frame.slots[parameter.slot()] = i < arguments.length ? parameter.taken(arguments[i], frame) : null;
        }
        for (Variable local : linked.locals()) {
            frame.slots[local.slot()] = local.taken(local.initial().eval(frame), frame);
        }
        linked.statements().run(frame);
        run.leave();
        return frame.result;
    }
}
