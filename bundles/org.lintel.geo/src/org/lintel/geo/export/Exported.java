// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.export;

/**
 * What became of an export.
 *
 * @param things how many were written
 * @param linked how many of them are linked with a register
 * @param withoutShape bodies that could not be computed and so are missing
 * @param withoutPlace things that stand where the system asked for has no place, and have no shape in the file
 */
public record Exported(long things, long linked, int withoutShape, int withoutPlace) {

    public boolean isWhole() {
        return withoutShape == 0 && withoutPlace == 0;
    }
}
