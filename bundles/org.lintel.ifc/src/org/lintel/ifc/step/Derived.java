// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

/** The value {@code *}: a subtype derives this attribute. */
public enum Derived {
    DERIVED
}
