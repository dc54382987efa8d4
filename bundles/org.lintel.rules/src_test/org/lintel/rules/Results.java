// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import java.util.List;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Location;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;

/** Results as an engine would give them, for what comes after it. */
public final class Results {

    private Results() {
    }

    public static Result of(String rule, String file, int line, String key, String name, Outcome outcome) {
        Subject subject = new Subject("space", key, "", "IfcSpace", name, "", new Location(file, line, 1, line));
        return new Result(rule, subject, "", outcome, Severity.ERROR, Message.EMPTY, Message.EMPTY, null, List.of(),
                null,
                List.of(), List.of(), List.of(), BaselineState.NONE, null);
    }

    public static Result of(String rule, String file, String key, Outcome outcome) {
        return of(rule, file, 1, key, "name of " + key, outcome);
    }
}
