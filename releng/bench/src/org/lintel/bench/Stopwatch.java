// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs whole processes. Time is told by the shell ({@code time}: milliseconds, taken around fork and wait), memory by
 * asking the kernel about the process every millisecond, in runs of their own, because asking costs time.
 */
final class Stopwatch {
    private static final long LIMIT_MINUTES = 10;
    private static final Pattern STATUS = Pattern.compile("^(VmHWM|RssAnon):\\s+(\\d+) kB$", Pattern.MULTILINE);
    private static final Pattern ANSWER = Pattern.compile("(instances|elements|sets|values|triangles|open|shapes)\\W{1,6}(\\d+)"
            + "|(\\d+)(?: +property)? (instances|elements|sets|values|triangles)\\b");
    private final Path output;
    private final Path complaints;
    private final Path times;

    /** @param folder for what the processes print */
    Stopwatch(Path folder) {
        output = folder.resolve("stdout");
        complaints = folder.resolve("stderr");
        times = folder.resolve("times");
    }

    /** Milliseconds of one run. */
    record Time(int wall, int user, int system) {
    }

    /** The most memory of one run in kB: all pages, and those that are no file's (heap, stacks, and the like). */
    record Memory(long resident, long anonymous) {
    }

    Time time(List<String> command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("bash", "-c",
                "TIMEFORMAT='%3R %3U %3S'; { time \"${@:4}\" >\"$1\" 2>\"$2\"; } 2>\"$3\"", "bash", output.toString(),
                complaints.toString(), times.toString()));
        words.addAll(command);
        Process process = new ProcessBuilder(words).inheritIO().start();
        await(process, command);
        String[] numbers = Files.readString(times).strip().split(" ");
        return new Time(millis(numbers[0]), millis(numbers[1]), millis(numbers[2]));
    }

    Memory memory(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectOutput(output.toFile())
                .redirectError(complaints.toFile()).start();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long resident = 0;
        long anonymous = 0;
        while (process.isAlive()) {
            try {
                var matcher = STATUS.matcher(Files.readString(status));
                while (matcher.find()) {
                    long value = Long.parseLong(matcher.group(2));
                    if (matcher.group(1).equals("VmHWM")) {
                        // not the most so far: it starts anew when the starting script becomes the program
                        resident = value;
                    } else {
                        anonymous = Math.max(anonymous, value);
                    }
                }
            } catch (NoSuchFileException e) {
                break;
            } catch (IOException e) {
                break; // gone while it was read
            }
            Thread.sleep(1);
        }
        await(process, command);
        return new Memory(resident, anonymous);
    }

    /** The totals that the last run printed, by name. */
    Map<String, Long> answers() throws IOException {
        byte[] printed = Files.readAllBytes(output);
        var found = new TreeMap<String, Long>();
        var matcher = ANSWER.matcher(new String(printed, StandardCharsets.UTF_8));
        while (matcher.find()) {
            boolean nameFirst = matcher.group(1) != null;
            found.putIfAbsent(matcher.group(nameFirst ? 1 : 4), Long.parseLong(matcher.group(nameFirst ? 2 : 3)));
        }
        return found;
    }

    private void await(Process process, List<String> command) throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new Failed(command, "took longer than " + LIMIT_MINUTES + " minutes");
        }
        if (process.exitValue() != 0) {
            String said = Files.readString(complaints).strip();
            throw new Failed(command, "exit code " + process.exitValue()
                    + (said.isEmpty() ? "" : ": " + said.lines().findFirst().orElse("")));
        }
    }

    private static int millis(String seconds) {
        return Integer.parseInt(seconds.replace(".", ""));
    }

    /** A program that did not do its work. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1;

        Failed(List<String> command, String why) {
            super(String.join(" ", command.subList(0, Math.min(2, command.size()))) + " … " + why);
        }
    }
}
