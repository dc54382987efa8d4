// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables in Markdown of what was measured. */
final class Tables {
    private static final List<String> TOTALS = List.of("instances", "elements", "sets", "values");
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
            for (String task : List.of("open", "verify", "properties")) {
                String table = race(input, task);
                if (!table.isEmpty()) {
                    tables.put(task + "-" + place, table);
                }
            }
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

    /** One task on one input; the floors first, then the fastest first. */
    String race(String input, String task) {
        List<Contestant> rows = ran(input, task);
        if (rows.isEmpty()) {
            return "";
        }
        double ours = rows.stream().filter(Contestant::isLintel).mapToDouble(c -> results.wall(input, c.id()).median())
                .findFirst().orElse(0);
        rows.addAll(0, ran(input, "floor"));
        double megabytes = results.bytes(input) / 1e6;
        var table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "| %s, %.1f MB | runs | wall median s | min s | cpu median s | MB/s |"
                + " to lintel |%n|---|---|---|---|---|---|---|%n", input, megabytes));
        for (Contestant row : rows) {
            var wall = results.wall(input, row.id());
            boolean rate = !row.id().equals("jvm");
            table.append(String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f | %.3f | %s | %s |%n", row.label(), wall.runs(),
                    wall.median(), wall.least(), results.cpu(input, row.id()).median(),
                    rate ? String.format(Locale.ROOT, "%.0f", megabytes / wall.median()) : "",
                    ours == 0 ? "" : ratio(wall.median() / ours)));
        }
        return table.toString();
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, value < 9.95 ? "%.2f ×" : "%.1f ×", value);
    }

    private List<Contestant> ran(String input, String task) {
        var ran = new ArrayList<>(contestants.stream()
                .filter(c -> c.task().equals(task) && results.wall(input, c.id()).known()).toList());
        if (!task.equals("floor")) {
            ran.sort((a, b) -> Double.compare(results.wall(input, a.id()).median(),
                    results.wall(input, b.id()).median()));
        }
        return ran;
    }

    /** The totals that each printed. */
    private String answers(String input) {
        var table = new StringBuilder("| " + input + " | instances | elements | sets | values |\n|---|---|---|---|---|\n");
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

    /** The most memory of each, for all inputs. */
    private String memory() {
        var table = new StringBuilder("| input | | peak MB | anonymous MB | anonymous to the file |\n|---|---|---|---|---|\n");
        for (String input : results.inputs()) {
            for (Contestant contestant : contestants) {
                var anonymous = results.anonymous(input, contestant.id());
                if (anonymous.known() && !contestant.task().equals("floor")) {
                    table.append(String.format(Locale.ROOT, "| %s | %s%s | %.0f | %.0f | %.2f × |%n", input,
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
                    table.append(String.format(Locale.ROOT, "| %s | %s | %.3f | %.2f | %.0f | %.0f |%n", contestant.label(),
                            input, wall.median(), wall.median() * 1e3 / megabytes, anonymous.median(),
                            anonymous.median() * 1e3 / megabytes));
                }
            }
        }
        return table.toString();
    }
}
