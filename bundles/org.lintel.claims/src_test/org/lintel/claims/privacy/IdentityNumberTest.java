// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity numbers are validated, masked, and hashed under a key. */
class IdentityNumberTest {

    private static final String CHECKS = "0123456789A";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"A123456(3),A123***(3)", "a1234563,A123***(3)", "'  A 123456 (3) ',A123***(3)", "Ａ１２３４５６（３）,A123***(3)",
        "A123456-3,A123***(3)"})
    void theSpecimenIsValidHoweverItIsWritten(String text, String masked) {
        assertEquals(masked, IdentityNumber.parse(text).masked());
        assertEquals(masked, IdentityNumber.parse(text).toString());
        assertEquals(IdentityNumber.parse("A123456(3)"), IdentityNumber.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A123456(4)", "A123456(A)", "A12345(3)", "A1234567(3)", "123456(3)", "ABC123456(3)",
        "A123456(3)x", "A123456[3]", "Ä123456(3)", "A12345６(", "\u0000"})
    void whatIsNoneIsRefusedAndNotRepeated(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> IdentityNumber.parse(text)).getMessage();
        assertFalse(message.matches(".*[0-9]{3}.*"), message);
    }

    private static String drawn(Random random) {
        String letters = Character.toString('A' + random.nextInt(26))
                + (random.nextBoolean() ? Character.toString('A' + random.nextInt(26)) : "");
        return letters + String.format("%06d", random.nextInt(1_000_000));
    }

    private static boolean valid(String text) {
        try {
            return IdentityNumber.parse(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void oneOfElevenCheckDigitsIsRight() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            String number = drawn(random);
            assertEquals(1, CHECKS.chars().filter(check -> valid(number + "(" + (char) check + ")")).count(), number);
        }
    }

    /** The sum is taken by eleven and neighbours weigh differently: no one wrong digit, and no swap, is missed. */
    @Test
    void oneWrongDigitAndTwoSwappedAreAlwaysFound() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            String number = drawn(random);
            char check = (char) CHECKS.chars().filter(each -> valid(number + (char) each)).findFirst().orElseThrow();
            int place = number.length() - 1 - random.nextInt(6);
            char other = (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            assertFalse(valid(number.substring(0, place) + other + number.substring(place + 1) + check));
            if (place + 1 < number.length() && number.charAt(place) != number.charAt(place + 1)) {
                assertFalse(valid(number.substring(0, place) + number.charAt(place + 1) + number.charAt(place)
                        + number.substring(place + 2) + check));
            }
        }
    }

    @Test
    void theHashIsThatOfTheNumberUnderTheKey() {
        PersonKey key = PersonKey.parse("00".repeat(32));
        String hash = key.hash(IdentityNumber.parse("A123456(3)"));
        assertEquals(hash, key.hash(IdentityNumber.parse("a1234563")));
        assertTrue(hash.matches("[0-9a-f]{64}"));
        assertNotEquals(hash, PersonKey.parse("01".repeat(32)).hash(IdentityNumber.parse("A123456(3)")));
        assertFalse(key.toString().contains("00"));
    }

    @Test
    void aKeyIsNeverOverwrittenAndNobodyElseMayReadIt() throws IOException {
        Path file = folder.resolve("key");
        PersonKey key = PersonKey.create(file);
        assertEquals(key.hash(IdentityNumber.parse("A123456(3)")), PersonKey.read(file)
                .hash(IdentityNumber.parse("A123456(3)")));
        assertThrows(FileAlreadyExistsException.class, () -> PersonKey.create(file));
        Path none = Files.writeString(folder.resolve("none"), "no key");
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(none, PosixFilePermissions.fromString("rw-------"));
        assertThrows(IllegalArgumentException.class, () -> PersonKey.read(none));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThrows(SecurityException.class, () -> PersonKey.read(file));
    }
}
