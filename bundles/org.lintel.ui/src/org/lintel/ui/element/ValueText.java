// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.element;

import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.PropertyWords;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;
import org.lintel.ui.tree.TreeLabels;

/** Writes values of a model for the eye: one line, of bounded length. */
public final class ValueText {

    private static final int MAX_ITEMS = 20;

    private ValueText() {
    }

    /** A value as decoded from the model; empty for null. */
    public static String of(Object value) {
        return switch (value) {
            case null -> "";
            case String text -> TreeLabels.oneLine(text);
            case Double number -> Decimal.plain(number);
            case Enumeration item -> item.name();
            case Logical unknown -> "unknown";
            case Derived derived -> "*";
            case Typed typed -> of(typed.value());
            case Instance instance -> reference(instance);
            case Ref ref -> ref.toString();
            case List<?> list -> list(list);
            default -> TreeLabels.oneLine(value.toString());
        };
    }

    /** A property's value with its unit: of a bounded one the bounds too, of a table both columns. */
    static String of(Property property) {
        String parts = PropertyWords.of(property, ValueText::of);
        if (parts == null) {
            return of(property.value(), property.unit());
        }
        return property.unit() == null || property.unit().symbol().isEmpty() ? parts
                : parts + " " + property.unit().symbol();
    }

    /** A value with its unit. */
    public static String of(Object value, Unit unit) {
        String text = of(value);
        boolean number = Typed.unwrap(value) instanceof Number;
        return text.isEmpty() || unit == null || unit.symbol().isEmpty() || !number ? text : text + " " + unit.symbol();
    }

    private static String reference(Instance instance) {
        String name = instance.name();
        return name == null || name.isBlank() ? instance.typeName() + " #" + instance.id()
                : instance.typeName() + " \"" + TreeLabels.oneLine(name) + "\"";
    }

    private static String list(List<?> list) {
        StringBuilder out = new StringBuilder();
        for (Object item : list.subList(0, Math.min(MAX_ITEMS, list.size()))) {
            out.append(out.isEmpty() ? "" : ", ").append(of(item));
        }
        return list.size() > MAX_ITEMS ? out.append(", … (").append(list.size()).append(')').toString() : out.toString();
    }
}
