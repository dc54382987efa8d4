// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

/**
 * An explicit attribute of an entity, as the entity sees it.
 *
 * @param name exactly as in the schema
 * @param owner the entity that declares it
 * @param optional whether it may be {@code $}
 * @param derived whether the entity, or one above it, derives it: it is then written {@code *}
 */
public record Attribute(String name, String owner, TypeExpression type, boolean optional, boolean derived) {
}
