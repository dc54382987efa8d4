// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.Command;

/** A fund's office in a folder, with people who have keys, as tests of the command work in it. */
final class FundOffice {

    private final Path folder;

    /** @param folder for its store, its keys and its files */
    FundOffice(Path folder) {
        this.folder = folder;
    }

    /** Makes the store, and enrols who is needed for an application from its draft to its payment. */
    FundOffice staffed() {
        key("ada");
        on("ada", "init", "--as", "ada", "--name", "Ada Ho", "--title", "CITF").ends(0);
        for (String each : List.of("olivia officer", "oscar officer", "peter approver", "paul approver",
                "mary officer,approver", "cass cashier", "carl cashier", "amy auditor")) {
            String[] words = each.split(" ");
            on("ada", "enrol", words[0], "--roles", words[1], "--public-key", key(words[0])).ends(0);
        }
        return this;
    }

    /** A command of the office; null for somebody without a key. */
    Command on(String who, String... words) {
        List<String> all = new ArrayList<>(List.of("claims"));
        all.addAll(List.of(words));
        all.addAll(List.of("--store", folder.resolve("fund").toString()));
        if (who != null) {
            all.addAll(List.of("--key-file", folder.resolve(who).toString()));
        }
        return lintel(all.toArray(String[]::new));
    }

    /** Steps taken one after the other on one day. */
    void steps(String who, String claim, String day, String... steps) {
        for (String step : steps) {
            on(who, "move", claim, step, "--day", day).ends(0);
        }
    }

    /** Something that is refused, with these words. */
    void refuses(String words, Command command) {
        String told = command.ends(1).err();
        assertTrue(told.contains("refused: ") && told.contains(words), told);
    }

    /** Whether all is as its events say. */
    void isIntact() {
        String told = on(null, "audit", "verify").ends(0).out();
        assertTrue(told.contains("INTACT"), told);
    }

    /** Makes somebody a key; its public half. */
    String key(String who) {
        return lintel("tables", "key", folder.resolve(who).toString()).ends(0).out().strip();
    }

    /** A file with a text; its path. */
    String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    static JsonNode json(Command command) throws IOException {
        return new ObjectMapper().readTree(command.out());
    }
}
