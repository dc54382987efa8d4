// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.impl.DynamicEObjectImpl;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;

/**
 * How one value of the file becomes a value of EMF. What does not fit its type is handed on as it is, where EMF takes
 * plain values, so that validation can tell it; where EMF wants objects it is left out.
 *
 * @param type the class of what is referred to, or the enumeration; null for other values
 * @param element of lists within a value, and of rows of references
 */
record Codec(Kind kind, IfcPackage schema, EObject type, Codec element) {

    /** What is done to a value. */
    enum Kind {
        /** Strings, integers, numbers, booleans, binaries, and values of select types: as they are. */
        PLAIN, REAL, LOGICAL, ENUMERATION, TYPED, LIST,
        /** Instances. */
        REFERENCE,
        /** Instances or values, that have a class of their own. */
        MIXED,
        /** A list of instances within a list: an object that holds them. */
        ROW
    }

    boolean isObject() {
        return kind == Kind.REFERENCE || kind == Kind.MIXED || kind == Kind.ROW;
    }

    /** The values of a list of the file; what EMF cannot hold is left out. */
    ArrayList<Object> decodeAll(Object raw, InstanceStore store, IfcObject holder) {
        var values = new ArrayList<Object>();
        Object inner = kind == Kind.TYPED || kind == Kind.MIXED ? raw : Typed.unwrap(raw);
        if (inner instanceof List<?> list) {
            values.ensureCapacity(list.size());
            for (Object item : list) {
                Object value = decode(item, store, holder);
                if (value != null || !isObject()) {
                    values.add(value);
                }
            }
        } else if (inner != null && inner != Derived.DERIVED) {
            Object value = decode(inner, store, holder);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Null for {@code $} and {@code *}. */
    Object decode(Object raw, InstanceStore store, IfcObject holder) {
        if (raw == null || raw == Derived.DERIVED) {
            return null;
        }
        return switch (kind) {
            case PLAIN -> Typed.unwrap(raw);
            case TYPED -> raw;
            case REAL -> Typed.unwrap(raw) instanceof Long whole ? Double.valueOf(whole) : Typed.unwrap(raw);
            case LOGICAL -> logical(Typed.unwrap(raw));
            case ENUMERATION -> item(Typed.unwrap(raw));
            case LIST -> list(Typed.unwrap(raw), store, holder);
            case REFERENCE -> reference(Typed.unwrap(raw), store);
            case MIXED -> raw instanceof Typed typed ? value(typed, store) : reference(raw, store);
            case ROW -> row(raw, store);
        };
    }

    private Object logical(Object raw) {
        if (raw instanceof Boolean known) {
            return ((EEnum) type).getEEnumLiteral(known ? DataTypes.TRUE : DataTypes.FALSE);
        }
        return raw == Logical.UNKNOWN ? ((EEnum) type).getEEnumLiteral(DataTypes.UNKNOWN) : raw;
    }

    private Object item(Object raw) {
        if (raw instanceof Enumeration item) {
            EEnumLiteral literal = ((EEnum) type).getEEnumLiteral(item.name());
            return literal != null ? literal : raw;
        }
        return raw;
    }

    private Object list(Object raw, InstanceStore store, IfcObject holder) {
        if (!(raw instanceof List<?> list)) {
            return raw;
        }
        var values = new ArrayList<Object>(list.size());
        for (Object item : list) {
            values.add(element.decode(item, store, holder));
        }
        return Collections.unmodifiableList(values);
    }

    private Object reference(Object raw, InstanceStore store) {
        if (raw instanceof Instance instance) {
            return store.object(instance.row());
        }
        return raw instanceof Ref dangling ? store.dangling(dangling, (EClass) type) : null;
    }

    private Object value(Typed typed, InstanceStore store) {
        EClass wrapper = schema.valueClass(typed.type());
        return wrapper == null ? null : store.value(typed, wrapper);
    }

    private Object row(Object raw, InstanceStore store) {
        var row = new DynamicEObjectImpl((EClass) type);
        @SuppressWarnings("unchecked")
        var members = (List<Object>) row.eGet(((EClass) type).getEStructuralFeature(IfcPackage.ELEMENTS));
        members.addAll(element.decodeAll(raw, store, null));
        return row;
    }

    /**
     * The value as the writer of STEP files takes it.
     *
     * @param numbers gives the number of an instance, or refuses it
     * @throws IllegalArgumentException for an object that has no place in the file
     */
    static Object encode(Object value, ToLongFunction<IfcObject> numbers) {
        return switch (value) {
            case null -> null;
            case IfcObject object -> new Ref(numbers.applyAsLong(object));
            case ValueObject wrapped -> new Typed(wrapped.typeName(), encode(wrapped.value(), numbers));
            case EEnumLiteral literal -> encode(literal);
            case DynamicEObjectImpl row when row.eClass().getEPackage() instanceof IfcPackage ->
                encode(row.eGet(row.eClass().getEStructuralFeature(IfcPackage.ELEMENTS)), numbers);
            case List<?> list -> {
                var values = new ArrayList<Object>(list.size());
                for (Object item : list) {
                    values.add(encode(item, numbers));
                }
                yield values;
            }
            case EObject other -> throw new IllegalArgumentException("no instance of a model: " + other);
            case Enumerator other -> new Enumeration(other.getLiteral());
            case Instance instance -> new Ref(instance.id());
            case Typed typed -> new Typed(typed.type(), encode(typed.value(), numbers));
            default -> value;
        };
    }

    /** Whether a value is one of those that are read from files. */
    static boolean isOfFile(Object value) {
        return value instanceof String || value instanceof Long || value instanceof Double || value instanceof Boolean
                || value instanceof Enumeration || value instanceof EEnumLiteral || value instanceof Logical
                || value instanceof Typed || value instanceof Binary || value instanceof List;
    }

    private static Object encode(EEnumLiteral literal) {
        if (!DataTypes.isLogical(literal.getEEnum())) {
            return new Enumeration(literal.getName());
        }
        return literal.getName().equals(DataTypes.UNKNOWN) ? Logical.UNKNOWN
                : (Object) literal.getName().equals(DataTypes.TRUE);
    }
}
