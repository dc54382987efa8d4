// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import org.lintel.core.result.Confidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Source;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.pack.Table;

/**
 * A figure of the code that nobody has told Lintel. A rule that asks for one and cannot go on without it is ended by
 * this; the engine makes it undetermined and says where to look.
 */
public final class UnknownFigure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Text LABEL = Text.of("figure of the code", "守則的數值");

    private final transient Missing missing;

    private UnknownFigure(Missing missing) {
        super(missing.reason().toString());
        this.missing = missing;
    }

    /** Of a table nothing is known. */
    public static UnknownFigure of(Table table) {
        return new UnknownFigure(missing(table));
    }

    /** Of a row nothing but its name is known. */
    public static UnknownFigure of(Table table, Table.Row row) {
        return new UnknownFigure(missing(table, row));
    }

    /** Whether a figure is none to go by. */
    public static boolean is(Table table, Table.Row row, String column) {
        return row.confidence() == Confidence.UNKNOWN || table.text(row, column).isEmpty();
    }

    public Missing missing() {
        return missing;
    }

    /** What to tell the user about a table without rows. */
    public static Missing missing(Table table) {
        return new Missing("table." + table.name(), LABEL,
                of(table.source(), Message.of("no figure is known", "數值全部不詳")), remedy(table));
    }

    /** What to tell the user about a row without a figure. */
    public static Missing missing(Table table, Table.Row row) {
        return missing(table, row.cells().getFirst());
    }

    /** The same for a row that the table does not have. */
    public static Missing missing(Table table, String row) {
        return new Missing("table." + table.name(), LABEL,
                of(table.source(), Message.of("\"{0}\" is not known", "「{0}」不詳", row)), remedy(table));
    }

    private static Message of(Source source, Message what) {
        return source.edition().isEmpty() ? Message.of("{0}: {1}", "{0}：{1}", source.clause(), what)
                : Message.of("{0} of {1}: {2}", "{1} 版 {0}：{2}", source.clause(), source.edition(), what);
    }

    private static Message remedy(Table table) {
        return Message.of("look it up in {0}, fill it in (lintel tables export) and sign it off (lintel tables import)",
                "請查閱 {0}，填妥（lintel tables export）並簽署（lintel tables import）", table.source().citation());
    }
}
