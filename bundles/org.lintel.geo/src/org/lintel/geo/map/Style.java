// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.map;

/**
 * How a shape is drawn.
 *
 * @param fill {@code #rrggbb}, or {@code none}
 * @param line {@code #rrggbb}, or {@code none}
 * @param width of the line, in units of the surface
 */
public record Style(String fill, String line, double width, boolean dashed) {
}
