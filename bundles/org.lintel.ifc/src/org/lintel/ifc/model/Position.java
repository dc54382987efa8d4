// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

/** A place in a text file, counted from 1; columns count bytes. */
public record Position(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
