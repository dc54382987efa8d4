// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.DefinedType.Alias;
import org.lintel.ifc.schema.DefinedType.EnumerationType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.schema.TypeExpression.Aggregate;
import org.lintel.ifc.schema.TypeExpression.Named;
import org.lintel.ifc.schema.TypeExpression.Simple;
import org.lintel.ifc.schema.TypeExpression.Sized;

/**
 * How the value of an attribute or of a defined type is written: a type of EXPRESS with its names resolved.
 *
 * @param name the defined type, enumeration, select or entity it is named by; empty for a type of EXPRESS itself
 * @param element of a list: the form of its elements, else null
 * @param width of a list: how many elements it has where that is fixed, else 0
 */
record Form(Kind kind, String name, Form element, int width) {

    /** The sorts of values. */
    enum Kind {
        INTEGER, REAL, NUMBER, BOOLEAN, LOGICAL, STRING, BINARY, ENUMERATION, ENTITY, SELECT, LIST
    }

    private static final int MOST_ALIASES = 20;

    static Form of(TypeExpression type, Schema schema) {
        return of(type, schema, "", 0);
    }

    private static Form of(TypeExpression type, Schema schema, String name, int depth) {
        return switch (type) {
            case Simple simple -> new Form(Kind.valueOf(simple.name()), name, null, 0);
            case Sized sized -> of(sized.base(), schema, name, depth);
            case Aggregate aggregate -> new Form(Kind.LIST, name, of(aggregate.element(), schema, "", depth + 1),
                    aggregate.lower() == aggregate.upper() ? aggregate.upper() : 0);
            case Named named -> {
                DefinedType defined = schema.definedType(named.name());
                yield defined == null || depth > MOST_ALIASES ? new Form(Kind.ENTITY, named.name(), null, 0)
                        : of(defined, schema, name, depth + 1);
            }
        };
    }

    static Form of(DefinedType defined, Schema schema) {
        return of(defined, schema, "", 0);
    }

    /** @param name of the type that is defined by this one, which is the narrower; empty where there is none */
    private static Form of(DefinedType defined, Schema schema, String name, int depth) {
        return switch (defined) {
            case Alias alias -> of(alias.underlying(), schema, name.isEmpty() ? alias.name() : name, depth);
            case EnumerationType items -> new Form(Kind.ENUMERATION, items.name(), null, 0);
            default -> new Form(Kind.SELECT, defined.name(), null, 0);
        };
    }

    /** Whether a value is written as text, or as a list of texts. */
    boolean isSimple() {
        return kind == Kind.LIST ? element.isSimple() : kind != Kind.ENTITY && kind != Kind.SELECT;
    }

    boolean isList() {
        return kind == Kind.LIST;
    }

    /** The form inside all lists. */
    Form innermost() {
        Form form = this;
        while (form.kind == Kind.LIST) {
            form = form.element;
        }
        return form;
    }

    /** What stands before the bracket of a value with its type, {@code IFCLABEL}. */
    static byte[] keyword(String name) {
        return name.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** For messages: the type's own name, or that of EXPRESS. */
    String called() {
        return name.isEmpty() ? kind.name() : name;
    }
}
