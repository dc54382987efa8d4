// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.json;

import java.io.IOException;
import org.lintel.core.result.Calculation;

/** A worked calculation in JSON, as the report of a check has it; for documents that are no report of a check. */
public final class CalculationJson {

    private CalculationJson() {
    }

    /** Writes it as the next value. */
    public static void write(JsonWriter json, Calculation calculation) throws IOException {
        ValueJson.calculation(json, calculation);
    }
}
