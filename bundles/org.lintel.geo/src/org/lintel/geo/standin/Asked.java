// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question that the stand-in was asked.
 *
 * @param parameters by their names in small letters
 * @param validator what {@code If-None-Match} said; null where nothing
 * @param nanos when, by {@link System#nanoTime}
 */
public record Asked(String path, Map<String, String> parameters, String agent, String validator, long nanos) {

    static Map<String, String> parameters(String query) {
        Map<String, String> found = new TreeMap<>();
        for (String each : query == null ? new String[0] : query.split("&")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                found.put(decoded(each.substring(0, equals)).toLowerCase(Locale.ROOT), decoded(each.substring(equals + 1)));
            }
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String get(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(get(name, "" + otherwise));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
