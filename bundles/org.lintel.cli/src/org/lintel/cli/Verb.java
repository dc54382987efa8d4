// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.io.IOException;
import org.lintel.core.text.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One verb of the command: what it is called, which options it takes, and what it does with them. */
public interface Verb {

    String name();

    /** One line for the list of verbs. */
    Text summary();

    /** Adds options and parameters; called only for the verb that is used, and for help. */
    void describe(CommandSpec spec, Terminal terminal);

    /**
     * Does it.
     *
     * @throws UsageException if the options contradict each other or name what is not there
     * @throws IOException if output cannot be written
     */
    ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException;
}
