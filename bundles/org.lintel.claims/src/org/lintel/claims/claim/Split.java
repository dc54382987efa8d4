// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides an amount in cents so that no cent is lost: in proportion, what is left over to the largest remainders. */
public final class Split {

    private Split() {
    }

    /**
     * The parts, in the order of their weights; equal remainders are served from the front.
     *
     * @param total not negative
     * @param weights none negative; all zero only if {@code total} is
     * @throws IllegalArgumentException if something is to be divided and nobody has a weight
     */
    public static List<Long> of(long total, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            if (total != 0) {
                throw new IllegalArgumentException("nobody to divide " + total + " among");
            }
            return weights.stream().map(none -> 0L).toList();
        }
        List<Long> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        long left = total;
        for (BigInteger weight : weights) {
            BigInteger[] part = weight.multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
            parts.add(part[0].longValueExact());
            remainders.add(part[1]);
            left -= parts.getLast();
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(remainders::get, Comparator.reverseOrder()));
        for (int i = 0; i < left; i++) {
            parts.set(order.get(i), parts.get(order.get(i)) + 1);
        }
        return List.copyOf(parts);
    }
}
