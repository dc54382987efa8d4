// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs several commands in one process and says nothing: the build lets the JVM learn by it what they need. */
public final class Rehearsal {

    private Rehearsal() {
    }

    /** @param arguments commands with their arguments, separated by {@code --} */
    public static void main(String[] arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>();
        for (int i = 0; i <= arguments.length; i++) {
            if (i < arguments.length && !arguments[i].equals("--")) {
                command.add(arguments[i]);
            } else {
                ExitCode code = Main.run(command.toArray(String[]::new), nowhere, System.err);
                if (code == ExitCode.USAGE || code == ExitCode.INTERNAL) {
                    System.exit(code.code());
                }
                command.clear();
            }
        }
    }
}
