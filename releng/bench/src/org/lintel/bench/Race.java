// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets all contestants run on one input, in turn, round after round: what the machine does beside hits all alike. The
 * file is in the page cache; the first run of each is not counted, and its totals are kept.
 */
final class Race {
    private final List<Contestant> contestants;
    private final Map<String, String> variables;
    private final BufferedWriter out;
    private final Stopwatch watch;

    /** @param folder for what the contestants print */
    Race(List<Contestant> contestants, Map<String, String> variables, BufferedWriter out, Path folder) {
        this.contestants = contestants;
        this.variables = variables;
        this.out = out;
        watch = new Stopwatch(folder);
    }

    /**
     * @param name what the input is called in the results
     * @param rounds runs of Lintel and of the floors
     * @param rivalRounds runs of the others; if it is one, that is the first, for then they take long
     * @param memoryRounds runs of all in which memory is looked at
     */
    void run(String name, Path file, int rounds, int rivalRounds, int memoryRounds)
            throws IOException, InterruptedException {
        Map<String, String> filled = new HashMap<>(variables);
        filled.put("file", file.toString());
        write(Result.of("input", "input", name, "bytes", Files.size(file), "file", file.getFileName().toString()));
        warm(file);
        List<Contestant> present = new ArrayList<>();
        for (Contestant contestant : contestants) {
            if (!contestant.isInstalled(filled)) {
                say(name + ": " + contestant.id() + " is left out: not installed");
                continue;
            }
            try {
                var first = watch.time(contestant.command(filled));
                present.add(contestant);
                if (rivalRounds == 1 && isRival(contestant)) {
                    write(time(name, contestant, 1, first));
                }
                for (var answer : watch.answers().entrySet()) {
                    write(Result.of("answer", "input", name, "contestant", contestant.id(), "name", answer.getKey(),
                            "value", answer.getValue()));
                }
            } catch (Stopwatch.Failed e) {
                say(name + ": " + contestant.id() + " is left out: " + e.getMessage());
                write(Result.of("failed", "input", name, "contestant", contestant.id(), "why", e.getMessage()));
            }
        }
        for (int round = 0; round < Math.max(rounds, rivalRounds); round++) {
            warm(file);
            for (int i = 0; i < present.size(); i++) {
                Contestant contestant = present.get((i + round) % present.size());
                if (round < (!isRival(contestant) ? rounds : rivalRounds == 1 ? 0 : rivalRounds)) {
                    write(time(name, contestant, round + 1, watch.time(contestant.command(filled))));
                }
            }
            say(name + ": round " + (round + 1));
        }
        for (int round = 0; round < memoryRounds; round++) {
            for (Contestant contestant : present) {
                var memory = watch.memory(contestant.command(filled));
                write(Result.of("memory", "input", name, "contestant", contestant.id(), "round", round + 1, "resident",
                        memory.resident(), "anonymous", memory.anonymous()));
            }
        }
        say(name + ": memory");
    }

    private static boolean isRival(Contestant contestant) {
        return !contestant.isLintel() && !contestant.task().equals("floor");
    }

    private static Result time(String input, Contestant contestant, int round, Stopwatch.Time time) {
        return Result.of("time", "input", input, "contestant", contestant.id(), "round", round, "wall", time.wall(),
                "user", time.user(), "system", time.system());
    }

    private static void warm(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void write(Result line) throws IOException {
        out.write(line + "\n");
        out.flush();
    }

    static void say(String what) {
        System.err.println("bench: " + what);
    }
}
