// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.render.Drawing;
import org.lintel.geometry.render.ModelColours;
import org.lintel.geometry.render.ModelDrawing;
import org.lintel.geometry.render.Palette;
import org.lintel.geometry.render.Picture;
import org.lintel.geometry.render.PngWriter;
import org.lintel.geometry.render.Renderer;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel render}: a picture of a model or of some of its elements, without a display. */
public final class RenderVerb implements Verb {

    @Override
    public String name() {
        return "render";
    }

    @Override
    public Text summary() {
        return Text.of("Draw a picture of a model.", "繪製模型圖像。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(RenderRequest.describe(new Options(spec, terminal)
                .positional("MODEL", "1", "The model.", "模型。")
                .value("FILE", "Where to, as PNG; - for stdout.", "輸出 PNG 檔案；- 為 stdout。", "-o", "--output")));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> files = options.matchedPositionalValue(0, List.of());
        Path file = Path.of(files.getFirst());
        String target = options.matchedOptionValue("--output", null);
        if (target == null) {
            throw new UsageException("say where the picture is to go: -o picture.png", "請指明圖像的輸出位置：-o picture.png");
        }
        if (!target.equals("-") && !target.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new UsageException("pictures are written as PNG: -o {0}.png, not \"{0}\"", "圖像以 PNG 輸出：-o {0}.png，而非「{0}」",
                    target);
        }
        RenderRequest request = RenderRequest.of(options);
        try (ProgressLine progress = new ProgressLine(terminal);
                Model model = Model.open(file, Reading.of(options), progress)) {
            var chosen = Chosen.of(model, options);
            Picture picture = draw(model, chosen, request, terminal, progress);
            if (picture == null) {
                return ExitCode.FINDINGS;
            }
            if (target.equals("-")) {
                PngWriter.write(picture, terminal.out());
            } else {
                write(picture, Path.of(target));
            }
            return ExitCode.OK;
        } catch (ModelException e) {
            Reading.complain(terminal, file.toString(), e);
            return ExitCode.UNREADABLE;
        }
    }

    /** Null where there is nothing to be seen, which has been said then. */
    private static Picture draw(Model model, Chosen chosen, RenderRequest request, Terminal terminal,
            ProgressLine progress) {
        var drawing = new ModelDrawing(request.plain() ? Palette.DEFAULT : ModelColours.onPaper(model),
                request.sections());
        int[] incomplete = new int[1];
        new NativeEngine().run(GeometryRequest.of(model).with(chosen.drawn()), progress, element -> {
            drawing.add(element, !chosen.isShown(element.element()));
            incomplete[0] += element.problems().stream().anyMatch(p -> p.kind() != ItemProblem.Kind.NO_BODY) ? 1 : 0;
        });
        Drawing all = drawing.drawing();
        if (all.things().isEmpty()) {
            terminal.complain(request.sections().isEmpty()
                    ? Message.of("nothing to draw: no element chosen has a body or a surface",
                            "沒有可繪製的內容：所選構件均無實體或表面")
                    : Message.of("nothing to draw: nothing is left beyond --section", "沒有可繪製的內容：--section 之後沒有餘下任何構件"));
            return null;
        }
        if (incomplete[0] > 0) {
            terminal.note(Message.of("{0} elements are not or not wholly drawn; lintel geometry tells why",
                    "{0} 個構件未能（完整）繪製；lintel geometry 可顯示原因", incomplete[0]));
        }
        if (drawing.strays() > 0) {
            terminal.note(Message.of("{0} elements stand far from all others and are left out",
                    "{0} 個構件遠離其他構件，未有繪製", drawing.strays()));
        }
        if (all.leftOut() > 0) {
            terminal.note(Message.of("the model has more than {0} triangles; what came after them is left out",
                    "模型超過 {0} 個三角形；其後的內容未有繪製", Drawing.MOST_TRIANGLES));
        }
        return Renderer.draw(all, request.view(), null, request.width(), request.height(), request.options(), progress);
    }

    private static void write(Picture picture, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        AtomicFile.replace(target, (OutputStream out) -> PngWriter.write(picture, out));
    }
}
