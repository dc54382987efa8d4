// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import org.lintel.core.result.Location;

/**
 * The project's word that some spaces are of a space type of a code.
 *
 * @param field what is compared: {@code name}, {@code long-name}, {@code object-type} or {@code classification}
 * @param pattern with {@code *} for any run of characters; case does not matter
 * @param type the space type as the code names it
 */
public record SpaceMapping(String field, String pattern, String type, Location where) {
}
