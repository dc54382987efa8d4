// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.lintel.cli.Options;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.fit.Fit;
import org.lintel.geo.fit.FootprintFit;
import org.lintel.geo.fit.Pose;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.MapOperation;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.georeference.WorldSystem;
import org.lintel.geo.match.Footprint;
import org.lintel.ifc.model.Model;
import picocli.CommandLine.ParseResult;

/** {@code lintel georeference set --to}: fits the footprint of a model onto an area, tells what remains, and lets choose. */
final class FitPlace {

    /** Less overlap than this is no fit unless the user says so, percent. */
    private static final double LEAST = 80;
    /** How near a stated turn has to be to one that fits, degrees. */
    private static final double NEAR_TURN = 15;
    /** A statement of the model agrees with a turn within this, degrees. */
    private static final double AGREES = 5;

    private final ParseResult options;
    private final Terminal terminal;

    FitPlace(ParseResult options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /** @return null where it fits badly or several ways, which is told */
    Pose of(Model model, Progress progress) throws IOException, UsageException {
        FitTarget target = FitTarget.of(options.matchedOptionValue("--to", ""), options, terminal, progress);
        Georeference geo = Georeference.of(model);
        boolean site = Options.word(options, "--of", "building", "site").equals("site");
        ModelToMap plan = ModelToMap.plan(geo);
        Footprint footprint = site ? Footprint.ofSites(model, plan, progress) : Footprint.ofBuildings(model, plan, progress);
        if (footprint.area().isEmpty()) {
            terminal.complain(site ? Message.of("the model's sites have no body; --of building fits its buildings",
                    "模型的工地沒有實體；可用 --of building 以建築物擬合")
                    : Message.of("the model's buildings have no shape that could be computed", "模型的建築物沒有可計算的形狀"));
            return null;
        }
        List<Fit> fits;
        try {
            progress.begin(Message.of("Fitting", "擬合"), 0);
            fits = FootprintFit.of(footprint.area(), target.shape(), progress);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--to: one of the two has less than 1 m² or thousands of corners", "--to：其一不足 1 平方米或有數千個角點");
        }
        say(Message.of("footprint {0} m², onto {1} m²{2}", "輪廓 {0} 平方米，擬合至 {1} 平方米{2}", Decimal.fixed(footprint.area().getArea(), 1),
                Decimal.fixed(target.shape().getArea(), 1), target.name().isEmpty() ? "" : " (" + target.name() + ")"));
        target.attributions().forEach(words -> terminal.out().println("  " + Printable.of(words)));
        Double given = Options.number(options, "--min-overlap", 0, 100);
        double least = given == null ? LEAST : given;
        boolean bad = fits.getFirst().overlap() * 100 < least;
        Fit fit = bad ? fits.getFirst() : chosen(fits, geo);
        if (fit == null) {
            return null;
        }
        tell(fit);
        if (bad || fit.overlap() * 100 < least) {
            terminal.complain(Message.of("it fits badly: {0} % overlap, {1} % at least are wanted; --min-overlap takes less",
                    "擬合欠佳：只重疊 {0} %，最少須 {1} %；可用 --min-overlap 降低", Decimal.fixed(fit.overlap() * 100, 1),
                    Decimal.plain(least)));
            return null;
        }
        if (target.base().isPresent() && !options.hasMatchedOption("--height")) {
            double base = target.base().getAsDouble();
            terminal.note(Message.of("the register has its base at {0} mPD; the model's lowest point would stand there with --height {1}",
                    "登記冊所載底部為 {0} mPD；以 --height {1} 可令模型最低點位於該處", Decimal.fixed(base, 1),
                    Decimal.fixed(base - footprint.low(), 3)));
        }
        return new Pose(Math.rint(fit.pose().rotation() * 1e6) / 1e6, milli(fit.pose().easting()),
                milli(fit.pose().northing()));
    }

    private static double milli(double metres) {
        return Math.rint(metres * 1000) / 1000;
    }

    private Fit chosen(List<Fit> fits, Georeference geo) throws UsageException {
        Double wanted = Options.number(options, "--rotation", -360, 360);
        if (wanted != null) {
            Fit best = fits.getFirst();
            for (Fit fit : fits) {
                best = Pose.apart(fit.pose().rotation(), wanted) < Pose.apart(best.pose().rotation(), wanted) ? fit : best;
            }
            if (Pose.apart(best.pose().rotation(), wanted) > NEAR_TURN) {
                throw new UsageException("--rotation: it fits turned by {0}, not by {1}°", "--rotation：擬合的轉角為 {0}，而非 {1}°",
                        String.join(", ", fits.stream().map(fit -> degrees(fit) + "°").toList()), Decimal.plain(wanted));
            }
            return best;
        }
        if (fits.size() == 1) {
            return fits.getFirst();
        }
        say(Message.of("it fits {0} ways, which the shape does not tell apart:", "有 {0} 種擬合，單憑形狀不能區分：", fits.size()));
        for (Fit fit : fits) {
            say(Message.of("  --rotation {0}  overlap {1} %, residual {2} m RMS at {4} of {5} corners{3}",
                    "  --rotation {0}  重疊 {1} %，{5} 個角點中 {4} 個的殘差均方根 {2} 米{3}", degrees(fit),
                    Decimal.fixed(fit.overlap() * 100, 1), metres(fit.rms()), agrees(fit, geo), fit.paired() - fit.apart().size(),
                    fit.corners().size()));
        }
        terminal.complain(Message.of("choose one with --rotation", "請以 --rotation 選定其一"));
        return null;
    }

    /** What else in the model speaks for a turn. */
    private String agrees(Fit fit, Georeference geo) {
        List<String> for_ = new ArrayList<>();
        WorldSystem world = geo.world();
        if (world != null && world.hasNorth() && Pose.apart(world.north(), fit.pose().rotation()) <= AGREES) {
            for_.add(terminal.say("true north of the model", "模型的真北"));
        }
        MapOperation op = geo.operation();
        if (op != null && Pose.apart(op.rotation(), fit.pose().rotation()) <= AGREES) {
            for_.add(terminal.say("the model's map conversion", "模型的地圖轉換"));
        }
        return for_.isEmpty() ? "" : terminal.say(", as by ", "，與以下相符：") + String.join(terminal.say(" and ", "及"), for_);
    }

    private void tell(Fit fit) {
        int number = 0;
        terminal.out().printf("  %4s  %11s  %11s  %10s  %10s  %7s%n", "#", "E", "N", "x", "y", "off");
        for (Fit.Corner corner : fit.corners()) {
            terminal.out().printf("  %4d  %11s  %11s  %10s  %10s  %7s%n", ++number, metres(corner.easting()),
                    metres(corner.northing()), corner.isPaired() ? metres(corner.x()) : "-",
                    corner.isPaired() ? metres(corner.y()) : "-", metres(corner.off()));
        }
        say(Message.of("overlap {0} %; {1} of {2} corners have one of the model, residual {3} m RMS, {4} m at the worst",
                "重疊 {0} %；{2} 個角點中有 {1} 個與模型相應，殘差均方根 {3} 米，最大 {4} 米", Decimal.fixed(fit.overlap() * 100, 1), fit.paired(),
                fit.corners().size(), metres(fit.rms()), metres(fit.worst())));
    }

    private static String metres(double value) {
        return Double.isNaN(value) ? "-" : Decimal.fixed(value, 3);
    }

    private static String degrees(Fit fit) {
        return Decimal.fixed(fit.pose().rotation(), 2);
    }

    private void say(Message message) {
        terminal.out().println(Printable.of(message.in(terminal.language())));
    }
}
