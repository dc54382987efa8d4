// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Text;

/**
 * How a value that a user writes in the project's settings is understood.
 *
 * @param wanted what to write, as in {@code a number in W/m²K}
 */
public record ValueForm<T>(Text wanted, Parser<T> parser) {

    public static final ValueForm<Boolean> FLAG = new ValueForm<>(Text.of("true or false", "true 或 false"),
            text -> text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? false : null);

    public static final ValueForm<String> WORD = new ValueForm<>(Text.of("a word", "文字"), text -> text);

    public static final ValueForm<Facing> FACING = new ValueForm<>(
            Text.of("N, NE, E, SE, S, SW, W, NW or degrees from true north", "N、NE、E、SE、S、SW、W、NW 或由真北起計的度數"),
            Facing::parse);

    /** A number, with or without the unit's symbol after it. */
    public static ValueForm<Quantity> quantity(Unit unit) {
        Text wanted = unit.symbol().isEmpty() ? Text.of("a number", "數字")
                : Text.of("a number in " + unit.symbol(), "以 " + unit.symbol() + " 計的數字");
        return new ValueForm<>(wanted, text -> {
            String number = text.endsWith(unit.symbol())
                    ? text.substring(0, text.length() - unit.symbol().length()).strip() : text;
            try {
                double value = Double.parseDouble(number);
                return Double.isFinite(value) ? Quantity.of(value, unit) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        });
    }

    /** For what is made of many parts and cannot be written in one line of the settings. */
    public static <T> ValueForm<T> composite() {
        return new ValueForm<>(Text.of("nothing: this input cannot be set in the project", "此項不能在項目設定中指定"),
                text -> null);
    }

    /** The value of a text, or null where the text is none. */
    @FunctionalInterface
    public interface Parser<T> {
        T parse(String text);
    }
}
