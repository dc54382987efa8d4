// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lintel.ifc.roundtrip.RoundTrip;

/** What becomes of all files of the corpus: reported, and graded nowhere. */
final class CorpusTables {

    private final Map<String, int[]> reading = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> schemas = new TreeMap<>();
    private final Map<String, int[]> gherkin = new TreeMap<>();
    private final List<String> trips = new ArrayList<>();

    CorpusTables(Path corpus) throws IOException {
        for (String folder : List.of("models", "spf-edge/IFCtoRDF-syntax", "spf-edge/ifc-gherkin-rules",
                "spf-edge/ifcopenshell-files", "spf-edge/ifcopenshell-tests", "spf-edge/xbim")) {
            var trip = new RoundTrip();
            for (Path file : files(corpus.resolve(folder))) {
                Verdict verdict = Verdict.of(file);
                read(folder, verdict);
                if (folder.endsWith("gherkin-rules")) {
                    judged(file.getFileName().toString(), verdict);
                }
                if (verdict.refused() == null) {
                    trip.add(file);
                }
            }
            trips.add("| `" + folder + "` | " + trip.files() + " | " + trip.instances() + " | " + trip.values() + " | "
                    + trip.different().size() + " |");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ifc")).sorted()
                    .toList();
        }
    }

    private void read(String folder, Verdict verdict) {
        int[] row = reading.computeIfAbsent(folder, key -> new int[4]);
        row[0]++;
        if (verdict.refused() != null) {
            row[1]++;
            refused.merge(verdict.refused(), 1, Integer::sum);
            return;
        }
        row[2] += verdict.reading().isEmpty() ? 0 : 1;
        row[3] += verdict.isSound() ? 1 : 0;
        String declared = verdict.declared().isEmpty() ? "(none)" : String.join(", ", verdict.declared());
        schemas.merge("| `" + declared.replace("|", "\\|") + "` | " + verdict.schema() + " | "
                + (verdict.exact() ? "the same" : "the nearest"), 1, Integer::sum);
    }

    private void judged(String name, Verdict verdict) {
        String word = name.startsWith("pass") ? "pass" : name.startsWith("fail") ? "fail"
                : name.startsWith("na") ? "na" : "other";
        int[] row = gherkin.computeIfAbsent(word, key -> new int[4]);
        row[verdict.refused() != null ? 3 : !verdict.exact() ? 2 : verdict.isSound() ? 0 : 1]++;
    }

    /** The sections of the page. */
    String markdown() {
        var out = new StringBuilder("""
                ## The rules of buildingSMART's validation service

                Their test files are about agreements beyond the schema (which shapes an alignment has, which names a
                property set may have), so a file that fails there can well be as its schema has it. Reported, not graded.

                | name begins with | as the schema has it | not so | of a schema that is not held | refused |
                |---|---:|---:|---:|---:|
                """);
        gherkin.forEach((word, row) -> line(out, word, row));
        out.append("""

                ## Reading

                | folder | files | refused | with damage | sound, and as the schema has it |
                |---|---:|---:|---:|---:|
                """);
        reading.forEach((folder, row) -> line(out, "`" + folder + "`", row));
        out.append("\nWhy files are refused: ");
        out.append(refused.isEmpty() ? "none is.\n" : "\n\n");
        refused.forEach((why, count) -> out.append("- ").append(count).append(": ").append(why).append('\n'));
        out.append("""

                ## Schemas declared, and schemas read by

                | declared | read as | | files |
                |---|---|---|---:|
                """);
        schemas.forEach((row, count) -> out.append(row).append(" | ").append(count).append(" |\n"));
        out.append("""

                ## Round trip

                Every value decoded, written anew, read again and compared, floating point numbers bit by bit.

                | folder | files | instances | values | came back different |
                |---|---:|---:|---:|---:|
                """);
        trips.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    private static void line(StringBuilder out, String name, int[] numbers) {
        out.append("| ").append(name);
        for (int number : numbers) {
            out.append(" | ").append(number);
        }
        out.append(" |\n");
    }
}
