// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

/**
 * How space boundaries are looked for; lengths in metres.
 *
 * @param gap the most a space's surface may lie before, or within, the surface of the element that bounds it
 * @param hollow the same above a space and below it, where ceilings are hung and floors are raised
 * @param thickest the thickest construction between two spaces
 * @param least pieces of less area are left out, in m²
 * @param mostTriangles bodies of more are passed over, and told
 */
public record BoundaryOptions(double gap, double hollow, double thickest, double least, int mostTriangles) {

    /** A gap of 0.25 m, hollows of 1 m, constructions up to 1.2 m, pieces from 10 cm², bodies up to 4000 triangles. */
    public static final BoundaryOptions DEFAULT = new BoundaryOptions(0.25, 1, 1.2, 1e-3, 4000);

    public BoundaryOptions {
        if (!(gap >= 0 && gap <= 2) || !(hollow >= 0 && hollow <= 5)
                || !(thickest > 0 && thickest <= 10) || !(least >= 1e-4) || mostTriangles < 1) {
            throw new IllegalArgumentException("options");
        }
    }

    /** The same with another gap. */
    public BoundaryOptions withGap(double metres) {
        return new BoundaryOptions(metres, hollow, thickest, least, mostTriangles);
    }
}
