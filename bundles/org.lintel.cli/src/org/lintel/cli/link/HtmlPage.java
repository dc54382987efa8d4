// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.map.MapPainter;
import org.lintel.geo.map.MapScene;
import org.lintel.geo.map.SvgSurface;
import org.lintel.report.escape.XmlText;

/** One page without scripts or anything from elsewhere: markup as it is given, and texts of models and registers made harmless. */
final class HtmlPage {

    private static final int MAP_WIDTH = 1000;
    private static final int MAP_HEIGHT = 640;

    private final Terminal terminal;
    private final StringBuilder out = new StringBuilder(1 << 16);

    HtmlPage(Terminal terminal, String title) throws IOException {
        this.terminal = terminal;
        raw("<!DOCTYPE html>\n<html lang=\"").raw(terminal.language() == Language.ZH_HK ? "zh-HK" : "en")
                .raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,"
                        + " initial-scale=1\">\n<title>").text(title).raw("</title>\n<style>\n");
        try (InputStream css = HtmlPage.class.getResourceAsStream("links.css")) {
            raw(new String(css.readAllBytes(), StandardCharsets.UTF_8));
        }
        raw("</style>\n</head>\n<body>\n<main>\n").element("h1", "", title);
    }

    HtmlPage raw(String markup) {
        out.append(markup);
        return this;
    }

    HtmlPage raw(long number) {
        out.append(number);
        return this;
    }

    /** A direction override in a name would turn what stands after it around; it is shown, not obeyed. */
    HtmlPage text(String text) {
        try {
            XmlText.append(out, Printable.of(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    HtmlPage text(Message message) {
        return text(message.in(terminal.language()));
    }

    HtmlPage text(Text text) {
        return text(terminal.say(text));
    }

    /** @param kind its class; empty for none */
    HtmlPage element(String tag, String kind, String text) {
        return raw("<" + tag + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + ">").text(text).raw("</" + tag + ">\n");
    }

    HtmlPage element(String tag, String kind, Message message) {
        return element(tag, kind, message.in(terminal.language()));
    }

    HtmlPage element(String tag, String kind, Text text) {
        return element(tag, kind, terminal.say(text));
    }

    /** Begins a table with a line of headings; {@code </tbody></table></div>} ends it. */
    void tableHead(String kind, Text... columns) {
        raw("<div class=\"wide\"><table class=\"" + kind + "\">\n<thead><tr>");
        for (Text column : columns) {
            raw("<th scope=\"col\">").text(column).raw("</th>");
        }
        raw("</tr></thead>\n<tbody>\n");
    }

    /** A text of the program's own, which is no markup. */
    String say(Text text) {
        return terminal.say(text);
    }

    HtmlPage map(MapScene scene, String title) {
        var surface = new SvgSurface(MAP_WIDTH, MAP_HEIGHT, title);
        MapPainter.paint(scene, surface, terminal.language());
        return raw("<div class=\"map\">\n").raw(surface.svg()).raw("</div>\n");
    }

    /** Ends it with whose data it is from, and prints it. */
    void print(List<String> attribution, Text... notes) {
        raw("<footer>");
        attribution.forEach(words -> raw("<p>").text(words).raw("</p>"));
        for (Text note : notes) {
            raw("<p>").text(note).raw("</p>");
        }
        raw("</footer>\n</main>\n</body>\n</html>\n");
        terminal.out().print(out);
    }
}
