// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.Typed;

/** Writes property sets and quantity sets; equal properties are written once. */
final class PropertySets {

    private final Entities entities;
    private final Roots roots;
    private final boolean quantities;
    private final Map<List<Object>, Ref> properties = new HashMap<>();

    /** @param quantities whether quantity sets are wanted at all */
    PropertySets(Entities entities, Roots roots, boolean quantities) {
        this.entities = entities;
        this.roots = roots;
        this.quantities = quantities;
    }

    /** A single value. */
    Ref property(String name, Typed value) {
        return properties.computeIfAbsent(List.of(name, value), k -> entities.add("IfcPropertySingleValue",
                "Name", name,
                "NominalValue", value));
    }

    /** Names and typed values in turn; a null value leaves its property out. */
    List<Ref> properties(Object... namesAndValues) {
        var list = new ArrayList<Ref>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                list.add(property((String) namesAndValues[i], (Typed) namesAndValues[i + 1]));
            }
        }
        return list;
    }

    /** A set that is not yet given to anything: for types. */
    Ref set(String path, String name, Object... namesAndValues) {
        return roots.add("IfcPropertySet", path + "/" + name, name, "HasProperties", properties(namesAndValues));
    }

    /** A set of an element. */
    void give(Ref element, String path, String name, Object... namesAndValues) {
        define(element, path, name, set(path, name, namesAndValues));
    }

    /** A quantity set of an element; {@code BaseQuantities} in IFC2X3. Names and quantities in turn. */
    void giveQuantities(Ref element, String path, String name, Object... namesAndValues) {
        if (!quantities) {
            return;
        }
        var list = new ArrayList<Ref>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var quantity = (Quantity) namesAndValues[i + 1];
            list.add(entities.add("IfcQuantity" + quantity.kind(),
                    "Name", namesAndValues[i],
                    quantity.kind() + "Value", quantity.value()));
        }
        String inSchema = entities.isIfc2x3() ? "BaseQuantities" : name;
        Ref set = roots.add("IfcElementQuantity", path + "/" + inSchema, inSchema, "Quantities", list);
        define(element, path, inSchema, set);
    }

    private void define(Ref element, String path, String name, Ref set) {
        roots.add("IfcRelDefinesByProperties", path + "/" + name + "/relation", null,
                "RelatedObjects", List.of(element),
                "RelatingPropertyDefinition", set);
    }

    /** A quantity: Length in the unit of the file, Area in m², Volume in m³. */
    record Quantity(String kind, double value) {

        static Quantity length(double value) {
            return new Quantity("Length", value);
        }

        /** Of an area computed in m², to the square millimetre. */
        static Quantity area(double squareMetres) {
            return new Quantity("Area", Math.round(squareMetres * 1e6) / 1e6);
        }

        /** Of a volume computed in m³, to the cubic centimetre. */
        static Quantity volume(double cubicMetres) {
            return new Quantity("Volume", Math.round(cubicMetres * 1e6) / 1e6);
        }
    }

    static Typed label(String text) {
        return StepWriter.typed("IfcLabel", text);
    }

    static Typed identifier(String text) {
        return StepWriter.typed("IfcIdentifier", text);
    }

    static Typed flag(boolean value) {
        return StepWriter.typed("IfcBoolean", value);
    }

    /** A number of things that IFC4X3 calls a count and the others an integer. */
    Typed count(int number) {
        return StepWriter.typed(entities.isIfc4x3() ? "IfcCountMeasure" : "IfcInteger", number);
    }

    /** The quantity's name; IFC4X3 writes FootPrint for Footprint. */
    String footprint(String name) {
        return entities.isIfc4x3() ? name.replace("Footprint", "FootPrint") : name;
    }

    static Typed real(String measure, double value) {
        return StepWriter.typed(measure, value);
    }
}
