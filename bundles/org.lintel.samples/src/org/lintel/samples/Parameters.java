// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;

/** A value for every parameter of a sample, each in its range. Immutable. */
public final class Parameters {

    private final SequencedMap<String, Parameter> declared;
    private final Map<String, Double> values;

    private Parameters(SequencedMap<String, Parameter> declared, Map<String, Double> values) {
        this.declared = declared;
        this.values = values;
    }

    /** The defaults. */
    public static Parameters of(List<Parameter> parameters) {
        var declared = new LinkedHashMap<String, Parameter>();
        var values = new LinkedHashMap<String, Double>();
        for (Parameter p : parameters) {
            if (declared.put(p.name(), p) != null) {
                throw new IllegalArgumentException("parameter " + p.name() + " declared twice");
            }
            values.put(p.name(), p.defaultValue());
        }
        return new Parameters(Collections.unmodifiableSequencedMap(declared), values);
    }

    /** In the order of declaration. */
    public List<Parameter> declared() {
        return List.copyOf(declared.values());
    }

    /**
     * The same with another value.
     *
     * @throws ParameterException if there is no such parameter, or the value is out of range or no whole number where
     * one is needed
     */
    public Parameters with(String name, double value) {
        Parameter p = declaration(name);
        boolean whole = p.kind() == Parameter.Kind.COUNT || p.kind() == Parameter.Kind.FLAG;
        if (!(value >= p.min() && value <= p.max()) || whole && value != Math.rint(value)) {
            throw new ParameterException(name,
                    Message.of("the value is {0}", "數值為 {0}", Decimal.plain(value)), range(p));
        }
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Parameters(declared, changed);
    }

    /**
     * The same with another value, as a user writes it: a number, for flags also {@code true} and {@code false}.
     *
     * @throws ParameterException as above, and if the text is no number
     */
    public Parameters with(String name, String text) {
        Parameter p = declaration(name);
        boolean flag = p.kind() == Parameter.Kind.FLAG;
        if (flag && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            return with(name, text.equalsIgnoreCase("true") ? 1 : 0);
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new ParameterException(name, Message.of("{0} is not a number", "{0} 並非數字", text), range(p));
        }
        return with(name, value);
    }

    /** The value as declared: metres, degrees, ratios … */
    public double number(String name) {
        declaration(name);
        return values.get(name);
    }

    public int count(String name) {
        return (int) number(name);
    }

    public boolean flag(String name) {
        return number(name) != 0;
    }

    /** A length, to the nearest millimetre. */
    public int millimetres(String name) {
        return (int) Math.round(number(name) * 1000);
    }

    private Parameter declaration(String name) {
        Parameter p = declared.get(name);
        if (p == null) {
            throw new ParameterException(name, Message.of("there is no such parameter", "沒有此參數"),
                    Message.of("choose one of {0}", "請從以下選擇：{0}", String.join(", ", declared.keySet())));
        }
        return p;
    }

    private static Message range(Parameter p) {
        String unit = p.unit().isEmpty() ? "" : " " + p.unit();
        String range = Decimal.plain(p.min()) + " … " + Decimal.plain(p.max()) + unit;
        return switch (p.kind()) {
            case FLAG -> Message.of("give true or false", "請填 true 或 false");
            case COUNT -> Message.of("give a whole number in {0}", "請填 {0} 範圍內的整數", range);
            default -> Message.of("give a number in {0}", "請填 {0} 範圍內的數值", range);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && that.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
