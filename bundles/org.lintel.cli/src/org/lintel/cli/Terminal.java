// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Where a verb speaks: data goes to {@link #out}, talk to {@link #err}.
 *
 * @param outTerminal whether a person reads {@code out}
 * @param errTerminal whether a person reads {@code err}
 * @param width of the terminal in columns; 100 where it is not known
 */
public record Terminal(PrintStream out, PrintStream err, Language language, boolean quiet, boolean outTerminal,
        boolean errTerminal, int width) {

    private static final int USUAL_WIDTH = 100;

    /** The process's own streams. The launch script tells in {@code LINTEL_TTY} which of them are terminals. */
    static Terminal of(PrintStream out, PrintStream err) {
        String terminals = System.getenv().getOrDefault("LINTEL_TTY", "");
        return new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Language.EN, false, terminals.contains("1"),
                terminals.contains("2"), width(System.getenv("COLUMNS")));
    }

    private static int width(String columns) {
        try {
            return columns == null ? USUAL_WIDTH : Math.clamp(Integer.parseInt(columns.strip()), 40, 400);
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    Terminal with(Language chosen, boolean silent) {
        return new Terminal(out, err, chosen, silent, outTerminal, errTerminal, width);
    }

    public String say(Text text) {
        return text.in(language);
    }

    public String say(String en, String zhHk) {
        return language == Language.ZH_HK ? zhHk : en;
    }

    /** Something the user should know but did not ask for; left out when quiet. */
    public void note(Message message) {
        if (!quiet) {
            err.println("lintel: " + Printable.of(message.in(language)));
        }
    }

    /** Something that went wrong; said even when quiet. */
    public void complain(Message message) {
        err.println("lintel: " + Printable.of(message.in(language)));
    }
}
