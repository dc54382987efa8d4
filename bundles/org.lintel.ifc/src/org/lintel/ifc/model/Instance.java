// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Identified;
import org.lintel.ifc.step.Typed;

/**
 * A handle of one instance of a model: it holds the place, not the values, which are decoded each time they are asked
 * for. Equal when model and place are equal.
 */
public final class Instance implements Identified {

    private final Model model;
    private final int row;

    Instance(Model model, int row) {
        this.model = model;
        this.row = row;
    }

    public Model model() {
        return model;
    }

    /** The place in the order of the file, from 0. */
    public int row() {
        return row;
    }

    @Override
    public long id() {
        return model.idAt(row);
    }

    /** Never null: an entity that the schema does not know has a type without attributes. */
    public EntityType type() {
        return model.typeAt(row);
    }

    /** {@code IfcWall} as in the schema; in the file's own letters, upper case, where the schema does not know it. */
    public String typeName() {
        return type().name();
    }

    /** Whether this is of that type, in whatever letters, or of one below it. */
    public boolean is(String type) {
        return type().isA(type);
    }

    /**
     * The value of an attribute.
     *
     * @return String, Long, Double, Boolean, {@code Logical.UNKNOWN}, Enumeration, Instance, List of such values,
     *         Typed, Binary; {@code Derived.DERIVED} for {@code *}; a {@code Ref} where the instance referred to is
     *         not there; null for {@code $}, for attributes the type does not have, and for what is damaged
     */
    public Object get(String attribute) {
        int index = type().indexOf(attribute);
        return index < 0 ? null : get(index);
    }

    /** The value at a place, from 0; null beyond the last. */
    public Object get(int index) {
        return model.value(row, index);
    }

    /**
     * The numbers of a list attribute, without an object for each: for the many points of shapes.
     *
     * @return null where the attribute holds anything else; {@link #get(int)} tells what
     */
    public double[] reals(int index) {
        return model.reals(row, index);
    }

    /**
     * The rows, for {@link Model#at}, of the instances that a list attribute refers to, or the row of a single one.
     *
     * @return null where the attribute holds anything else, or an instance is not there
     */
    public int[] rows(int index) {
        return model.references(row, index);
    }

    /** All values as they stand in the file, however many there are. */
    public List<Object> values() {
        return model.values(row);
    }

    /**
     * The parts of an instance that is written as a list of partial entities, each with the list of its own values;
     * empty for all others.
     */
    public List<Typed> parts() {
        return model.parts(row);
    }

    /** A text; null if the attribute is none. */
    public String text(String attribute) {
        return Typed.unwrap(get(attribute)) instanceof String text ? text : null;
    }

    /** A number; null if the attribute is none, or not finite. */
    public Double number(String attribute) {
        // no pattern switch here and below: each is linked at run time, which costs a cold start more than the reading
        Object value = Typed.unwrap(get(attribute));
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number : null;
        }
        return value instanceof Long whole ? Double.valueOf(whole) : null;
    }

    /** The instance an attribute refers to; null if it is none or not there. */
    public Instance ref(String attribute) {
        return Typed.unwrap(get(attribute)) instanceof Instance target ? target : null;
    }

    /** The instances in a list attribute, or the one of a single reference; those that are not there are left out. */
    public List<Instance> refs(String attribute) {
        Object value = Typed.unwrap(get(attribute));
        if (value instanceof List<?> list) {
            return flatten(list);
        }
        return value instanceof Instance one ? List.of(one) : List.of();
    }

    private static List<Instance> flatten(List<?> list) {
        var found = new ArrayList<Instance>(list.size());
        for (Object item : list) {
            if (item instanceof Instance instance) {
                found.add(instance);
            }
        }
        return found;
    }

    /** {@code ELEMENT} for {@code .ELEMENT.}; null if the attribute is no enumeration. */
    public String enumeration(String attribute) {
        return Typed.unwrap(get(attribute)) instanceof Enumeration item ? item.name() : null;
    }

    /** The GlobalId; null if there is none. */
    public String globalId() {
        return type().isA("IfcRoot") ? text("GlobalId") : null;
    }

    /** The attribute Name; null if there is none. */
    public String name() {
        return text("Name");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Instance that && that.model == model && that.row == row;
    }

    @Override
    public int hashCode() {
        return row * 31 + System.identityHashCode(model);
    }

    @Override
    public String toString() {
        return "#" + id() + "=" + typeName();
    }
}
