// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.text.Language;

/** Keys: made, kept, read, and trusted. */
class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void aKeyOfTheStandardHasThePublicHalfOfTheStandard() throws SheetException {
        assertEquals(SignOffFixture.PUBLIC, SignOffFixture.key().signer().text());
        SigningKey pem = SigningKey.parse("pem", "-----BEGIN PRIVATE KEY-----\n" + SignOffFixture.KEY
                + "\n-----END PRIVATE KEY-----\n");
        assertEquals(SignOffFixture.PUBLIC, pem.signer().text());
    }

    @Test
    void signaturesAreThoseOfTheStandard() throws SheetException {
        // RFC 8032, 7.1, test 2
        String head = "302e020100300506032b657004220420";
        String seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
        SigningKey key = SigningKey.parse("rfc", Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(head + seed)));
        assertEquals("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
                HexFormat.of().formatHex(key.sign(new byte[] {0x72})));
        assertTrue(key.signer().hasSigned(new byte[] {0x72}, key.sign(new byte[] {0x72})));
        assertFalse(key.signer().hasSigned(new byte[] {0x73}, key.sign(new byte[] {0x72})));
        assertFalse(key.signer().hasSigned(new byte[] {0x72}, new byte[3]));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyIsForItsOwnerAlone() throws IOException, SheetException {
        SigningKey key = SigningKey.generate();
        Path file = folder.resolve("key.pem");
        key.write(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(key.signer(), SigningKey.read(file).signer());
        assertThrows(FileAlreadyExistsException.class, () -> SigningKey.generate().write(file));
        for (String others : new String[] {"rw-r-----", "rw----r--", "rw--w----", "rwx--x---"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(others));
            SheetException e = assertThrows(SheetException.class, () -> SigningKey.read(file));
            assertTrue(e.text().in(Language.EN).contains("chmod 600"), e.getMessage());
        }
    }

    @Test
    void twoKeysDiffer() {
        assertNotEquals(SigningKey.generate().signer(), SigningKey.generate().signer());
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String text : new String[] {"", "x", "AAAA", "-----BEGIN PRIVATE KEY-----", SignOffFixture.KEY + "AAAA"}) {
            assertThrows(SheetException.class, () -> SigningKey.parse("k", text), text);
        }
        for (String text : new String[] {"", "ed25519:", "ed25519:AAAA", "rsa:AAAA", SignOffFixture.PUBLIC + "A"}) {
            assertThrows(IllegalArgumentException.class, () -> SignerKey.parse(text), text);
        }
    }

    @Test
    void fingerprintsAreThoseOfOtherPrograms() {
        // printf of the 32 bytes | sha256sum, in base64 without padding
        assertEquals("SHA256:50TAeRMgwyhUYO3bUj8UyI2FetpGuXpWkNiM+Xi5GR8", SignOffFixture.key().signer().fingerprint());
        assertEquals(SignOffFixture.key().signer().fingerprint(), SignerKey.parse(SignOffFixture.PUBLIC).fingerprint());
    }

    @Test
    void theListOfSignersReadsBackSorted() throws IOException, SheetException {
        Path file = folder.resolve("home/trusted-signers");
        TrustedSigners trusted = TrustedSigners.read(file);
        assertTrue(trusted.all().isEmpty());
        SignerKey other = SigningKey.generate().signer();
        trusted.trust(other, "Wong 黃");
        trusted.trust(SignOffFixture.key().signer(), "Chan");
        trusted.write();
        TrustedSigners read = TrustedSigners.read(file);
        assertEquals("Wong 黃", read.name(other));
        assertEquals(Map.of(other.text(), "Wong 黃", SignOffFixture.PUBLIC, "Chan"), read.all());
        assertTrue(read.distrust(other));
        assertFalse(read.distrust(other));
        for (String name : new String[] {"", " ", "a\nb", "x".repeat(300)}) {
            assertThrows(IllegalArgumentException.class, () -> read.trust(other, name));
        }
    }

    @Test
    void aListThatIsNoneIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("list"), "# mine\n\n" + SignOffFixture.PUBLIC
                + " Chan\nssh-rsa AAAA\n",
                StandardCharsets.UTF_8);
        assertEquals(4, assertThrows(SheetException.class, () -> TrustedSigners.read(file)).where().line());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aListThatOthersMayWriteIsNotBelieved() throws IOException, SheetException {
        Path file = Files.writeString(folder.resolve("list"), SignOffFixture.PUBLIC + " Chan\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals("Chan", TrustedSigners.read(file).name(SignOffFixture.key().signer()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        assertThrows(SheetException.class, () -> TrustedSigners.read(file));
    }
}
