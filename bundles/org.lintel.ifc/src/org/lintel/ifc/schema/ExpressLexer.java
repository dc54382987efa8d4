// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.util.ArrayList;
import java.util.List;

/** Splits an EXPRESS text into words, numbers, strings and signs; remarks are dropped. */
final class ExpressLexer {

    private final String text;
    private int at;
    private int line = 1;

    private ExpressLexer(String text) {
        this.text = text;
    }

    /** A token with the line it stands in. */
    record Token(String text, int line) {

        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }

        boolean isWord() {
            return Character.isLetter(text.charAt(0));
        }
    }

    static List<Token> tokens(String text) {
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
                while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                    at++;
                }
            } else if (c == '\'') {
                string();
            } else if (text.startsWith(":=", at)) {
                at += 2;
            } else {
                at++;
            }
            tokens.add(new Token(text.substring(from, at), line));
        }
        return tokens;
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
