// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/** A horizontal shading slab on an outer wall face, in mm relative to its storey; {@code bottom} is its underside. */
public record Overhang(String key, String name, Rect outline, int bottom, int thickness) {
}
