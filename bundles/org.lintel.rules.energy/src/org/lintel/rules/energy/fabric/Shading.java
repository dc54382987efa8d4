// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

/**
 * What stands before a window on its own building and takes sun from it, as codes measure it. Where it cannot be told
 * whether there is anything, the depths start at 0.
 *
 * @param overhangDepth from the face of the glass to the tip of the overhang, m; null without one
 * @param sillToOverhang from the sill up to the underside of the overhang at its tip, m; null without one
 * @param finDepth from the face of the glass to the tip of the fins, the shorter of both, m; null without a pair
 * @param finClearance clear distance between the fins, m; null without a pair
 * @param overhangSlope how far the overhang's underside leans below the horizontal towards its tip; null: it is level
 * @param headToOverhang from the head of the window up to the underside of the overhang at its tip, m; null: it stands
 *     at the head
 * @param finSlope how far the fins lean from square to the glass, the larger of both, without sign; null: they stand
 *     square
 */
public record Shading(Estimate overhangDepth, Estimate sillToOverhang, Estimate finDepth, Estimate finClearance,
        Estimate overhangSlope, Estimate headToOverhang, Estimate finSlope) {

    /**
     * @throws IllegalArgumentException if only one of two figures that belong together is there, or there is nothing
     */
    public Shading {
        if ((overhangDepth == null) != (sillToOverhang == null) || (finDepth == null) != (finClearance == null)
                || overhangDepth == null && finDepth == null) {
            throw new IllegalArgumentException("an overhang has depth and height, fins have depth and clearance");
        }
        if (overhangDepth == null && (overhangSlope != null || headToOverhang != null)
                || finDepth == null && finSlope != null) {
            throw new IllegalArgumentException("a slope or a gap of nothing");
        }
    }

    /** Level overhangs at the head of the window and fins square to the glass. */
    public Shading(Estimate overhangDepth, Estimate sillToOverhang, Estimate finDepth, Estimate finClearance) {
        this(overhangDepth, sillToOverhang, finDepth, finClearance, null, null, null);
    }

    public static Shading overhang(Estimate depth, Estimate sillToOverhang) {
        return new Shading(depth, sillToOverhang, null, null);
    }

    public static Shading fins(Estimate depth, Estimate clearance) {
        return new Shading(null, null, depth, clearance);
    }

    public boolean hasOverhang() {
        return overhangDepth != null;
    }

    public boolean hasFins() {
        return finDepth != null;
    }
}
