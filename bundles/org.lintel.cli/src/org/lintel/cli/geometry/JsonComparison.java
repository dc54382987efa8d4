// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.geometry;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.geometry.engine.Agreement;
import org.lintel.geometry.mesh.Measures;
import org.lintel.report.json.JsonWriter;

/** Every element of every model with the measures of both engines, as one JSON array; areas in m², volumes in m³. */
final class JsonComparison implements Comparison.Report {

    private final JsonWriter json;

    JsonComparison(Terminal terminal) throws IOException {
        json = new JsonWriter(terminal.out());
        json.lines().array();
    }

    @Override
    public void model(String file, List<String> engines, List<Comparison.Pair> pairs) throws IOException {
        json.lines().object().field("file", file).name("tolerance").value(Agreement.TOLERANCE);
        json.name("elements").lines().array();
        for (Comparison.Pair pair : pairs) {
            Agreement agreement = pair.agreement();
            json.object().field("id", agreement.element().id()).field("type", agreement.element().typeName());
            String guid = agreement.element().globalId();
            if (guid != null) {
                json.field("globalId", guid);
            }
            json.field("verdict", verdict(agreement.verdict(), engines));
            measures(engines.get(0), agreement.first());
            measures(engines.get(1), agreement.second());
            if (!pair.reasons().isEmpty()) {
                json.name("problems").array();
                for (Message reason : pair.reasons()) {
                    json.value(reason.in(Language.EN));
                }
                json.end();
            }
            json.end();
        }
        json.end().end();
    }

    private static String verdict(Agreement.Verdict verdict, List<String> engines) {
        return switch (verdict) {
            case ONLY_FIRST -> "only-" + engines.get(0);
            case ONLY_SECOND -> "only-" + engines.get(1);
            default -> verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private void measures(String engine, Measures measures) throws IOException {
        if (measures != null) {
            json.name(engine).object().name("netVolume").value(measures.volume());
            json.name("surfaceArea").value(measures.area()).field("closed", measures.closed()).end();
        }
    }

    @Override
    public void end() throws IOException {
        json.end().close();
    }
}
