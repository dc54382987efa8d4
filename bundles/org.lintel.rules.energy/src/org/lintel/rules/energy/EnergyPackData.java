// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy;

import java.io.InputStream;

/** The compiled data of the packs of this bundle. */
public final class EnergyPackData {

    private EnergyPackData() {
    }

    /** Null where the build has not compiled them. */
    public static InputStream packs() {
        return EnergyPackData.class.getResourceAsStream("packs.bin");
    }

    public static InputStream clauses() {
        return EnergyPackData.class.getResourceAsStream("clauses.bin");
    }
}
