// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import org.lintel.geometry.mesh.Vec;

/** A surface with its two parameters exchanged; its normal points the other way. */
record Exchanged(Surface inner) implements Surface {

    @Override
    public Vec at(double u, double v) {
        return inner.at(v, u);
    }

    @Override
    public double[] parameters(Vec p, double[] near) {
        double[] found = inner.parameters(p, near == null ? null : new double[] {near[1], near[0]});
        return new double[] {found[1], found[0]};
    }

    @Override
    public double periodU() {
        return inner.periodV();
    }

    @Override
    public double periodV() {
        return inner.periodU();
    }

    @Override
    public double[] range() {
        double[] r = inner.range();
        return new double[] {r[2], r[3], r[0], r[1]};
    }

    @Override
    public double[] stopsU(double low, double high, double lowV, double highV) {
        return inner.stopsV(low, high, lowV, highV);
    }

    @Override
    public double[] stopsV(double low, double high, double lowU, double highU) {
        return inner.stopsU(low, high, lowU, highU);
    }

    @Override
    public double[] fromFile(double u, double v) {
        return new double[] {u, v};
    }
}
