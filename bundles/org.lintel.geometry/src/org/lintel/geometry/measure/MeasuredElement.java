// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.measure;

import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;

/** An element with the bodies and directions that its quantities are measured on; each made when first asked for. */
public final class MeasuredElement {

    private final ElementGeometry geometry;
    private Body net;
    private Body gross;
    private Vec broad;
    private Vec plate;
    private Vec across;
    private Vec along;
    private Bounds box;

    public MeasuredElement(ElementGeometry geometry) {
        this.geometry = geometry;
    }

    public ElementGeometry geometry() {
        return geometry;
    }

    /** With openings cut out. */
    public Body net() {
        if (net == null) {
            net = Body.of(geometry.parts(), geometry.placement());
        }
        return net;
    }

    /** Before openings are cut out. */
    public Body gross() {
        if (gross == null) {
            gross = geometry.uncut() == geometry.parts() ? net() : Body.of(geometry.uncut(), geometry.placement());
        }
        return gross;
    }

    /** The direction through the thickness of a plate: that most of the surface faces. */
    public Vec broad() {
        if (broad == null) {
            Vec found = gross().broad(false);
            broad = found == null ? Vec.Z : found;
        }
        return broad;
    }

    /** The direction a plate is extruded along where it is a plain prism, else {@link #broad}. */
    public Vec plate() {
        if (plate == null) {
            Vec own = Sweep.direction(geometry.element());
            Vec unit = own == null ? null : geometry.placement().direction(own).unit();
            boolean prism = unit != null && gross().shown(unit) < gross().sides(unit) * (1 + 1e-3);
            plate = prism ? unit : broad();
        }
        return plate;
    }

    /** The level direction through the thickness of a wall. */
    public Vec across() {
        if (across == null) {
            Vec found = gross().broad(true);
            across = found == null ? Vec.Y : found;
        }
        return across;
    }

    /** The box around the uncut body in the element's own coordinates. */
    public Bounds box() {
        if (box == null) {
            box = Bounds.EMPTY;
            for (Part part : geometry.uncut()) {
                box = box.with(part.mesh().bounds(part.at()));
            }
        }
        return box;
    }

    /**
     * The direction a bar runs along, in the coordinates of the world: that of the sweep its body is made by, of the
     * longest side of its box where it is no sweep.
     */
    public Vec along() {
        if (along == null) {
            Vec own = Sweep.direction(geometry.element());
            if (own == null) {
                double most = Math.max(sizeX(), Math.max(sizeY(), sizeZ()));
                own = sizeX() == most ? Vec.X : sizeY() == most ? Vec.Y : Vec.Z;
            }
            Vec unit = geometry.placement().direction(own).unit();
            along = unit == null ? Vec.X : unit;
        }
        return along;
    }

    /** Size of {@link #box} along the element's own X, in metres. */
    public double sizeX() {
        return box().maxX() - box().minX();
    }

    /** Size of {@link #box} along the element's own Y, in metres. */
    public double sizeY() {
        return box().maxY() - box().minY();
    }

    /** Size of {@link #box} along the element's own Z, in metres. */
    public double sizeZ() {
        return box().maxZ() - box().minZ();
    }
}
