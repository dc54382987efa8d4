// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintel.cli.ExitCode;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.export.CityJsonExport;
import org.lintel.geo.export.ExportLayer;
import org.lintel.geo.export.ExportRequest;
import org.lintel.geo.export.Exported;
import org.lintel.geo.export.GeoJsonExport;
import org.lintel.geo.export.GeoPackageExport;
import org.lintel.geo.export.GltfExport;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.LinkSetFile;
import org.lintel.geo.match.Matcher;
import org.lintel.geo.match.PlaceException;
import org.lintel.ifc.model.Model;
import picocli.CommandLine.ParseResult;

/** One run of {@code lintel export}: reads model and links, writes the file whole or not at all, tells what is missing in it. */
final class ExportRun {

    private final ParseResult options;
    private final Terminal terminal;
    private final Path file;

    ExportRun(ParseResult options, Terminal terminal, Path file) {
        this.options = options;
        this.terminal = terminal;
        this.file = file;
    }

    ExitCode run() throws IOException, UsageException {
        String named = options.matchedOptionValue("--output", null);
        ExportFormat format = format(named);
        Path target = named != null ? Path.of(named) : file.resolveSibling(file.getFileName() + format.suffix());
        if (format == ExportFormat.GEOPACKAGE && !GeoPackageExport.mayReplace(target)) {
            throw new UsageException("{0} is there and holds what lintel export did not write; name a new file",
                    "{0} 已存在，且載有並非由 lintel export 寫出的內容；請指定新檔案", target);
        }
        Crs crs = crs(format);
        Set<ExportLayer> layers = layers(format);
        try (var progress = new ProgressLine(terminal);
                Model model = Model.open(file, Reading.of(options), progress)) {
            ModelToMap map = Matcher.place(model);
            LinkSet links = links(model);
            var request = new ExportRequest(model, file.getFileName().toString(), map, links, layers);
            Exported done = write(request, format, crs, target, progress);
            progress.close();
            return told(done, target, map);
        } catch (PlaceException e) {
            terminal.complain(e.text());
            return ExitCode.FINDINGS;
        }
    }

    private Exported write(ExportRequest request, ExportFormat format, Crs crs, Path target, Progress progress)
            throws IOException {
        Exported[] done = new Exported[1];
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean envelope = !options.matchedOptionValue("--no-envelope", false);
        AtomicFile.replace(target, out -> {
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            done[0] = switch (format) {
                case GEOJSON -> new GeoJsonExport(request, crs).write(buffered, progress);
                case GEOPACKAGE -> new GeoPackageExport(request).write(buffered, progress);
                case CITYJSON -> new CityJsonExport(request, envelope).write(buffered, progress);
                case GLTF -> new GltfExport(request).write(buffered, progress);
            };
            buffered.flush();
        });
        return done[0];
    }

    private ExitCode told(Exported done, Path target, ModelToMap map) {
        terminal.note(Message.of("wrote {0}: {1} things, {2} of them linked", "已寫出 {0}：{1} 項，其中 {2} 項有連結", target, done.things(),
                done.linked()));
        if (!map.heightKnown()) {
            terminal.note(Message.of("the model does not tell its height above the principal datum: heights in the file count"
                    + " from the model's own zero; lintel georeference set --at E,N,H sets it",
                    "模型沒有說明其相對主水平基準的高程：檔案內的高程由模型本身的零點起計；可用 lintel georeference set --at E,N,H 設定"));
        }
        if (map.level() < 50) {
            terminal.note(Message.of("the place is taken from level {0}, not from a map conversion; lintel georeference doctor"
                    + " tells how far it can be trusted", "位置取自層級 {0}，而非地圖轉換；lintel georeference doctor 可說明其可信程度",
                    map.level()));
        }
        if (done.withoutShape() > 0) {
            terminal.complain(Message.of("the shapes of {0} things cannot be computed and are missing; lintel geometry tells why",
                    "有 {0} 項的形狀無法計算，檔案內沒有；lintel geometry 可說明原因", done.withoutShape()));
        }
        if (done.withoutPlace() > 0) {
            terminal.complain(Message.of("{0} things stand where {1} has no place, and have no shape in the file",
                    "有 {0} 項位於 {1} 沒有的位置，檔案內沒有其形狀", done.withoutPlace(), options.matchedOptionValue("--crs", "EPSG:4326")));
        }
        return done.isWhole() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private ExportFormat format(String target) throws UsageException {
        String word = options.matchedOptionValue("--format", null);
        if (word != null) {
            ExportFormat named = ExportFormat.find(word);
            if (named == null) {
                throw new UsageException("--format takes {0}, not \"{1}\"", "--format 應為 {0}，而非「{1}」", ExportFormat.names(), word);
            }
            return named;
        }
        ExportFormat found = target == null ? null : ExportFormat.ofFile(target);
        if (found == null) {
            throw target == null ? new UsageException("say what to write: -o FILE that ends with {0}, or --format",
                    "請說明輸出什麼：以 -o 指定檔案（副檔名 {0}），或用 --format", ExportFormat.suffixes())
                    : new UsageException("what \"{0}\" ends with tells no format: {1}; or --format", "無法由「{0}」的副檔名得知格式：{1}；或用"
                            + " --format", target, ExportFormat.suffixes());
        }
        return found;
    }

    private Crs crs(ExportFormat format) throws UsageException {
        String word = options.matchedOptionValue("--crs", null);
        if (word == null) {
            return CrsTable.WGS84;
        }
        if (format != ExportFormat.GEOJSON) {
            throw new UsageException("--crs is for geojson; {0} is always in EPSG:2326", "--crs 只適用於 geojson；{0} 必定使用 EPSG:2326",
                    format.id());
        }
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "EPSG:4326", "4326" -> CrsTable.WGS84;
            case "EPSG:2326", "2326" -> CrsTable.HK80;
            default -> throw new UsageException("--crs takes EPSG:4326 or EPSG:2326, not \"{0}\"",
                    "--crs 應為 EPSG:4326 或 EPSG:2326，而非「{0}」", word);
        };
    }

    private Set<ExportLayer> layers(ExportFormat format) throws UsageException {
        List<String> words = options.matchedOptionValue("--layers", List.of());
        Set<ExportLayer> layers = EnumSet.noneOf(ExportLayer.class);
        for (String word : words) {
            ExportLayer layer = ExportLayer.find(word.strip());
            if (layer == null) {
                throw new UsageException("--layers knows building, storey, space, element, not \"{0}\"",
                        "--layers 可用 building、storey、space、element，而非「{0}」", word);
            }
            layers.add(layer);
        }
        if (layers.isEmpty()) {
            layers.addAll(ExportLayer.ALL);
            if (format == ExportFormat.GLTF) {
                // bodies of rooms would hide what stands in them
                layers.remove(ExportLayer.SPACE);
            }
        }
        return layers;
    }

    /** Those named, or beside the model; null where there are none. */
    private LinkSet links(Model model) throws IOException, UsageException {
        String named = options.matchedOptionValue("--links", null);
        Path at = named == null ? LinkSetFile.beside(file) : Path.of(named);
        if (named == null && !Files.exists(at)) {
            terminal.note(Message.of("no links: there is no {0}; lintel link makes it", "沒有連結：沒有 {0}；可用 lintel link 建立", at));
            return null;
        }
        if (!Files.isRegularFile(at)) {
            throw new UsageException("--links: there is no file {0}", "--links：沒有檔案 {0}", at);
        }
        LinkSet set = LinkSetFile.read(at);
        if (!set.model().sha256().equals(HexFormat.of().formatHex(model.sha256()))) {
            terminal.note(Message.of("{0} was made for another state of the model; lintel link brings it up to date",
                    "{0} 是按模型的另一狀態建立的；可用 lintel link 更新", at));
        }
        return set;
    }
}
