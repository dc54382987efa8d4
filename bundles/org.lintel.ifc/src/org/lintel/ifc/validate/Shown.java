// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Typed;

/** Values as a message shows them: close to how they stand in the file, and never long. */
final class Shown {

    private static final int MOST = 60;
    private static final int MOST_ITEMS = 4;

    private Shown() {
    }

    static String of(Object value) {
        var out = new StringBuilder();
        add(value, out, 0);
        return out.length() > MOST ? out.substring(0, MOST) + "…" : out.toString();
    }

    private static void add(Object value, StringBuilder out, int depth) {
        if (out.length() > MOST) {
            return;
        }
        if (value == null) {
            out.append('$');
        } else if (value instanceof String text) {
            out.append('\'').append(text, 0, Math.min(text.length(), MOST)).append('\'');
        } else if (value instanceof Instance instance) {
            out.append('#').append(instance.id()).append(' ').append(instance.typeName());
        } else if (value instanceof Typed typed) {
            out.append(typed.type()).append('(');
            add(typed.value(), out, depth + 1);
            out.append(')');
        } else if (value instanceof List<?> list) {
            out.append('(');
            for (int i = 0; i < list.size() && i < MOST_ITEMS; i++) {
                out.append(i > 0 ? "," : "");
                add(list.get(i), out, depth + 1);
            }
            out.append(list.size() > MOST_ITEMS ? ",…)" : ")");
        } else if (value instanceof Boolean truth) {
            out.append(truth ? ".T." : ".F.");
        } else if (value == Logical.UNKNOWN) {
            out.append(".U.");
        } else if (value == Derived.DERIVED) {
            out.append('*');
        } else {
            out.append(value);
        }
    }
}
