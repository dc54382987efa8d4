// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.encodings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sample's exchange structure, read by a reader of its own: records on lines, well-formed. What is compared with the
 * product's reader must not come from it.
 */
final class StepText {

    /** {@code $} and {@code *}. */
    record Unset() {
    }

    record Text(String value) {
    }

    /** A number, or the letters between points. */
    record Word(String value, boolean enumeration) {
    }

    record Reference(long id) {
    }

    record Typed(String keyword, Object value) {
    }

    record Record(long id, String keyword, List<Object> values) {
    }

    final Map<Long, Record> records = new TreeMap<>();
    final String schema;
    final Map<String, List<Object>> header = new TreeMap<>();
    private String line;
    private int at;

    StepText(String file) {
        for (String each : file.split("\n")) {
            line = each;
            at = 0;
            if (line.startsWith("#")) {
                long id = Long.parseLong(line.substring(1, line.indexOf('=')));
                at = line.indexOf('=') + 1;
                String keyword = word();
                records.put(id, new Record(id, keyword, list()));
            } else if (line.startsWith("FILE_")) {
                header.put(word(), list());
            }
        }
        schema = ((Text) ((List<?>) header.get("FILE_SCHEMA").getFirst()).getFirst()).value();
    }

    private String word() {
        int from = at;
        while (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_') {
            at++;
        }
        return line.substring(from, at);
    }

    private List<Object> list() {
        var values = new ArrayList<Object>();
        at++;
        while (line.charAt(at) != ')') {
            values.add(value());
            at += line.charAt(at) == ',' ? 1 : 0;
        }
        at++;
        return values;
    }

    private Object value() {
        char c = line.charAt(at);
        switch (c) {
            case '$', '*' -> {
                at++;
                return new Unset();
            }
            case '(' -> {
                return list();
            }
            case '\'' -> {
                return new Text(text());
            }
            case '#' -> {
                at++;
                return new Reference(Long.parseLong(word()));
            }
            case '.' -> {
                at++;
                String item = word();
                at++;
                return new Word(item, true);
            }
            default -> {
                if (Character.isLetter(c)) {
                    String keyword = word();
                    return new Typed(keyword, list().getFirst());
                }
                int from = at;
                while (",)".indexOf(line.charAt(at)) < 0) {
                    at++;
                }
                return new Word(line.substring(from, at), false);
            }
        }
    }

    private String text() {
        var out = new StringBuilder();
        at++;
        while (true) {
            if (line.startsWith("''", at)) {
                out.append('\'');
                at += 2;
            } else if (line.charAt(at) == '\'') {
                at++;
                return out.toString();
            } else if (line.startsWith("\\\\", at)) {
                out.append('\\');
                at += 2;
            } else if (line.startsWith("\\X\\", at)) {
                out.append((char) Integer.parseInt(line.substring(at + 3, at + 5), 16));
                at += 5;
            } else if (line.startsWith("\\X2\\", at)) {
                for (at += 4; line.charAt(at) != '\\'; at += 4) {
                    out.append((char) Integer.parseInt(line.substring(at, at + 4), 16));
                }
                at += 4;
            } else {
                out.append(line.charAt(at++));
            }
        }
    }
}
