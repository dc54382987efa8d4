// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.ByteArrayInputStream;
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

    static final int MAGIC = 0x4c504b31;

    private PackFormat() {
    }

    static void write(PackEdition pack, DataOutputStream out) throws IOException {
        out.writeUTF(pack.id());
        out.writeUTF(pack.edition());
        out.writeUTF(pack.jurisdiction());
        write(pack.title(), out);
        out.writeUTF(pack.effective().earliest());
        out.writeUTF(pack.effective().latest());
        out.writeInt(pack.rules().size());
        for (RuleDescription rule : pack.rules()) {
            out.writeUTF(rule.id());
            out.writeByte(rule.severity().ordinal());
            out.writeUTF(rule.subject());
            write(rule.name(), out);
            write(rule.explanation(), out);
            write(rule.remedy(), out);
            write(rule.clause(), out);
            Map<String, Double> parameters = pack.parameters().getOrDefault(rule.id(), Map.of());
            out.writeInt(parameters.size());
            for (Map.Entry<String, Double> parameter : parameters.entrySet()) {
                out.writeUTF(parameter.getKey());
                out.writeDouble(parameter.getValue());
            }
        }
        out.writeInt(pack.tables().size());
        for (Table table : pack.tables().values()) {
            write(table, out);
        }
    }

    /** The pack an edition belongs to, with which its compiled form begins. */
    static String id(byte[] compiled) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(compiled)).readUTF();
    }

    static PackEdition read(DataInputStream in, String hash) throws IOException {
        String id = in.readUTF();
        String edition = in.readUTF();
        String jurisdiction = in.readUTF();
        Text title = readText(in);
        String earliest = in.readUTF();
        Effective effective = new Effective(earliest, in.readUTF());
        List<RuleDescription> rules = new ArrayList<>();
        Map<String, Map<String, Double>> parameters = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            RuleDescription rule = new RuleDescription(in.readUTF(), SEVERITIES[in.readByte()], in.readUTF(),
                    readText(in), readText(in), readText(in), readSource(in));
            rules.add(rule);
            Map<String, Double> numbers = new LinkedHashMap<>();
            for (int m = in.readInt(); m > 0; m--) {
                numbers.put(in.readUTF(), in.readDouble());
            }
            parameters.put(rule.id(), numbers);
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            Table table = readTable(in);
            tables.put(table.name(), table);
        }
        return new PackEdition(id, edition, jurisdiction, title, effective, List.copyOf(rules), parameters, tables,
                hash);
    }

    private static final Severity[] SEVERITIES = Severity.values();
    private static final Confidence[] CONFIDENCES = Confidence.values();

    private static void write(Text text, DataOutputStream out) throws IOException {
        out.writeUTF(text.en());
        out.writeUTF(text.zhHk());
    }

    private static Text readText(DataInputStream in) throws IOException {
        return new Text(in.readUTF(), in.readUTF());
    }

    private static void write(Source source, DataOutputStream out) throws IOException {
        out.writeUTF(source.document());
        out.writeUTF(source.clause());
        out.writeUTF(source.edition());
        out.writeByte(source.confidence().ordinal());
        out.writeUTF(source.note());
    }

    private static Source readSource(DataInputStream in) throws IOException {
        return new Source(in.readUTF(), in.readUTF(), in.readUTF(), CONFIDENCES[in.readByte()], in.readUTF());
    }

    private static void write(Table table, DataOutputStream out) throws IOException {
        out.writeUTF(table.name());
        write(table.source(), out);
        out.writeInt(table.columns().size());
        for (String column : table.columns().keySet()) {
            out.writeUTF(column);
        }
        out.writeInt(table.rows().size());
        for (Table.Row row : table.rows()) {
            out.writeByte(row.confidence().ordinal());
            out.writeUTF(row.note());
            for (String cell : row.cells()) {
                out.writeUTF(cell);
            }
        }
    }

    private static Table readTable(DataInputStream in) throws IOException {
        String name = in.readUTF();
        Source source = readSource(in);
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            columns.put(in.readUTF(), columns.size());
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            Confidence confidence = CONFIDENCES[in.readByte()];
            String note = in.readUTF();
            String[] cells = new String[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = in.readUTF();
            }
            rows.add(new Table.Row(List.of(cells), confidence, note));
        }
        return new Table(name, source, columns, List.copyOf(rows));
    }
}
