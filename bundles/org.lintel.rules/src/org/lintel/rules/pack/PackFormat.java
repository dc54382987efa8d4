// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Source;
import org.lintel.core.text.Text;

/** The compact form of a pack edition: what is written here is read here, so that the two cannot drift apart. */
final class PackFormat {

    static final int MAGIC = 0x4c504b33;

    private PackFormat() {
    }

    /** Where the texts of an edition go. */
    @FunctionalInterface
    interface Words {
        void write(String text) throws IOException;
    }

    /**
     * Writes an edition.
     *
     * @param words where its texts go: as they are, or as numbers of a list that the editions of a pack share
     */
    static void write(PackEdition pack, DataOutputStream out, Words words) throws IOException {
        words.write(pack.id());
        words.write(pack.edition());
        words.write(pack.jurisdiction());
        write(pack.title(), out, words);
        words.write(pack.effective().earliest());
        words.write(pack.effective().latest());
        out.writeBoolean(pack.effective().first());
        out.writeInt(pack.rules().size());
        for (RuleDescription rule : pack.rules()) {
            words.write(rule.id());
            out.writeByte(rule.severity().ordinal());
            words.write(rule.subject());
            write(rule.name(), out, words);
            write(rule.explanation(), out, words);
            write(rule.remedy(), out, words);
            write(rule.clause(), out, words);
            Map<String, Double> parameters = pack.parameters().getOrDefault(rule.id(), Map.of());
            out.writeInt(parameters.size());
            for (Map.Entry<String, Double> parameter : parameters.entrySet()) {
                words.write(parameter.getKey());
                out.writeDouble(parameter.getValue());
            }
        }
        out.writeInt(pack.tables().size());
        for (Table table : pack.tables().values()) {
            write(table, out, words);
        }
    }

    /** An edition as {@link #write} wrote it with numbers of a list. */
    static PackEdition read(DataInputStream in, String[] words, String hash) throws IOException {
        String id = word(in, words);
        String edition = word(in, words);
        String jurisdiction = word(in, words);
        Text title = readText(in, words);
        String earliest = word(in, words);
        Effective effective = new Effective(earliest, word(in, words), in.readBoolean());
        List<RuleDescription> rules = new ArrayList<>();
        Map<String, Map<String, Double>> parameters = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            RuleDescription rule = new RuleDescription(word(in, words), SEVERITIES[in.readByte()], word(in, words),
                    readText(in, words), readText(in, words), readText(in, words), readSource(in, words));
            rules.add(rule);
            Map<String, Double> numbers = new LinkedHashMap<>();
            for (int m = in.readInt(); m > 0; m--) {
                numbers.put(word(in, words), in.readDouble());
            }
            parameters.put(rule.id(), numbers);
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            Table table = readTable(in, words);
            tables.put(table.name(), table);
        }
        return new PackEdition(id, edition, jurisdiction, title, effective, List.copyOf(rules), parameters, tables,
                hash);
    }

    private static final Severity[] SEVERITIES = Severity.values();
    private static final Confidence[] CONFIDENCES = Confidence.values();

    private static void write(Text text, DataOutputStream out, Words words) throws IOException {
        words.write(text.en());
        words.write(text.zhHk());
    }

    private static String word(DataInputStream in, String[] words) throws IOException {
        return words[in.readUnsignedShort()];
    }

    private static Text readText(DataInputStream in, String[] words) throws IOException {
        return new Text(word(in, words), word(in, words));
    }

    private static void write(Source source, DataOutputStream out, Words words) throws IOException {
        words.write(source.document());
        words.write(source.clause());
        words.write(source.edition());
        out.writeByte(source.confidence().ordinal());
        words.write(source.note());
    }

    private static Source readSource(DataInputStream in, String[] words) throws IOException {
        return new Source(word(in, words), word(in, words), word(in, words), CONFIDENCES[in.readByte()],
                word(in, words));
    }

    private static void write(Table table, DataOutputStream out, Words words) throws IOException {
        words.write(table.name());
        write(table.source(), out, words);
        out.writeInt(table.columns().size());
        for (String column : table.columns().keySet()) {
            words.write(column);
        }
        out.writeInt(table.rows().size());
        for (Table.Row row : table.rows()) {
            out.writeByte(row.confidence().ordinal());
            words.write(row.note());
            for (String cell : row.cells()) {
                words.write(cell);
            }
        }
    }

    private static Table readTable(DataInputStream in, String[] words) throws IOException {
        String name = word(in, words);
        Source source = readSource(in, words);
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            columns.put(word(in, words), columns.size());
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            Confidence confidence = CONFIDENCES[in.readByte()];
            String note = word(in, words);
            String[] cells = new String[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = word(in, words);
            }
            rows.add(new Table.Row(List.of(cells), confidence, note));
        }
        return new Table(name, source, columns, List.copyOf(rows));
    }
}
