// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.SignOff;
import org.lintel.core.result.Source;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/** Every table of every edition: from which document, how sure its rows are, and who signed it off. */
final class ListTables {

    private static final Confidence[] SUREST_FIRST = {Confidence.CONFIRMED, Confidence.CANDIDATE, Confidence.UNKNOWN};

    private ListTables() {
    }

    static ExitCode print(List<String> packs, boolean json, Catalog catalog, Terminal terminal)
            throws IOException, UsageException {
        for (String pack : packs) {
            if (!catalog.contains(pack)) {
                throw new UsageException("there is no rule pack \"{0}\"; there are: {1}", "沒有規則集「{0}」；現有：{1}", pack,
                        String.join(", ", catalog.packs()));
            }
        }
        List<PackEdition> editions = new ArrayList<>();
        for (String pack : packs.isEmpty() ? catalog.packs() : packs) {
            for (PackEdition edition : catalog.editions(pack)) {
                if (!edition.tables().isEmpty()) {
                    editions.add(edition);
                }
            }
        }
        if (json) {
            json(editions, terminal);
        } else {
            editions.forEach(edition -> text(edition, terminal));
        }
        return ExitCode.OK;
    }

    static int count(Table table, Confidence confidence) {
        return (int) table.rows().stream().filter(row -> row.confidence() == confidence).count();
    }

    /** The sign-off of a table, which may have been signed in the edition it was taken over from; null if nobody has. */
    static SignOff signOff(PackEdition edition, String table) {
        return edition.signOffs().stream().filter(each -> each.table().endsWith('/' + table)).findFirst().orElse(null);
    }

    private static void text(PackEdition edition, Terminal terminal) {
        terminal.out().println(edition.id() + (edition.edition().isEmpty() ? "" : "@" + edition.edition()) + "  "
                + terminal.say(edition.title()));
        int width = edition.tables().keySet().stream().mapToInt(String::length).max().orElse(0);
        for (Table table : edition.tables().values()) {
            StringBuilder rows = new StringBuilder();
            for (Confidence confidence : SUREST_FIRST) {
                int count = count(table, confidence);
                if (count > 0) {
                    rows.append(rows.isEmpty() ? "" : terminal.say(", ", "、")).append(count).append(' ')
                            .append(terminal.say(confidence.label()));
                }
            }
            terminal.out().println("  " + table.name() + " ".repeat(width - table.name().length()) + "  "
                    + (rows.isEmpty() ? terminal.say("empty", "沒有內容") : rows));
            terminal.out().println("  " + " ".repeat(width) + "  " + Printable.of(table.source().citation()));
            SignOff signOff = signOff(edition, table.name());
            if (signOff != null) {
                terminal.out().println("  " + " ".repeat(width) + "  "
                        + Printable.of(signOff.sentence().in(terminal.language()) + " (" + signOff.file() + ")"));
            }
        }
    }

    private static void json(List<PackEdition> editions, Terminal terminal) throws IOException {
        JsonWriter json = new JsonWriter(terminal.out());
        json.lines().array();
        for (PackEdition edition : editions) {
            for (Table table : edition.tables().values()) {
                Source source = table.source();
                json.lines().object().field("pack", edition.id()).field("edition", edition.edition())
                        .field("table", table.name()).field("document", source.document())
                        .field("documentEdition", source.edition()).field("clause", source.clause())
                        .optional("note", source.note()).field("rows", table.rows().size());
                for (Confidence confidence : SUREST_FIRST) {
                    json.field(confidence.id(), count(table, confidence));
                }
                SignOff signOff = signOff(edition, table.name());
                if (signOff != null) {
                    json.name("signOff");
                    json(json, signOff);
                }
                json.end();
            }
        }
        json.end().close();
    }

    static void json(JsonWriter json, SignOff signOff) throws IOException {
        json.object().field("by", signOff.by()).field("date", signOff.date()).field("document", signOff.document())
                .field("documentSha256", signOff.documentSha256()).field("key", signOff.key())
                .field("file", signOff.file()).field("sha256", signOff.sha256()).end();
    }
}
