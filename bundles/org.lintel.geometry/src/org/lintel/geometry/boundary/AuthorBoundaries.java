// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.curve.Curves;
import org.lintel.geometry.curve.Path;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Region;
import org.lintel.geometry.solid.MeshPool;
import org.lintel.geometry.solid.Part;
import org.lintel.geometry.solid.Shapes;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Boundaries;
import org.lintel.ifc.query.Boundaries.Boundary;

/** The space boundaries that a model's author wrote, with the areas of their surfaces. */
final class AuthorBoundaries {

    /**
     * A boundary of the author.
     *
     * @param area in m²; NaN where the surface is missing or cannot be computed
     * @param strip whether the surface is a line of the plan moved upwards
     */
    record Said(Boundary boundary, double area, boolean strip) {
    }

    private final Items items;
    private final Curves curves;
    private final Shapes shapes;

    private AuthorBoundaries(Model model) {
        items = new Items(model, Precision.DEFAULT);
        curves = new Curves(items);
        shapes = new Shapes(items, new MeshPool());
    }

    /** Those of the second level where there are any, else all; of spaces only. */
    static List<Said> of(Model model) {
        List<Boundary> all = Boundaries.of(model).all().stream()
                .filter(b -> b.space() != null && b.space().is("IfcSpace")).toList();
        boolean second = all.stream().anyMatch(b -> b.level() == 2);
        var reader = new AuthorBoundaries(model);
        var found = new ArrayList<Said>();
        for (Boundary boundary : all) {
            if (!second || boundary.level() == 2) {
                Instance geometry = boundary.source().ref("ConnectionGeometry");
                Instance surface = geometry == null ? null : geometry.ref("SurfaceOnRelatingElement");
                found.add(new Said(boundary, reader.area(surface),
                        surface != null && surface.is("IfcSurfaceOfLinearExtrusion")));
            }
        }
        return found;
    }

    private double area(Instance surface) {
        if (surface == null) {
            return Double.NaN;
        }
        try {
            if (surface.is("IfcCurveBoundedPlane")) {
                double sum = enclosed(surface.ref("OuterBoundary"));
                for (Instance hole : surface.refs("InnerBoundaries")) {
                    sum -= enclosed(hole);
                }
                return sum;
            }
            if (surface.is("IfcSurfaceOfLinearExtrusion")) {
                Instance profile = items.ref(surface, "SweptCurve");
                List<Vec> points = curves.path(items.ref(profile, "Curve")).points();
                double length = 0;
                for (int i = 1; i < points.size(); i++) {
                    length += points.get(i).distance(points.get(i - 1));
                }
                return length * items.length(surface, "Depth");
            }
            double sum = 0;
            for (Part part : shapes.parts(surface, new ArrayList<>())) {
                sum += Measures.of(part.mesh(), part.at()).area();
            }
            return sum > 0 ? sum : Double.NaN;
        } catch (ItemException e) {
            return Double.NaN;
        }
    }

    private double enclosed(Instance curve) {
        Path path = curve == null ? null : curves.path(curve);
        double[] ring = path == null || path.points().size() < 3 ? null : Region.ring(path);
        return ring == null ? 0 : Math.abs(Region.area(ring));
    }
}
