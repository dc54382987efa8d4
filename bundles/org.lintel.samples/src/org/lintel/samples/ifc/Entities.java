// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.Typed;

/** Writes instances whose attributes are given by name, so that one text serves several schemas. */
final class Entities {

    private final Schema schema;
    private final StepWriter writer;
    private final Map<String, EntityType> types = new HashMap<>();

    Entities(Schema schema, StepWriter writer) {
        this.schema = schema;
        this.writer = writer;
    }

    boolean isIfc2x3() {
        return schema.id().equals("IFC2X3");
    }

    boolean isIfc4x3() {
        return schema.id().equals("IFC4X3");
    }

    /**
     * Adds an instance.
     *
     * @param namesAndValues attribute names and their values in turn; a name that ends in {@code ?} is passed over
     *                       where the schema does not have it
     * @throws IllegalArgumentException if the schema lacks the type or an attribute, or one is missing that it demands
     */
    Ref add(String type, Object... namesAndValues) {
        EntityType entity = types.computeIfAbsent(type, this::find);
        List<Attribute> attributes = entity.attributes();
        var values = new Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = attributes.get(i).derived() ? Derived.DERIVED : null;
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            boolean passable = name.endsWith("?");
            int index = entity.indexOf(passable ? name.substring(0, name.length() - 1) : name);
            if (index >= 0) {
                values[index] = namesAndValues[i + 1];
            } else if (!passable) {
                throw new IllegalArgumentException(schema.id() + " " + type + " has no " + name);
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !attributes.get(i).optional()) {
                throw new IllegalArgumentException(
                        schema.id() + " " + type + " needs " + attributes.get(i).name() + " " + Arrays.asList(values));
            }
        }
        return StepWriter.ref(writer.add(entity.name(), values));
    }

    private EntityType find(String type) {
        EntityType entity = schema.entity(type);
        if (entity == null || entity.isAbstract()) {
            throw new IllegalArgumentException(schema.id() + " has no " + type);
        }
        return entity;
    }

    /** The first of these types that the schema knows. */
    String known(String... candidates) {
        for (String candidate : candidates) {
            if (schema.entity(candidate) != null) {
                return candidate;
            }
        }
        throw new IllegalArgumentException(schema.id() + " has none of " + Arrays.asList(candidates));
    }

    /** The first of these items that the enumeration has. */
    Enumeration item(String enumeration, String... candidates) {
        List<String> items = schema.enumeration(enumeration).items();
        for (String candidate : candidates) {
            if (items.contains(candidate)) {
                return StepWriter.item(candidate);
            }
        }
        throw new IllegalArgumentException(schema.id() + " " + enumeration + " has none of "
                + Arrays.asList(candidates));
    }

    static Typed typed(String type, Object value) {
        return StepWriter.typed(type, value);
    }
}
