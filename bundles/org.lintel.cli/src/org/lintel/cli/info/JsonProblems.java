// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import java.io.IOException;
import java.util.Locale;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Problem;
import org.lintel.report.json.JsonWriter;

/** What is wrong with models as one JSON array. */
final class JsonProblems implements InfoVerb.Look {

    private final JsonWriter json;

    JsonProblems(Terminal terminal) throws IOException {
        json = new JsonWriter(terminal.out());
        json.lines().array();
    }

    @Override
    public ExitCode at(Model model, String file, Progress progress) throws IOException {
        FoundProblems problems = FoundProblems.of(model, progress);
        json.lines().object().field("file", file).field("instances", model.size()).field("count", problems.count());
        json.name("kinds").object();
        for (var kind : problems.byKind().entrySet()) {
            json.field(word(kind.getKey()), kind.getValue().size());
        }
        json.end();
        write(json, problems.kept());
        json.end();
        return problems.count() == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** The field {@code problems}. */
    static void write(JsonWriter json, Iterable<Problem> problems) throws IOException {
        json.name("problems").lines().array();
        for (Problem problem : problems) {
            json.object().field("kind", word(problem.kind())).field("message", problem.message().in(Language.EN))
                    .field("remedy", problem.remedy().in(Language.EN))
                    .field("line", problem.line()).field("column", problem.column())
                    .field("instance", problem.instance()).end();
        }
        json.end();
    }

    private static String word(Problem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void end() throws IOException {
        json.end().close();
    }
}
