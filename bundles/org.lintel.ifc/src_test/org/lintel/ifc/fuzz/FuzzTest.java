// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Feeds the readers with damaged inputs for a while: no exception but the one that says what is wrong, no hang, no
 * runaway memory, no answers that contradict each other. Five seconds in all, or as many as the system property {@code
 * lintel.fuzz.seconds} says; {@code lintel.fuzz.seed} chooses other inputs. {@link FuzzRun} is for long runs.
 */
class FuzzTest {

    private static final long HANGS_AFTER_SECONDS = 60;
    private static final int BATCH = 50;

    /** However busy the machine is. */
    private static final int LEAST_RUNS = 200;

    /** A run of so many seconds takes every seed as it is first; shorter ones had no time for changes else. */
    private static final long LONG_SECONDS = 30;

    /** What is fed, and with what share of the time. */
    enum Fed {
        MODEL(new AskEverything(), 0.4, ".ifc"),
        PIECES(new ReadInPieces(), 0.1, ".ifc"),
        SCHEMA(new HoldToSchema(), 0.15, ".ifc"),
        DIFF(new Compare(), 0.1, ".ifc"),
        XML(new AskEverything(), 0.15, ".ifcxml"),
        ZIP(new ReadZip(), 0.1, ".ifczip", ".ifcxml");

        private final Target target;
        private final double share;
        private final String[] endings;

        Fed(Target target, double share, String... endings) {
            this.target = target;
            this.share = share;
            this.endings = endings;
        }

        Target target() {
            return target;
        }

        List<byte[]> seeds() {
            var own = new ArrayList<byte[]>();
            if (this != XML) {
                own.addAll(Seeds.own());
            }
            if (this == XML || this == ZIP) {
                own.addAll(Seeds.xml());
            }
            return FuzzRun.seeds(own, endings);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingBreaks(Fed fed) throws InterruptedException {
        long seconds = Long.getLong("lintel.fuzz.seconds", 5);
        long seed = Long.getLong("lintel.fuzz.seed", 20_261);
        long nanos = (long) (TimeUnit.SECONDS.toNanos(seconds) * fed.share);
        var fuzz = new Fuzz(fed.target, fed.seeds(), seed);
        var find = new AtomicReference<Fuzz.Find>();
        Thread worker = Thread.ofPlatform().daemon().name("fuzz").start(() -> {
            long end = System.nanoTime() + nanos;
            try {
                if (seconds >= LONG_SECONDS) {
                    fuzz.seeds();
                }
                while (System.nanoTime() < end || fuzz.executions() < LEAST_RUNS) {
                    fuzz.run(BATCH);
                }
            } catch (Fuzz.Find e) {
                find.set(e);
            }
        });
        while (!worker.join(Duration.ofSeconds(1))) {
            byte[] hanging = fuzz.hanging(HANGS_AFTER_SECONDS);
            if (hanging != null) {
                var hang = new AssertionError("hangs, seed " + seed + ":\n" + shown(hanging));
                hang.setStackTrace(worker.getStackTrace());
                throw hang;
            }
        }
        if (find.get() != null) {
            fail(fed + ", seed " + seed + ", " + find.get().getMessage() + "; the least input that does the same:\n"
                    + shown(fuzz.minimise(find.get())), find.get().getCause());
        }
        System.out.println("fuzz " + fed + ", seed " + seed + ": " + fuzz);
        assertTrue(fuzz.executions() >= LEAST_RUNS, fuzz::toString);
    }

    /** A query that is added is asked too. */
    @Test
    void everyQueryIsAsked() throws ClassNotFoundException, IOException {
        Path folder = Path.of("src/org/lintel/ifc/query");
        assumeTrue(Files.isDirectory(folder), "the sources are not here");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (Files.readString(file).contains("    public static " + name(file) + " of(Model model)")) {
                    Class<?> query = Class.forName("org.lintel.ifc.query." + name(file));
                    assertTrue(EveryQuery.QUERIES.contains(query), () -> query + " is missing in EveryQuery");
                }
            }
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** As text of a test: bytes that are no printable ASCII as Java writes them. */
    private static String shown(byte[] input) {
        var out = new StringBuilder();
        for (char c : new String(input, StandardCharsets.ISO_8859_1).toCharArray()) {
            if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || c > 126) {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
