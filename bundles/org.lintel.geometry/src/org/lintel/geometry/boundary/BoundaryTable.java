// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;

/** Compares the space boundaries of all models in some folders with those of their authors, as a table. */
public final class BoundaryTable {

    private final StringBuilder lines = new StringBuilder();
    private final Map<BoundaryComparison.Outcome, Integer> all = new EnumMap<>(BoundaryComparison.Outcome.class);
    private final Map<BoundaryComparison.Outcome, String> examples = new EnumMap<>(BoundaryComparison.Outcome.class);
    private int models;

    /** Prints the table of all models in some folders. */
    public static void main(String[] folders) throws IOException {
        var table = new BoundaryTable();
        for (String folder : folders) {
            List<Path> files;
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                files = found.filter(file -> file.toString().endsWith(".ifc")).sorted().toList();
            }
            for (Path file : files) {
                try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
                    if (model.count("IfcRelSpaceBoundary", true) > 0) {
                        SpaceBoundaries ours = BoundaryFinder.of(model, BoundaryOptions.DEFAULT, Progress.NONE);
                        table.add(file.getFileName().toString(), ours, BoundaryComparison.of(model, ours));
                    }
                } catch (ModelException e) {
                    System.getLogger(BoundaryTable.class.getName()).log(System.Logger.Level.DEBUG, e);
                }
            }
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(table.markdown());
    }

    /** Counts what one model came to. */
    public void add(String model, SpaceBoundaries ours, BoundaryComparison comparison) {
        if (comparison.authorCount() == 0) {
            return;
        }
        models++;
        Map<BoundaryComparison.Outcome, Integer> here = new EnumMap<>(BoundaryComparison.Outcome.class);
        for (BoundaryComparison.Row row : comparison.rows()) {
            here.merge(row.outcome(), 1, Integer::sum);
            all.merge(row.outcome(), 1, Integer::sum);
            examples.putIfAbsent(row.outcome(), String.format(Locale.ROOT, "`%s`, space #%d, %s: %.2f m², ours %.2f m²",
                    model, row.space().id(), row.element() == null ? "open" : "#" + row.element().id(), row.said(),
                    row.ours()));
        }
        int same = here.getOrDefault(BoundaryComparison.Outcome.SAME, 0);
        lines.append(String.format(Locale.ROOT, "| `%s` | %d | %d | %d | %d | %d | %s | %s |%n", model,
                ours.spaces().size(),
                comparison.authorCount(), ours.boundaries().size(), comparison.rows().size(), same,
                percent(same, comparison.rows().size()), others(here)).replace("\r", ""));
    }

    private static String others(Map<BoundaryComparison.Outcome, Integer> counts) {
        var text = new StringBuilder();
        counts.forEach((outcome, count) -> {
            if (outcome != BoundaryComparison.Outcome.SAME) {
                text.append(text.isEmpty() ? "" : ", ").append(name(outcome)).append(' ').append(count);
            }
        });
        return text.toString();
    }

    private static String name(BoundaryComparison.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The table in Markdown: model by model, then the classes. */
    public String markdown() {
        int pairs = all.values().stream().mapToInt(Integer::intValue).sum();
        int same = all.getOrDefault(BoundaryComparison.Outcome.SAME, 0);
        var text = new StringBuilder();
        text.append(models).append(" models; ").append(pairs).append(" pairs of a space and an element, ").append(same)
                .append(" of them with areas within 1 % (").append(percent(same, pairs))
                .append(").\n\n| model | spaces |"
                        + " author's boundaries | ours | pairs | within 1 % | share | others |\n"
                        + "|---|---:|---:|---:|---:|---:|---:|---|\n").append(lines)
                .append("\n| class | pairs | what it means | such as |\n|---|---:|---|---|\n");
        all.forEach((outcome, count) -> text.append("| ").append(name(outcome)).append(" | ").append(count)
                .append(" | ")
                .append(outcome.words()).append(" | ").append(examples.get(outcome)).append(" |\n"));
        return text.toString();
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", Math.floor(1000.0 * part / whole) / 10);
    }
}
