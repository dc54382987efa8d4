// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.geo.csdi.Place;
import org.lintel.geo.csdi.PlaceServices;
import org.lintel.report.json.JsonWriter;

/** {@code lintel csdi identify, nearby, search, number, address}: places by point, name, number or address. */
final class FindPlaces {

    private static final int USUAL = 10;
    /** What takes a point. */
    private static final List<String> POINTS = List.of("identify", "nearby");

    private final Session session;
    private final Terminal terminal;

    FindPlaces(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    ExitCode run(String what, List<String> words) throws IOException, UsageException {
        boolean json = session.json();
        var services = new PlaceServices(session.catalogue(), session.gate());
        if (words.isEmpty()) {
            throw new UsageException(POINTS.contains(what) ? Message.of("say: lintel csdi {0} E,N",
                    "請用：lintel csdi {0} E,N", what) : Message.of("say: lintel csdi {0} TEXT", "請用：lintel csdi {0} 文字",
                    what));
        }
        String text = String.join(" ", words);
        List<Place> found;
        switch (what) {
            case "identify" -> {
                double[] at = session.point(text);
                found = services.identify(at[0], at[1], session.progress());
            }
            case "nearby" -> {
                double[] at = session.point(text);
                found = services.nearby(at[0], at[1], session.progress());
            }
            case "number" -> found = services.number(kind(), text, session.progress());
            case "address" -> {
                Double limit = Options.number(session.options(), "--limit", 1, 200);
                found = services.address(text, limit == null ? USUAL : limit.intValue(), session.progress());
            }
            default -> found = services.search(text, session.progress());
        }
        session.progress().close();
        if (json) {
            json(found);
        } else {
            found.forEach(this::text);
            session.attribute(session.catalogue().attribution());
        }
        if (found.isEmpty()) {
            terminal.note(Message.of("nothing found", "沒有結果"));
            return ExitCode.FINDINGS;
        }
        return ExitCode.OK;
    }

    private String kind() throws UsageException {
        return Options.word(session.options(), "--kind", "lot", "stt", "gla", "lpp", "un", "buildingcsuid", "lotcsuid",
                "prn");
    }

    private void text(Place place) {
        var line = new StringBuilder();
        if (place.placed()) {
            line.append("E ").append(Decimal.plain(place.easting())).append(" N ")
                    .append(Decimal.plain(place.northing()));
        }
        add(line, said(place.name()));
        add(line, said(place.address()));
        add(line, said(place.district()));
        add(line, place.id());
        if (place.base().isPresent() || place.top().isPresent()) {
            add(line, metres(place.base()) + " - " + metres(place.top()) + " mPD");
        }
        if (place.score().isPresent()) {
            add(line, Message.of("score {0}", "評分 {0}", Decimal.plain(place.score().getAsDouble()))
                    .in(terminal.language()));
        }
        terminal.out().println(Printable.of(line.toString()));
    }

    private static String metres(OptionalDouble height) {
        return height.isPresent() ? Decimal.plain(height.getAsDouble()) : "?";
    }

    /** In the user's language; in the other where there is none. */
    private String said(Text text) {
        String said = terminal.say(text);
        return said.isBlank() ? text.en().isBlank() ? text.zhHk() : text.en() : said;
    }

    private static void add(StringBuilder line, String text) {
        if (!text.isBlank()) {
            line.append(line.isEmpty() ? "" : "  ").append(text);
        }
    }

    private void json(List<Place> found) throws IOException {
        JsonWriter json = new JsonWriter(terminal.out());
        json.lines().object().field("crs", "EPSG:2326").name("places").lines().array();
        for (Place place : found) {
            json.object().optional("kind", place.kind()).optional("id", place.id());
            CatalogueList.pair(json, "name", place.name());
            CatalogueList.pair(json, "address", place.address());
            CatalogueList.pair(json, "district", place.district());
            if (place.placed()) {
                json.name("at").array().value(place.easting()).value(place.northing()).end();
            }
            number(json, "baseHeight", place.base());
            number(json, "topHeight", place.top());
            number(json, "score", place.score());
            json.end();
        }
        json.end();
        CatalogueList.pair(json, "attribution", session.catalogue().attribution());
        json.end().close();
    }

    private static void number(JsonWriter json, String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.name(name).value(value.getAsDouble());
        }
    }
}
