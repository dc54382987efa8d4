// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import java.io.IOException;
import java.util.List;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.link.Beside;
import org.lintel.geo.link.BuildingReport;
import org.lintel.geo.link.Neighbour;
import org.lintel.geo.match.Match;
import org.lintel.report.json.JsonWriter;

/** Buildings beside the register as data: what is not told is left out; texts in both languages. */
final class JsonBuildings {

    private static final double MILLIMETRES = 1e3;

    private final JsonWriter json;

    JsonBuildings(Terminal terminal) {
        json = new JsonWriter(terminal.out());
    }

    /** @param within how far neighbours were looked for, metres; null for not at all */
    void print(LinkReport report, List<BuildingSheet> buildings, Double within) throws IOException {
        json.lines().object().field("file", report.set().model().file()).field("sha256", report.set().model().sha256());
        number("within", within == null ? Double.NaN : within);
        json.name("buildings").lines().array();
        for (BuildingSheet each : buildings) {
            building(each);
        }
        json.end();
        text("note", BuildingWords.NO_VERDICT);
        if (within != null) {
            text("neighboursNote", BuildingWords.NO_CREDIT);
            text("neighboursSeen", BuildingWords.SEEN);
        }
        if (buildings.stream().anyMatch(each -> each.outside() != null)) {
            text("roofsNote", OutsideWords.ROOFS_HOW);
            text("horizonNote", OutsideWords.HORIZON_HOW);
            text("facadesNote", OutsideWords.FACADES_HOW);
            json.name("panelLimits").lines().array();
            for (Message limit : PanelLimits.all()) {
                json.object().field("en", limit.in(Language.EN)).field("zh-HK", limit.in(Language.ZH_HK)).end();
            }
            json.end();
        }
        json.name("attribution").array();
        for (String words : report.set().attribution()) {
            json.value(words);
        }
        json.end().end();
        json.close();
    }

    private void building(BuildingSheet sheet) throws IOException {
        BuildingReport report = sheet.report();
        json.object().field("globalId", report.building().globalId()).field("name", report.building().name())
                .name("blocks").array();
        for (Match block : report.blocks()) {
            json.value(block.key());
        }
        json.end().name("figures").lines().array();
        for (Beside figure : report.figures()) {
            figure(figure);
        }
        json.end();
        if (sheet.outside() != null) {
            new JsonOutside(json).write(sheet.outside());
        }
        if (report.neighbours() != null) {
            number("foot", report.foot());
            message("footSource", report.footSource());
            json.name("neighbours").lines().array();
            for (Neighbour each : report.neighbours()) {
                neighbour(each);
            }
            json.end();
        }
        json.end();
    }

    private void figure(Beside figure) throws IOException {
        json.object().field("id", figure.id());
        if (!figure.block().isEmpty()) {
            json.field("block", figure.block());
        }
        json.field("unit", figure.unit());
        number("model", figure.model() == null ? Double.NaN : figure.model());
        message("modelSource", figure.modelSource());
        number("register", figure.register() == null ? Double.NaN : figure.register());
        message("registerSource", figure.registerSource());
        number("difference", figure.difference() == null ? Double.NaN : figure.difference());
        message("verdict", BuildingWords.verdict(figure));
        json.end();
    }

    private void neighbour(Neighbour each) throws IOException {
        json.object().field("key", each.key()).field("name", each.name());
        number("distance", each.distance());
        number("azimuthFrom", each.from());
        number("azimuthTo", each.to());
        number("top", each.top());
        number("aboveFoot", each.aboveFoot());
        number("aboveTop", each.aboveTop());
        number("elevation", each.elevation());
        json.end();
    }

    private void number(String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.name(name).value(Math.rint(value * MILLIMETRES) / MILLIMETRES + 0.0);
        }
    }

    private void message(String name, Message message) throws IOException {
        text(name, Text.of(message.in(Language.EN), message.in(Language.ZH_HK)));
    }

    private void text(String name, Text text) throws IOException {
        json.name(name).object().field("en", text.in(Language.EN)).field("zh-HK", text.in(Language.ZH_HK)).end();
    }
}
