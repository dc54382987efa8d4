// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

/** The third value of a LOGICAL, {@code .U.}; true and false are read as {@link Boolean}. */
public enum Logical {
    UNKNOWN
}
