// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

/** The unit of length a sample is written in; areas and volumes are square and cubic metres either way. */
public enum LengthUnit {
    MILLIMETRE, METRE;

    /** A length as it stands in the file. */
    public double of(int millimetres) {
        return this == MILLIMETRE ? millimetres : millimetres / 1000.0;
    }
}
