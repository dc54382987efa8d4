// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lintel claims identity}: numbers in, what records keep out; no number is ever printed. */
class IdentityVerbTest {

    @TempDir
    Path folder;

    private String numbers() throws IOException {
        return Files.writeString(folder.resolve("numbers"), "A123456(3)\n\nA123456(4)\nhello\n a1234563 \n").toString();
    }

    @Test
    void numbersAreValidatedMaskedAndHashed() throws IOException {
        String key = folder.resolve("key").toString();
        lintel("claims", "identity", "key", key).ends(0);
        lintel("claims", "identity", "key", key).ends(2);
        var result = lintel("claims", "identity", numbers(), "--person-key", key).ends(1);
        String[] lines = result.out().split("\n");
        assertEquals(4, lines.length);
        assertTrue(lines[0].matches("line 1: A123\\*\\*\\*\\(3\\)  [0-9a-f]{64}"), lines[0]);
        assertEquals("line 3: the check digit is wrong", lines[1]);
        assertEquals("line 4: not written as an identity card number", lines[2]);
        assertEquals(lines[0].substring(7), lines[3].substring(7));
        assertFalse((result.out() + result.err()).contains("123456"));
    }

    @Test
    void jsonSaysTheSameAndWithoutAKeyThereIsNoHash() throws IOException {
        JsonNode json = new ObjectMapper().readTree(lintel("claims", "identity", numbers(), "-f", "json").ends(1).out());
        assertEquals("A123***(3)", json.get(0).get("masked").asText());
        assertFalse(json.get(0).has("identity"));
        assertEquals("校驗碼不正確", json.get(1).get("problem").get("zh-HK").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims identity", "claims identity a b c", "claims identity x --person-key nothing-there"})
    void whatCannotBeUnderstoodIsUsage(String words) {
        lintel(words.split(" ")).ends(2);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        lintel("claims", "identity", "none").ends(3);
    }
}
