// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

/**
 * An inverse attribute: which attribute of which entity points here.
 *
 * @param entity the entity that holds the reference
 * @param attribute its attribute
 * @param lower least number of instances that refer here; 1 and 1 where EXPRESS names the entity without an aggregate
 * @param upper largest number, -1 for {@code ?}
 */
public record InverseAttribute(String name, String entity, String attribute, int lower, int upper) {
}
