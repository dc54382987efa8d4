// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.text;

import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;

/**
 * A text with arguments, put together only when somebody reads it.
 *
 * <p>The template holds {@code {0}}, {@code {1}} … ; an argument is a {@link Text}, a {@link Message}, a {@link Quantity}
 * (printed with its unit), a number, or anything else by its {@code toString}. Output never depends on the locale.
 */
public record Message(Text template, List<Object> arguments) {

    public static final Message EMPTY = new Message(Text.verbatim(""), List.of());

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(Text template, Object... arguments) {
        return new Message(template, List.of(arguments));
    }

    public static Message of(String en, String zhHk, Object... arguments) {
        return new Message(new Text(en, zhHk), List.of(arguments));
    }

    /** A message that is the same in all languages and holds no placeholders: braces in it are not looked at. */
    public static Message verbatim(String text) {
        return text.isEmpty() ? EMPTY : new Message(Text.verbatim("{0}"), List.of(text));
    }

    public boolean isEmpty() {
        return template.isEmpty();
    }

    public String in(Language language) {
        String pattern = template.in(language);
        if (arguments.isEmpty()) {
            return pattern;
        }
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
            int index = placeholder(pattern, open);
            if (index >= 0 && index < arguments.size()) {
                out.append(pattern, from, open).append(print(arguments.get(index), language));
                from = open + 3;
            }
        }
        return out.append(pattern, from, pattern.length()).toString();
    }

    /** The number in {@code {n}} at {@code open}, or -1 where no placeholder stands; ten arguments are enough for a sentence. */
    private static int placeholder(String pattern, int open) {
        if (open + 2 >= pattern.length() || pattern.charAt(open + 2) != '}') {
            return -1;
        }
        int digit = pattern.charAt(open + 1) - '0';
        return digit <= 9 ? digit : -1;
    }

    // no pattern switch: each is linked at run time, which costs a cold start more than all the texts of a report
    private static String print(Object argument, Language language) {
        if (argument instanceof Text text) {
            return text.in(language);
        }
        if (argument instanceof Message message) {
            return message.in(language);
        }
        if (argument instanceof Quantity quantity) {
            return quantity.printed();
        }
        return argument instanceof Double number ? Decimal.plain(number) : argument.toString();
    }

    /** The English wording: for logs and exceptions. */
    @Override
    public String toString() {
        return in(Language.EN);
    }
}
