// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.util.Objects;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;

/** A table file that cannot be taken as it stands: where, what is wrong, and what to do. */
public final class SheetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Location where;
    private final transient Message problem;
    private final transient Message remedy;

    /** @param where line or row, counted from 1; 0 where it is the file as a whole */
    public SheetException(Location where, Message problem, Message remedy) {
        super(where.file() + ":" + where.line() + ": " + problem + "; " + remedy);
        this.where = Objects.requireNonNull(where, "where");
        this.problem = Objects.requireNonNull(problem, "problem");
        this.remedy = Objects.requireNonNull(remedy, "remedy");
    }

    static SheetException at(String file, int row, Message problem, Message remedy) {
        return new SheetException(new Location(file, row, 0, 0), problem, remedy);
    }

    public Location where() {
        return where;
    }

    public Message problem() {
        return problem;
    }

    public Message remedy() {
        return remedy;
    }

    /** Place, problem and remedy in one sentence. */
    public Message text() {
        return where.line() == 0 ? Message.of("{0}: {1}; {2}", "{0}：{1}；{2}", where.file(), problem, remedy)
                : Message.of("{0}, row {1}: {2}; {3}", "{0} 第 {1} 行：{2}；{3}", where.file(), where.line(), problem,
                remedy);
    }
}
