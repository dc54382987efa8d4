// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.lintel.geo.feature.Feature;

/**
 * A condition on fields, as the part of SQL that {@code --where} takes: comparisons, IN, LIKE, IS NULL, joined by AND, OR
 * and NOT. ArcGIS REST is given its text; for WFS it becomes a filter ({@link Fes}).
 */
sealed interface Where {

    /** Whether a feature fulfils it; null where the feature does not tell. */
    Boolean holds(Feature feature);

    /** @param sign one of = <> < > <= >= */
    record Compare(String field, String sign, String value) implements Where {
        @Override
        public Boolean holds(Feature feature) {
            String text = feature.text(field);
            if (text == null) {
                return null;
            }
            OptionalDouble number = feature.number(field);
            int order;
            try {
                order = number.isPresent() ? Double.compare(number.getAsDouble(), Double.parseDouble(value))
                        : text.compareToIgnoreCase(value);
            } catch (NumberFormatException e) {
                order = text.compareToIgnoreCase(value);
            }
            boolean ordered = sign.equals("=") ? order == 0 : sign.equals("<>") ? order != 0
                    : sign.startsWith("<") ? order < 0 || sign.endsWith("=") && order == 0
                    : order > 0 || sign.endsWith("=") && order == 0;
            return ordered;
        }
    }

    /** @param pattern with % for any text and _ for any sign */
    record Like(String field, String pattern) implements Where {
        @Override
        public Boolean holds(Feature feature) {
            String text = feature.text(field);
            return text == null ? null : matches(text.toLowerCase(Locale.ROOT),
                    pattern.toLowerCase(Locale.ROOT));
        }

        /** Without a regular expression, which a hostile pattern could make slow. */
        private static boolean matches(String text, String pattern) {
            int t = 0;
            int p = 0;
            int star = -1;
            int from = 0;
            while (t < text.length()) {
                if (p < pattern.length() && pattern.charAt(p) == '%') {
                    star = p++;
                    from = t;
                } else if (p < pattern.length() && (pattern.charAt(p) == '_' || pattern.charAt(p) == text.charAt(t))) {
                    p++;
                    t++;
                } else if (star >= 0) {
                    p = star + 1;
                    t = ++from;
                } else {
                    return false;
                }
            }
            while (p < pattern.length() && pattern.charAt(p) == '%') {
                p++;
            }
            return p == pattern.length();
        }
    }

    /** That a field is empty. */
    record Null(String field) implements Where {
        @Override
        public Boolean holds(Feature feature) {
            return feature.text(field) == null;
        }
    }

    /** @param all whether all have to hold, or one */
    record Joined(boolean all, List<Where> parts) implements Where {
        @Override
        public Boolean holds(Feature feature) {
            boolean known = true;
            for (Where part : parts) {
                Boolean one = part.holds(feature);
                if (one != null && one != all) {
                    return one;
                }
                known &= one != null;
            }
            return known ? all : null;
        }
    }

    /** The contrary. */
    record Not(Where part) implements Where {
        @Override
        public Boolean holds(Feature feature) {
            Boolean one = part.holds(feature);
            return one == null ? null : !one;
        }
    }

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException with the place if it is none, or more than this part of SQL
     */
    static Where parse(String text) {
        return new Parser(text).all();
    }

    /** By descent, a word at a time. */
    final class Parser {

        private static final Pattern SIGN = Pattern.compile("\\s*(?:([\\p{L}_][\\p{L}\\p{N}_.]{0,127})"
                + "|(-?\\d{1,18}(?:\\.\\d{1,18})?)|(<>|!=|<=|>=|[=<>(),]))");
        private static final int DEEPEST = 100;
        private static final int LONGEST = 100_000;

        private final List<String> signs = new ArrayList<>();
        private final String text;
        private int at;
        private int depth;

        Parser(String text) {
            this.text = text;
            var matcher = SIGN.matcher(text);
            int end = 0;
            while (text.length() <= LONGEST) {
                int quote = end;
                while (quote < text.length() && Character.isWhitespace(text.charAt(quote))) {
                    quote++;
                }
                if (quote < text.length() && text.charAt(quote) == '\'') {
                    end = afterText(text, quote);
                    signs.add(text.substring(quote, end));
                } else if (matcher.region(end, text.length()).lookingAt()) {
                    signs.add(matcher.group().strip());
                    end = matcher.end();
                } else {
                    break;
                }
            }
            if (!text.substring(end).isBlank()) {
                throw new IllegalArgumentException(text.substring(end).strip());
            }
        }

        /** Where a text in quotes ends; two quotes stand for one in it. */
        private static int afterText(String text, int quote) {
            for (int i = quote + 1; i < text.length(); i++) {
                if (text.charAt(i) == '\'') {
                    if (i + 1 == text.length() || text.charAt(i + 1) != '\'') {
                        return i + 1;
                    }
                    i++;
                }
            }
            throw new IllegalArgumentException(text.substring(quote));
        }

        Where all() {
            Where where = or();
            if (at < signs.size()) {
                throw new IllegalArgumentException(signs.get(at));
            }
            return where;
        }

        private Where or() {
            if (++depth > DEEPEST) {
                throw new IllegalArgumentException("(");
            }
            List<Where> parts = new ArrayList<>();
            do {
                parts.add(and());
            } while (word("OR"));
            depth--;
            return parts.size() == 1 ? parts.getFirst() : new Joined(false, parts);
        }

        private Where and() {
            List<Where> parts = new ArrayList<>();
            do {
                parts.add(one());
            } while (word("AND"));
            return parts.size() == 1 ? parts.getFirst() : new Joined(true, parts);
        }

        private Where one() {
            if (word("NOT")) {
                if (++depth > DEEPEST) {
                    throw new IllegalArgumentException("NOT");
                }
                return new Not(one());
            }
            if (word("(")) {
                Where inner = or();
                need(")");
                return inner;
            }
            String field = next();
            if (!Character.isLetter(field.codePointAt(0)) && field.charAt(0) != '_') {
                throw new IllegalArgumentException(field);
            }
            if (word("IS")) {
                boolean not = word("NOT");
                need("NULL");
                return not ? new Not(new Null(field)) : new Null(field);
            }
            boolean not = word("NOT");
            Where found;
            if (word("IN")) {
                need("(");
                List<Where> among = new ArrayList<>();
                do {
                    among.add(new Compare(field, "=", value()));
                } while (word(","));
                need(")");
                found = among.size() == 1 ? among.getFirst() : new Joined(false, among);
            } else if (word("LIKE")) {
                found = new Like(field, value());
            } else {
                String sign = next();
                if (not || !List.of("=", "<>", "!=", "<", ">", "<=", ">=").contains(sign)) {
                    throw new IllegalArgumentException(sign);
                }
                return new Compare(field, sign.equals("!=") ? "<>" : sign, value());
            }
            return not ? new Not(found) : found;
        }

        private String value() {
            String sign = next();
            if (sign.startsWith("'")) {
                return sign.substring(1, sign.length() - 1).replace("''", "'");
            }
            if (!Character.isDigit(sign.charAt(0)) && sign.charAt(0) != '-') {
                throw new IllegalArgumentException(sign);
            }
            return sign;
        }

        private boolean word(String word) {
            boolean is = at < signs.size() && signs.get(at).equalsIgnoreCase(word);
            at += is ? 1 : 0;
            return is;
        }

        private void need(String word) {
            if (!word(word)) {
                throw new IllegalArgumentException(at < signs.size() ? signs.get(at) : "…");
            }
        }

        private String next() {
            if (at == signs.size()) {
                throw new IllegalArgumentException(text.length() > LONGEST ? "…" : text.strip() + " …");
            }
            return signs.get(at++);
        }
    }
}
