// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.tables;

import java.io.IOException;
import java.util.List;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.signoff.Comparison;
import org.lintel.rules.signoff.Difference;
import org.lintel.rules.signoff.TableName;

/** In what an official table differs from Lintel's, for a program. */
final class ComparisonJson {

    private ComparisonJson() {
    }

    static void write(TableName name, Comparison comparison, boolean partial, Appendable out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.lines().object().field("table", name.toString()).field("file", comparison.sheet().file())
                .optional("sheet", comparison.sheet().name()).field("sha256", comparison.sheet().sha256())
                .field("partial", partial);
        names(json, "compared", comparison.compared());
        names(json, "ignored", comparison.ignored());
        names(json, "absent", comparison.absent());
        json.field("equal", comparison.equal()).field("changed", comparison.count(Difference.Kind.CHANGED))
                .field("added", comparison.count(Difference.Kind.ADDED))
                .field("missing", comparison.count(Difference.Kind.MISSING)).name("differences").lines().array();
        for (Difference difference : comparison.differences()) {
            json.object().field("kind", difference.kind().id()).field("row", difference.row());
            if (difference.fileRow() > 0) {
                json.field("fileRow", difference.fileRow());
            }
            json.optional("column", difference.column());
            if (difference.kind() != Difference.Kind.ADDED) {
                json.field("lintel", difference.lintel());
            }
            if (difference.kind() != Difference.Kind.MISSING) {
                json.field("official", difference.official());
            }
            if (!difference.hint().isEmpty()) {
                VerifyTables.both(json, "hint", difference.hint());
            }
            json.end();
        }
        json.end().end().close();
    }

    private static void names(JsonWriter json, String name, List<String> words) throws IOException {
        json.name(name).array();
        for (String word : words) {
            json.value(word);
        }
        json.end();
    }
}
