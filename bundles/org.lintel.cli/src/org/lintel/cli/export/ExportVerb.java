// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.text.Text;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.link.LinkSet;
import org.lintel.ifc.model.ModelException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel export}: a model where it stands, with its links, in the formats of maps and cities. */
public final class ExportVerb implements Verb {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Text summary() {
        return Text.of("Write a model in its place, with its links: " + ExportFormat.names() + ".",
                "把模型連同其位置及連結輸出為 " + ExportFormat.names() + "。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(new Options(spec, terminal)
                .positional("MODEL", "1", "The model; it stands on the Hong Kong 1980 Grid (lintel georeference).",
                        "模型；須位於香港 1980 方格網（lintel georeference）。")
                .value("FILE", "Where to; by default beside the model.", "輸出檔案；預設在模型旁。", "-o", "--output")
                .value("FORMAT", ExportFormat.names() + "; by default what FILE ends with.", ExportFormat.names()
                        + "；預設按 FILE 的副檔名。", "-f", "--format")
                .values("LAYER", "Only these: building, storey, space, element.", "只輸出這些：building、storey、space、element。",
                        "--layers")
                .value("CRS", "geojson: EPSG:4326 (WGS 84, the default, as RFC 7946 has it) or EPSG:2326.",
                        "geojson：EPSG:4326（WGS 84，預設，按 RFC 7946）或 EPSG:2326。", "--crs")
                .value("FILE", "The link set, if not beside the model in MODEL" + LinkSet.SUFFIX + ".",
                        "連結集檔案（如非模型旁的 MODEL" + LinkSet.SUFFIX + "）。", "--links")
                .flag("cityjson: without the search for what is outside (walls, roofs, windows of LoD 3).",
                        "cityjson：不尋找外殼（LoD 3 的牆、屋頂及窗）。", "--no-envelope"));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> words = options.matchedPositionalValue(0, List.of());
        Path file = Path.of(words.getFirst());
        try {
            return new ExportRun(options, terminal, file).run();
        } catch (GeodataException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        } catch (ModelException e) {
            Reading.complain(terminal, file.toString(), e);
            return ExitCode.UNREADABLE;
        }
    }
}
