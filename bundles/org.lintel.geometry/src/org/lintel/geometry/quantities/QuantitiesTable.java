// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.quantities;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;

/** Compares the quantities of all models in some folders and writes the outcome as a table. */
public final class QuantitiesTable {

    /** What one quantity of one kind of element came to. */
    private static final class Tally {
        private int compared;
        private int within;
        private final Map<Cause, Integer> causes = new TreeMap<>();
        private final Map<Cause, String> examples = new TreeMap<>();
    }

    private static final List<String> KINDS = List.of("Wall", "CurtainWall", "Window", "Door", "Slab", "Roof",
            "Space", "Beam",
            "Column", "Member", "Plate", "Covering");

    private final Map<String, Tally> tallies = new TreeMap<>();
    private int models;
    private int withoutBody;

    /** Prints the table of all models in some folders; {@code --rows} prints every number that differs instead. */
    public static void main(String[] arguments) throws IOException {
        var table = new QuantitiesTable();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean rows = arguments.length > 0 && arguments[0].equals("--rows");
        for (String folder : List.of(arguments).subList(rows ? 1 : 0, arguments.length)) {
            List<Path> files;
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                files = found.filter(file -> file.toString().endsWith(".ifc")).sorted().toList();
            }
            for (Path file : files) {
                try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
                    Comparison comparison = Comparison.of(model, Progress.NONE);
                    table.add(file.getFileName().toString(), comparison);
                    if (rows) {
                        comparison.rows().stream().filter(row -> row.cause() != null).forEach(row -> out.println(
                                row.cause() + "\t" + file.getFileName() + "\t" + row.element() + "\t" + row.set() + "\t"
                                        + row.quantity() + "\t" + row.said() + "\t" + row.ours()));
                    }
                } catch (ModelException e) {
                    System.getLogger(QuantitiesTable.class.getName()).log(System.Logger.Level.DEBUG, e);
                }
            }
        }
        if (!rows) {
            out.print(table.markdown());
        }
    }

    /** Counts what one model came to. */
    public void add(String model, Comparison comparison) {
        if (comparison.rows().isEmpty()) {
            return;
        }
        models++;
        withoutBody += comparison.withoutBody();
        for (Comparison.Row row : comparison.rows()) {
            Tally tally = tallies.computeIfAbsent(kind(row.element()) + "\t" + row.quantity(), key -> new Tally());
            tally.compared++;
            if (row.cause() == null) {
                tally.within++;
            } else {
                tally.causes.merge(row.cause(), 1, Integer::sum);
                tally.examples.putIfAbsent(row.cause(), String.format(Locale.ROOT, "`%s` #%d: %.5g, not %.5g", model,
                        row.element().id(), row.said(), row.ours()));
            }
        }
    }

    private static String kind(Instance element) {
        for (String kind : KINDS) {
            if (element.is("Ifc" + kind)) {
                return (char) ('A' + KINDS.indexOf(kind)) + kind;
            }
        }
        return "Zother elements";
    }

    /** The table in Markdown: quantity by quantity, then the causes. */
    public String markdown() {
        int all = tallies.values().stream().mapToInt(tally -> tally.compared).sum();
        int same = tallies.values().stream().mapToInt(tally -> tally.within).sum();
        var text = new StringBuilder();
        int open = tallies.values().stream().mapToInt(tally -> tally.causes.getOrDefault(Cause.UNEXPLAINED, 0)).sum();
        text.append(models).append(" models carry such numbers; ").append(all).append(" numbers compared, ").append(same)
                .append(" of them within 1 % (").append(percent(same, all)).append("), ").append(all - same - open)
                .append(" more with a cause that leads to the author's number (").append(percent(all - open, all))
                .append(" together). ").append(withoutBody)
                .append(" elements with numbers have no body.\n\n| element | quantity | compared | within 1 % | share |"
                        + " others, by cause |\n|---|---|---:|---:|---:|---|\n");
        tallies.forEach((key, tally) -> {
            var causes = new ArrayList<String>();
            tally.causes.forEach((cause, count) -> causes.add(cause.name().toLowerCase(Locale.ROOT) + " " + count));
            text.append("| ").append(key.substring(1).replace("\t", " | ")).append(" | ").append(tally.compared)
                    .append(" | ").append(tally.within).append(" | ").append(percent(tally.within, tally.compared))
                    .append(" | ").append(String.join(", ", causes)).append(" |\n");
        });
        text.append("\n| cause | numbers | what it means | such as |\n|---|---:|---|---|\n");
        for (Cause cause : Cause.values()) {
            int count = tallies.values().stream().mapToInt(tally -> tally.causes.getOrDefault(cause, 0)).sum();
            if (count > 0) {
                String example = tallies.entrySet().stream().filter(e -> e.getValue().examples.containsKey(cause))
                        .map(e -> e.getKey().substring(1).replace("\t", ".") + ", " + e.getValue().examples.get(cause))
                        .findFirst().orElse("");
                text.append("| ").append(cause.name().toLowerCase(Locale.ROOT)).append(" | ").append(count)
                        .append(" | ")
                        .append(cause.words()).append(" | ").append(example).append(" |\n");
            }
        }
        return text.toString();
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", Math.floor(1000.0 * part / whole) / 10);
    }
}
