// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import java.io.IOException;
import org.lintel.cli.Terminal;
import org.lintel.core.edit.Edit;
import org.lintel.core.edit.Fix;
import org.lintel.core.text.Language;
import org.lintel.geo.doctor.Register;
import org.lintel.geo.georeference.Georeference;
import org.lintel.geo.georeference.MapOperation;
import org.lintel.geo.georeference.ModelToMap;
import org.lintel.geo.georeference.PostalAddress;
import org.lintel.geo.georeference.SitePosition;
import org.lintel.geo.georeference.WorldSystem;
import org.lintel.report.json.JsonWriter;

/** Everything as one JSON array, an object a model: levels, the place they give, all checks with their repairs. */
final class JsonPlace implements PlaceReport {

    private final JsonWriter json;

    JsonPlace(Terminal terminal) throws IOException {
        json = new JsonWriter(terminal.out());
        json.lines().array();
    }

    @Override
    public void add(Examined examined) throws IOException {
        Georeference geo = examined.survey().geo();
        json.lines().object().field("file", examined.file()).name("lengthUnit").value(geo.unit());
        json.name("levels").array();
        for (int level : geo.levels()) {
            json.value((long) level);
        }
        json.end().name("addresses").lines().array();
        for (PostalAddress address : geo.addresses()) {
            json.object().field("owner", address.owner().id()).field("text", address.text()).end();
        }
        json.end().name("sites").lines().array();
        for (SitePosition site : geo.sites()) {
            json.object().field("id", site.site().id());
            if (site.hasPosition()) {
                json.name("latitude").value(site.latitude().degrees()).name("longitude").value(site.longitude().degrees());
            }
            number("elevation", site.elevation());
            numbers("placement", site.placement().origin());
            json.end();
        }
        json.end().name("worlds").lines().array();
        for (WorldSystem world : geo.worlds()) {
            json.object().field("id", world.context().id());
            numbers("origin", world.world().origin());
            number("trueNorth", world.hasNorth() ? world.north() : null);
            json.end();
        }
        json.end().name("operations").lines().array();
        for (MapOperation op : geo.operations()) {
            operation(op);
        }
        json.end();
        place(examined.survey().map());
        json.name("checks").lines().array();
        for (Examined.Finding finding : examined.findings()) {
            finding(finding);
        }
        json.end();
        Register register = examined.survey().register();
        if (register != null) {
            json.name("attributions").array();
            for (String words : register.attributions()) {
                json.value(words);
            }
            json.end();
        }
        json.end();
    }

    private void operation(MapOperation op) throws IOException {
        json.object().field("id", op.holder().id()).field("kind", op.kind().label()).field("system", op.crs().name())
                .field("verticalDatum", op.crs().verticalDatum());
        number("mapUnit", op.crs().unit());
        number("eastings", op.eastings());
        number("northings", op.northings());
        number("height", op.height());
        number("xAxisAbscissa", op.abscissa());
        number("xAxisOrdinate", op.ordinate());
        number("scale", op.scale());
        json.end();
    }

    private void place(ModelToMap map) throws IOException {
        if (map != null) {
            json.name("place").object().field("level", (long) map.level());
            if (map.crs() != null) {
                json.field("system", map.crs().code());
            }
            numbers("origin", map.apply(0, 0, 0));
            json.field("heightKnown", map.heightKnown()).name("rotation").value(map.rotation()).end();
        }
    }

    private void finding(Examined.Finding finding) throws IOException {
        json.object().field("number", finding.check().number()).field("rule", finding.check().id())
                .field("outcome", finding.diagnosis().outcome().id())
                .field("summary", finding.diagnosis().summary().in(Language.EN));
        if (finding.diagnosis().remedy() != null) {
            json.field("remedy", finding.diagnosis().remedy().in(Language.EN));
        }
        if (!finding.diagnosis().fixes().isEmpty()) {
            if (finding.diagnosis().choice()) {
                json.field("choice", true);
            }
            json.name("fixes").array();
            for (Fix fix : finding.diagnosis().fixes()) {
                json.object().field("label", fix.label().in(Language.EN)).name("edits").array();
                for (Edit edit : fix.edits()) {
                    json.object().field("offset", edit.offset()).field("length", edit.length())
                            .field("replacement", edit.replacement()).end();
                }
                json.end().end();
            }
            json.end();
        }
        json.end();
    }

    private void number(String name, Double value) throws IOException {
        if (value != null) {
            json.name(name).value(value);
        }
    }

    private void numbers(String name, double[] values) throws IOException {
        json.name(name).array();
        for (double value : values) {
            json.value(value);
        }
        json.end();
    }

    @Override
    public void end() throws IOException {
        json.end().close();
    }
}
