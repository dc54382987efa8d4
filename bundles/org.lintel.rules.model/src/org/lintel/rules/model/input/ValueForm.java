// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import java.util.function.Function;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Text;

/**
 * How a value that a user writes in the project's settings is understood.
 *
 * @param wanted what to write, as in {@code a number in W/m²K}; empty where the project cannot set it
 * @param parser null where the project cannot set it
 */
public record ValueForm<T>(Text wanted, Parser<T> parser) {

    public static final ValueForm<Boolean> FLAG = of(Text.of("true or false", "true 或 false"),
            text -> text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? false : null);

    public static final ValueForm<String> WORD = of(Text.of("a word", "文字"), text -> text);

    public static final ValueForm<Facing> FACING = of(
            Text.of("N, NE, E, SE, S, SW, W, NW or degrees from true north", "N、NE、E、SE、S、SW、W、NW 或由真北起計的度數"),
            Facing::parse);

    /** A number, with or without the unit's symbol after it. */
    public static ValueForm<Quantity> quantity(Unit unit) {
        Text wanted = unit.symbol().isEmpty() ? Text.of("a number", "數字")
                : Text.of("a number in " + unit.symbol(), "以 " + unit.symbol() + " 計的數字");
        return of(wanted, text -> {
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
        return new ValueForm<>(Text.verbatim(""), null);
    }

    /** A word for what a space or building is used for; whoever sets it means the code's own name. */
    static ValueForm<SpaceUse> use() {
        return new ValueForm<>(Text.of("a name of the code", "守則的用語"), given -> new SpaceUse(
                List.of(new SpaceUse.Word(given.value().strip(), true, given.evidence()))));
    }

    /** @param parser the value of a text; null where the text is none */
    public static <T> ValueForm<T> of(Text wanted, Function<String, T> parser) {
        return new ValueForm<>(wanted, given -> parser.apply(given.value().strip()));
    }

    /** Whether the project can set it at all. */
    public boolean settable() {
        return parser != null;
    }

    /** The value of what the project sets, or null where it is none. */
    @FunctionalInterface
    public interface Parser<T> {
        T parse(ProjectAnswers.Given given);
    }
}
