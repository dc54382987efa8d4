// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.util.ArrayList;
import java.util.List;

/** Splits an EXPRESS text into words, numbers, strings and signs; remarks are dropped. */
public final class ExpressLexer {

    /** Signs of several characters, those that others begin with after them. */
    private static final List<String> SIGNS = List.of(":<>:", ":=:", ":=", "<>", "<=", ">=", "<*", "||", "**");

    private final String text;
    private int at;
    private int line = 1;

    private ExpressLexer(String text) {
        this.text = text;
    }

    /** A token with the line it stands in. */
    public record Token(String text, int line) {

        /** Whether it is this word or sign, in whatever letters. */
        public boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }

        public boolean isWord() {
            return Character.isLetter(text.charAt(0));
        }
    }

    /**
     * All tokens of a text.
     *
     * @throws IllegalArgumentException with the line, where a string or a remark is not closed
     */
    public static List<Token> tokens(String text) {
        return new ExpressLexer(text).all();
    }

    private List<Token> all() {
        var tokens = new ArrayList<Token>();
        while (skipBlanks()) {
            int from = at;
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                    at++;
                }
            } else if (Character.isDigit(c)) {
                number();
            } else if (c == '\'') {
                string();
            } else {
                at += sign();
            }
            tokens.add(new Token(text.substring(from, at), line));
        }
        return tokens;
    }

    /** {@code 12}, {@code 0.}, {@code 1.001}, {@code 1.E-5}. */
    private void number() {
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
            if (at < text.length() && (text.charAt(at) == 'E' || text.charAt(at) == 'e')) {
                at++;
                at += at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
                digits();
            }
        }
    }

    private void digits() {
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
    }

    private int sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return sign.length();
            }
        }
        return 1;
    }

    private void string() {
        do {
            at++;
            if (at >= text.length() || text.charAt(at) == '\n') {
                throw new IllegalArgumentException("line " + line + ": a string is not closed");
            }
        } while (text.charAt(at) != '\'');
        at++;
    }

    /** Moves to the next token; false at the end. */
    private boolean skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("--", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("(*", at)) {
                remark();
            } else {
                return true;
            }
        }
        return false;
    }

    /** Embedded remarks may stand in each other. */
    private void remark() {
        int depth = 0;
        do {
            if (at >= text.length()) {
                throw new IllegalArgumentException("line " + line + ": a remark is not closed");
            }
            if (text.startsWith("(*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*)", at)) {
                depth--;
                at += 2;
            } else {
                line += text.charAt(at) == '\n' ? 1 : 0;
                at++;
            }
        } while (depth > 0);
    }
}
