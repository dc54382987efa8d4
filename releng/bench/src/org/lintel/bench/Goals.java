// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.util.List;
import java.util.Locale;

/** What Lintel's reader is to reach, and whether it does: medians of whole processes, beside its rivals. */
final class Goals {
    private static final String LARGE = "200 MB";
    private static final String HUGE = "1 GB";
    private static final double SMALL_SECONDS = 0.40;
    private static final double LINEAR = 1.15;
    private final Results results;
    private final StringBuilder table = new StringBuilder("| goal | limit | measured | met |"
            + " processor time, of the rival's |\n|---|---|---|---|---|\n");

    Goals(Results results) {
        this.results = results;
    }

    String table() {
        faster("`info --brief`, 200 MB: at most 1/8 of web-ifc's open and count", LARGE, "lintel-open",
                "web-ifc-open", 8);
        least("`info --brief`, 200 MB, less a bare JVM: at most 5 times `wc -l`",
                wall(LARGE, "lintel-open") - wall(LARGE, "jvm"), 5 * wall(LARGE, "lines"), "");
        faster("`info --verify`, 200 MB: at most 1/3 of web-ifc's open", LARGE, "lintel-verify", "web-ifc-open", 3);
        faster("`info --properties`, 200 MB: at most 1/9 of web-ifc's", LARGE, "lintel-properties",
                "web-ifc-properties", 9);
        for (String id : List.of("open", "verify", "properties")) {
            row("anonymous memory, " + id + ", 200 MB: at most half the file",
                    results.anonymous(LARGE, "lintel-" + id).median(), results.bytes(LARGE) / 2e6, "%.0f MB");
        }
        for (String id : List.of("open", "verify", "properties")) {
            row("time per MB, " + id + ", 1 GB against 200 MB: linear",
                    perByte(HUGE, wall(HUGE, "lintel-" + id)) / perByte(LARGE, wall(LARGE, "lintel-" + id)), LINEAR,
                    "%.2f ×");
            row("anonymous memory per MB, " + id + ", 1 GB against 200 MB: linear",
                    perByte(HUGE, results.anonymous(HUGE, "lintel-" + id).median())
                            / perByte(LARGE, results.anonymous(LARGE, "lintel-" + id).median()), LINEAR, "%.2f ×");
        }
        for (String input : results.inputs()) {
            if (input.startsWith("3 MB")) {
                least("`info --brief`, " + input + ": at most 0.40 s", wall(input, "lintel-open"), SMALL_SECONDS,
                        seconds(input, "lintel-open"));
                least("`info --properties`, " + input + ": at most 0.40 s", wall(input, "lintel-properties"),
                        SMALL_SECONDS, seconds(input, "lintel-properties"));
                for (String task : List.of("open", "properties")) {
                    for (String rival : List.of("web-ifc", "ifc-lite")) {
                        faster(task + ", " + input + ": faster than " + rival, input, "lintel-" + task,
                                rival + "-" + task, 1);
                    }
                }
            }
        }
        return table.toString();
    }

    private double wall(String input, String contestant) {
        return results.wall(input, contestant).median();
    }

    private double perByte(String input, double value) {
        return results.bytes(input) == 0 ? 0 : value / results.bytes(input);
    }

    private String seconds(String input, String contestant) {
        return String.format(Locale.ROOT, "%.2f s", results.cpu(input, contestant).median());
    }

    private void faster(String goal, String input, String ours, String rival, double times) {
        double ratio = results.cpu(input, rival).median() / results.cpu(input, ours).median();
        least(goal, wall(input, ours), wall(input, rival) / times, String.format(Locale.ROOT, "1/%.1f", ratio));
    }

    private void least(String goal, double measured, double limit, String processor) {
        row(goal, measured, limit, "%.3f s", processor);
    }

    private void row(String goal, double measured, double limit, String form) {
        row(goal, measured, limit, form, "");
    }

    private void row(String goal, double measured, double limit, String form, String processor) {
        if (measured > 0 && limit > 0 && Double.isFinite(measured)) {
            String met = measured <= limit ? "yes"
                    : String.format(Locale.ROOT, "**no**, %.2f times the limit", measured / limit);
            table.append(String.format(Locale.ROOT, "| %s | " + form + " | " + form + " | %s | %s |%n", goal, limit,
                    measured, met, processor));
        }
    }
}
