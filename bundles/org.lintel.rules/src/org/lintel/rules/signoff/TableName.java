// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/** Which table of which edition of which pack, written {@code hk-bec@2024/cop}. */
public record TableName(String pack, String edition, String table) {

    /**
     * Reads a name; an edition that is left out is the newest.
     *
     * @throws IllegalArgumentException with a message for the user if the catalog has no such table
     */
    public static TableName of(String text, Catalog catalog) {
        int slash = text.indexOf('/');
        int at = text.indexOf('@');
        if (slash <= 0 || at > slash) {
            throw new UnknownTable(Message.of("name the table as PACK/TABLE or PACK@EDITION/TABLE, not \"{0}\"",
                    "請以「規則集/表」或「規則集@版本/表」指明，而非「{0}」", text));
        }
        String pack = text.substring(0, at < 0 ? slash : at);
        List<PackEdition> editions = catalog.editions(pack);
        if (editions.isEmpty()) {
            throw new UnknownTable(Message.of("there is no rule pack \"{0}\"; there are: {1}", "沒有規則集「{0}」；現有：{1}",
                    pack,
                    String.join(", ", catalog.packs())));
        }
        TableName name = new TableName(pack, at < 0 ? editions.getLast().edition() : text.substring(at + 1, slash),
                text.substring(slash + 1));
        PackEdition edition = name.editionIn(catalog);
        if (edition == null) {
            throw new UnknownTable(Message.of("{0} has no edition \"{1}\"; there are: {2}", "{0} 沒有「{1}」版；現有：{2}", pack,
                    name.edition(), String.join(", ", editions.stream().map(PackEdition::edition).toList())));
        }
        if (!edition.tables().containsKey(name.table())) {
            throw new UnknownTable(Message.of("{0} has no table \"{1}\"; there are: {2}", "{0} 沒有表「{1}」；現有：{2}",
                    pack + '@' + name.edition(), name.table(), String.join(", ", edition.tables().keySet())));
        }
        return name;
    }

    /** The edition; null if there is none. */
    public PackEdition editionIn(Catalog catalog) {
        for (PackEdition each : catalog.editions(pack)) {
            if (each.edition().equals(edition)) {
                return each;
            }
        }
        return null;
    }

    /** The table; null if there is none. */
    public Table in(Catalog catalog) {
        PackEdition found = editionIn(catalog);
        return found == null ? null : found.tables().get(table);
    }

    @Override
    public String toString() {
        return edition.isEmpty() ? pack + '/' + table : pack + '@' + edition + '/' + table;
    }

    /** A name nothing installed bears; its text is for the user. */
    public static final class UnknownTable extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final transient Message text;

        UnknownTable(Message text) {
            super(text.toString());
            this.text = text;
        }

        public Message text() {
            return text;
        }
    }
}
