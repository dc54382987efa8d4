// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

/** A reference {@code #id} by its number: what the writer takes, and what a dangling reference is read as. */
public record Ref(long id) implements Identified {

    @Override
    public String toString() {
        return "#" + id;
    }
}
