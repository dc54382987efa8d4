// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables in Markdown of what was measured. */
final class Tables {
    private static final List<String> TOTALS = List.of("instances", "elements", "sets", "values");
    /** Of smaller inputs the memory is that of the program itself. */
    private static final int SMALL = 10_000_000;
    private final Results results;
    private final List<Contestant> contestants;

    Tables(Results results, List<Contestant> contestants) {
        this.results = results;
        this.contestants = contestants;
    }

    /** All tables by the name of their place in the document. */
    Map<String, String> all() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("machine", machine());
        for (String input : results.inputs()) {
            String place = input.replaceAll("\\W+", "").toLowerCase(Locale.ROOT);
            tables.put("open-" + place, race(input, List.of("open", "verify")));
            tables.put("properties-" + place, race(input, List.of("properties")));
            tables.put("answers-" + place, answers(input));
        }
        tables.put("memory", memory());
        tables.put("growth", growth());
        tables.put("goals", new Goals(results).table());
        return tables;
    }

    private String machine() {
        return results.all().stream().filter(result -> result.text("kind").equals("machine"))
                .map(result -> result.text("text")).collect(Collectors.joining("\n"));
    }

    /** Tasks on one input; the floors first, then the fastest first. Ratios are to Lintel's first task. */
    private String race(String input, List<String> tasks) {
        List<Contestant> rows = new ArrayList<>(ran(input, List.of("floor")));
        List<Contestant> racers = ran(input, tasks);
        rows.addAll(racers);
        double ours = results.wall(input, "lintel-" + tasks.getFirst()).median();
        double megabytes = results.bytes(input) / 1e6;
        var table = new StringBuilder();
        table.append(text("| %s, %.1f MB | runs | wall median s | min s | cpu median s | MB/s |"
                + " to lintel |%n|---|---|---|---|---|---|---|%n", input, megabytes));
        for (Contestant row : rows) {
            var wall = results.wall(input, row.id());
            boolean rate = !row.id().equals("jvm");
            table.append(text("| %s | %d | %.3f | %.3f | %.3f | %s | %s |%n", row.label(), wall.runs(), wall.median(),
                    wall.least(), results.cpu(input, row.id()).median(),
                    rate ? text("%.0f", megabytes / wall.median()) : "",
                    ours == 0 ? "" : ratio(wall.median() / ours)));
        }
        double lines = results.wall(input, "lines").median();
        racers.stream().filter(racer -> !racer.isLintel()).findFirst().filter(rival -> ours > 0 && lines > 0)
                .ifPresent(rival -> table.append(text("%nLintel takes %.0f %% of the time of the best"
                                + " rival, %s; less a bare JVM it takes %.1f times that of `wc -l`.%n",
                        100 * ours / results.wall(input, rival.id()).median(), rival.label(),
                        (ours - results.wall(input, "jvm").median()) / lines)));
        return table.toString();
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String ratio(double value) {
        return text(value < 9.95 ? "%.2f ×" : "%.1f ×", value);
    }

    private List<Contestant> ran(String input, List<String> tasks) {
        var ran = new ArrayList<>(contestants.stream()
                .filter(c -> tasks.contains(c.task()) && results.wall(input, c.id()).known()).toList());
        if (!tasks.contains("floor")) {
            ran.sort(Comparator.comparingDouble(c -> results.wall(input, c.id()).median()));
        }
        return ran;
    }

    /** The totals that each printed. */
    private String answers(String input) {
        var table = new StringBuilder("| " + input + " | instances | elements | sets | values |\n")
                .append("|---|---|---|---|---|\n");
        for (Contestant contestant : contestants) {
            if (contestant.task().equals("floor") || !results.wall(input, contestant.id()).known()) {
                continue;
            }
            String name = contestant.isLintel() ? contestant.label() : contestant.label() + ", " + contestant.task();
            table.append("| ").append(name).append(" |");
            for (String total : TOTALS) {
                long value = results.answer(input, contestant.id(), total);
                table.append(value < 0 ? "  |" : " " + value + " |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** The most memory of each. */
    private String memory() {
        var table = new StringBuilder("| input | | peak MB | anonymous MB | anonymous to the file |\n")
                .append("|---|---|---|---|---|\n");
        for (String input : results.inputs()) {
            for (Contestant contestant : contestants) {
                var anonymous = results.anonymous(input, contestant.id());
                if (anonymous.known() && results.bytes(input) > SMALL && !contestant.task().equals("floor")) {
                    table.append(text("| %s | %s%s | %.0f | %.0f | %.2f × |%n", input,
                            contestant.label(), contestant.isLintel() ? "" : ", " + contestant.task(),
                            results.resident(input, contestant.id()).median(), anonymous.median(),
                            anonymous.median() * 1e6 / results.bytes(input)));
                }
            }
        }
        return table.toString();
    }

    /** Lintel's time and memory per megabyte from input to input. */
    private String growth() {
        var table = new StringBuilder(
                "| | input | wall median s | ms per MB | anonymous MB | kB per MB |\n|---|---|---|---|---|---|\n");
        for (Contestant contestant : contestants) {
            if (!contestant.isLintel()) {
                continue;
            }
            for (String input : results.inputs()) {
                var wall = results.wall(input, contestant.id());
                var anonymous = results.anonymous(input, contestant.id());
                double megabytes = results.bytes(input) / 1e6;
                if (wall.known() && anonymous.known()) {
                    table.append(text("| %s | %s | %.3f | %.2f | %.0f | %.0f |%n", contestant.label(),
                            input, wall.median(), wall.median() * 1e3 / megabytes, anonymous.median(),
                            anonymous.median() * 1e3 / megabytes));
                }
            }
        }
        return table.toString();
    }
}
