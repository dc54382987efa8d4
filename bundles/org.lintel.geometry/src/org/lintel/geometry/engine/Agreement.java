// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import org.lintel.geometry.mesh.Measures;
import org.lintel.ifc.model.Instance;

/**
 * How far two engines agree about an element: its net volume and its surface, openings taken off.
 *
 * @param first what the first engine measures; null where it has no shape
 * @param second what the second engine measures; null where it has no shape
 * @param closed whether both shapes are closed; only then is the volume compared, for that of an open one means little
 */
public record Agreement(Instance element, Measures first, Measures second, boolean closed, Verdict verdict) {

    /** By how much measures may differ and still agree: a hundredth of the larger. */
    public static final double TOLERANCE = 0.01;

    /** What comes of a comparison. */
    public enum Verdict {
        AGREE, VOLUME_DIFFERS, AREA_DIFFERS, BOTH_DIFFER, ONLY_FIRST, ONLY_SECOND, NEITHER
    }

    /** What an engine measures of an element; null where it has no shape. */
    public static Measures measure(ElementGeometry shape) {
        return shape.parts().isEmpty() ? null : shape.net();
    }

    /** Compares what two engines measure of an element. */
    public static Agreement of(Instance element, Measures one, Measures other) {
        if (one == null || other == null) {
            return new Agreement(element, one, other, false, one != null ? Verdict.ONLY_FIRST
                    : other != null ? Verdict.ONLY_SECOND : Verdict.NEITHER);
        }
        boolean closed = one.closed() && other.closed();
        boolean volume = !closed || near(one.volume(), other.volume());
        boolean area = near(one.area(), other.area());
        return new Agreement(element, one, other, closed, volume ? area ? Verdict.AGREE : Verdict.AREA_DIFFERS
                : area ? Verdict.VOLUME_DIFFERS : Verdict.BOTH_DIFFER);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }

    /** Whether nothing was found that one of the engines must have wrong. */
    public boolean holds() {
        return verdict == Verdict.AGREE || verdict == Verdict.NEITHER;
    }
}
