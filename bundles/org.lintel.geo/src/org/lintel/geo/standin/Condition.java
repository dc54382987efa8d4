// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions that the stand-in understands: comparisons, IN, LIKE, IS NULL, joined by AND and OR, in brackets. */
final class Condition {

    /** Without alternatives that repeat: each of these would take a frame of the stack for every character. */
    private static final Pattern SIGN = Pattern.compile("\\s*+('[^']*+(?:''[^']*+)*+'|[A-Za-z_][A-Za-z0-9_.]{0,127}"
            + "|-?\\d{1,18}(?:\\.\\d{1,18})?|<>|<=|>=|[=<>(),])");
    /** As the client has it: more is an attack, not a question. */
    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 100;

    private final List<String> signs = new ArrayList<>();
    private int at;
    private int depth;

    private Condition(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST);
        }
        Matcher matcher = SIGN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.region(end, text.length()).lookingAt()) {
            signs.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException(text);
        }
    }

    /** @throws IllegalArgumentException if it is none */
    static Predicate<Map<String, JsonNode>> of(String text) {
        var condition = new Condition(text);
        Predicate<Map<String, JsonNode>> found = condition.or();
        if (condition.at < condition.signs.size()) {
            throw new IllegalArgumentException(text);
        }
        return found;
    }

    private Predicate<Map<String, JsonNode>> or() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("deeper than " + DEEPEST);
        }
        List<Predicate<Map<String, JsonNode>>> parts = new ArrayList<>();
        do {
            parts.add(and());
        } while (word("OR"));
        depth--;
        return row -> parts.stream().anyMatch(part -> part.test(row));
    }

    private Predicate<Map<String, JsonNode>> and() {
        List<Predicate<Map<String, JsonNode>>> parts = new ArrayList<>();
        do {
            parts.add(one());
        } while (word("AND"));
        return row -> parts.stream().allMatch(part -> part.test(row));
    }

    private Predicate<Map<String, JsonNode>> one() {
        if (word("(")) {
            Predicate<Map<String, JsonNode>> inner = or();
            need(")");
            return inner;
        }
        String left = next();
        if (word("IS")) {
            boolean not = word("NOT");
            need("NULL");
            return row -> (value(row, left) == null) != not;
        }
        if (word("IN")) {
            need("(");
            List<String> among = new ArrayList<>();
            do {
                among.add(literal(next()));
            } while (word(","));
            need(")");
            return row -> among.contains(value(row, left));
        }
        if (word("LIKE")) {
            var like = new Like(literal(next()), c -> c == '%', c -> c == '_');
            return row -> value(row, left) != null && like.matches(value(row, left));
        }
        String sign = next();
        if (!List.of("=", "<>", "<", ">", "<=", ">=").contains(sign)) {
            throw new IllegalArgumentException(sign);
        }
        String right = literal(next());
        return row -> {
            String value = left.matches("-?\\d.*") ? left : value(row, left);
            return value != null && compare(value, sign, right);
        };
    }

    static boolean compare(String value, String sign, String right) {
        int order;
        try {
            order = Double.compare(Double.parseDouble(value), Double.parseDouble(right));
        } catch (NumberFormatException e) {
            order = value.compareTo(right);
        }
        return switch (sign) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    private static String value(Map<String, JsonNode> row, String field) {
        for (Map.Entry<String, JsonNode> each : row.entrySet()) {
            if (each.getKey().equalsIgnoreCase(field)) {
                return each.getValue().isNull() ? null : each.getValue().asText();
            }
        }
        throw new IllegalArgumentException(field);
    }

    private static String literal(String sign) {
        return sign.startsWith("'") ? sign.substring(1, sign.length() - 1).replace("''", "'") : sign;
    }

    private boolean word(String word) {
        if (at < signs.size() && signs.get(at).equalsIgnoreCase(word)) {
            at++;
            return true;
        }
        return false;
    }

    private void need(String word) {
        if (!word(word)) {
            throw new IllegalArgumentException(word + " wanted");
        }
    }

    private String next() {
        if (at == signs.size()) {
            throw new IllegalArgumentException("cut off");
        }
        return signs.get(at++);
    }
}
