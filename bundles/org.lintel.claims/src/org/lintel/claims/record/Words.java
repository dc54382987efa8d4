// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.List;
import java.util.stream.Stream;

/** A few words in one column: sorted, separated by spaces. */
final class Words {

    private Words() {
    }

    static String joined(Stream<String> words) {
        return String.join(" ", words.sorted().toList());
    }

    static List<String> split(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
