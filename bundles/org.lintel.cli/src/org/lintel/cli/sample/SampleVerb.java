// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.samples.LengthUnit;
import org.lintel.samples.Parameter;
import org.lintel.samples.ParameterException;
import org.lintel.samples.Parameters;
import org.lintel.samples.Sample;
import org.lintel.samples.SchemaVersion;
import org.lintel.samples.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel sample}: writes an example model. */
public final class SampleVerb implements Verb {

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public Text summary() {
        return Text.of("Write an example model.", "寫出範例模型。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal)
                .positional("SAMPLE", "0..1", "Which one; left out: list them with their parameters.",
                        "範例名稱；不填即列出各範例及其參數。")
                .value("FILE", "Where to; SAMPLE.ifc if left out, - for stdout.", "輸出檔案；不填即 SAMPLE.ifc，- 為 stdout。", "-o",
                        "--output")
                .value("SCHEMA", "IFC2X3, IFC4 (the default) or IFC4X3.", "IFC2X3、IFC4（預設）或 IFC4X3。", "--schema")
                .value("UNIT", "Unit of length: mm (the default) or m.", "長度單位：mm（預設）或 m。", "--unit")
                .flag("Leave out base quantities.", "不寫基本工程量。", "--no-quantities")
                .flag("Material layers instead of U-values, where the sample has both; same as -p layers=true.",
                        "以物料層代替 U 值（如範例兩者皆備）；等同 -p layers=true。", "--layers")
                .values("NAME=VALUE", "Set parameters, separated by commas.", "設定參數，以逗號分隔。", "-p", "--parameter")
                .flag("Write over a file that is there.", "覆寫現有檔案。", "--force");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> named = options.matchedPositionalValue(0, List.of());
        if (named.isEmpty()) {
            list(terminal);
            return ExitCode.OK;
        }
        Sample sample = Sample.of(named.getFirst());
        if (sample == null) {
            throw new UsageException("there is no sample \"{0}\"; there are: {1}", "沒有範例「{0}」；現有：{1}", named.getFirst(),
                    String.join(", ", Sample.all().stream().map(Sample::id).toList()));
        }
        try {
            write(sample, options, terminal);
        } catch (ParameterException e) {
            throw new UsageException("{0}: {1}; {2}", "{0}：{1}；{2}", e.parameter(), e.text(), e.remedy());
        }
        return ExitCode.OK;
    }

    private static void write(Sample sample, ParseResult options, Terminal terminal) throws IOException, UsageException {
        Parameters parameters = sample.defaults();
        List<String> settings = options.matchedOptionValue("--parameter", List.of());
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals <= 0) {
                throw new UsageException("--parameter takes NAME=VALUE, not \"{0}\"", "--parameter 應為「名稱=值」，而非「{0}」",
                        setting);
            }
            parameters = parameters.with(setting.substring(0, equals), setting.substring(equals + 1));
        }
        if (options.matchedOptionValue("--layers", false)) {
            parameters = parameters.with("layers", 1);
        }
        sample.check(parameters);
        WriteOptions how = WriteOptions.defaults().with(schema(options.matchedOptionValue("--schema", "IFC4")))
                .with(unit(options.matchedOptionValue("--unit", "mm")))
                .withQuantities(!options.matchedOptionValue("--no-quantities", false));
        String target = options.matchedOptionValue("--output", sample.id() + ".ifc");
        if (target.equals("-")) {
            sample.write(parameters, how, terminal.out());
            return;
        }
        Path file = Path.of(target);
        if (!options.matchedOptionValue("--force", false) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("{0} is there already; --force writes over it", "{0} 已存在；可用 --force 覆寫", file);
        }
        Parameters chosen = parameters;
        AtomicFile.replace(file, out -> {
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            sample.write(chosen, how, buffered);
            buffered.flush();
        });
        terminal.note(Message.of("wrote {0}; now: lintel check {0}", "已寫出 {0}；下一步：lintel check {0}", file));
    }

    private static LengthUnit unit(String name) throws UsageException {
        return switch (name) {
            case "mm" -> LengthUnit.MILLIMETRE;
            case "m" -> LengthUnit.METRE;
            default -> throw new UsageException("lengths are written in mm or m, not in \"{0}\"",
                    "長度單位只可為 mm 或 m，不支援「{0}」", name);
        };
    }

    private static SchemaVersion schema(String name) throws UsageException {
        for (SchemaVersion schema : SchemaVersion.values()) {
            if (schema.name().equalsIgnoreCase(name)) {
                return schema;
            }
        }
        throw new UsageException("samples are written as IFC2X3, IFC4 or IFC4X3, not \"{0}\"",
                "範例只以 IFC2X3、IFC4 或 IFC4X3 寫出，不支援「{0}」", name);
    }

    private static void list(Terminal terminal) {
        for (Sample sample : Sample.all()) {
            terminal.out().println(sample.id() + "  " + terminal.say(sample.title()));
            terminal.out().println("  " + terminal.say(sample.description()));
            for (Parameter parameter : sample.parameters()) {
                String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
                terminal.out().println("    " + parameter.name() + " = " + Decimal.plain(parameter.defaultValue()) + unit
                        + "  (" + Decimal.plain(parameter.min()) + " … " + Decimal.plain(parameter.max()) + ")  "
                        + terminal.say(parameter.label()));
            }
            terminal.out().println();
        }
    }
}
