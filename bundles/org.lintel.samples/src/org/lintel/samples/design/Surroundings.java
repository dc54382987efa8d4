// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import java.util.List;

/**
 * What a model says of a building beside its parts.
 *
 * @param use a word such as {@code commercial}
 * @param podiumHeight of its podium above the ground, mm
 * @param terrain the ground around it: boxes from {@code bottom} up to where the ground lies
 */
public record Surroundings(String use, int podiumHeight, List<Ground> terrain) {

    /** Level ground over a part of the site, mm above the ground floor. */
    public record Ground(Rect outline, int bottom, int level) {
    }

    public Surroundings {
        terrain = List.copyOf(terrain);
    }
}
