// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

/** Everything that the builders of one model write with. */
record Drawing(Entities entities, Roots roots, Shapes shapes, Relations relations, PropertySets properties,
        Materials materials, Styles styles, ElementTypes types, Classifications classifications) {
}
