// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.step.Binding;
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
    private static final Text ONE_ATTRIBUTE =
            Text.of("{0} has one attribute instead of {2}", "{0} 只有 {1} 個屬性，應為 {2} 個");
    private static final Text NEAR_ARITY = Text.of(
            "{0} has {1} attributes; {3}, by which the file is read, has {2}: some may be taken for others",
            "{0} 有 {1} 個屬性，而讀取所用的 {3} 為 {2} 個：部分屬性可能錯認");
    private static final Text UNKNOWN =
            Text.of("{1} has no entity {0}", "{1} 沒有實體 {0}");
    private static final Text TOO_DEEP = Text.of(
            "Values of {0} stand in each other deeper than {1} levels; they are left out",
            "{0} 的值相互嵌套超過 {1} 層，予以略去");
    private static final Text FOREIGN = Text.of(
            "{0} holds bytes that are neither ASCII nor UTF-8; they are read as {1}",
            "{0} 含有非 ASCII 亦非 UTF-8 的位元組，以 {1} 讀取");
    private static final Text UNSOUND = Text.of(
            "A text of {0} holds an escape sequence that cannot be read; it stays as it is written",
            "{0} 有一段文字含有無法讀取的轉義序列，按原樣保留");
    private static final Text MENDED = Text.of(
            "A text of {0} holds an escape sequence written against the standard; it is read as it was meant",
            "{0} 有一段文字的轉義序列寫法不合標準，按其原意讀取");
    private static final Text KIND = Text.of(
            "{0}.{1} holds a value of another kind than the schema wants", "{0}.{1} 的值與結構描述（schema）所定的類別不符");
    private static final Message EXPORT_AGAIN =
            Message.of("Export the file again, or correct the instance.", "請重新匯出檔案，或更正該實例。");
    private static final Message EXPORT_EXACT = Message.of(
            "Export the model as IFC2X3, IFC4 or IFC4X3_ADD2: these Lintel knows exactly.",
            "請以 IFC2X3、IFC4 或 IFC4X3_ADD2 匯出模型：Lintel 確切備有這些版本。");
    private static final Message NOTHING_LOST = Message.of(
            "Nothing is lost here, but other programs may show the text otherwise: export the file again.",
            "此處並無遺失，但其他軟件或有不同顯示：請重新匯出檔案。");
    private static final Message RAISE = Message.of(
            "Read it with a higher limit of nesting if the file is genuine.", "如檔案屬實，請提高嵌套（nesting）上限後再讀取。");

    private final Exchange exchange;
    private final TypeIndex types;
    private final ValueContext context;
    private final AttributeKinds kinds;
    private final Faults faults;
    private final ReferencePaths paths;
    private final String schema;
    private final boolean exact;

    /** Numbers that the REFERENCE section gives to instances of other files. */
    private final Set<Long> elsewhere;

    /**
     * @param kinds what attributes may be; all of them anything where only the form counts
     * @param schema what the file is read by
     * @param exact whether the file declares just this schema; what differs from a near one is no damage
     */
    Verification(Exchange exchange, TypeIndex types, ValueContext context, AttributeKinds kinds, Faults faults,
            String schema, boolean exact) {
        this.exchange = exchange;
        this.types = types;
        this.context = context;
        this.kinds = kinds;
        this.faults = faults;
        this.paths = new ReferencePaths(exchange);
        this.schema = schema;
        this.exact = exact;
        this.elsewhere = elsewhere(exchange);
    }

    private static Set<Long> elsewhere(Exchange exchange) {
        var found = new HashSet<Long>();
        for (Binding binding : exchange.bindings("REFERENCE")) {
            String name = binding.name();
            if (name.length() < 2 || name.length() > 19 || name.charAt(0) != '#') {
                continue;
            }
            long id = 0;
            for (int i = 1; i < name.length() && id >= 0; i++) {
                char c = name.charAt(i);
                id = c >= '0' && c <= '9' ? id * 10 + (c - '0') : -1;
            }
            if (id >= 0) {
                found.add(id);
            }
        }
        return found;
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
            int start = reader.place();
            if (!type.isKnown()) {
                fault(Kind.SCHEMA, row, exact ? EXPORT_AGAIN : EXPORT_EXACT, UNKNOWN, type.name(), schema);
            }
            if (exchange.isComplex(row)) {
                if (reader.toKeyword()) {
                    reader.parts();
                }
            } else if (reader.toList()) {
                List<Object> values = reader.list();
                if (values.size() != type.attributes().size() && type.isKnown()) {
                    arity(row, type, values.size());
                } else if (exchange.code(row) >= 0) {
                    kinds(row, type, values);
                }
            }
            if (reader.tooDeepAt() >= 0) {
                fault(Kind.LIMIT, row, reader.tooDeepAt() - start, RAISE, TOO_DEEP, type.name(), context.maxNesting());
            } else if (reader.damagedAt() >= 0) {
                fault(Kind.SYNTAX, row, reader.damagedAt() - start, EXPORT_AGAIN, UNREADABLE, type.name());
            }
            texts(row, type);
            if (reader.toKeyword()) {
                reader.allReferences(id -> {
                    int target = exchange.row(id);
                    if (target < 0) {
                        if (elsewhere.contains(id)) {
                            return;
                        }
                        fault(Kind.REFERENCE, row, EXPORT_AGAIN, DANGLING, type.name(), id);
                    } else {
                        seen.to(target);
                    }
                });
            }
        }

        private void arity(int row, EntityType type, int count) {
            int expected = type.attributes().size();
            if (exact) {
                fault(Kind.SYNTAX, row, EXPORT_AGAIN, count == 1 ? ONE_ATTRIBUTE : ARITY, type.name(), count, expected);
            } else {
                fault(Kind.SCHEMA, row, EXPORT_EXACT, NEAR_ARITY, type.name(), count, expected, schema);
            }
        }

        private void texts(int row, EntityType type) {
            exchange.open(row, reader);
            int start = reader.place();
            if (!reader.isUtf8()) {
                fault(Kind.ENCODING, row, EXPORT_AGAIN, FOREIGN, type.name(), context.charset().name());
            }
            int at = reader.unsoundText();
            if (at >= 0) {
                boolean mended = reader.isMended(at);
                fault(Kind.ENCODING, row, at - start, mended ? NOTHING_LOST : EXPORT_AGAIN, mended ? MENDED : UNSOUND,
                        type.name());
            }
        }

        private void kinds(int row, EntityType type, List<Object> values) {
            short[] expected = kinds.of(exchange.code(row));
            for (int i = 0; expected != null && i < values.size(); i++) {
                if ((AttributeKinds.kind(values.get(i)) & expected[i]) == 0) {
                    fault(Kind.SCHEMA, row, EXPORT_AGAIN, KIND, type.name(), type.attributes().get(i).name());
                }
            }
        }

        private void fault(Kind kind, int row, Message remedy, Text text, Object... arguments) {
            fault(kind, row, 0, remedy, text, arguments);
        }

        /** @param into how many bytes into the instance */
        private void fault(Kind kind, int row, int into, Message remedy, Text text, Object... arguments) {
            if (found.isOpen()) {
                found.add(new Fault(kind, Message.of(text, arguments), remedy, exchange.id(row),
                        exchange.offset(row) + into));
            } else {
                found.addUnworded();
            }
        }
    }
}
