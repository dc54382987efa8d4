// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.List;
import java.util.Map;

/** Writes an expression as a reader of EXPRESS would, without the schema's own names in front of its types. */
final class CodeText {

    private static final Map<Op, String> SIGNS = Map.ofEntries(Map.entry(Op.EQUAL, " = "),
            Map.entry(Op.UNEQUAL, " <> "), Map.entry(Op.LESS, " < "), Map.entry(Op.LESS_EQUAL, " <= "),
            Map.entry(Op.GREATER, " > "), Map.entry(Op.GREATER_EQUAL, " >= "), Map.entry(Op.SAME, " :=: "),
            Map.entry(Op.NOT_SAME, " :<>: "), Map.entry(Op.IN, " IN "), Map.entry(Op.LIKE, " LIKE "),
            Map.entry(Op.ADD, " + "), Map.entry(Op.SUBTRACT, " - "), Map.entry(Op.OR, " OR "),
            Map.entry(Op.XOR, " XOR "), Map.entry(Op.MULTIPLY, " * "), Map.entry(Op.DIVIDE, " / "),
            Map.entry(Op.DIV, " DIV "), Map.entry(Op.MOD, " MOD "), Map.entry(Op.AND, " AND "),
            Map.entry(Op.COMBINE, " || "), Map.entry(Op.POWER, " ** "));

    private final StringBuilder out = new StringBuilder();

    private CodeText() {
    }

    static String of(Code expression) {
        var text = new CodeText();
        text.add(expression, false);
        return text.out.toString();
    }

    private void add(Code code, boolean inner) {
        String sign = SIGNS.get(code.op());
        if (sign != null) {
            out.append(inner ? "(" : "");
            // a chain of one operator needs no brackets: EXPRESS reads it from the left
            add(code.part(0), code.part(0).op() != code.op());
            out.append(sign);
            add(code.part(1), true);
            out.append(inner ? ")" : "");
            return;
        }
        switch (code.op()) {
            case STRING -> out.append('\'').append(Linker.withoutSchema(code.text())).append('\'');
            case INTEGER, REAL -> out.append(code.value());
            case NOTHING -> out.append('?');
            case NAME -> out.append(code.text());
            case ATTRIBUTE -> attribute(code);
            case GROUP -> {
                add(code.part(0), true);
                out.append('\\').append(code.text());
            }
            case INDEX -> {
                add(code.part(0), true);
                list("[", code.parts().subList(1, code.parts().size()), ":", "]");
            }
            case CALL -> list(code.text() + "(", code.parts(), ", ", ")");
            case LIST -> list("[", code.parts(), ", ", "]");
            case REPEATED -> list("", code.parts(), " : ", "");
            case QUERY -> {
                out.append("QUERY(").append(code.text()).append(" <* ");
                add(code.part(0), true);
                out.append(" | ");
                add(code.part(1), false);
                out.append(')');
            }
            case NEGATE, NOT -> {
                out.append(code.op() == Op.NOT ? "NOT " : "-");
                add(code.part(0), true);
            }
            default -> out.append(code.op());
        }
    }

    /** {@code SELF\IfcObject.ObjectType} is {@code ObjectType} to a reader. */
    private void attribute(Code code) {
        Code base = code.part(0);
        if (base.op() != Op.SELF && !(base.op() == Op.GROUP && base.part(0).op() == Op.SELF)) {
            add(base, true);
            out.append('.');
        }
        out.append(code.text());
    }

    private void list(String before, List<Code> parts, String between, String after) {
        out.append(before);
        for (int i = 0; i < parts.size(); i++) {
            out.append(i > 0 ? between : "");
            add(parts.get(i), false);
        }
        out.append(after);
    }
}
