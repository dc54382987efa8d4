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
        if (options.matchedOptionValue("--offline", false)) {
            return offline(new CachedQuery(session, layer, entry, question, options.matchedOptionValue("--key", List.of())), layer,
                    entry == null ? null : entry.key(), format);
        }
        if (options.matchedOptionValue("--count", false)) {
            return count(layer, question, format.equals("json"), dataset);
        }
        long most = most();
        String key = entry == null ? null : entry.key();
        FeatureTable table = table(format, key, format.equals("text") ? days(layer) : Set.of());
        Fetched fetched = session.client().query(layer, question, most, table::add, session.progress());
        session.progress().close();
        table.end(fetched.provenance(), fetched.notes());
        if (format.equals("text")) {
            session.attribute(dataset.attribution());
        }
        fetched.notes().forEach(terminal::note);
        if (fetched.features() == most) {
            stopped(most);
        }
        if (fetched.features() == 0) {
            terminal.note(Message.of("nothing found", "沒有結果"));
            return ExitCode.FINDINGS;
        }
        return ExitCode.OK;
    }

    private long most() throws UsageException {
        Double limit = Options.number(session.options(), "--limit", 0, Integer.MAX_VALUE);
        return limit == null ? USUAL : limit == 0 ? Long.MAX_VALUE : limit.longValue();
    }

    private FeatureTable table(String format, String key, Set<String> days) throws IOException {
        return switch (format) {
            case "json" -> new JsonFeatures(terminal.out(), key);
            case "geojson" -> new GeoJsonFeatures(terminal.out());
            default -> new TextFeatures(terminal, key, days);
        };
    }

    private void stopped(long most) {
        terminal.note(Message.of("stopped at {0}; --limit 0 asks for all", "已達 {0} 個；--limit 0 可取得全部", most));
    }

    /** From the cache; an answer that is not whole says so. */
    private ExitCode offline(CachedQuery cached, LayerId layer, String key, String format) throws IOException, UsageException {
        CachedQuery.Answer answer;
        if (session.options().matchedOptionValue("--count", false)) {
            answer = cached.run(0, feature -> { });
            session.progress().close();
            if (format.equals("json")) {
                new JsonWriter(terminal.out()).object().field("layer", layer.toString()).field("count", answer.features())
                        .field("whole", !answer.lacking()).field("attribution", answer.provenance().attribution()).end().close();
            } else {
                terminal.out().println(answer.features());
                cached.attribute(answer.provenance());
            }
        } else {
            long most = most();
            FeatureTable table = table(format, key, Set.of());
            answer = cached.run(most, table::add);
            session.progress().close();
            table.end(answer.provenance(), answer.notes());
            if (format.equals("text")) {
                cached.attribute(answer.provenance());
            }
            if (answer.features() > most) {
                stopped(most);
            }
        }
        answer.notes().forEach(terminal::complain);
        if (answer.features() == 0) {
            terminal.note(Message.of("nothing found", "沒有結果"));
        }
        return answer.features() == 0 || answer.lacking() ? ExitCode.FINDINGS : ExitCode.OK;
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
