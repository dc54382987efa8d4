// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Objects;

/**
 * A binary value as it stands between the quotation marks: the first hexadecimal digit tells how many of the leading
 * bits of the second are not used (0 to 3).
 */
public record Binary(String hex) {

    public Binary {
        Objects.requireNonNull(hex, "hex");
    }

    /** How many bits the value has. */
    public int bits() {
        if (hex.isEmpty()) {
            return 0;
        }
        int unused = Character.digit(hex.charAt(0), 4);
        return Math.max(0, (hex.length() - 1) * 4 - Math.max(0, unused));
    }

    @Override
    public String toString() {
        return "\"" + hex + "\"";
    }
}
