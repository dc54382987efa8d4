// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.map;

import java.util.List;

/**
 * What a map is drawn on: a picture file, a canvas of the workbench. x runs to the right, y downwards, in its own units;
 * what lies outside of it is cut off.
 */
public interface Surface {

    double width();

    double height();

    /** @param rings closed, alternating x and y; what an odd number of them goes round is filled */
    void area(List<double[]> rings, Style style, String tip);

    /** @param points alternating x and y */
    void line(double[] points, Style style);

    void dot(double x, double y, double radius, Style style, String tip);

    /**
     * @param anchor start, middle or end: which part of the text stands at x; y is its base line
     * @param size height of its letters
     * @param halo whether it is kept apart from what lies below
     */
    void text(double x, double y, String text, String anchor, double size, boolean halo);
}
