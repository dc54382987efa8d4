// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The readers' comparison: runs it, prints its tables, writes them into the document, compares two of its results. */
public final class Bench {
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    private Bench(String[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].startsWith("--")) {
                options.put(arguments[i].substring(2), arguments[++i]);
            } else {
                words.add(arguments[i]);
            }
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var bench = new Bench(arguments);
        switch (arguments[0]) {
            case "machine" -> bench.machine();
            case "race" -> bench.race();
            case "tables" -> bench.tables();
            case "write" -> bench.write();
            case "compare" -> bench.compare();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private Path path(String option) {
        return Path.of(options.get(option)).toAbsolutePath().normalize();
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
    }

    /** Begins a file of results with what it was measured on. */
    private void machine() throws IOException, InterruptedException {
        Files.writeString(path("out"), Result.of("machine", "text",
                Machine.describe(path("java"), path("peers"), path("root"))) + "\n");
    }

    /**
     * Adds the results of a race: {@code --only} takes parts of the names of contestants, parted by commas, {@code
     * --without} a part of the names of those who stay away.
     */
    private void race() throws IOException, InterruptedException {
        String only = options.getOrDefault("only", "");
        String without = options.getOrDefault("without", "");
        List<Contestant> contestants = Contestant.read(path("contestants")).stream()
                .filter(c -> only.isEmpty() || Stream.of(only.split(",")).anyMatch(c.id()::contains))
                .filter(c -> without.isEmpty() || !c.id().contains(without)).toList();
        var variables = Map.of("root", path("root").toString(), "java", path("java").toString(), "peers",
                path("peers").toString());
        Path folder = Files.createTempDirectory("bench");
        try (BufferedWriter out = Files.newBufferedWriter(path("out"), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            int rounds = number("rounds", 5);
            new Race(contestants, variables, out, folder).run(options.get("name"), path("file"), rounds,
                    number("rivals", rounds), number("memory", 1));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private Map<String, String> read(Path file) throws IOException {
        var results = new Results(Result.read(file));
        List<Contestant> contestants = Contestant.read(path("contestants"));
        return contestants.stream().anyMatch(c -> c.task().equals("geometry"))
                ? new GeometryTable(results, contestants).all() : new Tables(results, contestants).all();
    }

    private void tables() throws IOException {
        for (var table : read(path("out")).entrySet()) {
            System.out.println("### " + table.getKey() + "\n\n" + table.getValue().strip() + "\n");
        }
    }

    /** Puts the tables, and the files named {@code place=file}, between the marks of the document. */
    private void write() throws IOException {
        Path document = path("document");
        String text = Files.readString(document);
        Map<String, String> tables = new LinkedHashMap<>(Files.exists(path("out")) ? read(path("out")) : Map.of());
        for (String word : words) {
            int equal = word.indexOf('=');
            tables.put(word.substring(0, equal), Files.readString(Path.of(word.substring(equal + 1))));
        }
        for (var table : tables.entrySet()) {
            String from = "<!-- bench:" + table.getKey() + " -->\n";
            String to = "<!-- /bench -->";
            int start = text.indexOf(from);
            int end = start < 0 ? -1 : text.indexOf(to, start);
            if (end < 0) {
                Race.say("the document has no place for " + table.getKey());
                continue;
            }
            text = text.substring(0, start) + from + table.getValue().strip() + "\n" + text.substring(end);
        }
        Files.writeString(document, text);
    }

    /** What changed from one file of results to another: medians of wall time and of anonymous memory. */
    private void compare() throws IOException {
        var before = new Results(Result.read(Path.of(words.get(0))));
        var after = new Results(Result.read(Path.of(words.get(1))));
        System.out.println("| input | | wall s before | after | ratio | anonymous MB before | after | ratio |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String input : before.inputs()) {
            for (Contestant contestant : Contestant.read(path("contestants"))) {
                var wall = List.of(before.wall(input, contestant.id()), after.wall(input, contestant.id()));
                var memory = List.of(before.anonymous(input, contestant.id()), after.anonymous(input, contestant.id()));
                if (wall.get(0).known() && wall.get(1).known()) {
                    System.out.printf(Locale.ROOT, "| %s | %s | %.3f | %.3f | %.2f | %.0f | %.0f | %.2f |%n", input,
                            contestant.id(), wall.get(0).median(), wall.get(1).median(),
                            wall.get(1).median() / wall.get(0).median(), memory.get(0).median(), memory.get(1).median(),
                            memory.get(1).median() / memory.get(0).median());
                }
            }
        }
    }
}
