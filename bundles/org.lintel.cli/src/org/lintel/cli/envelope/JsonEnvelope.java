// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.envelope;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.FacadeTable;
import org.lintel.geometry.envelope.Filling;
import org.lintel.geometry.envelope.Infill;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.envelope.Testimony;
import org.lintel.geometry.envelope.Well;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Sector;
import org.lintel.report.json.JsonWriter;

/** Everything of every envelope as one JSON array; areas in m², heights in m above the ground, angles in degrees. */
final class JsonEnvelope implements EnvelopeReport {

    private final JsonWriter json;

    JsonEnvelope(Terminal terminal) throws IOException {
        json = new JsonWriter(terminal.out());
        json.lines().array();
    }

    @Override
    public void add(String file, Envelope envelope) throws IOException {
        json.lines().object().field("file", file);
        json.name("north").object().field("source", word(envelope.north().source())).name("degrees")
                .value(envelope.north().degrees()).name("mapConversion").value(envelope.north().map()).end();
        json.name("ground").object().name("level").value(envelope.ground().level())
                .field("sure", envelope.ground().sure()).field("how", say(envelope.ground().how())).end();
        Envelope.Limits limits = envelope.limits();
        json.name("limits").object().name("cell").value(limits.cell()).name("spacing").value(limits.spacing())
                .field("withoutShape", limits.withoutShape()).field("leftOut", limits.leftOut()).name("reachedSpaces")
                .array();
        for (Instance space : limits.reached()) {
            instance(space);
        }
        json.end().end();
        table(envelope);
        json.name("surfaces").lines().array();
        for (Surface surface : envelope.surfaces()) {
            surface(surface);
        }
        json.end().name("fillings").lines().array();
        for (Filling filling : envelope.fillings()) {
            filling(filling);
        }
        json.end().name("wells").lines().array();
        for (Well well : envelope.wells()) {
            json.object().field("number", well.number()).name("area").value(well.area()).field("exact", well.exact())
                    .name("depth").value(well.depth()).end();
        }
        json.end().name("witnesses").lines().array();
        for (Testimony testimony : envelope.testimonies()) {
            testimony(testimony);
        }
        json.end().end();
    }

    private void table(Envelope envelope) throws IOException {
        json.name("table").lines().array();
        for (FacadeTable.Line line : FacadeTable.of(envelope).lines()) {
            json.object().field("kind", word(line.kind())).field("level", word(line.level()));
            if (line.storey() >= 0) {
                json.field("storey", envelope.storeys().get(line.storey()).name());
            }
            if (line.sector() != null) {
                json.field("direction", line.sector().name());
            }
            json.field("surfaces", line.surfaces()).name("gross").value(line.gross()).name("opaque")
                    .value(line.opaque()).name("windows").value(line.windows()).name("glass").value(line.glass())
                    .name("doors").value(line.doors()).name("panels").value(line.panels()).name("openings")
                    .value(line.openings()).name("ratio").value(line.ratio()).name("doubtful").value(line.doubtful())
                    .end();
        }
        json.end();
    }

    private void surface(Surface s) throws IOException {
        json.object().field("number", s.number()).field("kind", word(s.kind())).name("element");
        instance(s.element());
        Surface.Place place = s.place();
        json.field("level", word(place.level())).field("storey", place.storeyName());
        if (!Double.isNaN(s.azimuth())) {
            json.field("direction", Sector.of(s.azimuth()).name()).name("azimuth").value(s.azimuth());
        }
        json.name("tilt").value(s.tilt()).name("low").value(place.low()).name("high").value(place.high())
                .name("gross").value(s.gross()).name("opaque").value(s.opaque());
        for (Infill infill : Infill.values()) {
            if (s.area(infill) > 0) {
                json.name(word(infill)).value(s.area(infill));
            }
        }
        if (s.outlook().well() != null) {
            json.field("well", s.outlook().well().number());
        }
        json.field("overRoof", s.outlook().overRoof()).name("clear").value(s.outlook().clear());
        json.field("confidence", word(s.confidence()));
        List<Message> reasons = s.reasons();
        if (!reasons.isEmpty()) {
            json.name("reasons").array();
            for (Message reason : reasons) {
                json.value(say(reason));
            }
            json.end();
        }
        json.end();
    }

    private void filling(Filling filling) throws IOException {
        json.object().field("infill", word(filling.infill())).name("element");
        instance(filling.element());
        if (filling.wall() != null) {
            json.name("wall");
            instance(filling.wall());
            json.field("found", word(filling.how())).name("openingArea").value(filling.openingArea());
        }
        json.name("ownArea").value(filling.ownArea());
        if (!Double.isNaN(filling.azimuth())) {
            json.field("direction", Sector.of(filling.azimuth()).name()).name("azimuth").value(filling.azimuth());
        }
        json.name("tilt").value(filling.tilt()).end();
    }

    private void testimony(Testimony t) throws IOException {
        json.object().name("element");
        instance(t.element());
        json.field("geometry", word(t.geometry())).field("isExternal", word(t.isExternal()))
                .field("boundaries", word(t.boundaries())).field("divided", t.isDivided())
                .field("confidence", word(t.confidence())).name("area").value(t.area()).end();
    }

    private void instance(Instance instance) throws IOException {
        json.object().field("id", instance.id()).field("type", instance.typeName());
        if (instance.globalId() != null) {
            json.field("globalId", instance.globalId());
        }
        if (instance.name() != null) {
            json.field("name", instance.name());
        }
        json.end();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String say(Message message) {
        return message.in(Language.EN);
    }

    @Override
    public void end() throws IOException {
        json.end().close();
    }
}
