// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Sums up a flight recording: in which methods samples of processor time were taken, and what was allocated where. */
public final class Profile {
    private static final int ROWS = 25;
    private final Map<String, Long> self = new TreeMap<>();
    private final Map<String, Long> within = new TreeMap<>();
    private final Map<String, Long> allocated = new TreeMap<>();
    private long samples;
    private long bytes;
    private int collections;
    private Duration paused = Duration.ZERO;

    private Profile() {
    }

    /** Argument: the recording. */
    public static void main(String[] arguments) throws IOException {
        var profile = new Profile();
        try (var recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                profile.add(recording.readEvent());
            }
        }
        profile.print();
    }

    private void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.CPUTimeSample" -> sample(event);
            case "jdk.ObjectAllocationSample" -> {
                long weight = event.getLong("weight");
                bytes += weight;
                allocated.merge(event.getClass("objectClass").getName() + " in " + ours(frames(event)), weight,
                        Long::sum);
            }
            case "jdk.GarbageCollection" -> {
                collections++;
                paused = paused.plus(event.getDuration("sumOfPauses"));
            }
            default -> { }
        }
    }

    private void sample(RecordedEvent event) {
        List<RecordedFrame> frames = frames(event);
        samples++;
        if (frames.isEmpty()) {
            self.merge("(no Java frame)", 1L, Long::sum);
            return;
        }
        self.merge(name(frames.getFirst()), 1L, Long::sum);
        var seen = new HashSet<String>();
        for (RecordedFrame frame : frames) {
            String name = name(frame);
            if (name.startsWith("org.lintel") && seen.add(name)) {
                within.merge(name, 1L, Long::sum);
            }
        }
    }

    private static List<RecordedFrame> frames(RecordedEvent event) {
        return event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
    }

    private static String ours(List<RecordedFrame> frames) {
        return frames.stream().map(Profile::name).filter(name -> name.startsWith("org.lintel")).findFirst()
                .orElse("(not in Lintel)");
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private void print() {
        System.out.printf(Locale.ROOT, "%d samples of processor time; %d collections, %d ms; %.1f MB allocated%n",
                samples, collections, paused.toMillis(), bytes / 1e6);
        table("time in the method itself", self, samples);
        table("time in the method and what it calls", within, samples);
        table("allocated", allocated, bytes);
    }

    private static void table(String title, Map<String, Long> counts, long total) {
        System.out.printf(Locale.ROOT, "%n| share | %s |%n|---|---|%n", title);
        counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(ROWS)
                .forEach(entry -> System.out.printf(Locale.ROOT, "| %.1f %% | `%s` |%n",
                        100.0 * entry.getValue() / Math.max(1, total), entry.getKey().replace("org.lintel.", "")));
    }
}
