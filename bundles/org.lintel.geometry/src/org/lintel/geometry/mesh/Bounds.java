// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

/** A box along the axes, in metres; {@link #EMPTY} holds nothing. */
public record Bounds(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {

    public static final Bounds EMPTY = new Bounds(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    public boolean isEmpty() {
        return !(minX <= maxX);
    }

    public Bounds with(Bounds b) {
        return new Bounds(Math.min(minX, b.minX), Math.min(minY, b.minY), Math.min(minZ, b.minZ),
                Math.max(maxX, b.maxX), Math.max(maxY, b.maxY), Math.max(maxZ, b.maxZ));
    }

    /** Larger by so much on every side. */
    public Bounds grown(double by) {
        return new Bounds(minX - by, minY - by, minZ - by, maxX + by, maxY + by, maxZ + by);
    }

    /** Whether the boxes have a point in common. */
    public boolean meets(Bounds b) {
        return minX <= b.maxX && b.minX <= maxX && minY <= b.maxY && b.minY <= maxY && minZ <= b.maxZ
                && b.minZ <= maxZ;
    }

    public Vec centre() {
        return new Vec((minX + maxX) / 2, (minY + maxY) / 2, (minZ + maxZ) / 2);
    }

    /** Half the diagonal. */
    public double radius() {
        return isEmpty() ? 0 : new Vec(maxX - minX, maxY - minY, maxZ - minZ).length() / 2;
    }

    /** The largest absolute coordinate: what the last digits of a number are lost to. */
    public double farthest() {
        return isEmpty() ? 0 : Math.max(Math.max(Math.max(Math.abs(minX), Math.abs(maxX)),
                Math.max(Math.abs(minY), Math.abs(maxY))), Math.max(Math.abs(minZ), Math.abs(maxZ)));
    }
}
