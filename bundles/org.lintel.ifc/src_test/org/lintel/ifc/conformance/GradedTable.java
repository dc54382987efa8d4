// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files whose names say pass or fail, and whether Lintel agrees. */
final class GradedTable {

    /** Fixtures of IfcOpenShell's rule executor: about WHERE, UNIQUE and global rules, and about nothing else. */
    private static final String RULES = "rules";
    /** Fixtures of IfcOpenShell's validator without rules: about attributes, references and the header. */
    private static final String VALIDATE = "validate";

    private static final Pattern NUMBER = Pattern.compile("#[0-9]+");

    private final List<String> rows = new ArrayList<>();
    private final List<String> disagreements = new ArrayList<>();
    /** By finding the files that pass and hold it besides. */
    private final Map<String, List<String>> besides = new TreeMap<>();
    private String own;
    private int whole;
    private int wholeButLists;
    private int missed;
    private int files;
    private int agreed;
    private int others;
    private int othersAgreed;

    /** @param corpus the folder that holds {@code spf-edge} */
    GradedTable(Path corpus) throws IOException {
        Path tests = corpus.resolve("spf-edge/ifcopenshell-tests");
        folder("rules of the schema", named(tests, RULES), verdict -> verdict.rules().isEmpty());
        folder("attributes, references, header", named(tests, VALIDATE),
                verdict -> verdict.refused() == null && verdict.types().isEmpty() && verdict.reading().isEmpty());
        cases();
    }

    /** How many of the files Lintel agrees with, in percent. */
    double percent() {
        return 100.0 * agreed / files;
    }

    int files() {
        return files;
    }

    private static List<Path> named(Path tests, String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(tests)) {
            return walk.filter(file -> file.getParent().getFileName().toString().equals(folder))
                    .filter(file -> file.getFileName().toString().matches("(pass|fail)-.*\\.ifc")).sorted().toList();
        }
    }

    private void folder(String about, List<Path> paths, Predicate<Verdict> sound) throws IOException {
        int good = 0;
        for (Path path : paths) {
            String name = path.getFileName().toString();
            Verdict verdict = Verdict.of(path);
            good += grade(name, verdict, sound) ? 1 : 0;
            whole += name.startsWith("pass") == verdict.isSound() ? 1 : 0;
            boolean soundButLists = verdict.all().stream().allMatch(GradedTable::isEmptyList);
            wholeButLists += name.startsWith("pass") == soundButLists ? 1 : 0;
            missed += name.startsWith("fail") && verdict.isSound() ? 1 : 0;
            if (name.startsWith("pass") && sound.test(verdict)) {
                verdict.all().forEach(line -> besides.computeIfAbsent(NUMBER.matcher(line).replaceAll("#…"),
                        key -> new ArrayList<>()).add(name));
            }
        }
        row("IfcOpenShell, " + about, paths.size(), good);
        others += paths.size();
        othersAgreed += good;
    }

    /** A list of the header that names nobody: wrong by the standard, common, and only warned of by a check. */
    private static boolean isEmptyList(String line) {
        return line.startsWith("FILE_") && line.endsWith("found ()");
    }

    private void cases() {
        int good = 0;
        Map<String, byte[]> cases = StepCases.all();
        for (Map.Entry<String, byte[]> each : cases.entrySet()) {
            good += grade(each.getKey(), Verdict.of(each.getValue(), each.getKey()), Verdict::isSound) ? 1 : 0;
        }
        own = "Of " + cases.size() + " cases of our own on the exchange structure (`StepCases`) " + good + """
                \send as their names say. They are in no sum:
                we wrote them with the reader, after the kinds of fault that other parsers' fixtures have; they show that
                the reader does what we mean, and no more.
                """;
    }

    private boolean grade(String name, Verdict verdict, Predicate<Verdict> sound) {
        boolean agrees = name.startsWith("pass") == sound.test(verdict);
        files++;
        agreed += agrees ? 1 : 0;
        if (!agrees) {
            disagreements.add("- `" + name + "`: " + (verdict.isSound() ? "nothing was found"
                    : "found: " + verdict.all().getFirst()));
        }
        return agrees;
    }

    private void row(String group, int total, int good) {
        rows.add("| " + group + " | " + total + " | " + good + " | " + percent(good, total) + " |");
    }

    static String percent(int part, int whole) {
        return whole == 0 ? "" : Math.round(1000.0 * part / whole) / 10.0 + " %";
    }

    /** The section of the page. */
    String markdown() {
        var out = new StringBuilder("| files | number | agreed | |\n|---|---:|---:|---:|\n");
        rows.forEach(row -> out.append(row).append('\n'));
        out.append("| **both** | ").append(others).append(" | ").append(othersAgreed).append(" | ")
                .append(percent(othersAgreed, others)).append(" |\n\n");
        out.append(own).append('\n');
        if (disagreements.isEmpty()) {
            out.append("There is no disagreement.\n");
        } else {
            out.append("Disagreements:\n\n");
            disagreements.forEach(line -> out.append(line).append('\n'));
        }
        out.append("""

                A file is graded by what it is about. The fixtures on rules are written for a program that looks at
                rules alone, and those on attributes for one that leaves rules out; Lintel looks at both, and at the
                header. Whoever counts otherwise gets other numbers:

                | taken as a verdict on the file | of IfcOpenShell's files agree |
                |---|---:|
                """);
        counted(out, "what the file is about", othersAgreed);
        counted(out, "every finding, but for lists of the header that name nobody, of which a check only warns",
                wholeButLists);
        counted(out, "every finding of any kind", whole);
        out.append("\nCounted either way, ").append(missed).append("""
                \sof the files that should fail go unnoticed.

                Files that pass hold something else that their schema, or ISO 10303-21, does not allow:

                | what else is found | files | such as |
                |---|---:|---|
                """);
        besides.forEach((line, names) -> out.append("| ").append(line.replace("|", "\\|")).append(" | ")
                .append(names.size()).append(" | `").append(names.getFirst()).append("` |\n"));
        return out.toString();
    }

    private void counted(StringBuilder out, String what, int agree) {
        out.append("| ").append(what).append(" | ").append(agree).append(" (").append(percent(agree, others))
                .append(") |\n");
    }
}
