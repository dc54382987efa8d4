// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.ifc.schema.ExpressLexer.Token;

/** Reads the expressions of an EXPRESS schema (ISO 10303-11, 12) into {@link Code}. */
class ExpressionParser {

    private static final Map<String, Op> RELATIONS = Map.ofEntries(Map.entry("=", Op.EQUAL),
            Map.entry("<>", Op.UNEQUAL), Map.entry("<", Op.LESS), Map.entry("<=", Op.LESS_EQUAL),
            Map.entry(">", Op.GREATER), Map.entry(">=", Op.GREATER_EQUAL), Map.entry(":=:", Op.SAME),
            Map.entry(":<>:", Op.NOT_SAME), Map.entry("IN", Op.IN), Map.entry("LIKE", Op.LIKE));
    private static final Map<String, Op> SUMS = Map.of("+", Op.ADD, "-", Op.SUBTRACT, "OR", Op.OR, "XOR", Op.XOR);
    private static final Map<String, Op> PRODUCTS = Map.of("*", Op.MULTIPLY, "/", Op.DIVIDE, "DIV", Op.DIV, "MOD",
            Op.MOD, "AND", Op.AND, "||", Op.COMBINE);

    private final List<Token> tokens;
    private int at;

    ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    final Code expression() {
        Code left = sum();
        Op relation = RELATIONS.get(upper(peek()));
        if (relation == null) {
            return left;
        }
        next();
        return Code.of(relation, left, sum());
    }

    private Code sum() {
        Code left = product();
        for (Op op = SUMS.get(upper(peek())); op != null; op = SUMS.get(upper(peek()))) {
            next();
            left = Code.of(op, left, product());
        }
        return left;
    }

    private Code product() {
        Code left = factor();
        for (Op op = PRODUCTS.get(upper(peek())); op != null; op = PRODUCTS.get(upper(peek()))) {
            next();
            left = Code.of(op, left, factor());
        }
        return left;
    }

    private Code factor() {
        Code base = unary();
        return accept("**") ? Code.of(Op.POWER, base, unary()) : base;
    }

    private Code unary() {
        if (accept("-")) {
            return Code.of(Op.NEGATE, unary());
        }
        if (accept("+")) {
            return unary();
        }
        return accept("NOT") ? Code.of(Op.NOT, unary()) : qualified();
    }

    /** A value with what is taken from it: {@code .Attribute}, {@code \Entity}, {@code [index]}. */
    final Code qualified() {
        Code base = primary();
        while (true) {
            if (accept(".")) {
                base = Code.named(Op.ATTRIBUTE, next().text(), base);
            } else if (accept("\\")) {
                base = Code.named(Op.GROUP, next().text(), base);
            } else if (accept("[")) {
                Code index = expression();
                base = accept(":") ? Code.of(Op.INDEX, base, index, expression()) : Code.of(Op.INDEX, base, index);
                expect("]");
            } else {
                return base;
            }
        }
    }

    private Code primary() {
        Token token = next();
        char first = token.text().charAt(0);
        if (first == '\'') {
            return Code.named(Op.STRING, token.text().substring(1, token.text().length() - 1));
        }
        if (Character.isDigit(first)) {
            return token.text().indexOf('.') < 0 ? Code.named(Op.INTEGER, Long.valueOf(token.text()))
                    : Code.named(Op.REAL, Double.valueOf(token.text()));
        }
        return switch (upper(token)) {
            case "(" -> {
                Code inner = expression();
                expect(")");
                yield inner;
            }
            case "[" -> list();
            case "{" -> interval();
            case "?" -> Code.of(Op.NOTHING);
            case "SELF" -> Code.of(Op.SELF);
            case "TRUE" -> Code.of(Op.TRUE);
            case "FALSE" -> Code.of(Op.FALSE);
            case "UNKNOWN" -> Code.of(Op.UNKNOWN);
            case "QUERY" -> query();
            default -> word(token);
        };
    }

    private Code word(Token token) {
        if (!token.isWord()) {
            throw wrong(token, "a value");
        }
        if (!accept("(")) {
            return Code.named(Op.NAME, token.text());
        }
        var arguments = new ArrayList<Code>();
        while (!accept(")")) {
            arguments.add(expression());
            accept(",");
        }
        return new Code(Op.CALL, token.text(), arguments);
    }

    private Code list() {
        var elements = new ArrayList<Code>();
        while (!accept("]")) {
            Code element = expression();
            elements.add(accept(":") ? Code.of(Op.REPEATED, element, expression()) : element);
            accept(",");
        }
        return new Code(Op.LIST, null, elements);
    }

    /** {@code {0 <= x < 60}}: both relations hold. */
    private Code interval() {
        Code low = sum();
        Op first = RELATIONS.get(upper(next()));
        Code middle = sum();
        Op second = RELATIONS.get(upper(next()));
        Code high = sum();
        expect("}");
        return Code.of(Op.AND, Code.of(first, low, middle), Code.of(second, middle, high));
    }

    private Code query() {
        expect("(");
        String variable = next().text();
        expect("<*");
        Code source = sum();
        expect("|");
        Code condition = expression();
        expect(")");
        return Code.named(Op.QUERY, variable, source, condition);
    }

    final boolean ended() {
        return at >= tokens.size();
    }

    final Token peek() {
        if (ended()) {
            throw new IllegalArgumentException("the file ends too early");
        }
        return tokens.get(at);
    }

    final Token next() {
        Token token = peek();
        at++;
        return token;
    }

    final boolean accept(String word) {
        if (!peek().is(word)) {
            return false;
        }
        at++;
        return true;
    }

    final void expect(String word) {
        Token token = next();
        if (!token.is(word)) {
            throw wrong(token, word);
        }
    }

    final void skipPast(String word) {
        while (!next().is(word)) {
            // what is not wanted here
            continue;
        }
    }

    static String upper(Token token) {
        return token.text().toUpperCase(Locale.ROOT);
    }

    static IllegalArgumentException wrong(Token token, String expected) {
        return new IllegalArgumentException("line " + token.line() + ": " + expected + " expected, not "
                + token.text());
    }
}
