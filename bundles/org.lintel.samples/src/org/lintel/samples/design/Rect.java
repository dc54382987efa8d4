// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/** A rectangle of the plan, in millimetres, x to project east, y to project north. */
public record Rect(int x0, int y0, int x1, int y1) {

    public Rect {
        if (x1 <= x0 || y1 <= y0) {
            throw new IllegalArgumentException("empty rectangle " + x0 + "," + y0 + " " + x1 + "," + y1);
        }
    }

    public int width() {
        return x1 - x0;
    }

    public int depth() {
        return y1 - y0;
    }

    /** m². */
    public double area() {
        return (long) width() * depth() / 1e6;
    }

    /** mm. */
    public int perimeter() {
        return 2 * (width() + depth());
    }

    /** The same with all four sides moved inwards. */
    public Rect inset(int by) {
        return new Rect(x0 + by, y0 + by, x1 - by, y1 - by);
    }

    /** The same turned by 180° about the middle of a plan that reaches from the origin to (width, depth). */
    public Rect turned(int width, int depth) {
        return new Rect(width - x1, depth - y1, width - x0, depth - y0);
    }
}
