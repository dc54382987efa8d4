// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What was measured, and the figures that are made of it. Times are in seconds, memory is in millions of bytes. */
record Results(List<Result> all) {

    /** Median and least of a number of runs. */
    record Figure(double median, double least, int runs) {
        boolean known() {
            return runs > 0;
        }
    }

    /** Names of the inputs, in the order in which they were run. */
    Set<String> inputs() {
        var inputs = new LinkedHashSet<String>();
        all.stream().filter(result -> result.text("kind").equals("input"))
                .forEach(result -> inputs.add(result.text("input")));
        return inputs;
    }

    /** The size of an input in bytes. */
    long bytes(String input) {
        return all.stream().filter(result -> result.text("kind").equals("input") && result.text("input").equals(input))
                .mapToLong(result -> result.number("bytes")).findFirst().orElse(0);
    }

    Figure wall(String input, String contestant) {
        return figure("time", input, contestant, result -> result.number("wall"), 1e3);
    }

    Figure cpu(String input, String contestant) {
        return figure("time", input, contestant, result -> result.number("user") + result.number("system"), 1e3);
    }

    /** Peak of all pages, those of mapped files among them. */
    Figure resident(String input, String contestant) {
        return figure("memory", input, contestant, result -> result.number("resident"), 1e6 / 1024);
    }

    /** Peak of the pages that are no file's. */
    Figure anonymous(String input, String contestant) {
        return figure("memory", input, contestant, result -> result.number("anonymous"), 1e6 / 1024);
    }

    /** A total that the contestant printed, -1 if it printed none of that name. */
    long answer(String input, String contestant, String name) {
        return all.stream().filter(result -> result.is("answer", input, contestant) && result.text("name").equals(name))
                .mapToLong(result -> result.number("value")).findFirst().orElse(-1);
    }

    private Figure figure(String kind, String input, String contestant, ToLongFunction<Result> value, double unit) {
        double[] sorted = all.stream().filter(result -> result.is(kind, input, contestant)).mapToLong(value).sorted()
                .mapToDouble(number -> number / unit).toArray();
        int n = sorted.length;
        return n == 0 ? new Figure(0, 0, 0) : new Figure((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], n);
    }
}
