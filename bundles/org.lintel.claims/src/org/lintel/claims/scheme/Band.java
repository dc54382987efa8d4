// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.math.BigInteger;
import java.util.List;
import org.lintel.core.money.Money;

/**
 * A part of a cost with the share that is given for it, which may be more than the whole.
 *
 * @param upTo where it ends, counted from the first dollar of all lines of the item together; null for the last
 */
public record Band(Figure<Money> upTo, Figure<Ratio> ratio) {

    /**
     * What is given for a cost.
     *
     * @param bands from the first dollar upwards, all figures known; only the last has no end
     * @param cost in cents, not negative
     */
    public static long of(List<Band> bands, long cost) {
        BigInteger sum = BigInteger.ZERO;
        long from = 0;
        for (Band band : bands) {
            long to = band.upTo() == null ? cost : Math.min(cost, band.upTo().value().minor());
            if (to > from) {
                sum = sum.add(BigInteger.valueOf(band.ratio().value().of(to - from)));
                from = to;
            }
        }
        return sum.longValueExact();
    }
}
