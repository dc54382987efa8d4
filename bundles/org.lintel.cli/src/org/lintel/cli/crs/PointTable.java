// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.crs;

import java.io.IOException;
import org.lintel.core.quantity.Decimal;
import org.lintel.geo.crs.Crs;

/** Where points are written as they come, before and after. */
interface PointTable {

    /** @param id what the point is called; empty for nothing */
    void add(String id, double[] before, double[] after) throws IOException;

    void end() throws IOException;

    /** Metres to a tenth of a millimetre, degrees to the same: nine decimals. */
    static String number(Crs crs, int index, double value) {
        return Decimal.fixed(value, index < 2 && crs.isGeographic() ? 9 : 4);
    }
}
