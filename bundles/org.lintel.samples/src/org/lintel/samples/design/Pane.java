// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * Glass of which little more than its shading coefficient is told.
 *
 * @param key stands in paths
 * @param mark as schedules call it: F1, RL1
 * @param name in both languages
 * @param thickness mm
 * @param colour {@code plain}, {@code tinted}, {@code reflective}
 * @param unshaded whether its author leaves out what the building's own walls shade
 */
public record Pane(String key, String mark, String name, double shadingCoefficient, int thickness, String colour,
        boolean unshaded) {

    /** The frame behind the glass, seen from inside, and its depth, mm. */
    public static final int FRAME = 50;
    public static final int FRAME_DEPTH = 60;
}
