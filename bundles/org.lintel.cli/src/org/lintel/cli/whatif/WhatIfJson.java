// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.whatif;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lintel.check.Sought;
import org.lintel.check.Span;
import org.lintel.check.Trial;
import org.lintel.check.WhatIf;
import org.lintel.check.WhatIfRun;
import org.lintel.cli.Terminal;
import org.lintel.core.Version;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Result;
import org.lintel.core.text.Language;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.energy.whatif.Change;
import org.lintel.rules.energy.whatif.Effect;

/** Scenarios side by side for a program. */
final class WhatIfJson {

    private final WhatIf.Answer answer;

    WhatIfJson(WhatIf.Answer answer) {
        this.answer = answer;
    }

    void print(Terminal terminal) throws IOException {
        var json = new JsonWriter(terminal.out());
        json.lines().object().field("format", "lintel-what-if").field("formatVersion", 1)
                .field("version", Version.CURRENT).field("file", answer.before().files().getFirst().file())
                .field("date", answer.before().date());
        json.name("packs").array();
        for (PackUse pack : answer.before().packs()) {
            json.object().field("id", pack.id()).field("edition", pack.edition()).field("hash", pack.hash()).end();
        }
        json.end().name("results").lines().array();
        for (Result before : answer.before().results()) {
            json.lines().object().field("rule", before.rule()).field("subject", before.subject().label())
                    .field("fingerprint", before.fingerprint());
            json.name("asItIs");
            result(before, json);
            json.name("scenarios").lines().array();
            for (Trial trial : answer.trials()) {
                scenario(trial, before, json);
            }
            json.end().name("sought").lines().array();
            for (Sought each : answer.sought()) {
                if (each.at().fingerprint().equals(before.fingerprint())) {
                    sought(each, json);
                }
            }
            json.end().end();
        }
        json.end().end().close();
        terminal.out().flush();
    }

    private static void scenario(Trial trial, Result before, JsonWriter json) throws IOException {
        json.object().field("name", trial.scenario().name()).name("changes").array();
        for (Effect effect : trial.effects().getOrDefault(before.fingerprint(), List.of())) {
            json.object();
            change(effect.change(), json);
            json.field("was", effect.was().in(Language.EN)).field("pieces", effect.pieces()).name("area")
                    .value(effect.area()).end();
        }
        json.end().name("result");
        Result after = WhatIfRun.find(trial.run(), before.fingerprint());
        if (after == null) {
            json.object().end();
        } else {
            result(after, json);
        }
        json.end();
    }

    private static void sought(Sought sought, JsonWriter json) throws IOException {
        json.object();
        change(sought.change(), json);
        json.field("passes", sought.extent().name().toLowerCase(Locale.ROOT).replace('_', '-')).name("at");
        result(sought.at(), json);
        json.name("beyond");
        result(sought.beyond(), json);
        json.end();
    }

    private static void change(Change change, JsonWriter json) throws IOException {
        json.field("of", change.selector()).field("figure", change.figure().word());
        if (!Double.isNaN(change.value())) {
            json.name("value").value(change.value()).field("printed", change.quantity().printed());
        }
    }

    private static void result(Result result, JsonWriter json) throws IOException {
        json.object().field("outcome", result.outcome().id()).field("summary", result.summary().in(Language.EN));
        Span span = Span.of(result);
        if (span != null) {
            quantity("least", span.least(), json);
            quantity("most", span.most(), json);
        }
        json.end();
    }

    private static void quantity(String name, Quantity quantity, JsonWriter json) throws IOException {
        if (Double.isFinite(quantity.value())) {
            json.name(name).object().name("value").value(quantity.value()).field("unit", quantity.unit().symbol())
                    .field("printed", quantity.printed()).end();
        }
    }
}
