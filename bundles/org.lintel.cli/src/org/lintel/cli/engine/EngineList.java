// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Terminal;
import org.lintel.core.Version;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.ifcopenshell.IfcOpenShellEngine;
import org.lintel.ifcopenshell.install.Installation;
import org.lintel.ifcopenshell.process.Limits;
import org.lintel.ifcopenshell.program.Program;
import org.lintel.report.json.JsonWriter;

/** The engines that are there, each foreign one started to hear whether it is well. */
final class EngineList {

    /**
     * One line.
     *
     * @param version empty where it is not known
     * @param program null for Lintel's own
     * @param schemas those it takes
     * @param trouble what is wrong; empty if nothing
     */
    private record Entry(String engine, String version, Path program, List<String> schemas, Message trouble) {
    }

    private static final List<String> ALL = List.of("IFC2X3", "IFC4", "IFC4X3");

    private EngineList() {
    }

    /** Findings where something is wrong with one of them. */
    static ExitCode print(boolean json, Terminal terminal) throws IOException {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("native", Version.CURRENT, null, ALL, Message.EMPTY));
        Installation installation = Installation.ofUser();
        try (var progress = new ProgressLine(terminal)) {
            String named = System.getenv(IfcOpenShellEngine.PROGRAM);
            if (named != null && !named.isBlank()) {
                entries.add(ask(Path.of(named), Message.EMPTY, progress));
            }
            if (installation.program() != null) {
                entries.add(ask(installation.program(), installation.isIntact() ? Message.EMPTY
                        : Message.of("it is not what was installed: install it again", "並非所安裝的內容：請重新安裝"), progress));
            }
        }
        if (entries.size() == 1) {
            terminal.note(Message.of("not installed: ifcopenshell; lintel engine install ifcopenshell",
                    "尚未安裝：ifcopenshell；lintel engine install ifcopenshell"));
        }
        if (json) {
            json(entries, terminal);
        } else {
            entries.forEach(entry -> text(entry, terminal));
        }
        return entries.stream().allMatch(entry -> entry.trouble().isEmpty()) ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static Entry ask(Path path, Message trouble, ProgressLine progress) {
        if (!trouble.isEmpty()) {
            // what was changed by who knows whom is not started
            return new Entry(IfcOpenShellEngine.ID, "", path, List.of(), trouble);
        }
        try {
            Program program = Program.ask(path, Limits.DEFAULT, progress);
            return new Entry(IfcOpenShellEngine.ID, program.version(), path, ALL.stream().filter(program::takes).toList(),
                    Message.EMPTY);
        } catch (IOException e) {
            return new Entry(IfcOpenShellEngine.ID, "", path, List.of(),
                    Message.of("it cannot be used: {0}", "無法使用：{0}", String.valueOf(e.getMessage())));
        }
    }

    private static void text(Entry entry, Terminal terminal) {
        var line = new StringBuilder(entry.engine());
        if (!entry.version().isEmpty()) {
            line.append("  ").append(Printable.of(entry.version())).append("  ").append(String.join(" ", entry.schemas()));
        }
        if (entry.program() != null) {
            line.append("  ").append(Printable.of(entry.program().toString()));
        }
        terminal.out().println(line);
        if (!entry.trouble().isEmpty()) {
            terminal.out().println("  " + Printable.of(entry.trouble().in(terminal.language())));
        }
    }

    private static void json(List<Entry> entries, Terminal terminal) throws IOException {
        var json = new JsonWriter(terminal.out());
        json.lines().array();
        for (Entry entry : entries) {
            json.object().field("engine", entry.engine());
            if (!entry.version().isEmpty()) {
                json.field("version", entry.version());
            }
            if (entry.program() != null) {
                json.field("program", entry.program().toString());
            }
            json.name("schemas").array();
            for (String schema : entry.schemas()) {
                json.value(schema);
            }
            json.end().field("usable", entry.trouble().isEmpty());
            if (!entry.trouble().isEmpty()) {
                json.field("trouble", entry.trouble().in(Language.EN));
            }
            json.end();
        }
        json.end().close();
    }
}
