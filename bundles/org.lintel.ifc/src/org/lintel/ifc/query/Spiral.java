// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.model.Instance;

/**
 * How a curve in the plane turns along its length: lines, circles and all spirals of IFC4X3, by the formulas of their
 * entities.
 *
 * @param terms the curvature's coefficients of the powers of the length, the constant first
 * @param cosine the amplitude of half a wave over the length, 0 where there is none
 * @param sine the amplitude of a whole wave over the length, 0 where there is none
 * @param length over which the waves run
 */
record Spiral(double[] terms, double cosine, double sine, double length) {

    private static final String[] POWERS = {"ConstantTerm", "LinearTerm", "QuadraticTerm", "CubicTerm", "QuarticTerm",
        "QuinticTerm", "SexticTerm", "SepticTerm"};

    /**
     * Null where the curve is none of these, or its values make no sense.
     *
     * @param length of the segment that is made of the curve
     */
    static Spiral of(Instance curve, double length) {
        if (length == 0) {
            // a mark of the end: whatever curve it names, nothing of it is used
            return new Spiral(new double[1], 0, 0, 0);
        }
        switch (curve.typeName()) {
            case "IfcLine":
                return new Spiral(new double[1], 0, 0, length);
            case "IfcCircle":
                Double radius = curve.number("Radius");
                return radius == null || !(radius > 0) ? null : new Spiral(new double[] {1 / radius}, 0, 0, length);
            case "IfcClothoid":
                Double constant = curve.number("ClothoidConstant");
                return constant == null || constant == 0 ? null
                        : new Spiral(new double[] {0, term(constant, 1)}, 0, 0, length);
            case "IfcSecondOrderPolynomialSpiral":
                return polynomial(curve, 2, length);
            case "IfcThirdOrderPolynomialSpiral":
                return polynomial(curve, 3, length);
            case "IfcSeventhOrderPolynomialSpiral":
                return polynomial(curve, 7, length);
            case "IfcCosineSpiral":
                return waves(curve, 0, "CosineTerm", length);
            case "IfcSineSpiral":
                return waves(curve, 1, "SineTerm", length);
            default:
                return null;
        }
    }

    /** A term of length A of the power n counts as the power n of the length over |A| to the power n + 1. */
    private static double term(Double a, int power) {
        return a == null || a == 0 ? 0 : Math.signum(a) / Math.pow(Math.abs(a), power + 1);
    }

    private static Spiral polynomial(Instance curve, int most, double length) {
        if (curve.number(POWERS[most]) == null) {
            return null;
        }
        double[] terms = new double[most + 1];
        for (int i = 0; i <= most; i++) {
            terms[i] = term(curve.number(POWERS[i]), i);
        }
        return finite(terms) ? new Spiral(terms, 0, 0, length) : null;
    }

    private static Spiral waves(Instance curve, int most, String wave, double length) {
        Double amplitude = curve.number(wave);
        if (amplitude == null || amplitude == 0 || !(length > 0)) {
            return null;
        }
        double[] terms = new double[most + 1];
        for (int i = 0; i <= most; i++) {
            terms[i] = term(curve.number(POWERS[i]), i);
        }
        boolean half = wave.startsWith("Cosine");
        return finite(terms) ? new Spiral(terms, half ? 1 / amplitude : 0, half ? 0 : 1 / amplitude, length) : null;
    }

    private static boolean finite(double[] terms) {
        for (double t : terms) {
            if (!Double.isFinite(t)) {
                return false;
            }
        }
        return true;
    }

    /** The curvature at a length, positive to the left. */
    double curvature(double s) {
        double sum = 0;
        for (int i = terms.length - 1; i >= 0; i--) {
            sum = sum * s + terms[i];
        }
        sum += cosine == 0 ? 0 : cosine * Math.cos(Math.PI * s / length);
        return sine == 0 ? sum : sum + sine * Math.sin(2 * Math.PI * s / length);
    }

    /** The angle turned since the length 0. */
    double turn(double s) {
        double sum = 0;
        for (int i = terms.length - 1; i >= 0; i--) {
            sum = sum * s + terms[i] / (i + 1);
        }
        sum *= s;
        sum += cosine == 0 ? 0 : cosine * length / Math.PI * Math.sin(Math.PI * s / length);
        return sine == 0 ? sum
                : sum + sine * length / (2 * Math.PI) * (1 - Math.cos(2 * Math.PI * s / length));
    }
}
