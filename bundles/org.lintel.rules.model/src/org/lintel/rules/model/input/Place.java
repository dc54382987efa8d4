// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Property;

/**
 * One place in a model where a number may stand.
 *
 * @param sense what the number means there, such as {@code net}; only numbers of one sense can contradict each other
 */
record Place(String sense, Finder finder) {

    /** A property of a set; of the element itself, of its type, or of the roof or curtain wall it is a part of. */
    static Place property(String set, String property) {
        return new Place("", (view, element) -> of(view, ElementProperties.find(view, element, set, property)));
    }

    /**
     * The same where the number must carry a unit, for nobody knows whether a bare 5.6 is W or kW.
     *
     * @param measure the measure type to write it as
     */
    static Place measured(String set, String property, Unit unit, String measure) {
        return new Place("", (view, element) -> {
            Property found = ElementProperties.find(view, element, set, property);
            if (found == null || !(single(found) instanceof Number number)) {
                return of(view, found);
            }
            if (found.unit() == null) {
                return unusable(found, Message.of("{0} is {1} without a unit: write it as {2}",
                        "{0} 為 {1}，沒有單位：請以 {2} 填寫", ModelView.path(found), Decimal.plain(number.doubleValue()), measure));
            }
            return found.unit().dimension().equals(unit.dimension()) ? of(view, found) : wrongUnit(found, unit);
        });
    }

    /**
     * A number that is in {@code unit} by definition of its property; a unit of its own counts where it has one. Of a
     * difference in temperature the zero of that unit does not count.
     */
    static Place defined(String set, String property, Unit unit) {
        return new Place("", (view, element) -> {
            Property found = ElementProperties.find(view, element, set, property);
            if (found == null || !(single(found) instanceof Number number)) {
                return of(view, found);
            }
            if (found.unit() != null && !found.unit().dimension().equals(unit.dimension())) {
                return wrongUnit(found, unit);
            }
            double si = number.doubleValue() * (found.unit() == null ? unit : found.unit()).factor();
            return new Found(si, ModelView.path(found), List.of(view.evidence(found)), null);
        });
    }

    /** The value of a property; the only one of a list, as some exporters write what may have several. */
    private static Object single(Property property) {
        return property.value() instanceof List<?> list && list.size() == 1 ? list.getFirst() : property.value();
    }

    private static Found wrongUnit(Property found, Unit wanted) {
        return unusable(found, Message.of("{0} is in {1}, where {2} is wanted", "{0} 以 {1} 計，但應以 {2} 計",
                ModelView.path(found), found.unit().symbol(), wanted.symbol()));
    }

    private static Found unusable(Property found, Message why) {
        return new Found(Double.NaN, ModelView.path(found), List.of(), why);
    }

    /** A property of the common set of the element's class, as in {@code Pset_WallCommon}. */
    static Place common(String property) {
        return new Place("", (view, element) -> of(view,
                ElementProperties.find(view, element, ElementProperties.commonSet(element), property)));
    }

    /** A quantity of any IfcElementQuantity. */
    static Place quantity(String quantity) {
        return new Place("", (view, element) -> of(view, view.quantities().find(element, quantity)));
    }

    /** An attribute that holds a length. */
    static Place length(String attribute) {
        return new Place("", (view, element) -> {
            Double value = element.number(attribute);
            if (value == null) {
                return null;
            }
            Unit unit = view.units().lengthUnit();
            Evidence evidence = view.evidence(element, attribute, Decimal.plain(value) + " " + unit.symbol());
            return new Found(unit.toSi(value), element.typeName() + "." + attribute, List.of(evidence), null);
        });
    }

    /** An attribute that holds a mass, in the model's unit of mass. */
    static Place mass(String attribute) {
        return new Place("", (view, element) -> {
            Double value = element == null ? null : element.number(attribute);
            if (value == null) {
                return null;
            }
            Unit unit = view.units().kind("MASSUNIT");
            Evidence evidence = view.evidence(element, attribute, Decimal.plain(value) + " " + unit.symbol());
            return new Found(unit.toSi(value), element.typeName() + "." + attribute, List.of(evidence), null);
        });
    }

    /** Two numbers multiplied, as width and height. */
    static Place product(Place first, Place second) {
        return both(first, second, " × ", (a, b) -> a * b);
    }

    /** Two numbers added, as sensible and latent capacity. */
    static Place sum(Place first, Place second) {
        return both(first, second, " + ", Double::sum);
    }

    /** One number divided by another, as capacity by power. */
    static Place ratio(Place first, Place second) {
        return both(first, second, " / ", (a, b) -> a / b);
    }

    private static Place both(Place first, Place second, String sign, DoubleBinaryOperator operation) {
        return new Place("", (view, element) -> {
            Found a = first.finder.find(view, element);
            Found b = a == null || a.trouble != null ? a : second.finder.find(view, element);
            if (b == null || b.trouble != null) {
                return b;
            }
            List<Evidence> evidence = List.of(both(a.evidence.getFirst(), b.evidence.getFirst(), sign));
            double result = operation.applyAsDouble(a.si, b.si);
            return Double.isFinite(result) ? new Found(result, a.path + sign + b.path, evidence, null) : null;
        });
    }

    /** One sentence for two readings, at the place of the first. */
    private static Evidence both(Evidence first, Evidence second, String sign) {
        return first instanceof Evidence.FromModel a && second instanceof Evidence.FromModel b
                ? new Evidence.FromModel(a.origin(), a.path() + sign + b.path(), a.value() + sign + b.value(),
                        a.where())
                : first;
    }

    /** The same place, its number meaning something of its own. */
    Place meaning(String what) {
        return new Place(what, finder);
    }

    private static Found of(ModelView view, Property property) {
        if (property == null || property.value() == null) {
            return null;
        }
        String path = ModelView.path(property);
        if (!(single(property) instanceof Number number)) {
            return new Found(Double.NaN, path, List.of(), Message.of("{0} is \"{1}\", which is not a number",
                    "{0} 為「{1}」，並非數字", path, String.valueOf(property.value())));
        }
        List<Evidence> evidence = new ArrayList<>(List.of(view.evidence(property)));
        if (property.si() != null) {
            return new Found(property.si(), path, evidence, null);
        }
        if (property.unit() != null) {
            return new Found(property.unit().toSi(number.doubleValue()), path, evidence, null);
        }
        evidence.add(new Evidence.Assumed(Message.of("the model declares no unit for {0}: read as SI",
                "模型沒有為 {0} 定義單位：以國際單位制讀取", path)));
        return new Found(number.doubleValue(), path, evidence, null);
    }

    /** Looks into the place; null where nothing stands. */
    @FunctionalInterface
    interface Finder {
        Found find(ModelView view, Instance element);
    }

    /**
     * What stands there.
     *
     * @param path how to name the place in a sentence
     * @param trouble why it is of no use; null if it is
     */
    record Found(double si, String path, List<Evidence> evidence, Message trouble) {
    }
}
