// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;

/** A plane; its parameters are lengths. */
record FlatSurface(Matrix position, double metres) implements Surface {

    @Override
    public Vec at(double u, double v) {
        return position.apply(new Vec(u, v, 0));
    }

    @Override
    public double[] parameters(Vec p, double[] near) {
        Vec d = p.minus(position.origin());
        return new double[] {d.dot(position.direction(Vec.X)), d.dot(position.direction(Vec.Y))};
    }

    @Override
    public double[] range() {
        return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY};
    }

    @Override
    public double[] stopsU(double low, double high, double lowV, double highV) {
        return new double[0];
    }

    @Override
    public double[] stopsV(double low, double high, double lowU, double highU) {
        return new double[0];
    }

    @Override
    public double[] fromFile(double u, double v) {
        return new double[] {u * metres, v * metres};
    }
}
