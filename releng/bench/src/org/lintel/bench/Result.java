// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One line of a file of results: a flat JSON object of texts and whole numbers. The kinds are {@code machine},
 * {@code time} and {@code inner} (milliseconds), {@code memory} (kB) and {@code answer} (totals that a contestant printed).
 */
record Result(Map<String, Object> members) {
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": (?:\"((?:[^\"\\\\]|\\\\.)*)\"|(-?\\d+))");

    static Result of(String kind, Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        members.put("kind", kind);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Result(members);
    }

    static List<Result> read(Path file) throws IOException {
        var records = new ArrayList<Result>();
        for (String line : Files.readAllLines(file)) {
            var members = new LinkedHashMap<String, Object>();
            var matcher = MEMBER.matcher(line);
            while (matcher.find()) {
                members.put(matcher.group(1), matcher.group(3) == null
                        ? matcher.group(2).replaceAll("\\\\(.)", "$1") : (Object) Long.valueOf(matcher.group(3)));
            }
            if (!members.isEmpty()) {
                records.add(new Result(members));
            }
        }
        return records;
    }

    String text(String name) {
        return members.getOrDefault(name, "").toString();
    }

    long number(String name) {
        return members.get(name) instanceof Number number ? number.longValue() : 0;
    }

    boolean is(String kind, String input, String contestant) {
        return text("kind").equals(kind) && text("input").equals(input) && text("contestant").equals(contestant);
    }

    @Override
    public String toString() {
        var line = new StringBuilder("{");
        members.forEach((name, value) -> {
            line.append(line.length() > 1 ? ", " : "").append('"').append(name).append("\": ");
            if (value instanceof Number) {
                line.append(value);
            } else {
                line.append('"').append(value.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
            }
        });
        return line.append('}').toString();
    }
}
