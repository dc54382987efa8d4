// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.text.Language;
import org.lintel.rules.yaml.YamlException;

/** A repository that one opens is not trusted, nor are its settings: whatever they hold, they are read or refused. */
class SettingsFuzzTest {

    private static final String SEED = """
            date: 2026-01-31
            codes: [readiness, {id: hk-bec, edition: 2024}]
            rules:
              readiness/*: info
              window-schedule/window: off
            space-types: {"OFF-*": Office}
            materials:
              "Beton C30/37": &a Concrete
            overrides:
              - {subject: Room 1, input: space.area, value: 12.50, reason: survey}
            suppress:
              - rule: u-value/*
                subject: Hoarding
                reason: removed
                expires: 2027-06-30
            baseline: base/lintel.txt
            accept-candidates: true
            """;

    private static final String[] TOKENS = {"{", "}", "[", "]", ":", ": ", "- ", "\n", "\t", "\"", "'", "&a ", "*a", "!!",
        "<<: *a",
        "!!java.net.URL [x]", "!!binary x", "---\n", "...", "|\n", ">-\n", "#", "%YAML 9.9\n", "\u0000",
        "\u0085", "\uD83D", "\uFEFF", "? ", "date: 9999-99-99", "1e999", "0x1F", "~", "null", "2026-02-30", "..", "../../x",
        "/etc", "[[[[[[[[",
        "{a: {a: {a: {a: ", "&b [*b]", "value: .nan", "99999999999999999999"};

    @TempDir
    Path folder;

    @Test
    void nothingBut() throws IOException {
        var random = new Random(7);
        Path file = folder.resolve("lintel.yaml");
        int read = 0;
        for (int run = 0; run < 1500; run++) {
            byte[] bytes = mutant(random);
            Files.write(file, bytes);
            long started = System.nanoTime();
            try {
                assertTrue(SettingsFile.read(file).packs() != null);
                read++;
            } catch (YamlException e) {
                for (Language language : Language.values()) {
                    assertFalse(e.problem().in(language).isBlank());
                }
            } catch (MalformedInputException e) {
                assertFalse(e.toString().isBlank());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("run " + run + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
            }
            assertTrue(System.nanoTime() - started < 20_000_000_000L, "slow: run " + run);
        }
        assertTrue(read > 10, "only " + read + " are read at all");
    }

    @Test
    void aliasesThatGrowWithoutEndAreRefused() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append('a').append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(8))
                    .append("*a").append(i - 1).append("]\n");
        }
        refused(bomb.toString());
        refused("codes: " + "[".repeat(100_000));
        refused("codes: " + "{a: ".repeat(100_000));
        refused("codes: &a [*a]");
    }

    private void refused(String text) throws IOException {
        Path file = folder.resolve("lintel.yaml");
        Files.writeString(file, text);
        try {
            SettingsFile.read(file);
            throw new AssertionError("read: " + text.substring(0, Math.min(40, text.length())));
        } catch (YamlException expected) {
            assertFalse(expected.problem().in(Language.EN).isBlank());
        }
    }

    private static byte[] mutant(Random random) {
        byte[] bytes = SEED.getBytes(StandardCharsets.UTF_8);
        for (int n = 1 + random.nextInt(random.nextInt(6) == 0 ? 20 : 3); n > 0 && bytes.length > 0; n--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, random.nextInt(random.nextInt(4) == 0 ? 200 : 6));
            byte[] token = TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
            bytes = switch (random.nextInt(5)) {
                case 0 -> splice(bytes, at, 0, token);
                case 1 -> splice(bytes, at, length, token);
                case 2 -> splice(bytes, at, length, new byte[0]);
                case 3 -> splice(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                default -> splice(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            };
        }
        return bytes;
    }

    private static byte[] splice(byte[] bytes, int at, int remove, byte[] insert) {
        byte[] out = new byte[bytes.length - remove + insert.length];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(insert, 0, out, at, insert.length);
        System.arraycopy(bytes, at + remove, out, at + insert.length, bytes.length - at - remove);
        return out;
    }
}
