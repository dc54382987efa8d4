// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model;

import java.io.InputStream;

/** The compiled data of the packs of this bundle. */
public final class ModelPackData {

    private ModelPackData() {
    }

    /** Null where the build has not compiled them. */
    public static InputStream packs() {
        return ModelPackData.class.getResourceAsStream("packs.bin");
    }

    public static InputStream clauses() {
        return ModelPackData.class.getResourceAsStream("clauses.bin");
    }
}
