// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.util.Objects;
import org.lintel.core.text.Message;

/**
 * How a sample is written; none of this changes the building.
 *
 * @param quantities whether elements carry their quantity sets
 * @param timestamp stands in the header and in the owner history: {@code 2025-09-01T00:00:00}, taken as UTC
 */
public record WriteOptions(SchemaVersion schema, LengthUnit unit, boolean quantities, String timestamp) {

    private static final WriteOptions DEFAULTS =
            new WriteOptions(SchemaVersion.IFC4, LengthUnit.MILLIMETRE, true, "2025-09-01T00:00:00");

    /** @throws ParameterException if the time stamp is not of that form */
    public WriteOptions {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(unit, "unit");
        if (Timestamp.secondsSinceEpoch(timestamp) < 0) {
            throw new ParameterException("timestamp",
                    Message.of("the time stamp is {0}", "時間戳記為 {0}", String.valueOf(timestamp)),
                    Message.of("write it as 2025-09-01T00:00:00, from 1970 on",
                            "請寫成 2025-09-01T00:00:00 的格式，由 1970 年起"));
        }
    }

    /** IFC4 in millimetres with quantities, at a fixed time. */
    public static WriteOptions defaults() {
        return DEFAULTS;
    }

    public WriteOptions with(SchemaVersion other) {
        return new WriteOptions(other, unit, quantities, timestamp);
    }

    public WriteOptions with(LengthUnit other) {
        return new WriteOptions(schema, other, quantities, timestamp);
    }

    public WriteOptions withQuantities(boolean wanted) {
        return new WriteOptions(schema, unit, wanted, timestamp);
    }

    public WriteOptions withTimestamp(String other) {
        return new WriteOptions(schema, unit, quantities, other);
    }
}
