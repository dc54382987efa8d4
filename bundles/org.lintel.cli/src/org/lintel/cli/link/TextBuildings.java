// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.PrintStream;
import java.util.List;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.geo.link.Beside;
import org.lintel.geo.link.BuildingReport;
import org.lintel.geo.link.Neighbour;

/** For a person: each building beside the register, figure by figure, and what stands around it. */
final class TextBuildings {

    /** Neighbours told one by one; of longer lists the rest is counted. */
    private static final int MOST = 50;

    private final Terminal terminal;
    private final PrintStream out;

    TextBuildings(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    /** @param within how far neighbours were looked for, metres; null for not at all */
    void print(LinkReport report, List<BuildingSheet> buildings, Double within) {
        out.println(Printable.of(report.file().toString().replace('\\', '/')));
        for (BuildingSheet sheet : buildings) {
            BuildingReport each = sheet.report();
            String name = each.building().name().isEmpty() ? "" : " \"" + each.building().name() + "\"";
            out.println("  " + Printable.of(each.building().type() + " " + each.building().globalId() + name));
            if (each.blocks().isEmpty()) {
                out.println("    " + terminal.say(BuildingWords.NOT_ACCEPTED));
            }
            each.figures().forEach(this::figure);
            if (sheet.outside() != null) {
                new TextOutside(terminal).print(sheet.outside());
            }
            if (each.neighbours() != null) {
                neighbours(each, within);
            }
        }
        out.println("  " + terminal.say(BuildingWords.NO_VERDICT));
        report.set().attribution().forEach(words -> out.println("  " + Printable.of(words)));
    }

    private void figure(Beside figure) {
        String block = figure.block().isEmpty() ? "" : " " + figure.block();
        out.println("    " + Printable.of(terminal.say(figure.label()) + block) + ": " + say(BuildingWords.verdict(figure)));
        side(Message.of("model", "模型"), figure.model(), figure, figure.modelSource());
        side(Message.of("register", "登記冊"), figure.register(), figure, figure.registerSource());
    }

    private void side(Message who, Double value, Beside figure, Message source) {
        out.println("      " + say(who) + " " + BuildingWords.shown(value, figure) + "  (" + say(source) + ")");
    }

    private void neighbours(BuildingReport report, double within) {
        List<Neighbour> all = report.neighbours();
        out.println("    " + say(BuildingWords.within(within, all.size())) + (Double.isNaN(report.foot()) ? "" : say(Message.of("; foot at {0} mPD ({1})", "；底部 {0} mPD（{1}）",
                        Decimal.fixed(report.foot(), 1), report.footSource().in(terminal.language())))));
        for (Neighbour each : all.subList(0, Math.min(MOST, all.size()))) {
            out.println("      " + Printable.of(each.key() + (each.name().isEmpty() ? "" : " \"" + each.name() + "\"")) + "  "
                    + say(Message.of("{0} m away, azimuth {1}° – {2}°, ", "距離 {0} 米，方位角 {1}° – {2}°，", Decimal.fixed(each.distance(), 1),
                            Decimal.fixed(each.from(), 1), Decimal.fixed(each.to(), 1))) + say(height(each)));
        }
        if (all.size() > MOST) {
            out.println("      " + say(BuildingWords.more(all.size() - MOST)));
        }
        out.println("    " + terminal.say(BuildingWords.SEEN));
        out.println("    " + terminal.say(BuildingWords.NO_CREDIT));
    }

    private static Message height(Neighbour each) {
        if (Double.isNaN(each.top())) {
            return Message.of("height not told by the register", "登記冊沒有註明高度");
        }
        if (Double.isNaN(each.aboveFoot())) {
            return Message.of("top {0} mPD", "頂部 {0} mPD", Decimal.fixed(each.top(), 1));
        }
        return Message.of("top {0} mPD: {1} m above the foot, elevation {2}°", "頂部 {0} mPD：高於底部 {1} 米，仰角 {2}°",
                Decimal.fixed(each.top(), 1), Decimal.fixed(each.aboveFoot(), 1), Decimal.fixed(each.elevation(), 1));
    }

    private String say(Message message) {
        return Printable.of(message.in(terminal.language()));
    }
}
