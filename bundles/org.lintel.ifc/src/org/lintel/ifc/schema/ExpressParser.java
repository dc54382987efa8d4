// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.schema.DefinedType.Alias;
import org.lintel.ifc.schema.DefinedType.EnumerationType;
import org.lintel.ifc.schema.DefinedType.SelectType;
import org.lintel.ifc.schema.ExpressLexer.Token;
import org.lintel.ifc.schema.ExpressSchema.AttributeDeclaration;
import org.lintel.ifc.schema.ExpressSchema.EntityDeclaration;
import org.lintel.ifc.schema.TypeExpression.Aggregate;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.schema.TypeExpression.Named;
import org.lintel.ifc.schema.TypeExpression.Simple;
import org.lintel.ifc.schema.TypeExpression.Sized;

/**
 * Reads the declarations of an EXPRESS schema (ISO 10303-11) as IFC uses them: types, entities with single inheritance;
 * functions, rules and the expressions of WHERE and DERIVE are skipped, only their names are kept.
 */
final class ExpressParser {

    private final List<Token> tokens;
    private int at;

    private ExpressParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static ExpressSchema parse(String text) {
        return new ExpressParser(ExpressLexer.tokens(text)).schema();
    }

    private ExpressSchema schema() {
        expect("SCHEMA");
        String name = next().text();
        skipPast(";");
        var entities = new ArrayList<EntityDeclaration>();
        var types = new ArrayList<DefinedType>();
        while (!accept("END_SCHEMA")) {
            Token word = next();
            if (word.is("TYPE")) {
                types.add(type());
            } else if (word.is("ENTITY")) {
                entities.add(entity());
            } else if (word.is("FUNCTION") || word.is("PROCEDURE") || word.is("RULE") || word.is("CONSTANT")) {
                skipPast("END_" + word.text());
                expect(";");
            } else {
                throw wrong(word, "a declaration");
            }
        }
        return new ExpressSchema(name, entities, types);
    }

    private DefinedType type() {
        String name = next().text();
        expect("=");
        DefinedType type;
        if (accept("ENUMERATION")) {
            expect("OF");
            type = new EnumerationType(name, names());
        } else if (accept("SELECT")) {
            type = new SelectType(name, names());
        } else {
            TypeExpression underlying = expression();
            expect(";");
            List<String> rules = accept("WHERE") ? labels() : List.of();
            expect("END_TYPE");
            expect(";");
            return new Alias(name, underlying, rules);
        }
        expect(";");
        expect("END_TYPE");
        expect(";");
        return type;
    }

    private EntityDeclaration entity() {
        var entity = new EntityDeclaration(next().text());
        while (!accept(";")) {
            if (accept("ABSTRACT")) {
                entity.isAbstract = true;
            } else if (accept("SUPERTYPE")) {
                if (accept("OF")) {
                    skipBrackets();
                }
            } else {
                expect("SUBTYPE");
                expect("OF");
                List<String> above = names();
                if (above.size() != 1) {
                    throw new IllegalArgumentException(entity.name + " has several supertypes: " + above);
                }
                entity.supertype = above.getFirst();
            }
        }
        while (!atSection()) {
            explicit(entity);
        }
        if (accept("DERIVE")) {
            while (!atSection()) {
                derived(entity);
            }
        }
        if (accept("INVERSE")) {
            while (!atSection()) {
                entity.inverses.add(inverse());
            }
        }
        if (accept("UNIQUE")) {
            while (!atSection()) {
                entity.uniqueRules.add(unique());
            }
        }
        if (accept("WHERE")) {
            entity.whereRules.addAll(labels());
        }
        expect("END_ENTITY");
        expect(";");
        return entity;
    }

    private void explicit(EntityDeclaration entity) {
        var own = new ArrayList<String>();
        var redeclared = new ArrayList<String>();
        do {
            if (peek().is("SELF")) {
                redeclared.add(redeclared());
            } else {
                own.add(next().text());
            }
        } while (accept(","));
        expect(":");
        boolean optional = accept("OPTIONAL");
        TypeExpression type = expression();
        expect(";");
        own.forEach(name -> entity.attributes.add(new AttributeDeclaration(name, type, optional)));
        redeclared.forEach(name -> entity.redeclared.add(new AttributeDeclaration(name, type, optional)));
    }

    private void derived(EntityDeclaration entity) {
        if (peek().is("SELF")) {
            entity.derived.add(redeclared());
        } else {
            next();
        }
        skipPast(";");
    }

    /** {@code SELF\IfcNamedUnit.Dimensions}: the attribute's name. */
    private String redeclared() {
        expect("SELF");
        expect("\\");
        next();
        expect(".");
        return next().text();
    }

    private InverseAttribute inverse() {
        String name = next().text();
        expect(":");
        int lower = 1;
        int upper = 1;
        if (accept("SET") || accept("BAG")) {
            lower = 0;
            upper = -1;
            if (accept("[")) {
                lower = bound();
                expect(":");
                upper = bound();
                expect("]");
            }
            expect("OF");
        }
        String entity = next().text();
        expect("FOR");
        String attribute = next().text();
        expect(";");
        return new InverseAttribute(name, entity, attribute, lower, upper);
    }

    private UniqueRule unique() {
        String label = next().text();
        expect(":");
        var attributes = new ArrayList<String>();
        do {
            attributes.add(peek().is("SELF") ? redeclared() : next().text());
        } while (accept(","));
        expect(";");
        return new UniqueRule(label, attributes);
    }

    /** The labels of WHERE rules up to the end of the declaration. */
    private List<String> labels() {
        var labels = new ArrayList<String>();
        while (!atSection()) {
            labels.add(next().text());
            expect(":");
            skipPast(";");
        }
        return labels;
    }

    private TypeExpression expression() {
        Token word = next();
        for (Kind kind : Kind.values()) {
            if (word.is(kind.name())) {
                return aggregate(kind);
            }
        }
        for (Simple simple : Simple.values()) {
            if (word.is(simple.name())) {
                if (!accept("(")) {
                    return simple;
                }
                int width = Integer.parseInt(next().text());
                expect(")");
                return new Sized(simple, width, accept("FIXED"));
            }
        }
        if (!word.isWord()) {
            throw wrong(word, "a type");
        }
        return new Named(word.text());
    }

    private Aggregate aggregate(Kind kind) {
        int lower = 0;
        int upper = -1;
        if (accept("[")) {
            lower = bound();
            expect(":");
            upper = bound();
            expect("]");
        }
        expect("OF");
        boolean optional = accept("OPTIONAL");
        boolean unique = accept("UNIQUE");
        return new Aggregate(kind, lower, upper, unique, optional, expression());
    }

    /** A number, or -1 for {@code ?}; explicit attributes of IFC have no expressions here. */
    private int bound() {
        Token token = next();
        return token.is("?") ? -1 : Integer.parseInt(token.text());
    }

    private List<String> names() {
        expect("(");
        var names = new ArrayList<String>();
        do {
            names.add(next().text());
        } while (accept(","));
        expect(")");
        return names;
    }

    private boolean atSection() {
        Token token = peek();
        return token.is("DERIVE") || token.is("INVERSE") || token.is("UNIQUE") || token.is("WHERE")
                || token.is("END_ENTITY") || token.is("END_TYPE");
    }

    private void skipBrackets() {
        expect("(");
        int depth = 1;
        while (depth > 0) {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    private void skipPast(String word) {
        while (!next().is(word)) {
            if (at >= tokens.size()) {
                throw new IllegalArgumentException("the file ends before " + word);
            }
        }
    }

    private Token peek() {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("the file ends too early");
        }
        return tokens.get(at);
    }

    private Token next() {
        Token token = peek();
        at++;
        return token;
    }

    private boolean accept(String word) {
        if (!peek().is(word)) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(String word) {
        Token token = next();
        if (!token.is(word)) {
            throw wrong(token, word);
        }
    }

    private static IllegalArgumentException wrong(Token token, String expected) {
        return new IllegalArgumentException("line " + token.line() + ": " + expected + " expected, not "
                + token.text());
    }
}
