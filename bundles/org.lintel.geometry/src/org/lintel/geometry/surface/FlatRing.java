// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import java.util.Arrays;

/** A ring of vertices with the parameter values they have on a surface, without jumps from one period to another. */
final class FlatRing {

    private double[] u = new double[16];
    private double[] v = new double[16];
    private int[] vertex = new int[16];
    private int size;

    void add(double atU, double atV, int id) {
        if (size == u.length) {
            u = Arrays.copyOf(u, size * 2);
            v = Arrays.copyOf(v, size * 2);
            vertex = Arrays.copyOf(vertex, size * 2);
        }
        u[size] = atU;
        v[size] = atV;
        vertex[size++] = id;
    }

    int size() {
        return size;
    }

    double u(int i) {
        return u[i];
    }

    double v(int i) {
        return v[i];
    }

    int vertex(int i) {
        return vertex[i];
    }

    /** The area it encloses, negative where it runs clockwise. */
    double area() {
        double sum = 0;
        for (int i = 0, j = size - 1; i < size; j = i++) {
            sum += (u[j] - u[0]) * (v[i] - v[0]) - (u[i] - u[0]) * (v[j] - v[0]);
        }
        return sum / 2;
    }

    /** The lowest and the highest of U, then of V. */
    double[] box() {
        double[] box = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY};
        for (int i = 0; i < size; i++) {
            box[0] = Math.min(box[0], u[i]);
            box[1] = Math.max(box[1], u[i]);
            box[2] = Math.min(box[2], v[i]);
            box[3] = Math.max(box[3], v[i]);
        }
        return box;
    }

    /** The same ring so many units away. */
    FlatRing moved(double byU, double byV) {
        var moved = new FlatRing();
        for (int i = 0; i < size; i++) {
            moved.add(u[i] + byU, v[i] + byV, vertex[i]);
        }
        return moved;
    }

    /** The same ring beginning elsewhere; what comes before its start follows its end, a winding farther on. */
    FlatRing from(int start, double windingU) {
        var turned = new FlatRing();
        for (int i = 0; i < size; i++) {
            int at = (start + i) % size;
            turned.add(u[at] + (start + i >= size ? windingU : 0), v[at], vertex[at]);
        }
        return turned;
    }

    /** The same ring with U and V exchanged. */
    FlatRing exchanged() {
        var other = new FlatRing();
        for (int i = 0; i < size; i++) {
            other.add(v[i], u[i], vertex[i]);
        }
        return other;
    }
}
