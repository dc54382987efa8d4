// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Problem;

/** What is wrong with models, by kind, for a person. */
final class TextProblems implements InfoVerb.Look {

    /** Of one kind, problems of the same wording count as one; more are only counted; json has each. */
    private static final int SHOWN = 20;

    private final Terminal terminal;
    private final PrintStream out;
    private boolean first = true;

    TextProblems(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public ExitCode at(Model model, String file, Progress progress) {
        FoundProblems problems = FoundProblems.of(model, progress);
        if (!first) {
            out.println();
        }
        first = false;
        out.println(Printable.of(file) + terminal.say(": ", "：") + model.size()
                + (model.size() == 1 ? terminal.say(" instance, ", " 個實例，")
                        : terminal.say(" instances, ", " 個實例，"))
                + (problems.count() == 0 ? terminal.say("nothing wrong", "沒有問題")
                        : problems.count() + (problems.count() == 1 ? terminal.say(" problem", " 個問題")
                                : terminal.say(" problems", " 個問題"))));
        problems.byKind().forEach(this::kind);
        long unkept = problems.count() - problems.kept().size();
        if (unkept > 0) {
            out.println();
            out.println(unkept + terminal.say(" more problems were counted, but not kept",
                    " 個問題只計數而未保留"));
        }
        return problems.count() == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void kind(Problem.Kind kind, List<Problem> problems) {
        out.println();
        out.println(terminal.say(FoundProblems.word(kind)) + terminal.say(" (", "（") + problems.size()
                + terminal.say(")", "）"));
        Map<Message, List<Problem>> alike = new LinkedHashMap<>();
        problems.forEach(problem -> alike.computeIfAbsent(problem.message(), m -> new ArrayList<>(1)).add(problem));
        Set<Message> remedies = new LinkedHashSet<>();
        alike.values().stream().limit(SHOWN).forEach(each -> {
            line(each.getFirst(), each.size() - 1);
            remedies.add(each.getFirst().remedy());
        });
        int hidden = problems.size() - alike.values().stream().limit(SHOWN).mapToInt(List::size).sum();
        if (hidden > 0) {
            out.println("  … " + terminal.say("and ", "另有 ") + hidden + terminal.say(" more", " 個"));
        }
        for (Message remedy : remedies) {
            if (!remedy.isEmpty()) {
                out.println("  → " + Printable.of(remedy.in(terminal.language())));
            }
        }
    }

    private void line(Problem problem, int more) {
        String place = problem.line() + ":" + problem.column();
        out.println("  " + place + " ".repeat(Math.max(1, 12 - place.length()))
                + (problem.instance() == 0 ? "" : "#" + problem.instance() + "  ")
                + Printable.of(problem.message().in(terminal.language()))
                + (more == 0 ? "" : terminal.say("; and ", "；另有 ") + more
                        + (more == 1 ? terminal.say(" more place like it", " 處相同")
                                : terminal.say(" more places like it", " 處相同"))));
    }

    @Override
    public void end() {
        out.flush();
    }
}
