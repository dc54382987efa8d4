// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that takes part.
 *
 * @param id one word, unique
 * @param task what it does: programs of one task do the same work
 * @param label how a table calls it
 * @param needs a file that must be there, with variables; empty if none
 * @param command the words of its command, with variables such as {@code {file}}
 */
record Contestant(String id, String task, String label, String needs, List<String> command) {

    static List<Contestant> read(Path list) throws IOException {
        var contestants = new ArrayList<Contestant>();
        for (String line : Files.readAllLines(list)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\|", -1);
                contestants.add(new Contestant(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip(),
                        List.of(parts[4].strip().split(" +"))));
            }
        }
        return contestants;
    }

    boolean isInstalled(Map<String, String> variables) {
        return needs.isEmpty() || Files.exists(Path.of(filled(needs, variables)));
    }

    List<String> command(Map<String, String> variables) {
        return command.stream().map(word -> filled(word, variables)).toList();
    }

    boolean isLintel() {
        return id.startsWith("lintel");
    }

    private static String filled(String word, Map<String, String> variables) {
        String result = word;
        for (var variable : variables.entrySet()) {
            result = result.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return result;
    }
}
