// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.envelope;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
import org.lintel.core.text.Text;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.EnvelopeOptions;
import org.lintel.geometry.envelope.EnvelopeShapes;
import org.lintel.geometry.export.GltfWriter;
import org.lintel.geometry.render.Drawing;
import org.lintel.geometry.render.Picture;
import org.lintel.geometry.render.PngWriter;
import org.lintel.geometry.render.RenderOptions;
import org.lintel.geometry.render.Renderer;
import org.lintel.geometry.render.View;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel envelope}: which faces are outside, by direction and storey, and how sure that is. */
public final class EnvelopeVerb implements Verb {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    @Override
    public String name() {
        return "envelope";
    }

    @Override
    public Text summary() {
        return Text.of("Find the outside: façades, roofs, windows, by direction and storey.",
                "找出建築物的外殼：按朝向及樓層列出外牆、屋頂及窗。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(new Options(spec, terminal)
                .positional("MODEL", "1..*", "Models, folders or patterns.", "模型、資料夾或樣式。")
                .value("FORMAT", "text (tables), json (everything) or csv (one line a surface).",
                        "text（表格）、json（全部資料）或 csv（每個表面一行）。", "-f", "--format")
                .value("FILE", "Write the coloured envelope of one model as binary glTF 2.0.",
                        "將一個模型的外殼着色並寫成二進位 glTF 2.0。", "--glb")
                .value("FILE", "Draw the coloured envelope of one model as a PNG picture.",
                        "將一個模型的外殼着色並繪製成 PNG 圖像。", "--picture")
                .value("VIEW", "From where it is drawn, as lintel render has it; default iso.",
                        "繪圖的視角，與 lintel render 相同；預設 iso。", "--view")
                .value("M", "Height above the ground at which podium and tower part, e.g. 15.",
                        "平台與塔樓在離地面多少米處分界，如 15。", "--split-height")
                .value("DEG", "True north, in degrees clockwise from the project's Y axis, instead of the model's.",
                        "真北方向（由項目 Y 軸順時針計的度數），取代模型所載。", "--north")
                .value("M", "Height of the ground in the model's coordinates, instead of what is found.",
                        "地面在模型座標中的高度（米），取代所找到的。", "--ground")
                .value("M", "Openings narrower than this let no outside air in; default 0.3.",
                        "窄於此闊度（米）的縫隙不讓室外空氣進入；預設 0.3。", "--gap"));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<Path> files = Inputs.expand(options.matchedPositionalValue(0, List.of()));
        String format = Options.word(options, "--format", "text", "json", "csv");
        for (String single : List.of("--glb", "--picture")) {
            if (options.hasMatchedOption(single) && files.size() != 1) {
                throw new UsageException("{0} takes one model, not {1}", "{0} 只接受一個模型，而非 {1} 個", single,
                        files.size());
            }
        }
        String glb = options.matchedOptionValue("--glb", null);
        String picture = options.matchedOptionValue("--picture", null);
        View view = View.parse(options.matchedOptionValue("--view", "iso"));
        if (view == null) {
            throw new UsageException("--view takes {0}, or AZIMUTH,ELEVATION", "--view 應為 {0}，或「方位角,仰角」",
                    String.join(", ", View.names()));
        }
        EnvelopeOptions wanted = wanted(options);
        EnvelopeReport report = switch (format) {
            case "json" -> new JsonEnvelope(terminal);
            case "csv" -> new CsvEnvelope(terminal);
            default -> new TextEnvelope(terminal);
        };
        ExitCode code = EachModel.of(files, Reading.of(options), terminal, (model, file, progress) -> {
            Envelope envelope = Envelope.of(model, wanted, progress);
            report.add(file, envelope);
            if (glb != null) {
                writeGltf(envelope, Path.of(glb));
            }
            if (picture != null) {
                draw(envelope, view, Path.of(picture), progress);
            }
            return isSure(envelope) ? ExitCode.OK : ExitCode.FINDINGS;
        });
        report.end();
        return code;
    }

    /** Nothing contradicts, nothing is missing. */
    private static boolean isSure(Envelope envelope) {
        return envelope.divided().isEmpty() && envelope.limits().withoutShape() == 0
                && envelope.limits().leftOut() == 0 && envelope.limits().reached().isEmpty();
    }

    private static EnvelopeOptions wanted(ParseResult options) throws UsageException {
        EnvelopeOptions wanted = EnvelopeOptions.DEFAULT.withNorth(Options.number(options, "--north", -1e4, 1e4))
                .withGround(Options.number(options, "--ground", -1e5, 1e5))
                .withSplit(Options.number(options, "--split-height", 0.1, 1e4));
        Double gap = Options.number(options, "--gap", 0.05, 5);
        return gap == null ? wanted : wanted.withGap(gap);
    }

    private static void writeGltf(Envelope envelope, Path target) throws IOException {
        var gltf = new GltfWriter();
        for (EnvelopeShapes.Shape shape : EnvelopeShapes.of(envelope)) {
            gltf.add(shape.geometry(), shape.argb());
        }
        Files.createDirectories(target.toAbsolutePath().getParent());
        AtomicFile.replace(target, out -> {
            var buffered = new BufferedOutputStream(out, 1 << 16);
            gltf.write(buffered);
            buffered.flush();
        });
    }

    private static void draw(Envelope envelope, View view, Path target, Progress progress) throws IOException {
        var drawing = new Drawing();
        var numbers = new HashMap<Long, Integer>();
        for (EnvelopeShapes.Shape shape : EnvelopeShapes.of(envelope)) {
            int number = numbers.computeIfAbsent(shape.geometry().element().id(), id -> numbers.size());
            shape.geometry().parts().forEach(part -> drawing.add(part.mesh(), part.at(), shape.argb(), number));
        }
        Picture picture = Renderer.draw(drawing, view, null, WIDTH, HEIGHT, RenderOptions.DEFAULT, progress);
        Files.createDirectories(target.toAbsolutePath().getParent());
        AtomicFile.replace(target, out -> PngWriter.write(picture, out));
    }
}
