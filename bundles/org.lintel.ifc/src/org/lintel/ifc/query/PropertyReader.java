// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.DefinitionSet.Entry;
import org.lintel.ifc.query.Property.Origin;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.TypeExpression;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Typed;

/** Reads values with their units out of the entities that IFC has for properties and quantities. */
final class PropertyReader {

    private static final int MOST_NESTING = 20;
    private static final int MOST_PROPERTIES = 10_000;

    /** How many properties are remembered: writers share one among many sets. */
    private static final int REMEMBERED = 1 << 14;

    private final Units units;
    private final EntityType singleValue;
    private final AtomicReferenceArray<Single> singles;
    private final ConcurrentMap<String, Optional<Unit>> measures = new ConcurrentHashMap<>();

    private PropertyReader(Model model) {
        units = Units.of(model);
        singleValue = model.schema().entity("IfcPropertySingleValue");
        singles = new AtomicReferenceArray<>(Math.clamp(
                Integer.highestOneBit(Math.max(1, model.count("IfcPropertySingleValue", false))), 64, REMEMBERED));
    }

    static PropertyReader of(Model model) {
        return model.shared(PropertyReader.class, PropertyReader::new);
    }

    /** An IfcPropertySingleValue, decoded. */
    private record Single(int row, String name, Value value) {
    }

    /** The name of a property or quantity; null if it has none. */
    String name(Instance property) {
        return property.type() == singleValue ? single(property).name : property.name();
    }

    private Single single(Instance property) {
        int slot = property.row() & singles.length() - 1;
        Single known = singles.get(slot);
        if (known == null || known.row != property.row()) {
            List<Object> values = property.values();
            Object name = Typed.unwrap(at(values, 0));
            known = new Single(property.row(), name instanceof String text ? text : null,
                    measured(at(values, 2), Typed.unwrap(at(values, 3)) instanceof Instance unit ? unit : null));
            singles.set(slot, known);
        }
        return known;
    }

    private static Object at(List<Object> values, int index) {
        return index < values.size() ? values.get(index) : null;
    }

    /** Which complex properties are being read; those that hold themselves, or each other without end, are empty. */
    private static final class Nesting {

        private final Set<Instance> open = new HashSet<>();
        private int read;

        boolean enter(Instance property) {
            return open.size() < MOST_NESTING && read < MOST_PROPERTIES && open.add(property);
        }

        List<Instance> parts(Instance property) {
            List<Instance> parts = property.refs("HasProperties");
            read += parts.size();
            return parts;
        }

        void leave(Instance property) {
            open.remove(property);
        }
    }

    /** A value as it stands in the file, and the unit it is given in. */
    private record Value(Object value, Unit unit, boolean hasUnit) {

        static final Value UNSET = new Value(null, null, false);
    }

    Property read(String set, Entry entry, Origin origin) {
        return read(set, entry, origin, new Nesting());
    }

    private Property read(String set, Entry entry, Origin origin, Nesting nesting) {
        Instance holder = entry.holder();
        Value value;
        if (entry.attribute() != null) {
            value = attribute(entry);
        } else if (holder.type() == singleValue) {
            value = single(holder).value;
        } else if (holder.is("IfcPhysicalSimpleQuantity")) {
            value = quantity(holder);
        } else if (holder.is("IfcComplexProperty")) {
            value = complex(set, holder, origin, nesting);
        } else {
            value = property(holder);
        }
        return new Property(set, entry.name(), value.value, value.unit, si(value), origin, holder);
    }

    /** The value in SI units: numbers that need a unit and have none that is known give null. */
    private static Double si(Value value) {
        if (!(value.value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return null;
        }
        if (value.unit != null) {
            return value.unit.toSi(number.doubleValue());
        }
        return value.hasUnit ? null : (Double) number.doubleValue();
    }

    private Value property(Instance property) {
        if (property.is("IfcPropertyEnumeratedValue")) {
            Instance reference = property.ref("EnumerationReference");
            return measured(oneOrAll(property.get("EnumerationValues")), reference == null ? null
                    : reference.ref("Unit"));
        }
        if (property.is("IfcPropertyBoundedValue")) {
            return bounded(property);
        }
        if (property.is("IfcPropertyListValue")) {
            return measured(property.get("ListValues"), property.ref("Unit"));
        }
        if (property.is("IfcPropertyTableValue")) {
            return measured(property.get("DefinedValues"), property.ref("DefinedUnit"));
        }
        if (property.is("IfcPropertyReferenceValue")) {
            return new Value(property.ref("PropertyReference"), null, false);
        }
        return Value.UNSET;
    }

    private Value bounded(Instance property) {
        Object point = property.get("SetPointValue");
        if (point != null) {
            return measured(point, property.ref("Unit"));
        }
        var bounds = new ArrayList<Object>();
        bounds.add(property.get("LowerBoundValue"));
        bounds.add(property.get("UpperBoundValue"));
        bounds.removeIf(bound -> bound == null);
        return bounds.isEmpty() ? Value.UNSET : measured(bounds, property.ref("Unit"));
    }

    /** What a bounded value or a table holds, by the attributes it stands in. */
    List<Property.Part> parts(Instance property) {
        var parts = new ArrayList<Property.Part>();
        if (property.is("IfcPropertyBoundedValue")) {
            Instance unit = property.ref("Unit");
            part(parts, property, "SetPointValue", unit);
            part(parts, property, "LowerBoundValue", unit);
            part(parts, property, "UpperBoundValue", unit);
        } else if (property.is("IfcPropertyTableValue")) {
            part(parts, property, "DefiningValues", property.ref("DefiningUnit"));
            part(parts, property, "DefinedValues", property.ref("DefinedUnit"));
        }
        return parts;
    }

    private void part(List<Property.Part> parts, Instance property, String role, Instance unit) {
        Value value = measured(property.get(role), unit);
        if (value.value != null) {
            parts.add(new Property.Part(role, value.value, value.unit, si(value)));
        }
    }

    private Value complex(String set, Instance property, Origin origin, Nesting nesting) {
        var parts = new ArrayList<Property>();
        if (nesting.enter(property)) {
            for (Instance part : nesting.parts(property)) {
                String name = name(part);
                if (name != null) {
                    parts.add(read(set, new Entry(name, part, null), origin, nesting));
                }
            }
            nesting.leave(property);
        }
        return new Value(List.copyOf(parts), null, false);
    }

    /** A quantity holds its value in the attribute after name, description and unit. */
    private Value quantity(Instance quantity) {
        Object value = plain(quantity.get(3));
        Instance own = quantity.ref("Unit");
        if (quantity.is("IfcQuantityCount")) {
            return new Value(value, Unit.COUNT, true);
        }
        String kind = quantity.is("IfcQuantityLength") ? "LENGTHUNIT" : quantity.is("IfcQuantityArea") ? "AREAUNIT"
                : quantity.is("IfcQuantityVolume") ? "VOLUMEUNIT" : quantity.is("IfcQuantityWeight") ? "MASSUNIT"
                : quantity.is("IfcQuantityTime") ? "TIMEUNIT" : null;
        if (own != null) {
            return new Value(value, units.read(own), true);
        }
        return new Value(value, kind == null ? null : units.kind(kind), kind != null);
    }

    private Value attribute(Entry entry) {
        Object value = entry.holder().get(entry.attribute().name());
        if (value == null || value == Derived.DERIVED) {
            return Value.UNSET;
        }
        if (entry.attribute().type() instanceof TypeExpression.Named type && value instanceof Number) {
            Unit unit = units.unitOf(type.name());
            return new Value(value, unit, unit != null);
        }
        return new Value(plain(value), null, false);
    }

    /** A value, or a list of values of one measure, with the unit of the property or that of the project. */
    private Value measured(Object raw, Instance own) {
        if (raw == null || raw == Derived.DERIVED) {
            return Value.UNSET;
        }
        Object first = raw instanceof List<?> list && !list.isEmpty() ? list.getFirst() : raw;
        Object value = plain(raw);
        if (own != null && !own.is("IfcMonetaryUnit")) {
            return new Value(value, units.read(own), true);
        }
        Unit unit = first instanceof Typed typed ? unitOf(typed.type()) : null;
        return new Value(value, unit, unit != null);
    }

    private Unit unitOf(String measure) {
        Optional<Unit> known = measures.get(measure);
        if (known == null) {
            known = Optional.ofNullable(units.unitOf(measure));
            if (measures.size() < MOST_PROPERTIES) {
                measures.put(measure, known);
            }
        }
        return known.orElse(null);
    }

    private static Object oneOrAll(Object value) {
        return value instanceof List<?> list && list.size() == 1 ? list.getFirst() : value;
    }

    /** Without types around it; enumeration items as their names. */
    private static Object plain(Object value) {
        Object plain = Typed.unwrap(value);
        if (plain instanceof Enumeration item) {
            return item.name();
        }
        if (!(plain instanceof List<?> list)) {
            return plain;
        }
        var items = new ArrayList<Object>(list.size());
        list.forEach(item -> items.add(plain(item)));
        return items;
    }
}
