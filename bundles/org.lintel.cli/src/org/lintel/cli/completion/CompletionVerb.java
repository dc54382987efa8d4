// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.completion;

import java.util.List;
import org.lintel.cli.CommandLines;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Main;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.text.Text;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel completion}: a script that lets a shell complete verbs and options. */
public final class CompletionVerb implements Verb {

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public Text summary() {
        return Text.of("Print a completion script for bash or zsh.", "輸出 bash 或 zsh 的自動完成腳本。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal).positional("SHELL", "0..1", "bash (the default) or zsh: source <(lintel completion)",
                "bash（預設）或 zsh：source <(lintel completion)");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws UsageException {
        List<String> shell = options.matchedPositionalValue(0, List.of());
        if (!shell.isEmpty() && !List.of("bash", "zsh").contains(shell.getFirst())) {
            throw new UsageException("completion is for bash and zsh, not {0}", "自動完成只支援 bash 及 zsh，不支援 {0}",
                    shell.getFirst());
        }
        terminal.out().print(AutoComplete.bash("lintel", CommandLines.complete(terminal, Main.verbs())));
        return ExitCode.OK;
    }
}
