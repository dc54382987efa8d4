// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.geo.csdi.Fetched;
import org.lintel.geo.csdi.LotIndex;
import org.locationtech.jts.geom.Envelope;

/** {@code lintel csdi lot}: lots, allocations and tenancies at a point or within a box. */
final class FindLots {

    private final Session session;
    private final Terminal terminal;

    FindLots(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    ExitCode run(List<String> words) throws IOException, UsageException {
        String format = Options.word(session.options(), "--format", "text", "json", "geojson");
        String kind = Options.word(session.options(), "--kind", "lot", "gla", "stt");
        Envelope box = session.box();
        if (words.size() + (box == null ? 0 : 1) != 1) {
            throw new UsageException("say: lintel csdi lot E,N or lintel csdi lot --bbox E,N,E,N",
                    "請用：lintel csdi lot E,N 或 lintel csdi lot --bbox E,N,E,N");
        }
        if (box == null) {
            double[] at = session.point(words.getFirst());
            box = new Envelope(at[0], at[0], at[1], at[1]);
        }
        FeatureTable table = switch (format) {
            case "json" -> new JsonFeatures(terminal.out(), null);
            case "geojson" -> new GeoJsonFeatures(terminal.out());
            default -> new TextFeatures(terminal, null, Set.of());
        };
        Fetched fetched = new LotIndex(session.catalogue(), session.gate()).fetch(kind, box, table::add,
                session.progress());
        session.progress().close();
        table.end(fetched.provenance(), fetched.notes());
        if (format.equals("text")) {
            session.attribute(session.catalogue().attribution());
        }
        fetched.notes().forEach(terminal::note);
        if (fetched.features() == 0) {
            terminal.note(Message.of("nothing found", "沒有結果"));
            return ExitCode.FINDINGS;
        }
        return ExitCode.OK;
    }
}
