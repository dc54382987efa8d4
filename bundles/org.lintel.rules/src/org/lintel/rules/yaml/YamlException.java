// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.yaml;

import org.lintel.core.result.Location;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;

/** A YAML file that is not as it should be: where, what is wrong and what would be right. */
public final class YamlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Location where;
    private final transient Message problem;

    public YamlException(Location where, Message problem) {
        super(where.file() + ":" + where.line() + ": " + problem.in(Language.EN));
        this.where = where;
        this.problem = problem;
    }

    public Location where() {
        return where;
    }

    /** What is wrong and what to do, without the place. */
    public Message problem() {
        return problem;
    }
}
