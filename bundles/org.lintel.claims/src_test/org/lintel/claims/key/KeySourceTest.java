// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.claims.record.Signer;
import org.lintel.rules.signoff.SigningKey;

/** A key is found where it is kept, and where it must not be used the reason says nothing of it. */
class KeySourceTest {

    @TempDir
    Path folder;

    @Test
    void aFileOfItsOwner() throws Exception {
        SigningKey key = SigningKey.generate();
        Path file = folder.resolve("key.pem");
        key.write(file);
        signs(new FileKeys(List.of()).open(file.toString()), key);
        assertEquals(key.signer().text(), SigningKey.parse("pem", key.pem()).signer().text());
        assertEquals(key.pem(), Files.readString(file));
        assertTrue(complaint(new FileKeys(List.of(folder)), file.toString()).contains("lies in the store"));
        assertTrue(complaint(new FileKeys(List.of()), folder.resolve("none").toString()).contains("no such file"));
        assertTrue(complaint(new FileKeys(List.of()), folder.toString()).contains("no Ed25519 private key"));
        assertTrue(complaint(new FileKeys(List.of()), "a\0b").contains("cannot be read"));
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            assertTrue(complaint(new FileKeys(List.of()), file.toString()).contains("others may read"));
        }
    }

    @Test
    void theEnvironment() throws Exception {
        SigningKey key = SigningKey.generate();
        KeySource held = new EnvironmentKey(Map.of(SigningKey.VARIABLE, key.pem()));
        assertEquals(List.of(SigningKey.VARIABLE), held.names());
        signs(held.open(SigningKey.VARIABLE), key);
        assertEquals(List.of(), new EnvironmentKey(Map.of()).names());
        complaint(new EnvironmentKey(Map.of()), SigningKey.VARIABLE);
        String secret = "c2VjcmV0IG9mIG5vYm9keQ==";
        assertFalse(complaint(new EnvironmentKey(Map.of(SigningKey.VARIABLE, secret)), SigningKey.VARIABLE)
                .contains(secret));
    }

    private static void signs(Signer signer, SigningKey key) {
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        assertEquals(key.signer().text(), signer.key());
        assertTrue(key.signer().hasSigned(content, signer.sign(content)));
    }

    private static String complaint(KeySource source, String name) {
        return assertThrows(KeyException.class, () -> source.open(name)).text().toString();
    }
}
