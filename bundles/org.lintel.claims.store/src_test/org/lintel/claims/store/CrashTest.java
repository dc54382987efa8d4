// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.claims.audit.Audit;
import org.lintel.claims.audit.AuditReport;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Signer;
import org.lintel.rules.signoff.SigningKey;

/**
 * A process that is killed while it writes from eight threads loses nothing that it had acknowledged, and leaves a
 * chain without a break; of a PostgreSQL server, all of its processes are killed in every other round. Three rounds; more
 * with {@code -Dlintel.crash.rounds}.
 */
class CrashTest {

    private static final int WRITES = 1_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void nothingThatWasAcknowledgedIsLost(Stores.Kind kind) throws Exception {
        int rounds = Integer.getInteger("lintel.crash.rounds", 3);
        Path file = folder.resolve("key");
        SigningKey key = SigningKey.generate();
        key.write(file);
        Signer signer = signer(key);
        StoreAddress address = Stores.empty(kind, folder);
        JdbcStore.create(address, "crash", CrashWriter.actor(key), signer, Clock.systemUTC());
        Random random = new Random(20260331);
        Set<String> acknowledged = new HashSet<>();
        int first = 0;
        for (int round = 1; round <= rounds; round++) {
            int kills = 50 + random.nextInt(500);
            boolean server = kind == Stores.Kind.POSTGRESQL && round % 2 == 0;
            int before = acknowledged.size();
            write(address, file, first, kills, server, acknowledged);
            first += WRITES;
            if (server) {
                TestServer.get().restart();
            }
            try (JdbcStore store = Stores.open(address)) {
                AuditReport report = store.audit(trail -> Audit.of(trail, List.of()));
                assertEquals(List.of(), report.findings(), "round " + round);
                for (String id : acknowledged) {
                    Firm firm = store.read(records -> records.find(Firm.TABLE, id));
                    assertNotNull(firm, id + " was acknowledged in round " + round + " or before, and is lost");
                }
                long rows = report.rows().get("firm");
                assertTrue(rows >= acknowledged.size(), rows + " firms");
                System.out.println("crash " + kind + " round " + round + ": killed after "
                        + (acknowledged.size() - before) + " acknowledged writes" + (server ? ", with the server" : "")
                        + "; " + report.events() + " events, " + rows + " firms, chain intact");
            }
        }
    }

    private static void write(StoreAddress address, Path key, int first, int kills, boolean server,
            Set<String> acknowledged) throws Exception {
        String text = Files.readString(key, StandardCharsets.US_ASCII).replaceAll("(?s).*BEGIN PRIVATE KEY-----", "")
                .replaceAll("(?s)-----END.*", "").replaceAll("\\s", "");
        Path errors = key.resolveSibling("writer.err");
        Process writer = new ProcessBuilder(java(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), CrashWriter.class.getName(), address.toString(), text,
                String.valueOf(first), String.valueOf(WRITES)).redirectError(errors.toFile()).start();
        int count = 0;
        try (BufferedReader said = new BufferedReader(new InputStreamReader(writer.getInputStream()))) {
            // whatever stands in the pipe was acknowledged, also what is read after the end
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("f")) {
                    acknowledged.add(line);
                    if (++count == kills) {
                        if (server) {
                            TestServer.get().kill();
                        }
                        // by its handle: the process itself would close the pipe, with what stands in it
                        writer.toHandle().destroyForcibly();
                    }
                }
            }
        }
        assertTrue(count >= kills,
                "the writer ended by itself after " + count + " writes: " + Files.readString(errors));
        writer.waitFor();
    }

    private static Signer signer(SigningKey key) {
        return new Signer() {

            @Override
            public String key() {
                return key.signer().text();
            }

            @Override
            public byte[] sign(byte[] content) {
                return key.sign(content);
            }
        };
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
