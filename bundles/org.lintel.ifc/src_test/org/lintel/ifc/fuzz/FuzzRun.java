// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A long fuzz run from the command line: {@code FuzzRun <what> <executions> [<seed> [<folder for finds>]]}, with the
 * small files of the corpus if {@code LINTEL_CORPUS} is set; what can be fed tells {@link FuzzTest.Fed}.
 * Goes on after a find, writes the input and its smallest form to the folder, and prints a line of figures at the end.
 */
public final class FuzzRun {

    private static final long LONGEST_SECONDS = 60;
    private static final int BATCH = 5000;

    private FuzzRun() {
    }

    public static void main(String... arguments) throws IOException {
        var fed = FuzzTest.Fed.valueOf(arguments[0]);
        long executions = Long.parseLong(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        Path folder = Path.of(arguments.length > 3 ? arguments[3] : "fuzz-finds");
        var fuzz = new Fuzz(fed.target(), fed.seeds(), seed);
        watch(fuzz, folder);
        long started = System.nanoTime();
        int finds = 0;
        boolean first = true;
        while (fuzz.executions() < executions) {
            try {
                if (first) {
                    first = false;
                    fuzz.seeds();
                }
                fuzz.run(Math.min(BATCH, executions - fuzz.executions()));
                if (fuzz.executions() % (BATCH * 10L) < BATCH) {
                    System.out.println(seconds(started) + " s: " + fuzz);
                }
            } catch (Fuzz.Find find) {
                finds++;
                Files.createDirectories(folder);
                Files.write(folder.resolve("find-" + finds + ".txt"), find.input());
                Files.write(folder.resolve("find-" + finds + "-least.txt"), fuzz.minimise(find));
                System.out.println("FIND " + finds + " " + find.getMessage());
                if (find.getCause() != null) {
                    for (int i = 0; i < Math.min(8, find.getCause().getStackTrace().length); i++) {
                        System.out.println("    " + find.getCause().getStackTrace()[i]);
                    }
                }
                if (finds == 100) {
                    break;
                }
            }
        }
        System.out.println(fed + ", seed " + seed + ", " + seconds(started) + " s, " + finds + " finds: " + fuzz);
        System.exit(finds == 0 ? 0 : 1);
    }

    /** Seeds made here, and the corpus' small files with such endings, if there is a corpus. */
    static List<byte[]> seeds(List<byte[]> own, String... endings) {
        var seeds = new ArrayList<>(own);
        String corpus = System.getenv("LINTEL_CORPUS");
        if (corpus != null && !corpus.isBlank()) {
            seeds.addAll(Seeds.corpus(corpus, endings));
        }
        return seeds;
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000L;
    }

    private static void watch(Fuzz fuzz, Path folder) {
        Thread watcher = new Thread(() -> {
            try {
                while (true) {
                    Thread.sleep(1000);
                    byte[] input = fuzz.hanging(LONGEST_SECONDS);
                    if (input != null) {
                        Files.createDirectories(folder);
                        Files.write(folder.resolve("hang.txt"), input);
                        System.out.println("HANG at run " + fuzz.executions());
                        Thread.getAllStackTraces().forEach((t, s) -> {
                            if (t.getName().equals("main")) {
                                List.of(s).forEach(f -> System.out.println("    " + f));
                            }
                        });
                        Runtime.getRuntime().halt(2);
                    }
                }
            } catch (InterruptedException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }
}
