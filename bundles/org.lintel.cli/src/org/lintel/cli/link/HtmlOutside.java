// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.surroundings.FacadeView;
import org.lintel.geo.surroundings.InFront;
import org.lintel.geo.surroundings.Outside;
import org.lintel.geo.surroundings.Roof;

/** The roofs of a building with the horizon over each, and its façades with what stands before them, on a page. */
final class HtmlOutside {

    /** Neighbours told before each façade of a storey; the rest is counted. */
    private static final int MOST = 3;

    private final HtmlPage out;

    HtmlOutside(HtmlPage out) {
        this.out = out;
    }

    void print(Outside outside) {
        OutsideWords.doubts(outside).forEach(each -> out.element("p", "", each));
        out.element("h3", "", OutsideWords.ROOFS);
        if (outside.roofs().isEmpty()) {
            out.element("p", "", Text.of("the envelope of the model has none", "模型的外殼沒有屋頂"));
        } else {
            roofs(outside.roofs());
            out.element("p", "soft", HorizonPicture.TITLE);
        }
        List<Message> limits = PanelLimits.all();
        out.element("p", "soft", limits.getFirst()).raw("<ul class=\"soft\">\n");
        limits.subList(1, limits.size()).forEach(each -> out.element("li", "", each));
        out.raw("</ul>\n");
        if (outside.facades() != null) {
            out.element("h3", "", OutsideWords.FACADES);
            if (outside.heightKnown()) {
                facades(outside.facades());
            } else {
                out.element("p", "", OutsideWords.NO_HEIGHT);
            }
        }
    }

    private void roofs(List<Roof> roofs) {
        out.tableHead("list roofs", Text.of("roof", "屋頂"), Text.of("height", "高程"), Text.of("area, m²", "面積（m²）"),
                Text.of("openings, m²", "開口（m²）"), Text.of("free, m²", "可用（m²）"), Text.of("horizon", "天際線"));
        for (Roof roof : roofs) {
            out.raw("<tr><td>").text(OutsideWords.name(roof));
            if (!roof.above().isEmpty()) {
                out.raw(" <span class=\"soft\">").text(Message.of("below {0}", "上方有 {0}", OutsideWords.above(roof))).raw("</span>");
            }
            out.raw("</td><td>").text(OutsideWords.levels(roof)).raw("</td>");
            number(roof.gross());
            number(roof.openings());
            number(roof.free());
            out.raw("<td class=\"horizon\">");
            if (roof.own() != null) {
                out.raw(HorizonPicture.svg(roof, out));
                out.raw("<span class=\"soft\">").text(roof.around() == null ? OutsideWords.horizon(roof.own())
                        : Message.of("neighbours: {0}; with the model itself: {1}", "四周建築物：{0}；連同模型本身：{1}",
                                OutsideWords.horizon(roof.around()), OutsideWords.horizon(roof.both()))).raw("</span>");
            }
            out.raw("</td></tr>\n");
        }
        out.raw("</tbody></table></div>\n");
    }

    private void facades(List<FacadeView> views) {
        out.tableHead("list facades", Text.of("storey", "樓層"), Text.of("what rises above its mid-height", "高於該層半高者"),
                Text.of("area, m²", "面積（m²）"), Text.of("mid-height, mPD", "半高（mPD）"), Text.of("steepest", "最大仰角"));
        FacadeView last = null;
        for (FacadeView view : views) {
            if (last == null || last.sector() != view.sector()) {
                out.raw("<tr class=\"direction\"><th colspan=\"5\" scope=\"rowgroup\">").text(OutsideWords.heading(view)).raw("</th></tr>\n");
            }
            out.raw("<tr><td>").text(view.storey().isEmpty() ? "–" : view.storey()).raw("</td><td>");
            last = view;
            out.text(OutsideWords.count(view));
            for (InFront each : view.before().subList(0, Math.min(MOST, view.before().size()))) {
                out.raw("<span class=\"soft\"><code>").text(each.neighbour().key()).raw("</code> ").text(each.neighbour().name())
                        .raw(each.neighbour().name().isEmpty() ? "" : " ").text(OutsideWords.before(each)).raw("</span>");
            }
            if (view.before().size() > MOST) {
                out.raw("<span class=\"soft\">").text(BuildingWords.more(view.before().size() - MOST)).raw("</span>");
            }
            out.raw("</td>");
            number(view.gross());
            number(view.middle());
            out.raw("<td class=\"number\">").raw(view.before().isEmpty() ? "–"
                    : Decimal.fixed(view.before().getFirst().elevation(), 1) + "°").raw("</td></tr>\n");
        }
        out.raw("</tbody></table></div>\n");
    }

    private void number(double value) {
        out.raw("<td class=\"number\">").raw(Decimal.fixed(value, 1)).raw("</td>");
    }
}
