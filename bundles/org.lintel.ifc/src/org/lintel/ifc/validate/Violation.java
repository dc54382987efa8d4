// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import org.lintel.core.text.Message;

/**
 * A place where a model is not as its schema has it.
 *
 * @param rule what of the schema is broken: {@code IfcWall.CorrectPredefinedType}, {@code IfcWall.PredefinedType}
 * @param instance the number of the instance, 0 where it is about the file
 * @param path the attribute, {@code Coordinates[2]}; empty where it is about the whole instance
 * @param found what stands there, shortened; empty where nothing does
 * @param condition what a rule asks, as EXPRESS would write it; empty for what is no rule
 * @param message what was expected and what was found
 */
public record Violation(Check check, String rule, long instance, String path, String found, String condition,
        Message message) {
}
