// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.link.Beside;
import org.lintel.geo.link.BuildingReport;
import org.lintel.geo.link.Neighbour;
import org.lintel.geo.map.BuildingScene;

/** Buildings beside the register as one page: of each a map, its figures, and what stands around it. */
final class HtmlBuildings {

    /** Neighbours told one by one; of longer lists the rest is counted. */
    private static final int MOST = 200;

    private final Terminal terminal;
    private HtmlPage out;

    HtmlBuildings(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param within how far neighbours were looked for, metres; null for not at all */
    void print(LinkReport report, List<BuildingSheet> buildings, Double within) throws IOException {
        out = new HtmlPage(terminal, terminal.say("Beside the register: ", "與登記冊對照：") + report.set().model().file());
        out.element("p", "soft", report.set().model().schema() + ", SHA-256 " + report.set().model().sha256());
        for (BuildingSheet sheet : buildings) {
            BuildingReport each = sheet.report();
            String name = each.building().name().isEmpty() ? each.building().type() : each.building().name();
            out.element("h2", "", name).raw("<p class=\"soft\">").text(each.building().type()).raw(" <code>")
                    .text(each.building().globalId()).raw("</code></p>\n");
            if (each.blocks().isEmpty()) {
                out.element("p", "", BuildingWords.NOT_ACCEPTED);
                continue;
            }
            out.map(BuildingScene.of(each, report.matches(), report.set().attribution(), within), name);
            figures(each.figures());
            if (sheet.outside() != null) {
                new HtmlOutside(out).print(sheet.outside());
            }
            if (each.neighbours() != null) {
                neighbours(each, within);
            }
        }
        List<Text> notes = new ArrayList<>(List.of(BuildingWords.NO_VERDICT));
        if (within != null) {
            notes.add(BuildingWords.SEEN);
            notes.add(BuildingWords.NO_CREDIT);
        }
        if (buildings.stream().anyMatch(each -> each.outside() != null)) {
            notes.add(OutsideWords.ROOFS_HOW);
            notes.add(OutsideWords.HORIZON_HOW);
            notes.add(OutsideWords.FACADES_HOW);
        }
        out.print(report.set().attribution(), notes.toArray(Text[]::new));
    }

    private void figures(List<Beside> figures) {
        out.tableHead("figures", Text.of("figure", "項目"), Text.of("model", "模型"), Text.of("register", "登記冊"), Text.of("model less register",
                "模型減登記冊"));
        for (Beside figure : figures) {
            out.raw("<tr><th scope=\"row\">").text(figure.label());
            if (!figure.block().isEmpty()) {
                out.raw(" <code>").text(figure.block()).raw("</code>");
            }
            out.raw("</th>");
            side(figure.model(), figure, figure.modelSource());
            side(figure.register(), figure, figure.registerSource());
            Double off = figure.difference();
            out.raw("<td class=\"number" + (off == null || off == 0 ? " soft" : "") + "\">")
                    .text(off == null ? "–" : (off > 0 ? "+" : "") + BuildingWords.difference(off, figure)).raw("</td></tr>\n");
        }
        out.raw("</tbody></table></div>\n");
    }

    private void side(Double value, Beside figure, Message source) {
        out.raw("<td><b>").text(BuildingWords.shown(value, figure)).raw("</b> <span class=\"soft\">").text(source).raw("</span></td>");
    }

    private void neighbours(BuildingReport report, double within) {
        List<Neighbour> all = report.neighbours();
        out.element("h3", "", BuildingWords.within(within, all.size()));
        if (!Double.isNaN(report.foot())) {
            out.element("p", "soft", Message.of("foot at {0} mPD ({1})", "底部 {0} mPD（{1}）", Decimal.fixed(report.foot(), 1),
                    report.footSource().in(terminal.language())));
        }
        if (all.isEmpty()) {
            return;
        }
        out.tableHead("list", Text.verbatim("#"), Text.of("block", "座"), Text.of("name", "名稱"), Text.of("distance, m", "距離（米）"),
                Text.of("azimuth", "方位角"), Text.of("top, mPD", "頂部（mPD）"), Text.of("above the foot, m", "高於底部（米）"),
                Text.of("elevation", "仰角"));
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
            Neighbour each = all.get(i);
            out.raw("<tr><td class=\"number\">").raw(i + 1).raw("</td><td><code>").text(each.key()).raw("</code></td><td>")
                    .text(each.name()).raw("</td>");
            number(each.distance(), "");
            out.raw("<td class=\"number\">").text(Decimal.fixed(each.from(), 1) + "° – " + Decimal.fixed(each.to(), 1) + "°").raw("</td>");
            number(each.top(), "");
            number(each.aboveFoot(), "");
            number(each.elevation(), "°");
            out.raw("</tr>\n");
        }
        out.raw("</tbody></table></div>\n");
        if (all.size() > MOST) {
            out.element("p", "soft", BuildingWords.more(all.size() - MOST));
        }
    }

    private void number(double value, String unit) {
        out.raw("<td class=\"number\">").raw(Double.isNaN(value) ? "–" : Decimal.fixed(value, 1) + unit).raw("</td>");
    }
}
