// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.SchemaMatch;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.Fault;
import org.lintel.ifc.step.Fault.Kind;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.HeaderEntity;
import org.lintel.ifc.step.Section;

/**
 * Chooses the schema a file is read by: the one it declares, one near it, or the one that knows most of its entities.
 */
final class SchemaChoice {

    private static final Message REMEDY = Message.of(
            "Export the model as IFC2X3, IFC4 or IFC4X3_ADD2 if attributes are missing.",
            "如有屬性缺失，請以 IFC2X3、IFC4 或 IFC4X3_ADD2 匯出模型。");

    private SchemaChoice() {
    }

    /** What a DATA section names goes before what the header has for the whole file. */
    static List<String> declared(Header header, Exchange exchange) {
        for (Section section : exchange.sections()) {
            List<String> own = section.schemas();
            if (!own.isEmpty()) {
                var all = new ArrayList<String>(own);
                all.addAll(header.schemas());
                return List.copyOf(new LinkedHashSet<>(all));
            }
        }
        return header.schemas();
    }

    static boolean isExact(Header header, Exchange exchange, Schema schema) {
        SchemaMatch match = SchemaMatch.of(declared(header, exchange));
        for (Section section : exchange.sections()) {
            if (isOther(section, schema)) {
                return false;
            }
        }
        return match != null && match.exact();
    }

    private static boolean isOther(Section section, Schema schema) {
        SchemaMatch own = SchemaMatch.of(section.schemas());
        return own != null && !own.schema().id().equals(schema.id());
    }

    static Schema choose(Header header, Exchange exchange, Faults faults) {
        Schema schema = choose(declared(header, exchange), exchange, faults);
        for (Section section : exchange.sections()) {
            if (isOther(section, schema)) {
                faults.add(new Fault(Kind.SCHEMA, Message.of(
                        "The DATA section {0} is of {1}; it is read by {2}, as those before it, and may be misread",
                        "DATA 區段 {0} 屬 {1}；現與之前的區段同以 {2} 讀取，可能有誤",
                        section.name(), String.join(", ", section.schemas()), schema.id()),
                        Message.of("Write the sections of each schema into a file of their own.",
                                "請將各結構描述（schema）的區段分別寫入不同檔案。"), 0, section.from()));
            }
        }
        return schema;
    }

    private static Schema choose(List<String> declared, Exchange exchange, Faults faults) {
        SchemaMatch match = SchemaMatch.of(declared);
        if (match != null && match.exact()) {
            return match.schema();
        }
        long offset = 0;
        for (HeaderEntity entity : exchange.header()) {
            offset = entity.name().equals("FILE_SCHEMA") ? entity.offset() : offset;
        }
        if (match == null) {
            Schema guessed = guess(exchange);
            faults.add(new Fault(Kind.SCHEMA, declared.isEmpty()
                    ? Message.of("The file declares no schema; by its entities it is read as {0}",
                            "檔案沒有註明結構描述（schema），按其實體以 {0} 讀取", guessed.id())
                    : Message.of("The file declares {0}, which is no IFC schema; by its entities it is read as {1}",
                            "檔案註明的 {0} 並非 IFC 結構描述（schema），按其實體以 {1} 讀取", String.join(", ", declared),
                            guessed.id()), REMEDY, 0, offset));
            return guessed;
        }
        faults.add(new Fault(Kind.SCHEMA,
                Message.of("The file declares {0}; it is read as {1}, the nearest schema known",
                "檔案註明 {0}，以最接近的 {1} 讀取", match.declared(), match.schema().id()), REMEDY, 0, offset));
        return match.schema();
    }

    private static Schema guess(Exchange exchange) {
        Schema best = Schema.of("IFC4");
        int most = known(exchange, best);
        for (String id : List.of("IFC2X3", "IFC4X3")) {
            int known = known(exchange, Schema.of(id));
            if (known > most) {
                most = known;
                best = Schema.of(id);
            }
        }
        return best;
    }

    private static int known(Exchange exchange, Schema schema) {
        int known = 0;
        for (int code = 0; code < exchange.keywordCount(); code++) {
            known += schema.entity(exchange.keyword(code)) != null ? 1 : 0;
        }
        return known;
    }
}
