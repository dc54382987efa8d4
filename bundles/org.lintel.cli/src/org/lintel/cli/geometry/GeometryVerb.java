// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lintel.cli.EachModel;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Inputs;
import org.lintel.cli.Options;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geometry.engine.EngineException;
import org.lintel.geometry.engine.GeometryEngine;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.export.GltfWriter;
import org.lintel.geometry.render.ModelColours;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel geometry}: what elements measure, and what of their shapes cannot be computed; also as glTF. */
public final class GeometryVerb implements Verb {

    @Override
    public String name() {
        return "geometry";
    }

    @Override
    public Text summary() {
        return Text.of("Measure elements; write their shapes as glTF.", "量度構件；將其形狀輸出為 glTF。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Options options = new Options(spec, terminal)
                .positional("MODEL", "1..*", "Models, folders or patterns.", "模型、資料夾或樣式。")
                .value("FORMAT", "text (sums by entity) or json (every element).", "text（按實體合計）或 json（每個構件）。", "-f",
                        "--format")
                .value("FILE", "Write the shapes of one model as binary glTF 2.0.", "將一個模型的形狀寫成二進位 glTF 2.0。", "--glb")
                .flag("Only count elements, triangles and problems.", "只計算構件、三角形及問題的數目。", "--brief")
                .flag("Look for surfaces that cross themselves.", "檢查自相交的表面。", "--crossings")
                .flag("Spaces too.", "包括空間。", "--spaces")
                .flag("Leave openings uncut.", "不挖開口。", "--no-openings");
        EngineChoice.describe(options);
        Reading.describe(options);
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<Path> files = Inputs.expand(options.matchedPositionalValue(0, List.of()));
        String format = Options.word(options, "--format", "text", "json");
        String glb = options.matchedOptionValue("--glb", null);
        if (glb != null && files.size() != 1) {
            throw new UsageException("--glb takes one model, not {0}", "--glb 只接受一個模型，而非 {0} 個", files.size());
        }
        EngineChoice choice = EngineChoice.of(options);
        if (glb != null && choice.compares()) {
            throw new UsageException("--glb takes the shapes of one engine, not of both", "--glb 只接受一個引擎的形狀，而非兩者");
        }
        OpenOptions reading = Reading.of(options);
        boolean json = format.equals("json");
        boolean brief = options.matchedOptionValue("--brief", false);
        if (brief && (json || choice.compares())) {
            throw new UsageException("--brief prints text, of one engine", "--brief 只輸出一個引擎的 text");
        }
        if (choice.compares()) {
            Comparison.Report report = json ? new JsonComparison(terminal) : new TextComparison(terminal);
            ExitCode code = each(files, reading, terminal, (model, file, progress) -> {
                List<Comparison.Pair> pairs = Comparison.of(choice.engines(), request(model, options), progress);
                report.model(file, choice.engines().stream().map(GeometryEngine::id).toList(), pairs);
                return pairs.stream().allMatch(pair -> pair.agreement().holds());
            });
            report.end();
            return code;
        }
        Crossings crossings = options.matchedOptionValue("--crossings", false) ? new Crossings() : null;
        MeasureReport report = json ? new JsonMeasures(terminal, crossings)
                : brief ? new BriefMeasures(terminal) : new TextMeasures(terminal, crossings);
        ExitCode code = each(files, reading, terminal, (model, file, progress) -> measure(choice.engines().getFirst(),
                request(model, options), file, glb, report, progress));
        report.end();
        return code;
    }

    /** What is done with one model; whether every shape could be computed, and all engines agree. */
    private interface Measuring {
        boolean on(Model model, String file, Progress progress) throws IOException;
    }

    private static ExitCode each(List<Path> files, OpenOptions reading, Terminal terminal, Measuring measuring)
            throws IOException {
        return EachModel.of(files, reading, terminal, (model, file, progress) -> {
            try {
                return measuring.on(model, file, progress) ? ExitCode.OK : ExitCode.FINDINGS;
            } catch (EngineException e) {
                terminal.complain(Message.of("{0}: cannot be measured: {1}; {2}", "{0}：無法量度：{1}；{2}", file, e.text(),
                        e.remedy()));
                return ExitCode.UNREADABLE;
            }
        });
    }

    private static GeometryRequest request(Model model, ParseResult options) {
        GeometryRequest usual = GeometryRequest.of(model);
        return new GeometryRequest(model,
                Representations.elements(model, options.matchedOptionValue("--spaces", false)), usual.precision(),
                !options.matchedOptionValue("--no-openings", false), usual.threads());
    }

    /** Whether every shape could be computed. */
    private static boolean measure(GeometryEngine engine, GeometryRequest request, String file, String glb,
            MeasureReport report, Progress progress) throws IOException {
        var gltf = glb == null ? null : new GltfWriter(ModelColours.exact(request.model()));
        var begun = new AtomicBoolean();
        engine.run(request, progress, element -> {
            // an engine that cannot take the model at all leaves nothing of it in the report
            begin(begun, report, file);
            report.add(element);
            if (gltf != null) {
                gltf.add(element);
            }
        });
        begin(begun, report, file);
        boolean complete = report.finish();
        if (gltf != null) {
            Path target = Path.of(glb);
            Files.createDirectories(target.toAbsolutePath().getParent());
            AtomicFile.replace(target, out -> write(gltf, out));
        }
        return complete;
    }

    private static void begin(AtomicBoolean begun, MeasureReport report, String file) {
        if (begun.compareAndSet(false, true)) {
            try {
                report.begin(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void write(GltfWriter gltf, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out, 1 << 16);
        gltf.write(buffered);
        buffered.flush();
    }
}
