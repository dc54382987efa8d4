// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.link.Link;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.Status;
import org.lintel.geo.map.LinkScene;
import org.lintel.geo.map.MapPainter;
import org.lintel.geo.map.MapScene;
import org.lintel.geo.map.SvgSurface;
import org.lintel.geo.match.Judgement;
import org.lintel.geo.match.Match;
import org.lintel.report.escape.XmlText;

/** Links as one page without scripts or anything from elsewhere: the map, then every link of a building with its reasons. */
final class HtmlLinks {

    private static final int MAP_WIDTH = 1000;
    private static final int MAP_HEIGHT = 640;
    /** Links shown one by one; of longer lists the rest is counted. */
    private static final int MOST = 300;

    private final Terminal terminal;
    private final StringBuilder out = new StringBuilder(1 << 16);

    HtmlLinks(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(LinkReport report) throws IOException {
        LinkSet set = report.set();
        String title = terminal.say("Links of ", "連結：") + set.model().file();
        out.append("<!DOCTYPE html>\n<html lang=\"").append(terminal.language() == Language.ZH_HK ? "zh-HK" : "en")
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,"
                        + " initial-scale=1\">\n<title>").append(escaped(title)).append("</title>\n<style>\n");
        try (InputStream css = HtmlLinks.class.getResourceAsStream("links.css")) {
            out.append(new String(css.readAllBytes(), StandardCharsets.UTF_8));
        }
        out.append("</style>\n</head>\n<body>\n<main>\n<h1>").append(escaped(title)).append("</h1>\n");
        place(set);
        counts(set);
        map(report, title);
        links(report);
        footer(set);
        out.append("</main>\n</body>\n</html>\n");
        terminal.out().print(out);
    }

    private void place(LinkSet set) {
        if (set.place() != null && set.place().matrix().size() == 12) {
            List<Double> m = set.place().matrix();
            out.append("<p class=\"soft\">").append(escaped(say(Message.of(
                    "{0}, {1}; by level {2} the model's origin is at E {3} N {4} in {5}", "{0}，{1}；按層級 {2}，模型原點位於 {5} E {3} N {4}", set.model().schema(),
                    set.model().sha256().substring(0, Math.min(12, set.model().sha256().length())), set.place().level(),
                    Decimal.fixed(m.get(3), 3), Decimal.fixed(m.get(7), 3), set.place().crs())))).append("</p>\n");
        }
    }

    private void counts(LinkSet set) {
        out.append("<div class=\"counts\">");
        for (Status status : Status.values()) {
            if (set.count(status) > 0) {
                out.append("<span><b>").append(set.count(status)).append("</b>").append(escaped(terminal.say(status.label())))
                        .append("</span>");
            }
        }
        out.append("</div>\n");
    }

    private void map(LinkReport report, String title) {
        MapScene scene = report.matches() == null ? null : LinkScene.of(report.set(), report.matches());
        if (scene == null) {
            out.append("<p class=\"soft\">").append(escaped(terminal.say("No map: this time nothing was matched (--data).",
                    "沒有地圖：今次沒有比對資料（--data）。"))).append("</p>\n");
            return;
        }
        var surface = new SvgSurface(MAP_WIDTH, MAP_HEIGHT, title);
        MapPainter.paint(scene, surface, terminal.language());
        out.append("<div class=\"map\">\n").append(surface.svg()).append("</div>\n");
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
            out.append("<h2>").append(escaped(ifc.name().isEmpty() ? ifc.type() : ifc.name())).append("</h2>\n<p class=\"soft\">")
                    .append(escaped(ifc.type())).append(" <code>").append(escaped(ifc.guid())).append("</code></p>\n");
            links.stream().sorted((a, b) -> Double.compare(b.score(), a.score()))
                    .forEach(link -> link(link, matches.get(ifc.guid() + " " + link.target().value())));
        });
        if (!counted.isEmpty()) {
            out.append("<h2>").append(escaped(terminal.say("Everything else", "其他"))).append("</h2>\n<ul>\n");
            counted.forEach((what, count) -> out.append("<li>").append(count).append(" × ").append(escaped(what)).append("</li>\n"));
            out.append("</ul>\n");
        }
    }

    private void link(Link link, Match match) {
        out.append("<div class=\"link ").append(link.status().id()).append("\"><div class=\"head\"><span class=\"state\">")
                .append(escaped(terminal.say(link.status().label()))).append("</span><span>").append(escaped(link.relation()))
                .append("</span><code>").append(escaped(link.target().value())).append("</code><span>")
                .append(escaped(link.target().name())).append("</span><span class=\"score\">")
                .append(Decimal.fixed(link.score() * 100, 0)).append(" %</span></div>\n");
        if (!link.by().isEmpty()) {
            String by = link.by().equals(Link.RULE) ? terminal.say("by the rule: overlap of at least 70 %, the next at most 40 %,"
                    + " nothing contradicts", "按規則：重疊至少 70%，次選至多 40%，並無矛盾") : link.by() + " " + link.on();
            out.append("<p class=\"soft\">").append(escaped(by)).append("</p>\n");
        }
        if (!link.note().isEmpty()) {
            out.append("<p>").append(escaped(terminal.say(link.note()))).append("</p>\n");
        }
        if (match != null) {
            out.append("<table>\n");
            match.judgements().forEach(this::row);
            out.append("</table>\n");
        }
        out.append("</div>\n");
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
        out.append("<tr><td class=\"sign ").append(kind).append("\" title=\"").append(escaped(word)).append("\">").append(sign)
                .append("</td><th scope=\"row\">").append(escaped(terminal.say(judgement.criterion().label())))
                .append("</th><td>").append(escaped(say(judgement.reason()))).append("</td></tr>\n");
    }

    private void footer(LinkSet set) {
        out.append("<footer>");
        set.attribution().forEach(words -> out.append("<p>").append(escaped(words)).append("</p>"));
        out.append("<p>").append(escaped(terminal.say("Scores weigh overlap, height, azimuth and name; what is not known"
                + " is left out of them.", "評分按重疊、高程、方位及名稱計算，未知的項目不計。"))).append("</p></footer>\n");
    }

    private String say(Message message) {
        return message.in(terminal.language());
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        try {
            XmlText.append(safe, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return safe.toString();
    }
}
