// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script is one that bash takes and that completes. */
class CompletionTest {

    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    Path folder;

    private String bash(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = BASH.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), out);
        return out;
    }

    @Test
    void bashTakesTheScriptAndCompletesVerbsAndOptions() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BASH), "there is no bash");
        for (String language : new String[] {"en", "zh-HK"}) {
            Path script = Files.writeString(folder.resolve("lintel.bash"),
                    lintel("completion", "bash", "--lang", language).ends(0).out());
            assertEquals("", bash("-n", script.toString()));
            String completed = bash("-c",
                    "compopt() { :; }; source \"$0\"; COMP_WORDS=(lintel expl); COMP_CWORD=1; _complete_lintel; "
                    + "echo \"${COMPREPLY[@]}\"; COMP_WORDS=(lintel check --acc); COMP_CWORD=2; _complete_lintel; "
                    + "echo \"${COMPREPLY[@]}\"", script.toString());
            assertEquals("explain\n--accept-candidates\n", completed);
        }
    }

    @Test
    void theScriptIsTheSameForBashAndZsh() {
        String bash = lintel("completion", "bash").ends(0).out();
        assertEquals(bash, lintel("completion").ends(0).out());
        assertEquals(bash, lintel("completion", "zsh").ends(0).out());
        assertTrue(lintel("completion", "fish").ends(2).err().contains("fish"));
    }
}
