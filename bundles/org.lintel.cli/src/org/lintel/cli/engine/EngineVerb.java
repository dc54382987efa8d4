// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifcopenshell.IfcOpenShellEngine;
import org.lintel.ifcopenshell.install.InstallException;
import org.lintel.ifcopenshell.install.Installation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel engine}: which geometry engines there are; installs and removes the one that is not Lintel's own. */
public final class EngineVerb implements Verb {

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public Text summary() {
        return Text.of("List, install or remove geometry engines.", "列出、安裝或移除幾何引擎。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal)
                .positional("WHAT", "1..*", "list, install ifcopenshell, or remove ifcopenshell.",
                        "list、install ifcopenshell 或 remove ifcopenshell。")
                .value("JAR", "Install from this archive instead of having Maven fetch it: " + Installation.coordinates()
                        + ".", "由此檔案安裝，不經 Maven 取得：" + Installation.coordinates() + "。", "--from")
                .flag("Let Maven use only what it has fetched before.", "Maven 只用先前取得的檔案。", "--offline")
                .value("FORMAT", "Of the list: text or json.", "清單格式：text 或 json。", "-f", "--format");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> words = options.matchedPositionalValue(0, List.of());
        String format = options.matchedOptionValue("--format", "text");
        if (words.equals(List.of("list")) && (format.equals("text") || format.equals("json"))) {
            return EngineList.print(format.equals("json"), terminal);
        }
        if (words.equals(List.of("install", IfcOpenShellEngine.ID))) {
            return install(options, terminal);
        }
        if (words.equals(List.of("remove", IfcOpenShellEngine.ID))) {
            Installation installation = Installation.ofUser();
            terminal.note(installation.remove() ? Message.of("removed {0}", "已移除 {0}", installation.folder())
                    : Message.of("{0} was not installed", "未有安裝 {0}", IfcOpenShellEngine.ID));
            return ExitCode.OK;
        }
        throw new UsageException("say: lintel engine list, install ifcopenshell or remove ifcopenshell, not \"{0}\"",
                "請用：lintel engine list、install ifcopenshell 或 remove ifcopenshell，而非「{0}」", String.join(" ", words));
    }

    private static ExitCode install(ParseResult options, Terminal terminal) throws IOException {
        String from = options.matchedOptionValue("--from", null);
        Installation installation = Installation.ofUser();
        try (var progress = new ProgressLine(terminal)) {
            if (from == null) {
                terminal.note(Message.of("fetching {0} (34 MB), if Maven has not fetched it before",
                        "正在取得 {0}（34 MB），除非 Maven 先前已取得", Installation.coordinates()));
            }
            installation.install(from == null ? null : Path.of(from), options.matchedOptionValue("--offline", false),
                    progress);
        } catch (InstallException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        }
        terminal.note(Message.of("installed {0}; its licence is beside it: GNU LGPL 3.0", "已安裝 {0}；許可證在同一資料夾：GNU LGPL 3.0",
                installation.program()));
        return ExitCode.OK;
    }
}
