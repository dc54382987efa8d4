// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is compared, and how closely.
 *
 * @param aspects what is told; objects that were added or removed are always told
 * @param types entities whose objects are told, subtypes included; empty for all
 * @param lengthTolerance how far a placement may lie from the other and still count as the same, in metres
 * @param angleTolerance how far it may be turned, in degrees
 */
public record DiffOptions(Set<Aspect> aspects, List<String> types, double lengthTolerance, double angleTolerance) {

    private static final double LENGTH = 1e-6;
    private static final double ANGLE = 1e-5;

    public DiffOptions {
        aspects = Set.copyOf(aspects);
        types = List.copyOf(types);
        if (!(lengthTolerance >= 0 && angleTolerance >= 0)) {
            throw new IllegalArgumentException("negative tolerance");
        }
    }

    /** Everything, placements to a thousandth of a millimetre. */
    public static DiffOptions defaults() {
        return new DiffOptions(EnumSet.allOf(Aspect.class), List.of(), LENGTH, ANGLE);
    }

    public DiffOptions withAspects(Set<Aspect> only) {
        return new DiffOptions(only, types, lengthTolerance, angleTolerance);
    }

    public DiffOptions withTypes(List<String> only) {
        return new DiffOptions(aspects, only, lengthTolerance, angleTolerance);
    }

    /** @param metres of a placement */
    public DiffOptions withLengthTolerance(double metres) {
        return new DiffOptions(aspects, types, metres, angleTolerance);
    }

    boolean has(Aspect aspect) {
        return aspects.contains(aspect);
    }
}
