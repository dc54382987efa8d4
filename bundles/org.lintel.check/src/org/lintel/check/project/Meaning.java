// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import org.lintel.core.result.Location;

/**
 * The project's word for what a word of its models means in a code.
 *
 * @param vocabulary {@code space-type}, {@code material} or {@code absorptivity}
 * @param pattern the model's word, with {@code *} for any run of characters; case does not matter
 * @param meaning the word of the code
 */
public record Meaning(String vocabulary, String pattern, String meaning, Location where) {
}
