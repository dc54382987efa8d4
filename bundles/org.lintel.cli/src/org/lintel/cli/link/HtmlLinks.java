// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.link.Link;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.Status;
import org.lintel.geo.map.LinkScene;
import org.lintel.geo.map.MapScene;
import org.lintel.geo.match.Judgement;
import org.lintel.geo.match.Match;

/** Links as one page: the map, then every link of a building with its reasons. */
final class HtmlLinks {

    /** Links shown one by one; of longer lists the rest is counted. */
    private static final int MOST = 300;

    private final Terminal terminal;
    private HtmlPage out;

    HtmlLinks(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(LinkReport report) throws IOException {
        LinkSet set = report.set();
        String title = terminal.say("Links of ", "連結：") + set.model().file();
        out = new HtmlPage(terminal, title);
        place(set);
        counts(set);
        map(report, title);
        links(report);
        out.print(set.attribution(), Text.of("Scores weigh overlap, height, azimuth and name; what is not known is left out of them.",
                "評分按重疊、高程、方位及名稱計算，未知的項目不計。"));
    }

    private void place(LinkSet set) {
        if (set.place() != null && set.place().matrix().size() == 12) {
            List<Double> m = set.place().matrix();
            out.element("p", "soft", Message.of("{0}, {1}; by level {2} the model's origin is at E {3} N {4} in {5}",
                    "{0}，{1}；按層級 {2}，模型原點位於 {5} E {3} N {4}", set.model().schema(),
                    set.model().sha256().substring(0, Math.min(12, set.model().sha256().length())), set.place().level(),
                    Decimal.fixed(m.get(3), 3), Decimal.fixed(m.get(7), 3), set.place().crs()));
        }
    }

    private void counts(LinkSet set) {
        out.raw("<div class=\"counts\">");
        for (Status status : Status.values()) {
            if (set.count(status) > 0) {
                out.raw("<span><b>").raw(set.count(status)).raw("</b>").text(status.label())
                        .raw("</span>");
            }
        }
        out.raw("</div>\n");
    }

    private void map(LinkReport report, String title) {
        MapScene scene = report.matches() == null ? null : LinkScene.of(report.set(), report.matches());
        if (scene == null) {
            out.element("p", "soft", Text.of("No map: this time nothing was matched (--data).", "沒有地圖：今次沒有比對資料（--data）。"));
            return;
        }
        out.map(scene, title);
    }

    private void links(LinkReport report) {
        Map<String, Match> matches = new LinkedHashMap<>();
        if (report.matches() != null) {
            report.matches().all().forEach(match -> matches.put(match.subject().globalId() + " " + match.key(), match));
        }
        Map<String, List<Link>> told = new LinkedHashMap<>();
        Map<String, Integer> counted = new LinkedHashMap<>();
        int shown = 0;
        for (Link link : report.set().links()) {
            if (TextLinks.TOLD.contains(link.kind()) && shown++ < MOST) {
                told.computeIfAbsent(link.ifc().guid(), guid -> new ArrayList<>()).add(link);
            } else {
                counted.merge(link.kind() + " " + link.relation() + " " + link.target().value() + ": "
                        + terminal.say(link.status().label()), 1, Integer::sum);
            }
        }
        told.values().forEach(links -> {
            Link.Thing ifc = links.getFirst().ifc();
            out.raw("<h2>").text(ifc.name().isEmpty() ? ifc.type() : ifc.name()).raw("</h2>\n<p class=\"soft\">")
                    .text(ifc.type()).raw(" <code>").text(ifc.guid()).raw("</code></p>\n");
            links.stream().sorted((a, b) -> Double.compare(b.score(), a.score()))
                    .forEach(link -> link(link, matches.get(ifc.guid() + " " + link.target().value())));
        });
        if (!counted.isEmpty()) {
            out.raw("<h2>").text(Text.of("Everything else", "其他")).raw("</h2>\n<ul>\n");
            counted.forEach((what, count) -> out.raw("<li>").raw(count).raw(" × ").text(what).raw("</li>\n"));
            out.raw("</ul>\n");
        }
    }

    private void link(Link link, Match match) {
        out.raw("<div class=\"link ").raw(link.status().id()).raw("\"><div class=\"head\"><span class=\"state\">")
                .text(link.status().label()).raw("</span><span>").text(link.relation())
                .raw("</span><code>").text(link.target().value()).raw("</code><span>")
                .text(link.target().name()).raw("</span><span class=\"score\">")
                .raw(Decimal.fixed(link.score() * 100, 0)).raw(" %</span></div>\n");
        if (!link.by().isEmpty()) {
            String by = link.by().equals(Link.RULE) ? terminal.say("by the rule: overlap of at least 70 %, the next at most 40 %,"
                    + " nothing contradicts", "按規則：重疊至少 70%，次選至多 40%，並無矛盾") : link.by() + " " + link.on();
            out.raw("<p class=\"soft\">").text(by).raw("</p>\n");
        }
        if (!link.note().isEmpty()) {
            out.raw("<p>").text(link.note()).raw("</p>\n");
        }
        if (match != null) {
            out.raw("<table>\n");
            match.judgements().forEach(this::row);
            out.raw("</table>\n");
        }
        out.raw("</div>\n");
    }

    private void row(Judgement judgement) {
        String sign = switch (judgement.answer()) {
            case AGREES -> "+";
            case DIFFERS -> "−";
            case UNKNOWN -> "?";
        };
        String word = terminal.say(switch (judgement.answer()) {
            case AGREES -> Text.of("agrees", "相符");
            case DIFFERS -> Text.of("differs", "不符");
            case UNKNOWN -> Text.of("not known", "未知");
        });
        String kind = judgement.answer().name().toLowerCase(Locale.ROOT);
        out.raw("<tr><td class=\"sign ").raw(kind).raw("\" title=\"").text(word).raw("\">").raw(sign)
                .raw("</td><th scope=\"row\">").text(judgement.criterion().label())
                .raw("</th><td>").text(judgement.reason()).raw("</td></tr>\n");
    }
}
