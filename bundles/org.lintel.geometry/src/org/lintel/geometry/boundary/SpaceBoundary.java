// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Region;
import org.lintel.ifc.model.Instance;

/**
 * A piece of a space's surface behind which there is one element, and behind that one thing: a second-level space
 * boundary, as IfcRelSpaceBoundary2ndLevel has them.
 *
 * @param number from 1, in the order of spaces and faces
 * @param space the space it bounds
 * @param element what bounds it; the opening where nothing fills it; null where nothing is there, or another space
 * @param plane of the space's surface; it faces out of the space
 * @param regions the polygons in the plane's coordinates, openings not taken out
 * @param physical false for virtual boundaries: open passages, and where two spaces meet without an element
 * @param side what lies behind
 * @param adjacent the space behind; null where there is none
 * @param before how far the element lies before the space's surface, negative where the space reaches into it, in
 *        metres
 * @param distance from the space's surface through the construction to what lies behind, in metres; 0 where not known
 * @param parent the number of the boundary of the wall or slab that this one's opening is cut from; 0 for none
 * @param corresponding the number of the boundary seen from the adjacent space; 0 where there is none
 * @param openings area of the boundaries whose parent this is, in m²
 */
public record SpaceBoundary(int number, Instance space, Instance element, Plane plane, List<Region> regions,
        boolean physical, Side side, Instance adjacent, double before, double distance, int parent,
        int corresponding, double openings) {

    /** What lies behind a boundary. */
    public enum Side {
        /** Another space, or the same one again. */
        INTERNAL,
        /** Outside air. */
        EXTERNAL,
        /** The ground. */
        EXTERNAL_EARTH,
        /** Only more construction, as where a wall abuts: type 2b. */
        CONSTRUCTION,
        /** A hollow that no space of the model fills: type 2b. */
        HOLLOW
    }

    public SpaceBoundary {
        regions = List.copyOf(regions);
    }

    /** In m², openings not taken off. */
    public double area() {
        return regions.stream().mapToDouble(Region::area).sum();
    }

    /** In m², openings taken off. */
    public double netArea() {
        return area() - openings;
    }

    /** {@code 2a} where a space or the outside lies behind, {@code 2b} where only construction does. */
    public String type() {
        return side == Side.CONSTRUCTION || side == Side.HOLLOW ? "2b" : "2a";
    }

    /** Whether heat may pass to somewhere else: INTERNAL or EXTERNAL as IFC has it; 2b counts as internal. */
    public boolean external() {
        return side == Side.EXTERNAL || side == Side.EXTERNAL_EARTH;
    }

    /** The corners in space of all rings: of each polygon the outline, then its holes. */
    public List<List<Vec>> rings() {
        var rings = new ArrayList<List<Vec>>();
        for (Region region : regions) {
            for (double[] xy : region.rings()) {
                var ring = new ArrayList<Vec>(xy.length / 2);
                for (int i = 0; i < xy.length; i += 2) {
                    ring.add(plane.point(xy[i], xy[i + 1]));
                }
                rings.add(ring);
            }
        }
        return rings;
    }

    SpaceBoundary with(int newNumber, int newCorresponding, double newOpenings) {
        return new SpaceBoundary(newNumber, space, element, plane, regions, physical, side, adjacent, before, distance,
                parent, newCorresponding, newOpenings);
    }
}
