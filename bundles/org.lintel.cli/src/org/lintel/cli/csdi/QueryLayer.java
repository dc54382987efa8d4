// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.geo.csdi.Dataset;
import org.lintel.geo.csdi.Fetched;
import org.lintel.geo.csdi.LayerFacts;
import org.lintel.geo.csdi.Question;
import org.lintel.geo.feature.LayerId;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/** {@code lintel csdi query}: features of a layer by area, condition or key. */
final class QueryLayer {

    private static final int USUAL = 1000;

    private final Session session;
    private final Terminal terminal;

    QueryLayer(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    ExitCode run(String what) throws IOException, UsageException {
        ParseResult options = session.options();
        String format = Options.word(options, "--format", "text", "json", "geojson");
        LayerId layer = session.layer(what);
        Dataset dataset = session.catalogue().dataset(layer.dataset());
        Dataset.Layer entry = dataset.layer(layer.layer());
        Question question = question(options, layer, entry);
        if (options.matchedOptionValue("--count", false)) {
            return count(layer, question, format.equals("json"), dataset);
        }
        Double limit = Options.number(options, "--limit", 0, Integer.MAX_VALUE);
        long most = limit == null ? USUAL : limit == 0 ? Long.MAX_VALUE : limit.longValue();
        String key = entry == null ? null : entry.key();
        FeatureTable table = switch (format) {
            case "json" -> new JsonFeatures(terminal.out(), key);
            case "geojson" -> new GeoJsonFeatures(terminal.out());
            default -> new TextFeatures(terminal, key, days(layer));
        };
        Fetched fetched = session.client().query(layer, question, most, table::add, session.progress());
        session.progress().close();
        table.end(fetched.provenance(), fetched.notes());
        if (format.equals("text")) {
            session.attribute(dataset.attribution());
        }
        fetched.notes().forEach(terminal::note);
        if (fetched.features() == most) {
            terminal.note(Message.of("stopped at {0}; --limit 0 asks for all", "已達 {0} 個；--limit 0 可取得全部", most));
        }
        if (fetched.features() == 0) {
            terminal.note(Message.of("nothing found", "沒有結果"));
            return ExitCode.FINDINGS;
        }
        return ExitCode.OK;
    }

    private Set<String> days(LayerId layer) throws IOException {
        return session.client().facts(layer, session.progress()).fields().stream()
                .filter(field -> field.type().equals("Date")).map(LayerFacts.Field::name).collect(Collectors.toSet());
    }

    private ExitCode count(LayerId layer, Question question, boolean json, Dataset dataset) throws IOException {
        long count = session.client().countOf(layer, question, session.progress());
        session.progress().close();
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.object().field("layer", layer.toString()).field("count", count)
                    .field("attribution", dataset.attributionLine()).end().close();
        } else {
            terminal.out().println(count < 0 ? terminal.say("unknown: the server does not say, or caps it",
                    "不詳：伺服器沒有說明，或設有上限") : Long.toString(count));
            session.attribute(dataset.attribution());
        }
        return count == 0 ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private Question question(ParseResult options, LayerId layer, Dataset.Layer entry) throws UsageException {
        String where = options.matchedOptionValue("--where", null);
        List<String> keys = options.matchedOptionValue("--key", List.of());
        if (!keys.isEmpty()) {
            if (where != null) {
                throw new UsageException("--key and --where exclude each other", "--key 與 --where 不可並用");
            }
            if (entry == null || entry.key() == null) {
                throw new UsageException("the catalogue names no key field of {0}: use --where",
                        "目錄沒有列出 {0} 的主鍵：請用 --where",
                        layer);
            }
            return new Question(session.box(), Question.among(entry.key(), keys).where());
        }
        return new Question(session.box(), where == null ? Question.ALL : where);
    }
}
