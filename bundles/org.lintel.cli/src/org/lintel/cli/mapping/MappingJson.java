// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lintel.core.Version;
import org.lintel.core.text.Language;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.energy.suggest.Suggestion;

/** Suggestions for a program. */
final class MappingJson {

    private MappingJson() {
    }

    static void write(List<Suggestion> suggestions, StringBuilder out) throws IOException {
        var json = new JsonWriter(out);
        json.lines().object().field("format", "lintel-mapping").field("formatVersion", 1)
                .field("version", Version.CURRENT).name("suggestions").lines().array();
        for (Suggestion each : suggestions) {
            json.object().field("section", each.section()).field("pattern", each.pattern())
                    .field("value", each.value())
                    .field("certainty", each.certainty().name().toLowerCase(Locale.ROOT))
                    .field("reason", each.reason().in(Language.EN)).field("count", each.count());
            if (each.area() > 0) {
                json.name("area").value(each.area());
            }
            json.end();
        }
        json.end().end().close();
    }
}
