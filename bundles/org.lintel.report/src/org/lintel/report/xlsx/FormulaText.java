// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the formula of a calculation as people write it, {@code P / A} or {@code 1 / ΣR}, over the symbols of its
 * terms:
 * {@code + − × · / ^ ² ³}, parentheses, {@code min}, {@code max}, degrees, and {@code Σ} over terms whose symbols begin alike.
 */
final class FormulaText {

    private static final int DEEPEST = 40;

    private final String text;
    private final List<String> symbols;
    private int at;
    private int depth;

    private FormulaText(String text, List<String> symbols) {
        this.text = text;
        this.symbols = symbols;
    }

    /** @return null if it is no formula of just these symbols, or one of them could mean several terms */
    static Expression parse(String formula, List<String> symbols) {
        FormulaText reader = new FormulaText(formula, symbols);
        try {
            Expression expression = reader.sum();
            return reader.peek() == 0 ? expression : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The next sign that is no blank; 0 at the end. */
    private char peek() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Expression sum() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        boolean negative = minus(peek());
        at += negative ? 1 : 0;
        Expression left = product();
        left = negative ? new Expression.Binary('-', new Expression.Constant(0), left) : left;
        for (char sign = peek(); sign == '+' || minus(sign); sign = peek()) {
            at++;
            left = new Expression.Binary(sign == '+' ? '+' : '-', left, product());
        }
        depth--;
        return left;
    }

    private static boolean minus(char sign) {
        return sign == '-' || sign == '\u2212' || sign == '\u2013';
    }

    private Expression product() {
        Expression left = power();
        for (char sign = peek(); "×·*∙⋅/÷".indexOf(sign) >= 0 && sign != 0; sign = peek()) {
            at++;
            left = new Expression.Binary(sign == '/' || sign == '÷' ? '/' : '*', left, power());
        }
        return left;
    }

    private Expression power() {
        Expression base = atom();
        char sign = peek();
        if (sign == '²' || sign == '³') {
            at++;
            return new Expression.Binary('^', base, new Expression.Constant(sign == '²' ? 2 : 3));
        }
        if (sign == '^') {
            at++;
            return new Expression.Binary('^', base, atom());
        }
        return base;
    }

    private Expression atom() {
        char next = peek();
        int symbol = symbol();
        if (symbol >= 0) {
            return new Expression.Term(symbol);
        }
        if (next == '(') {
            at++;
            Expression inner = sum();
            close();
            return inner;
        }
        if (next == 'Σ' || next == '∑') {
            at++;
            return peek() == '(' ? overInner() : over(word());
        }
        if (Character.isDigit(next)) {
            int from = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            double number = Double.parseDouble(text.substring(from, at));
            boolean degrees = at < text.length() && text.charAt(at) == '°';
            at += degrees ? 1 : 0;
            return new Expression.Constant(degrees ? Math.toRadians(number) : number);
        }
        String name = word();
        if (name.equals("min") || name.equals("max")) {
            return function(name.equals("min") ? "MIN" : "MAX");
        }
        throw new IllegalArgumentException("neither symbol nor number");
    }

    private Expression function(String name) {
        if (peek() != '(') {
            throw new IllegalArgumentException("no parenthesis");
        }
        List<Expression> parts = new ArrayList<>();
        do {
            at++;
            parts.add(sum());
        } while (peek() == ',' || peek() == ';');
        close();
        return new Expression.Function(name, List.copyOf(parts));
    }

    private void close() {
        if (peek() != ')') {
            throw new IllegalArgumentException("not closed");
        }
        at++;
    }

    private String word() {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** {@code Σ(A × U)}: the sum of the terms that bear what stands in the parentheses as their symbol. */
    private Expression overInner() {
        int end = text.indexOf(')', at);
        String inner = end < 0 ? "" : text.substring(at + 1, end).strip();
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            if (symbols.get(i).equals(inner)) {
                parts.add(new Expression.Term(i));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no such terms");
        }
        at = end + 1;
        return Expression.sum(List.copyOf(parts));
    }

    /** The sum of all terms, or of those whose symbol is the word, or else the word but for an index. */
    private Expression over(String word) {
        String stem = word.endsWith("i") && word.length() > 1 ? word.substring(0, word.length() - 1) : word;
        boolean exactly = symbols.contains(stem);
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            if (exactly ? symbols.get(i).equals(stem) : stem.isEmpty() || symbols.get(i).startsWith(stem)) {
                parts.add(new Expression.Term(i));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no such terms");
        }
        return Expression.sum(List.copyOf(parts));
    }

    /** The term whose symbol stands here, the longest that fits; -1 if none does. */
    private int symbol() {
        int found = -1;
        boolean several = false;
        for (int i = 0; i < symbols.size(); i++) {
            String symbol = symbols.get(i);
            if (symbol.isEmpty() || !text.startsWith(symbol, at) || goesOn(at + symbol.length(), symbol)) {
                continue;
            }
            int longest = found < 0 ? 0 : symbols.get(found).length();
            several = symbol.length() == longest || several && symbol.length() < longest;
            found = symbol.length() > longest ? i : found;
        }
        if (several) {
            throw new IllegalArgumentException("it may mean several terms");
        }
        at += found < 0 ? 0 : symbols.get(found).length();
        return found;
    }

    /** Whether a name goes on where a symbol would end: {@code A} is no symbol within {@code Aw}. */
    private boolean goesOn(int end, String symbol) {
        return end < text.length() && Character.isLetterOrDigit(text.charAt(end))
                && Character.isLetterOrDigit(symbol.charAt(symbol.length() - 1));
    }
}
