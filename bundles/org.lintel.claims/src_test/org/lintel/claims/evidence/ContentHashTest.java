// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence is known by its content, read in pieces or at once. */
class ContentHashTest {

    @TempDir
    Path folder;

    @Test
    void theExampleOfTheStandard() {
        // FIPS 180-2, appendix B.1
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentHash.of("abc"));
    }

    @Test
    void piecesMakeTheWhole() throws IOException {
        byte[] bytes = new byte[200_001];
        new Random(3).nextBytes(bytes);
        assertEquals(ContentHash.of(bytes), ContentHash.of(Files.write(folder.resolve("f"), bytes)));
        assertEquals(ContentHash.of(""), ContentHash.of(Files.write(folder.resolve("e"), new byte[0])));
    }
}
