// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.Fault;
import org.lintel.ifc.step.Fault.Kind;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.ValueContext;
import org.lintel.ifc.step.ValueReader;

/** Looks at the values of every instance: what opening a model leaves to those who ask. */
final class Verification {

    private static final int ROWS_BETWEEN_CHECKS = 4096;

    private static final Text UNREADABLE = Text.of("A value of {0} cannot be read", "{0} 有一個值無法讀取");
    private static final Text ARITY =
            Text.of("{0} has {1} attributes instead of {2}", "{0} 有 {1} 個屬性，應為 {2} 個");
    private static final Text DANGLING =
            Text.of("{0} refers to #{1}, which is not in the file", "{0} 引用 #{1}，但檔案內沒有該實例");
    private static final Text UNKNOWN =
            Text.of("The schema has no entity {0}", "結構描述（schema）沒有實體 {0}");
    private static final Text FOREIGN = Text.of(
            "{0} holds bytes that are neither ASCII nor UTF-8; they are read as {1}",
            "{0} 含有非 ASCII 亦非 UTF-8 的位元組，以 {1} 讀取");
    private static final Text UNSOUND = Text.of(
            "A text of {0} holds an escape sequence that cannot be read; it stays as it is written",
            "{0} 有一段文字含有無法讀取的轉義序列，按原樣保留");
    private static final Message EXPORT_AGAIN =
            Message.of("Export the file again, or correct the instance.", "請重新匯出檔案，或更正該實例。");

    private final Exchange exchange;
    private final TypeIndex types;
    private final ValueContext context;
    private final Faults faults;
    private final IntColumn forward = new IntColumn(16);

    Verification(Exchange exchange, TypeIndex types, ValueContext context, Faults faults) {
        this.exchange = exchange;
        this.types = types;
        this.context = context;
        this.faults = faults;
    }

    /** The rows that refer to themselves or to later ones, after {@link #run}: where {@link Circles} may begin. */
    IntColumn forward() {
        return forward;
    }

    void run(Progress progress) {
        progress.begin(Message.of("Verifying", "正在核對"), exchange.size());
        var reader = new ValueReader(context);
        for (int row = 0; row < exchange.size(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == ROWS_BETWEEN_CHECKS - 1) {
                progress.check();
                progress.worked(ROWS_BETWEEN_CHECKS);
            }
            verify(row, reader);
        }
    }

    private void verify(int row, ValueReader reader) {
        EntityType type = types.of(row);
        exchange.open(row, reader);
        if (!type.isKnown()) {
            fault(Kind.SCHEMA, row, UNKNOWN, type.name());
        }
        if (exchange.isComplex(row)) {
            if (reader.toKeyword()) {
                reader.parts();
            }
        } else if (reader.toList()) {
            int count = reader.list().size();
            int expected = type.attributes().size();
            if (count != expected && type.isKnown()) {
                fault(Kind.SYNTAX, row, ARITY, type.name(), count, expected);
            }
        }
        if (reader.damagedAt() >= 0) {
            fault(Kind.SYNTAX, row, UNREADABLE, type.name());
        }
        exchange.open(row, reader);
        if (!reader.isUtf8()) {
            fault(Kind.ENCODING, row, FOREIGN, type.name(), context.charset().name());
        }
        if (reader.unsoundText() >= 0) {
            fault(Kind.ENCODING, row, UNSOUND, type.name());
        }
        if (reader.toKeyword()) {
            reader.allReferences(id -> {
                int target = exchange.row(id);
                if (target < 0) {
                    fault(Kind.REFERENCE, row, DANGLING, type.name(), id);
                } else if (target >= row && (forward.size() == 0 || forward.get(forward.size() - 1) != row)) {
                    forward.add(row);
                }
            });
        }
    }

    private void fault(Kind kind, int row, Text text, Object... arguments) {
        if (faults.isOpen()) {
            faults.add(new Fault(kind, Message.of(text, arguments), EXPORT_AGAIN, exchange.id(row),
                    exchange.offset(row)));
        } else {
            faults.addUnworded();
        }
    }
}
