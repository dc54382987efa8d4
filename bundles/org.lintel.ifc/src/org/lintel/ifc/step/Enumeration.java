// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Objects;

/** An enumeration item, {@code ELEMENT} for {@code .ELEMENT.}. */
public record Enumeration(String name) {

    public Enumeration {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return "." + name + ".";
    }
}
