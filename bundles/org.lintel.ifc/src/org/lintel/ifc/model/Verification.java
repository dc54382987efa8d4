// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.Fault;
import org.lintel.ifc.step.Fault.Kind;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.InstanceBytes;
import org.lintel.ifc.step.PlainInstance;
import org.lintel.ifc.step.Ranges;
import org.lintel.ifc.step.ValueContext;
import org.lintel.ifc.step.ValueReader;

/** Looks at the values of every instance: what opening a model leaves to those who ask. */
final class Verification {

    private static final int ROWS_AT_ONCE = 8192;

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
    private static final Text KIND = Text.of(
            "{0}.{1} holds a value of another kind than the schema wants", "{0}.{1} 的值與結構描述（schema）所定的類別不符");
    private static final Message EXPORT_AGAIN =
            Message.of("Export the file again, or correct the instance.", "請重新匯出檔案，或更正該實例。");

    private final Exchange exchange;
    private final TypeIndex types;
    private final ValueContext context;
    private final AttributeKinds kinds;
    private final Faults faults;
    private final ReferencePaths paths;

    /** @param kinds what attributes may be; all of them anything where only the form counts */
    Verification(Exchange exchange, TypeIndex types, ValueContext context, AttributeKinds kinds, Faults faults) {
        this.exchange = exchange;
        this.types = types;
        this.context = context;
        this.kinds = kinds;
        this.faults = faults;
        this.paths = new ReferencePaths(exchange);
    }

    /** Where references lead, after {@link #run}. */
    ReferencePaths paths() {
        return paths;
    }

    void run(int threads, Progress progress) {
        progress.begin(Message.of("Verifying", "正在核對"), exchange.size());
        List<Faults> found = Ranges.run(exchange.size(), ROWS_AT_ONCE, threads, () -> new Part(progress));
        found.forEach(faults::addAll);
    }

    /** Instances that one thread verifies, one after the other. */
    private final class Part implements Ranges.Job<Faults> {

        private final Progress progress;
        private final ReferencePaths.Seen seen = paths.seen();
        private final PlainInstance plain = new PlainInstance(exchange, seen, context.maxNesting());
        private final InstanceBytes in = new InstanceBytes(exchange);
        private final ValueReader reader = new ValueReader(context);
        private Faults found;

        Part(Progress progress) {
            this.progress = progress;
        }

        @Override
        public Faults range(int from, int to) {
            progress.check();
            found = new Faults(faults.limit());
            verify(from, to);
            progress.worked(to - from);
            return found;
        }

        @Override
        public void end() {
            in.close();
        }

        private void verify(int from, int to) {
            for (int row = from; row < to; row++) {
                seen.from(row);
                int code = exchange.code(row);
                short[] expected = code < 0 ? null : kinds.of(code);
                if (expected == null) {
                    verify(row);
                    continue;
                }
                in.moveTo(row);
                if (!plain.isPlain(in.bytes, in.from, kinds.keywordLength(code), in.from + exchange.head(row),
                        in.to, expected)) {
                    verify(row);
                }
            }
        }

        private void verify(int row) {
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
                List<Object> values = reader.list();
                int expected = type.attributes().size();
                if (values.size() != expected && type.isKnown()) {
                    fault(Kind.SYNTAX, row, ARITY, type.name(), values.size(), expected);
                } else if (exchange.code(row) >= 0) {
                    kinds(row, type, values);
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
                    } else {
                        seen.to(target);
                    }
                });
            }
        }

        private void kinds(int row, EntityType type, List<Object> values) {
            short[] expected = kinds.of(exchange.code(row));
            for (int i = 0; expected != null && i < values.size(); i++) {
                if ((AttributeKinds.kind(values.get(i)) & expected[i]) == 0) {
                    fault(Kind.SCHEMA, row, KIND, type.name(), type.attributes().get(i).name());
                }
            }
        }

        private void fault(Kind kind, int row, Text text, Object... arguments) {
            if (found.isOpen()) {
                found.add(new Fault(kind, Message.of(text, arguments), EXPORT_AGAIN, exchange.id(row),
                        exchange.offset(row)));
            } else {
                found.addUnworded();
            }
        }
    }
}
