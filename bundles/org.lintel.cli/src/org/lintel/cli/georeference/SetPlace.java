// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.edit.Edits;
import org.lintel.core.edit.Fix;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.fit.Pose;
import org.lintel.geo.georeference.BestFit;
import org.lintel.geo.georeference.Consensus;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.MapOperation;
import org.lintel.geo.georeference.Placing;
import org.lintel.geo.georeference.Scaling;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import picocli.CommandLine.ParseResult;

/** {@code lintel georeference set}: writes into a model where it stands, as stated, or as it fits to corners or an area best. */
final class SetPlace {

    private static final int MOST_CORNERS = 100_000;
    private static final int MOST_TOLD = 10;
    /** A best fit that leaves more than this is told to be bad; metres. */
    private static final double BAD_FIT = 0.5;
    private static final double BAD_SCALE = 0.001;
    private static final String[] ONE_OF = {"set takes one of --at E,N[,H], --corners FILE and --to AREA",
        "set 須有 --at E,N[,H]、--corners 檔案或 --to 範圍其中之一"};

    private final ParseResult options;
    private final Terminal terminal;

    SetPlace(ParseResult options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    ExitCode run(Path file) throws IOException, UsageException {
        try {
            Crs crs = CrsTable.get(options.matchedOptionValue("--crs", CrsTable.HK80.code()));
            if (crs.isGeographic()) {
                throw new UsageException("--crs: a model is put onto a map in metres, and {0} has degrees", "--crs：地圖須以米計，而 {0} 以度計",
                        crs.code());
            }
            Placing place = options.hasMatchedOption("--to") ? null : place(crs);
            var writing = new Writing(options, terminal);
            byte[] before = writing.read(file, Reading.of(options));
            Fix fix;
            try (Model model = Model.of(before, file.toString())) {
                place = place == null ? fitted(crs, model) : place;
                if (place == null) {
                    return ExitCode.FINDINGS;
                }
                fix = place.into(model, file.toString());
            }
            terminal.out().println(Message.of("origin at E {0} N {1}{2}, X axis turned {3}° from east",
                    "原點位於 E {0} N {1}{2}，X 軸由東方逆時針轉 {3}°", Decimal.fixed(place.easting(), 3), Decimal.fixed(place.northing(), 3),
                    place.height() == null ? "" : " H " + Decimal.fixed(place.height(), 3),
                    Decimal.fixed(place.rotation(), 6)).in(terminal.language()));
            if (options.matchedOptionValue("--dry-run", false)) {
                writing.show(before, fix.edits());
            }
            return writing.write(file, Edits.apply(before, fix.edits()));
        } catch (CrsException e) {
            throw new UsageException(e.text());
        } catch (GeodataException e) {
            terminal.complain(e.text());
            return ExitCode.UNREADABLE;
        } catch (ModelException e) {
            Reading.complain(terminal, file.toString(), e);
            return ExitCode.UNREADABLE;
        }
    }

    /** By {@code --to}; the height stays as it is unless one is stated. Null where it does not fit, which is told. */
    private Placing fitted(Crs crs, Model model) throws IOException, UsageException {
        if (options.hasMatchedOption("--at") || options.hasMatchedOption("--corners")) {
            throw new UsageException(ONE_OF[0], ONE_OF[1]);
        }
        if (!crs.equals(CrsTable.HK80)) {
            throw new UsageException("--to fits onto areas of EPSG:2326 alone", "--to 只適用於 EPSG:2326");
        }
        try (var progress = new ProgressLine(terminal)) {
            Pose pose = new FitPlace(options, terminal).of(model, progress);
            Double height = Options.number(options, "--height", -1e4, 1e4);
            MapOperation op = Georeference.of(model).operation();
            if (height == null && op != null && op.height() != null) {
                height = op.height() * Scaling.of(op, Georeference.of(model).unit()).mapUnit();
            }
            return pose == null ? null : new Placing(crs, pose.easting(), pose.northing(), height, pose.rotation(), datum(crs));
        }
    }

    private String datum(Crs crs) {
        return options.matchedOptionValue("--vertical-datum", crs.equals(CrsTable.HK80) ? "HKPD" : "");
    }

    private Placing place(Crs crs) throws IOException, UsageException {
        String datum = datum(crs);
        String corners = options.matchedOptionValue("--corners", null);
        boolean at = options.hasMatchedOption("--at");
        if (at == (corners != null)) {
            throw new UsageException(ONE_OF[0], ONE_OF[1]);
        }
        Placing place;
        if (at) {
            double[] to = numbers("--at", options.matchedOptionValue("--at", ""));
            double[] point = options.hasMatchedOption("--point") ? numbers("--point", options.matchedOptionValue("--point", ""))
                    : new double[to.length];
            Double turn = Options.number(options, "--rotation", -360, 360);
            double rotation = turn == null ? 0 : turn;
            double cos = Math.cos(Math.toRadians(rotation));
            double sin = Math.sin(Math.toRadians(rotation));
            Double height = to.length < 3 ? null : (Double) (to[2] - (point.length < 3 ? 0 : point[2]));
            place = new Placing(crs, to[0] - cos * point[0] + sin * point[1], to[1] - sin * point[0] - cos * point[1],
                    height, rotation, datum);
        } else {
            BestFit fit = fit(corners);
            place = new Placing(crs, fit.easting(), fit.northing(), Options.number(options, "--height", -1e4, 1e4),
                    fit.rotation(), datum);
        }
        if (!crs.bounds().contains(place.easting(), place.northing())) {
            throw new UsageException("E {0} N {1} is not in the area of {2}: easting comes first, in metres",
                    "E {0} N {1} 不在 {2} 範圍內：東距在前，以米計", Decimal.fixed(place.easting(), 3),
                    Decimal.fixed(place.northing(), 3), crs.code());
        }
        return place;
    }

    private BestFit fit(String corners) throws IOException, UsageException {
        List<BestFit.Pair> pairs = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int line = 0;
        for (String text : Files.readAllLines(Path.of(corners))) {
            line++;
            boolean head = line == 1 && text.codePoints().anyMatch(Character::isLetter);
            if (text.isBlank() || text.startsWith("#") || head) {
                continue;
            }
            double[] n = numbers(corners + ":" + line, text);
            if (n.length != 4 || pairs.size() >= MOST_CORNERS) {
                throw new UsageException("{0}: x,y,E,N are wanted, four numbers", "{0}：應為 x,y,E,N 四個數字", corners + ":" + line);
            }
            pairs.add(new BestFit.Pair(n[0], n[1], n[2], n[3]));
            lines.add(line);
        }
        Consensus found;
        try {
            found = Consensus.of(pairs);
        } catch (IllegalArgumentException e) {
            throw new UsageException("{0}: two different corners at least are wanted", "{0}：最少須有兩個不同的角點", corners);
        }
        tell(found, pairs, lines);
        return found.fit();
    }

    private void tell(Consensus found, List<BestFit.Pair> pairs, List<Integer> lines) {
        BestFit fit = found.fit();
        int apart = found.apart().size();
        terminal.out().println((apart == 0 ? Message.of("{0} corners, residual {1} m RMS, {2} m at the worst",
                "角點 {0} 個，殘差均方根 {1} 米，最大 {2} 米", pairs.size(), Decimal.fixed(fit.rms(), 3), Decimal.fixed(fit.worst(), 3))
                : Message.of("{3} of {0} corners, residual {1} m RMS, {2} m at the worst", "{0} 個角點中的 {3} 個，殘差均方根 {1} 米，最大 {2} 米",
                        pairs.size(), Decimal.fixed(fit.rms(), 3), Decimal.fixed(fit.worst(), 3), pairs.size() - apart))
                .in(terminal.language()));
        if (apart > 0) {
            terminal.complain(Message.of("out of line with the others, and left out of the fit: {0}", "與其他角點不符，擬合時不計：{0}",
                    found.apart().stream().limit(MOST_TOLD).map(index -> terminal.say(Text.of("line ", "第 ")) + lines.get(index)
                            + terminal.say(Text.of(" (", " 行（")) + Decimal.fixed(Consensus.off(fit, pairs.get(index)), 3)
                            + terminal.say(Text.of(" m)", " 米）"))).collect(Collectors.joining(terminal.say(Text.of(", ", "、"))))
                            + (apart > MOST_TOLD ? " …" : "")));
        }
        if (Math.abs(fit.scale() - 1) > BAD_SCALE) {
            terminal.complain(Message.of("the corners fit badly: the model would fit best {0} times as large: are they in metres,"
                    + " and in the same order?", "角點擬合欠佳：模型放大 {0} 倍時最合：是否以米計，次序是否相同？", Decimal.fixed(fit.scale(), 4)));
        } else if (fit.rms() > BAD_FIT) {
            terminal.complain(Message.of("the corners fit badly: is it the same building, and are they in the same order?",
                    "角點擬合欠佳：是否同一建築物，次序是否相同？"));
        }
    }

    private static double[] numbers(String name, String text) throws UsageException {
        String[] parts = text.strip().split("\\s*[,;\\t]\\s*|\\s+");
        double[] numbers = new double[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                numbers[i] = Double.parseDouble(parts[i]);
                if (!Double.isFinite(numbers[i])) {
                    throw new NumberFormatException();
                }
            }
        } catch (NumberFormatException e) {
            throw new UsageException("{0}: numbers are wanted, not \"{1}\"", "{0}：應為數字，而非「{1}」", name, text);
        }
        if (numbers.length < 2 || numbers.length > 4) {
            throw new UsageException("{0}: two or three numbers are wanted, not \"{1}\"", "{0}：應為兩或三個數字，而非「{1}」", name, text);
        }
        return numbers;
    }
}
