// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.property;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/**
 * Says that something holds for all values of a kind, and tries some thousand of them. A value is made of numbers that
 * are drawn at random; where one breaks the statement, the same is tried with fewer and smaller numbers, until the
 * least value that breaks it is found and told.
 */
final class Property {

    private static final int RUNS = Integer.getInteger("lintel.property.runs", 3000);
    private static final int MOST_DRAWS = 4000;
    private static final int MOST_SHRINKS = 3000;

    private Property() {
    }

    /** The numbers a value is made of; behind the last there are only zeros. */
    static final class Draws {

        private final int[] given;
        private final Random random;
        private int used;

        private Draws(int[] given, Random random) {
            this.given = given;
            this.random = random;
        }

        /** A number from 0 up to, not including, a bound; small ones make simple values. */
        int below(int bound) {
            if (used >= given.length) {
                return 0;
            }
            if (random != null) {
                // edges and small numbers more often than chance has them
                int kind = random.nextInt(8);
                given[used] = kind == 0 ? bound - 1 : random.nextInt(kind < 3 ? Math.min(bound, 4) : bound);
            }
            return Math.floorMod(given[used++], bound);
        }

        long any() {
            return (long) below(Integer.MAX_VALUE) << 33 ^ (long) below(Integer.MAX_VALUE) << 11 ^ below(4096);
        }

        boolean coin() {
            return below(2) == 1;
        }

        @SafeVarargs
        final <T> T one(T... of) {
            return of[below(of.length)];
        }
    }

    /** What holds for a value: throws an AssertionError where it does not. */
    @FunctionalInterface
    interface Statement<T> {
        void holds(T value) throws Exception;
    }

    /** Tries the statement; the seed chooses the values. */
    static <T> void forAll(long seed, Function<Draws, T> maker, Statement<T> statement) {
        var random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            var draws = new Draws(new int[MOST_DRAWS], random);
            T value = maker.apply(draws);
            Throwable failure = failure(value, statement);
            if (failure != null) {
                int[] least = shrink(Arrays.copyOf(draws.given, draws.used), maker, statement);
                T smallest = maker.apply(new Draws(least, null));
                throw new AssertionError("does not hold for <" + shown(smallest) + ">, first seen in run " + run
                        + " of seed " + seed + " with <" + shown(value) + ">", failure(smallest, statement));
            }
        }
    }

    private static String shown(Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    private static <T> Throwable failure(T value, Statement<T> statement) {
        try {
            statement.holds(value);
            return null;
        } catch (Exception | AssertionError | StackOverflowError e) {
            return e;
        }
    }

    private static <T> int[] shrink(int[] from, Function<Draws, T> maker, Statement<T> statement) {
        int[] best = from;
        int tries = 0;
        boolean better = true;
        while (better && tries < MOST_SHRINKS) {
            better = false;
            for (int length = Math.max(1, best.length / 2); length > 0; length /= 2) {
                for (int at = 0; at + length <= best.length && tries < MOST_SHRINKS; at++, tries++) {
                    int[] fewer = new int[best.length - length];
                    System.arraycopy(best, 0, fewer, 0, at);
                    System.arraycopy(best, at + length, fewer, at, fewer.length - at);
                    if (failure(maker.apply(new Draws(fewer, null)), statement) != null) {
                        best = fewer;
                        better = true;
                    }
                }
            }
            for (int at = 0; at < best.length && tries < MOST_SHRINKS; at++) {
                for (int smaller : new int[] {0, best[at] / 2, best[at] - 1}) {
                    if (smaller >= 0 && smaller < best[at]) {
                        tries++;
                        int[] lower = best.clone();
                        lower[at] = smaller;
                        if (failure(maker.apply(new Draws(lower, null)), statement) != null) {
                            best = lower;
                            better = true;
                            break;
                        }
                    }
                }
            }
        }
        return best;
    }
}
