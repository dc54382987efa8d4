// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.crs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Frame;
import org.lintel.geo.crs.Transformation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel crs}: points of one coordinate system in another; without points, the systems that are known. */
public final class CrsVerb implements Verb {

    @Override
    public String name() {
        return "crs";
    }

    @Override
    public Text summary() {
        return Text.of("Bring coordinates from one system to another: HK 1980 Grid, WGS 84, UTM, Web Mercator.",
                "轉換座標系統：香港1980方格網、WGS 84、UTM、網絡墨卡托。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        new Options(spec, terminal)
                .positional("E,N[,H]", "0..*", "Points, easting or longitude first; behind -- where one begins with a minus.",
                        "各點，東距或經度在前；以負號開首者須放在 -- 之後。")
                .value("CRS", "The system they are in, as EPSG:2326 or HK80; with heights as EPSG:2326+5738. Default EPSG:2326.",
                        "原座標系統，如 EPSG:2326 或 HK80；連高程則如 EPSG:2326+5738。預設 EPSG:2326。", "--from")
                .value("CRS", "The system they are wanted in; default EPSG:4326.", "目標座標系統；預設 EPSG:4326。", "--to")
                .value("FILE", "Take the points from a file as well, one a line, with what it is called before or behind; - is stdin.",
                        "同時由檔案讀取各點，每行一點，名稱可在前或在後；- 為 stdin。", "-i", "--input")
                .value("M", "Height above the ellipsoid less height above Principal Datum, where one is to become the other.",
                        "橢球高減主水平基準高（米），兩者互換時須指定。", "--separation")
                .value("FORMAT", "text, csv or json.", "text、csv 或 json。", "-f", "--format");
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<String> given = options.matchedPositionalValue(0, List.of());
        String file = options.matchedOptionValue("--input", null);
        String format = Options.word(options, "--format", "text", "csv", "json");
        if (given.isEmpty() && file == null) {
            list(terminal);
            return ExitCode.OK;
        }
        try (BufferedReader in = file == null ? null : open(file)) {
            Frame from = Frame.parse(options.matchedOptionValue("--from", CrsTable.HK80.code()));
            Frame to = Frame.parse(options.matchedOptionValue("--to", CrsTable.WGS84.code()));
            Transformation way = Transformation.between(from, to, Options.number(options, "--separation", -200, 200));
            PointFile many = in == null ? null : new PointFile(in, file.equals("-") ? "stdin" : file.replace('\\', '/'),
                    Points.wanted(from));
            boolean named = many != null && many.isNamed();
            PointTable table = switch (format) {
                case "csv" -> new CsvPoints(terminal.out(), from, to, named);
                case "json" -> new JsonPoints(terminal.out(), from, to, way.accuracy());
                default -> new TextPoints(terminal, from, to, named);
            };
            var points = new Points(from, way, table, terminal);
            for (String point : given) {
                points.add(PointLine.of(point, PointLine.Column.BY_LOOKS, Points.wanted(from)), point);
            }
            if (many != null) {
                points.addAll(many);
            }
            table.end();
            if (way.accuracy() > 0) {
                terminal.note(Message.of("positions are known to {0} m after this change of datum ({1})",
                        "轉換大地基準後位置準確至 {0} 米（{1}）", Decimal.plain(way.accuracy()), source(from, to)));
            }
            return points.worst();
        } catch (CrsException e) {
            throw new UsageException(e.text());
        } catch (NoSuchFileException e) {
            terminal.complain(Message.of("{0}: there is no such file", "{0}：沒有此檔案", e.getFile()));
            return ExitCode.UNREADABLE;
        } catch (AccessDeniedException e) {
            terminal.complain(Message.of("{0}: no permission", "{0}：沒有權限", e.getFile()));
            return ExitCode.UNREADABLE;
        }
    }

    private static String source(Frame from, Frame to) {
        return (from.horizontal().accuracy() >= to.horizontal().accuracy() ? from : to).horizontal().source();
    }

    private static BufferedReader open(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)),
                StandardCharsets.UTF_8));
    }

    private static void list(Terminal terminal) {
        for (Crs crs : CrsTable.named()) {
            terminal.out().println(crs.code() + "  " + terminal.say(crs.name()));
        }
        terminal.out().println("EPSG:32601-32660, EPSG:32701-32760  " + terminal.say("UTM zones of WGS 84, north and south",
                "WGS 84 的 UTM 分帶（北、南）"));
        terminal.out().println("EPSG:25828-25838  " + terminal.say("UTM zones of ETRS89", "ETRS89 的 UTM 分帶"));
        terminal.out().println("+5738, +5739  " + terminal.say(
                "heights above Hong Kong Principal Datum, depths below Chart Datum, as in EPSG:2326+5738",
                "香港主水平基準以上高度、海圖基準面以下深度，如 EPSG:2326+5738"));
        terminal.out().println("EPSG:4979  " + terminal.say("WGS 84 with heights above its ellipsoid", "WGS 84 連橢球高"));
    }
}
