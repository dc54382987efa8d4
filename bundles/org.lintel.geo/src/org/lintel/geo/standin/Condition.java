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

    private static final Pattern SIGN = Pattern.compile(
            "\\s*('(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_.]*|-?\\d+(?:\\.\\d+)?|<>|<=|>=|[=<>(),])");

    private final List<String> signs = new ArrayList<>();
    private int at;

    private Condition(String text) {
        Matcher matcher = SIGN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
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
        Predicate<Map<String, JsonNode>> left = and();
        while (word("OR")) {
            left = left.or(and());
        }
        return left;
    }

    private Predicate<Map<String, JsonNode>> and() {
        Predicate<Map<String, JsonNode>> left = one();
        while (word("AND")) {
            left = left.and(one());
        }
        return left;
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
            Pattern like = like(literal(next()));
            return row -> value(row, left) != null && like.matcher(value(row, left)).matches();
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

    private static Pattern like(String text) {
        var pattern = new StringBuilder();
        for (char c : text.toCharArray()) {
            pattern.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
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
