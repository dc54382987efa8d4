// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;

/**
 * Writes a model anew with the same meaning: other numbers, another order of instances and of the members of sets,
 * other ways to write numbers and text, other blanks.
 */
final class Rewriting {

    private final Model model;
    private final Random random;
    private final long[] ids;
    private final boolean noise;
    private final StringBuilder out = new StringBuilder();

    private Rewriting(Model model, long seed, boolean noise) {
        this.model = model;
        this.noise = noise;
        this.random = new Random(seed);
        var numbers = new ArrayList<Long>();
        long next = 1;
        for (int i = 0; i < model.size(); i++) {
            numbers.add(next);
            next += 1 + random.nextInt(3);
        }
        Collections.shuffle(numbers, random);
        ids = numbers.stream().mapToLong(Long::longValue).toArray();
    }

    /** With rounding noise besides. */
    static Model of(Model model, long seed) throws ModelException {
        return Model.of(new Rewriting(model, seed, true).write((instance, values) -> values), "rewritten.ifc");
    }

    /**
     * Without noise.
     *
     * @param edit may change the values of an instance; null leaves it out
     */
    static Model of(Model model, long seed, BiFunction<Instance, List<Object>, List<Object>> edit)
            throws ModelException {
        return Model.of(new Rewriting(model, seed, false).write(edit), "rewritten.ifc");
    }

    private byte[] write(BiFunction<Instance, List<Object>, List<Object>> edit) {
        out.append("ISO-10303-21;HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');FILE_SCHEMA(");
        value(new ArrayList<>(model.header().schemas()), null);
        out.append(");ENDSEC;DATA;\r\n");
        var rows = new ArrayList<Integer>();
        for (int i = 0; i < model.size(); i++) {
            rows.add(i);
        }
        Collections.shuffle(rows, random);
        for (int row : rows) {
            Instance instance = model.at(row);
            List<Object> values = edit.apply(instance, instance.values());
            if (values == null) {
                continue;
            }
            out.append('#').append(ids[row]).append(random.nextBoolean() ? " = " : "=")
                    .append(instance.typeName().toUpperCase(Locale.ROOT)).append('(');
            List<Attribute> attributes = instance.type().attributes();
            for (int i = 0; i < values.size(); i++) {
                out.append(i == 0 ? "" : random.nextInt(8) == 0 ? " ,\n " : ",");
                // of two units of a kind the first counts, though it is a set
                boolean ordered = instance.is("IfcUnitAssignment");
                value(values.get(i), i < attributes.size() && !ordered ? attributes.get(i).type() : null);
            }
            out.append(random.nextInt(20) == 0 ? ") /* a note */;\n" : ");\n");
        }
        out.append("ENDSEC;END-ISO-10303-21;");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void value(Object value, TypeExpression type) {
        switch (value) {
            case null -> out.append('$');
            case Derived derived -> out.append('*');
            case String text -> text(text);
            case Double number -> number(number);
            case Long whole -> out.append(whole);
            case Boolean truth -> out.append(truth ? ".T." : ".F.");
            case Logical unknown -> out.append(".U.");
            case Enumeration item -> out.append('.').append(item.name()).append('.');
            case Binary binary -> out.append('"').append(binary.hex()).append('"');
            case Instance instance -> out.append('#').append(ids[instance.row()]);
            case Ref ref -> out.append("#999999").append(ref.id());
            case Typed typed -> {
                out.append(typed.type().toUpperCase(Locale.ROOT)).append('(');
                value(typed.value(), null);
                out.append(')');
            }
            case List<?> list -> list(list, type);
            default -> throw new AssertionError(value.getClass());
        }
    }

    private void list(List<?> list, TypeExpression type) {
        List<Object> items = new ArrayList<>(list);
        TypeExpression element = null;
        if (type instanceof TypeExpression.Aggregate aggregate) {
            element = aggregate.element();
            if (aggregate.kind() == TypeExpression.Kind.SET || aggregate.kind() == TypeExpression.Kind.BAG) {
                Collections.shuffle(items, random);
            }
        }
        out.append('(');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(items.get(i), element);
        }
        out.append(')');
    }

    private void number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e9) {
            String whole = Long.toString((long) number);
            out.append(switch (random.nextInt(4)) {
                case 0 -> whole + ".";
                case 1 -> whole + ".0";
                case 2 -> whole + ".E0";
                default -> whole + ".000E+00";
            });
            return;
        }
        // the last digits as another program might have rounded them
        double noisy = noise && random.nextInt(3) == 0 ? number * (1 + (random.nextDouble() - 0.5) * 1e-13) : number;
        out.append(noisy);
    }

    private void text(String text) {
        out.append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\\') {
                out.append(c).append(c);
            } else if (c >= ' ' && c < 127) {
                out.append(c);
            } else {
                out.append("\\X2\\").append(String.format("%04X", (int) c)).append("\\X0\\");
            }
        }
        out.append('\'');
    }
}
