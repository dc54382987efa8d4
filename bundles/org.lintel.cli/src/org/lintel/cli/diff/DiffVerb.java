// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.diff;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Text;
import org.lintel.ifc.diff.Aspect;
import org.lintel.ifc.diff.Diff;
import org.lintel.ifc.diff.DiffOptions;
import org.lintel.ifc.diff.Differences;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.schema.Schema;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel diff}: how two revisions of a model differ. Ends with 0 where they do not, with 1 where they do. */
public final class DiffVerb implements Verb {

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public Text summary() {
        return Text.of("Tell how two revisions of a model differ.", "比較模型的兩個版本。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(new Options(spec, terminal)
                .positional("MODEL", "1..*", "Two models: the one before and the one after.", "兩個模型：先是舊版，後是新版。")
                .value("FORMAT", "text or json.", "text 或 json。", "-f", "--format")
                .value("FILE", "Write to a file instead of stdout.", "寫入檔案，而非 stdout。", "-o", "--output")
                .values("ENTITY", "Only objects of these entities, such as IfcWall, subtypes included.",
                        "只比較這些實體（連同其子類型）的物件，如 IfcWall。", "-t", "--type")
                .values("ASPECT", "Only these: " + ids() + ".", "只比較這些方面：" + ids() + "。", "--only")
                .value("MM", "How far placements may lie apart and count as the same; default 0.001.",
                        "位置相差多少毫米以內視為相同；預設 0.001。", "--tolerance")
                .flag("List every object, however many there are.", "列出所有物件，不論多少。", "-a", "--all")
                .value("WHEN", "Colour: auto, always or never.", "顏色：auto、always 或 never。", "--colour", "--color"));
    }

    private static String ids() {
        return String.join(", ", Stream.of(Aspect.values()).map(Aspect::id).toList());
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> names = options.matchedPositionalValue(0, List.of());
        if (names.size() != 2) {
            throw new UsageException("diff takes two models, the one before and the one after, not {0}",
                    "diff 需要兩個模型（先舊後新），而非 {0} 個", names.size());
        }
        String format = Options.word(options, "--format", "text", "json");
        DiffOptions wanted = wanted(options);
        String output = options.matchedOptionValue("--output", null);
        boolean coloured = Options.coloured(options, terminal) && output == null;
        OpenOptions reading = Reading.of(options);
        try (Model before = open(names.getFirst(), reading, terminal);
                Model after = open(names.getLast(), reading, terminal)) {
            if (before == null || after == null) {
                return ExitCode.UNREADABLE;
            }
            Differences differences = compare(before, after, wanted, terminal);
            var report = new DiffReport(names.getFirst().replace('\\', '/'), before, names.getLast().replace('\\', '/'),
                    after, differences);
            boolean all = options.matchedOptionValue("--all", false) || output != null;
            write(output, terminal, writer -> {
                if (format.equals("json")) {
                    new JsonDifferences(report).write(writer);
                } else {
                    new TextDifferences(report, terminal.language(), coloured, all).write(writer);
                }
            });
            return differences.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }

    private static Differences compare(Model before, Model after, DiffOptions wanted, Terminal terminal) {
        try (ProgressLine progress = new ProgressLine(terminal)) {
            return Diff.of(before, after, wanted, progress);
        }
    }

    /** Something that writes characters. */
    private interface Content {
        void write(Writer writer) throws IOException;
    }

    private static void write(String output, Terminal terminal, Content content) throws IOException {
        if (output == null) {
            write(terminal.out(), content);
            return;
        }
        Path file = Path.of(output);
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.replace(file, out -> write(out, content));
    }

    private static void write(OutputStream out, Content content) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        content.write(writer);
        writer.flush();
    }

    /** Null, with a word on stderr, where it cannot be read. */
    private static Model open(String name, OpenOptions reading, Terminal terminal) {
        try (ProgressLine progress = new ProgressLine(terminal)) {
            return Model.open(Path.of(name), reading, progress);
        } catch (ModelException e) {
            Reading.complain(terminal, name, e);
            return null;
        }
    }

    private static DiffOptions wanted(ParseResult options) throws UsageException {
        DiffOptions wanted = DiffOptions.defaults();
        List<String> only = options.matchedOptionValue("--only", List.of());
        if (!only.isEmpty()) {
            Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
            for (String id : only) {
                Aspect aspect = Aspect.of(id.strip());
                if (aspect == null) {
                    throw new UsageException("--only knows {0}, not \"{1}\"", "--only 可用 {0}，沒有「{1}」", ids(), id);
                }
                aspects.add(aspect);
            }
            wanted = wanted.withAspects(aspects);
        }
        List<String> types = options.matchedOptionValue("--type", List.of());
        for (String type : types) {
            if (Schema.IDS.stream().allMatch(id -> Schema.of(id).entity(type.strip()) == null)) {
                throw new UsageException("no schema has an entity {0}", "任何綱要都沒有實體 {0}", type);
            }
        }
        wanted = wanted.withTypes(types.stream().map(String::strip).toList());
        String tolerance = options.matchedOptionValue("--tolerance", null);
        return tolerance == null ? wanted : wanted.withLengthTolerance(millimetres(tolerance) / 1000);
    }

    private static double millimetres(String text) throws UsageException {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new UsageException("--tolerance takes millimetres, such as 0.5, not \"{0}\"",
                "--tolerance 應為毫米數，如 0.5，而非「{0}」", text);
    }
}
