// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Objects;

/**
 * A name of the third edition whose value stands outside the DATA sections: a value instance {@code @12}, a constant
 * {@code #PI} or {@code @PI}; in ANCHOR and REFERENCE sections an address {@code <other.ifc#wall>} too.
 *
 * @param name with its sign and in upper case; an address with its brackets, as written
 */
public record External(String name) {

    public External {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return name;
    }
}
