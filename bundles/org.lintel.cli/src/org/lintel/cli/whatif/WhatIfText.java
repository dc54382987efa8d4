// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.whatif;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.check.Sought;
import org.lintel.check.Span;
import org.lintel.check.Trial;
import org.lintel.check.WhatIf;
import org.lintel.check.WhatIfRun;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.text.Message;
import org.lintel.core.text.Width;
import org.lintel.rules.energy.whatif.Effect;

/** Scenarios side by side for a person: what each result was and is, what was assumed, what just passes. */
final class WhatIfText {

    /** The widest a name of a scenario gets. */
    private static final int NAME = 32;

    private final WhatIf.Answer answer;
    private final Terminal terminal;
    private final PrintStream out;

    WhatIfText(WhatIf.Answer answer, Terminal terminal) {
        this.answer = answer;
        this.terminal = terminal;
        this.out = terminal.out();
    }

    void print() {
        Run before = answer.before();
        out.println(Printable.of(before.files().getFirst().file()) + "  "
                + String.join(", ", before.packs().stream().map(WhatIfText::name).toList())
                + (before.date().isEmpty() ? "" : "  " + before.date()));
        for (Result result : before.results()) {
            out.println();
            out.println(result.rule() + "  " + Printable.of(result.subject().name()));
            out.println("  " + Printable.of(result.summary().in(terminal.language())));
            results(result);
            sought(result);
        }
        effects();
        out.flush();
    }

    private static String name(PackUse pack) {
        return pack.edition().isEmpty() ? pack.id() : pack.id() + " " + pack.edition();
    }

    private void results(Result before) {
        List<String[]> rows = new ArrayList<>();
        Span was = Span.of(before);
        rows.add(new String[] {terminal.say(WhatIfRun.AS_IT_IS), outcome(before),
            was == null ? "" : was.printed(), ""});
        List<Result> open = new ArrayList<>(List.of(before));
        for (Trial trial : answer.trials()) {
            Result after = WhatIfRun.find(trial.run(), before.fingerprint());
            Span is = after == null ? null : Span.of(after);
            boolean touched = trial.effects().containsKey(before.fingerprint());
            rows.add(new String[] {Printable.of(trial.scenario().name()), after == null ? "" : outcome(after),
                is == null ? "" : is.printed(), !touched ? terminal.say("not concerned", "不涉及")
                        : is == null || was == null ? "" : is.movedFrom(was)});
            if (after != null) {
                open.add(after);
            }
        }
        table(rows);
        open.stream().filter(each -> each.outcome() == Outcome.UNDETERMINED && !each.missing().isEmpty()).map(each ->
                each.missing().getFirst()).distinct().forEach(first -> out.println("  → " + Printable.of(
                        Message.of("{0}: {1}", "{0}：{1}", first.label(), first.reason()).in(terminal.language()))));
    }

    private String outcome(Result result) {
        return terminal.say(result.outcome().label());
    }

    private void sought(Result result) {
        for (Sought each : answer.sought()) {
            if (each.at().fingerprint().equals(result.fingerprint())) {
                out.println("  ✓ " + Printable.of(Message.of("{0} passes: {1} ({2})", "{0} 符合：{1}（{2}）",
                        each.change().selector() + "." + each.change().figure().word(), each.said(), each.proof())
                        .in(terminal.language())));
            }
        }
    }

    /** What was changed, once where it is the same for several results. */
    private void effects() {
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (Trial trial : answer.trials()) {
            for (Result result : answer.before().results()) {
                for (Effect effect : trial.effects().getOrDefault(result.fingerprint(), List.of())) {
                    String[] row = row(trial, effect);
                    rows.putIfAbsent(String.join("\n", row), row);
                }
            }
        }
        if (!rows.isEmpty()) {
            out.println();
            out.println(terminal.say("Assumed, not in the model:", "假設，並非模型內容："));
            table(List.copyOf(rows.values()));
        }
    }

    private String[] row(Trial trial, Effect effect) {
        Message size = Message.of("{0}: {2}, pieces: {1}", "{0}：{2}，{1} 個部分", effect.part().label(), effect.pieces(),
                new Quantity(effect.area(), Unit.SQUARE_METRE));
        return new String[] {answer.trials().size() == 1 ? "" : Printable.of(trial.scenario().name()),
            Printable.of(effect.change().toString()), Printable.of(effect.was().in(terminal.language())) + " → "
                    + effect.change().quantity().printed(), Printable.of(size.in(terminal.language()))};
    }

    private void table(List<String[]> rows) {
        int[] widths = new int[4];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(i == 0 ? NAME : Integer.MAX_VALUE, Width.of(row[i])));
            }
        }
        for (String[] row : rows) {
            var line = new StringBuilder("  ");
            for (int i = widths[0] == 0 ? 1 : 0; i < row.length; i++) {
                String cell = i == 0 ? Width.cut(row[i], NAME) : row[i];
                line.append(cell).append(" ".repeat(Math.max(0, widths[i] - Width.of(cell)) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
