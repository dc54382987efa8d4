// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.schema.ExpressLexer;
import org.lintel.ifc.schema.ExpressLexer.Token;

/**
 * Reads from an EXPRESS schema what can be carried out: derived attributes, WHERE rules, functions and global rules.
 * What is declared besides is the matter of the schema resource.
 */
final class RuleParser extends ExpressionParser {

    private static final List<String> SECTIONS =
            List.of("DERIVE", "INVERSE", "UNIQUE", "WHERE", "END_ENTITY", "END_TYPE", "END_RULE");

    private RuleParser(List<Token> tokens) {
        super(tokens);
    }

    /** The declarations that hold something to carry out, in the order of the file. */
    static List<Code> parse(String text) {
        return new RuleParser(ExpressLexer.tokens(text)).schema();
    }

    private List<Code> schema() {
        expect("SCHEMA");
        skipPast(";");
        var found = new ArrayList<Code>();
        while (!accept("END_SCHEMA")) {
            Token word = next();
            Code unit = switch (upper(word)) {
                case "TYPE" -> unit(Op.TYPE, "END_TYPE");
                case "ENTITY" -> unit(Op.ENTITY, "END_ENTITY");
                case "FUNCTION" -> function();
                case "RULE" -> rule();
                default -> throw wrong(word, "a declaration");
            };
            if (!unit.parts().isEmpty()) {
                found.add(unit);
            }
        }
        return found;
    }

    private Code unit(Op op, String end) {
        String name = next().text();
        var parts = new ArrayList<Code>();
        while (!accept(end)) {
            if (accept("DERIVE")) {
                while (!atSection()) {
                    parts.add(derived());
                }
            } else if (accept("WHERE")) {
                parts.addAll(where());
            } else {
                next();
            }
        }
        expect(";");
        return new Code(op, name, parts);
    }

    private Code derived() {
        String name = next().text();
        if (name.equalsIgnoreCase("SELF")) {
            expect("\\");
            next();
            expect(".");
            name = next().text();
        }
        expect(":");
        Code type = type();
        expect(":=");
        Code value = expression();
        expect(";");
        return Code.named(Op.DERIVED, name, type, value);
    }

    private List<Code> where() {
        var rules = new ArrayList<Code>();
        while (!atSection()) {
            String label = next().text();
            expect(":");
            rules.add(Code.named(Op.WHERE, label, expression()));
            expect(";");
        }
        return rules;
    }

    private boolean atSection() {
        return SECTIONS.contains(upper(peek()));
    }

    /** Parameters, local variables, statements. */
    private Code function() {
        String name = next().text();
        var parameters = new ArrayList<Code>();
        if (accept("(")) {
            while (!accept(")")) {
                parameters.addAll(variables());
                accept(";");
            }
        }
        expect(":");
        type();
        expect(";");
        List<Code> locals = locals();
        Code body = plain(statements("END_FUNCTION"));
        expect(";");
        return Code.named(Op.FUNCTION, name, new Code(Op.BLOCK, null, parameters), new Code(Op.BLOCK, null, locals),
                body);
    }

    /** The entities it is for, local variables, statements, and what must hold then. */
    private Code rule() {
        String name = next().text();
        expect("FOR");
        expect("(");
        var populations = new ArrayList<Code>();
        while (!accept(")")) {
            populations.add(Code.named(Op.NAME, next().text()));
            accept(",");
        }
        expect(";");
        List<Code> locals = locals();
        Code body = plain(statements("WHERE"));
        var parts = new ArrayList<>(List.of(new Code(Op.BLOCK, null, populations), new Code(Op.BLOCK, null, locals),
                body));
        parts.addAll(where());
        expect("END_RULE");
        expect(";");
        return new Code(Op.RULE, name, parts);
    }

    private List<Code> locals() {
        var locals = new ArrayList<Code>();
        if (accept("LOCAL")) {
            while (!accept("END_LOCAL")) {
                locals.addAll(variables());
                expect(";");
            }
            expect(";");
        }
        return locals;
    }

    /** {@code a, b : type := value}, without what ends it. */
    private List<Code> variables() {
        var names = new ArrayList<String>();
        do {
            names.add(next().text());
        } while (accept(","));
        expect(":");
        Code type = type();
        Code value = accept(":=") ? expression() : Code.of(Op.NOTHING);
        return names.stream().map(name -> Code.named(Op.VARIABLE, name, type, value)).toList();
    }

    private Code type() {
        Token word = next();
        switch (upper(word)) {
            case "SET", "BAG", "LIST", "ARRAY" -> {
                Code low = Code.of(Op.NOTHING);
                if (accept("[")) {
                    low = expression();
                    expect(":");
                    expression();
                    expect("]");
                }
                expect("OF");
                accept("OPTIONAL");
                accept("UNIQUE");
                return Code.named(Op.AGGREGATE, upper(word), low, type());
            }
            case "GENERIC", "AGGREGATE" -> {
                if (accept(":")) {
                    next();
                }
                return accept("OF") ? type() : Code.named(Op.NAMED, "GENERIC");
            }
            default -> {
                if (accept("(")) {
                    skipPast(")");
                    accept("FIXED");
                }
                return Code.named(Op.NAMED, word.text());
            }
        }
    }

    /** Statements up to a word, which is read. */
    private Code statements(String... ends) {
        var statements = new ArrayList<Code>();
        while (true) {
            for (String end : ends) {
                if (accept(end)) {
                    return new Code(Op.BLOCK, end, statements);
                }
            }
            statements.add(statement());
        }
    }

    private Code statement() {
        Token word = peek();
        switch (upper(word)) {
            case "IF" -> {
                next();
                return branch();
            }
            case "CASE" -> {
                next();
                return choice();
            }
            case "REPEAT" -> {
                next();
                return repeat();
            }
            case "BEGIN" -> {
                next();
                return ended(plain(statements("END")));
            }
            case "RETURN" -> {
                next();
                Code value = Code.of(Op.NOTHING);
                if (accept("(")) {
                    value = expression();
                    expect(")");
                }
                return ended(Code.of(Op.RETURN, value));
            }
            case "ESCAPE" -> {
                next();
                return ended(Code.of(Op.ESCAPE));
            }
            case "SKIP" -> {
                next();
                return ended(Code.of(Op.SKIP));
            }
            default -> {
                Code target = qualified();
                expect(":=");
                return ended(Code.of(Op.ASSIGN, target, expression()));
            }
        }
    }

    private Code ended(Code statement) {
        expect(";");
        return statement;
    }

    private Code branch() {
        Code condition = expression();
        expect("THEN");
        Code then = statements("ELSE", "END_IF");
        Code otherwise = then.text().equals("ELSE") ? statements("END_IF") : Code.of(Op.BLOCK);
        return ended(Code.of(Op.IF, condition, plain(then), plain(otherwise)));
    }

    /** The word that ended a block is not kept. */
    private static Code plain(Code block) {
        return new Code(Op.BLOCK, null, block.parts());
    }

    private Code choice() {
        var parts = new ArrayList<Code>();
        parts.add(expression());
        expect("OF");
        while (!accept("END_CASE")) {
            if (accept("OTHERWISE")) {
                expect(":");
                parts.add(Code.of(Op.OTHERWISE, statement()));
                continue;
            }
            var labels = new ArrayList<Code>();
            do {
                labels.add(expression());
            } while (accept(","));
            expect(":");
            parts.add(Code.of(Op.CHOICE, new Code(Op.BLOCK, null, labels), statement()));
        }
        return ended(new Code(Op.CASE, null, parts));
    }

    /** From, to, step, while, until, body; the name of the variable where there is one. */
    private Code repeat() {
        String variable = "";
        Code from = Code.of(Op.NOTHING);
        Code to = from;
        Code step = Code.named(Op.INTEGER, 1L);
        if (!peek().is("WHILE") && !peek().is("UNTIL") && !peek().is(";")) {
            variable = next().text();
            expect(":=");
            from = expression();
            expect("TO");
            to = expression();
            step = accept("BY") ? expression() : step;
        }
        Code during = accept("WHILE") ? expression() : Code.of(Op.TRUE);
        Code until = accept("UNTIL") ? expression() : Code.of(Op.FALSE);
        expect(";");
        Code body = plain(statements("END_REPEAT"));
        return ended(Code.named(Op.REPEAT, variable, from, to, step, during, until, body));
    }
}
