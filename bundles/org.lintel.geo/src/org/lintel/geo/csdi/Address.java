// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Builds the address of a question: parameters in the order given, everything escaped. */
final class Address {

    private final StringBuilder text;
    private boolean first;

    private Address(String base) {
        text = new StringBuilder(base);
        first = base.indexOf('?') < 0;
    }

    static Address of(String base) {
        return new Address(base);
    }

    Address with(String name, String value) {
        char last = text.charAt(text.length() - 1);
        if (first) {
            text.append('?');
        } else if (last != '?' && last != '&') {
            text.append('&');
        }
        first = false;
        text.append(name).append('=').append(escape(value));
        return this;
    }

    Address with(String name, long value) {
        return with(name, Long.toString(value));
    }

    Address with(String name, boolean value) {
        return with(name, Boolean.toString(value));
    }

    URI uri() {
        return URI.create(text.toString());
    }

    /** Commas and colons stay: they are allowed, and addresses stay readable. */
    static String escape(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%2C", ",")
                .replace("%3A", ":");
    }

    /** Metres to a millimetre, without exponent or locale. */
    static String metres(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.endsWith(".000") ? text.substring(0, text.length() - 4) : text;
    }
}
