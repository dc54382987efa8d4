// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import org.lintel.claims.office.TrailNames;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;

/**
 * Kinds of events, tables and rows on the terminal: by their ids, which options take and json has, and in Chinese by what they are
 * called before it.
 */
final class TrailTerms {

    private final Terminal terminal;

    TrailTerms(Terminal terminal) {
        this.terminal = terminal;
    }

    String kind(String id) {
        return both(TrailNames.kind(id), id);
    }

    String table(String name) {
        return both(TrailNames.table(name), name);
    }

    /** @param label the name of a table and a key, or the name alone */
    String row(String label) {
        int space = label.indexOf(' ');
        return space < 0 ? table(label) : table(label.substring(0, space)) + label.substring(space);
    }

    private String both(Text words, String id) {
        return terminal.say(Text.of(id, words.in(Language.ZH_HK) + "（" + id + "）"));
    }
}
