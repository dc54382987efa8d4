// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes a STEP physical file (ISO 10303-21) in memory, all ASCII, the same bytes for the same calls. */
public final class StepWriter {

    private final String schema;
    private final StringBuilder data = new StringBuilder();
    private List<String> description = List.of("");
    private List<Object> fileName = List.of("", "", List.of(""), List.of(""), "", "", "");
    private long last;

    /** An empty file of one schema, {@code IFC4}; header texts are empty until set. */
    public StepWriter(String schema) {
        this.schema = schema;
    }

    /** FILE_DESCRIPTION's description, such as {@code ViewDefinition [ReferenceView_V1.2]}. */
    public StepWriter description(String... lines) {
        description = List.of(lines);
        return this;
    }

    /** FILE_NAME: name, ISO 8601 time stamp, author, organization, preprocessor, originating system, authorization. */
    public StepWriter fileName(String name, String timestamp, String author, String organization, String preprocessor,
            String system, String authorization) {
        fileName = List.of(name, timestamp, List.of(author), List.of(organization), preprocessor, system,
                authorization);
        return this;
    }

    /**
     * Adds an instance and returns its number; numbers run from 1.
     *
     * @param type the entity's name in whatever letters
     * @param attributes null for {@code $}, String, Boolean, Long, Integer, Double, Enumeration, Logical, Derived,
     *                   Binary, Identified (a reference; {@link #ref}), External, Typed, List or array of such values
     * @throws IllegalArgumentException for any other value, and for numbers that are not finite
     */
    public long add(String type, Object... attributes) {
        var line = new StringBuilder();
        line.append('#').append(last + 1).append('=').append(type.toUpperCase(Locale.ROOT));
        list(boxed(attributes), line);
        line.append(";\n");
        data.append(line);
        return ++last;
    }

    /** The number the next instance gets, for references forward. */
    public long next() {
        return last + 1;
    }

    public static Ref ref(long id) {
        return new Ref(id);
    }

    public static List<Ref> refs(long... ids) {
        var list = new ArrayList<Ref>(ids.length);
        for (long id : ids) {
            list.add(new Ref(id));
        }
        return list;
    }

    /** An enumeration item, written between points. */
    public static Enumeration item(String name) {
        return new Enumeration(name);
    }

    /** A value with its defined type, {@code IFCLABEL('x')}. */
    public static Typed typed(String type, Object value) {
        return new Typed(type, value);
    }

    /** The whole file. */
    public byte[] bytes() {
        var out = new StringBuilder(data.length() + 1000);
        out.append("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION(");
        value(description, out);
        out.append(",'2;1');\nFILE_NAME");
        list(fileName, out);
        out.append(";\nFILE_SCHEMA((");
        value(schema, out);
        out.append("));\nENDSEC;\nDATA;\n").append(data).append("ENDSEC;\nEND-ISO-10303-21;\n");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Appends one value as a file holds it; see {@link #add} for what it can be.
     *
     * @throws IllegalArgumentException for any other value, and for numbers that are not finite
     */
    public static void value(Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append('$');
            case String text -> StepString.encode(text, out);
            case Boolean b -> out.append(b ? ".T." : ".F.");
            case Logical unknown -> out.append(".U.");
            case Derived derived -> out.append('*');
            case Double d -> out.append(StepNumber.write(d));
            case Float f -> out.append(StepNumber.write(f));
            case Long l -> out.append(l.longValue());
            case Integer i -> out.append(i.intValue());
            case Enumeration item -> out.append('.').append(item.name().toUpperCase(Locale.ROOT)).append('.');
            case Identified reference -> out.append('#').append(reference.id());
            case External elsewhere -> out.append(elsewhere.name());
            case Binary binary -> out.append('"').append(binary.hex()).append('"');
            case Typed typed -> {
                out.append(typed.type().toUpperCase(Locale.ROOT)).append('(');
                value(typed.value(), out);
                out.append(')');
            }
            case List<?> list -> list(list, out);
            default -> list(array(value), out);
        }
    }

    private static void list(List<?> values, StringBuilder out) {
        out.append('(');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(values.get(i), out);
        }
        out.append(')');
    }

    private static List<?> array(Object value) {
        return switch (value) {
            case Object[] objects -> boxed(objects);
            case double[] doubles -> Arrays.stream(doubles).boxed().toList();
            case long[] longs -> Arrays.stream(longs).boxed().toList();
            case int[] ints -> Arrays.stream(ints).boxed().toList();
            default -> throw new IllegalArgumentException("a STEP file cannot hold a " + value.getClass().getName());
        };
    }

    private static List<Object> boxed(Object... values) {
        var list = new ArrayList<Object>(values.length);
        for (Object value : values) {
            list.add(value);
        }
        return list;
    }
}
