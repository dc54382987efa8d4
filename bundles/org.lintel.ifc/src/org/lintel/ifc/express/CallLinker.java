// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Typed;

/** Links calls: functions of EXPRESS itself (ISO 10303-11, 15), functions of the schema, constructors of entities. */
final class CallLinker {

    private final Linker linker;
    private final RuleBook book;

    CallLinker(Linker linker) {
        this.linker = linker;
        this.book = linker.book;
    }

    Node call(Code code) {
        Node[] arguments = linker.nodes(code.parts());
        Node builtin = builtin(TypeNames.upper(code.text()), arguments);
        if (builtin != null) {
            return builtin;
        }
        Function function = book.function(code.text());
        if (function != null) {
            if (function.parameters() != arguments.length) {
                throw new LinkException(code.text() + " has " + function.parameters() + " parameters");
            }
            return frame -> function.call(frame.run, values(arguments, frame));
        }
        EntityType entity = book.schema().entity(code.text());
        if (entity == null) {
            throw new LinkException("unknown function " + code.text());
        }
        return frame -> Made.part(entity, values(arguments, frame));
    }

    private static Object[] values(Node[] arguments, Frame frame) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].eval(frame);
        }
        return values;
    }

    private Node builtin(String name, Node[] arguments) {
        Node a = arguments.length > 0 ? arguments[0] : null;
        Node b = arguments.length > 1 ? arguments[1] : null;
        return switch (name) {
            case "EXISTS" -> frame -> a.eval(frame) != null;
            case "NVL" -> frame -> {
                Object value = a.eval(frame);
                return value != null ? value : b.eval(frame);
            };
            case "SIZEOF" -> frame -> size(a.eval(frame));
            case "HIINDEX", "HIBOUND" -> frame -> Aggregate.in(a.eval(frame)) instanceof Aggregate found
                    ? (Object) (long) found.high() : null;
            case "LOINDEX", "LOBOUND" -> frame -> Aggregate.in(a.eval(frame)) instanceof Aggregate found
                    ? (Object) (long) found.low : null;
            case "TYPEOF" -> typeOf(a);
            case "USEDIN" -> frame -> usedIn(a.eval(frame), b.eval(frame));
            case "VALUE_IN" -> frame -> Operators.in(b.eval(frame), a.eval(frame));
            case "VALUE_UNIQUE" -> frame -> unique(a.eval(frame));
            case "ABS" -> frame -> absolute(Typed.unwrap(a.eval(frame)));
            case "SQRT", "SIN", "COS", "TAN", "ASIN", "ACOS", "EXP", "LOG" -> frame ->
                    Typed.unwrap(a.eval(frame)) instanceof Number x ? real(name, x.doubleValue()) : null;
            case "LENGTH" -> frame -> Typed.unwrap(a.eval(frame)) instanceof String text
                    ? (Object) (long) text.codePointCount(0, text.length()) : null;
            case "BLENGTH" -> frame -> Typed.unwrap(a.eval(frame)) instanceof Binary binary
                    ? (Object) (long) binary.bits() : null;
            case "ODD" -> frame -> Typed.unwrap(a.eval(frame)) instanceof Long n ? (Object) (n % 2 != 0) : null;
            default -> null;
        };
    }

    private static Object size(Object value) {
        Aggregate found = Aggregate.in(value);
        return found == null ? null : (Object) (long) found.size();
    }

    private Node typeOf(Node value) {
        TypeNames names = book.typeNames();
        return frame -> {
            frame.run.step(1);
            return names.of(value.eval(frame)).value();
        };
    }

    /** Who refers to an instance: {@code IFCSHAPEMODEL.ITEMS} names entity and attribute, an empty text all of them. */
    private static Object usedIn(Object target, Object role) {
        if (!(target instanceof Instance instance) || !(Typed.unwrap(role) instanceof String text)) {
            return new Aggregate(Kind.BAG, 1, new Object[0]);
        }
        int dot = text.lastIndexOf('.');
        List<Instance> found = dot < 0 ? instance.model().referencing(instance)
                : instance.model().referencing(instance, text.substring(0, dot), text.substring(dot + 1));
        return new Aggregate(Kind.BAG, 1, found.toArray());
    }

    private static Object unique(Object value) {
        Aggregate found = Aggregate.in(value);
        return found == null ? null : (Object) (found.as(Kind.SET, 1).size() == found.size());
    }

    private static Object absolute(Object value) {
        return value instanceof Long n ? (Object) Math.abs(n) : value instanceof Double x ? (Object) Math.abs(x) : null;
    }

    private static Object real(String name, double x) {
        double value = switch (name) {
            case "SQRT" -> Math.sqrt(x);
            case "SIN" -> Math.sin(x);
            case "COS" -> Math.cos(x);
            case "TAN" -> Math.tan(x);
            case "ASIN" -> Math.asin(x);
            case "ACOS" -> Math.acos(x);
            case "EXP" -> Math.exp(x);
            default -> Math.log(x);
        };
        return Double.isNaN(value) || Double.isInfinite(value) ? null : (Object) value;
    }
}
