// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

/**
 * An object of one of the two models, as it is shown.
 *
 * @param type its entity, {@code IfcWall}
 * @param globalId empty if it has none
 * @param name empty if it has none
 * @param tag empty if it has none
 * @param container {@code Site / Building / Storey}; empty if it stands in none
 * @param id the number behind {@code #}
 * @param row its place in the order of the file, from 0: {@code model.at(row)}
 * @param line where it stands in the file, from 1
 */
public record Item(String type, String globalId, String name, String tag, String container, long id, int row,
        int line) {

    /** Type and name, or type and number where it has no name. */
    public String label() {
        return name.isEmpty() ? type + " #" + id : type + " \"" + name + "\"";
    }
}
