// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Transform;
import org.lintel.ifc.query.Units;

/** Volumes and boxes of bodies that are upright extrusions, read from the geometry itself; in metres. */
final class Bodies {

    private final Model model;
    private final double metres;

    Bodies(Model model) {
        this.model = model;
        this.metres = Units.of(model).lengthUnit().factor();
    }

    double volume(Instance product) {
        double sum = 0;
        for (Instance solid : solids(product)) {
            Instance profile = solid.ref("SweptArea");
            double area = Math.abs(area(corners(profile)));
            for (Instance inner : profile.refs("InnerCurves")) {
                area -= Math.abs(area(points(inner)));
            }
            sum += area * solid.number("Depth") * metres;
        }
        return sum;
    }

    /** Least x, y, z and largest x, y, z in the world. */
    double[] box(Instance product) {
        Transform placement = Placements.of(model).of(product);
        double[] box = {1e9, 1e9, 1e9, -1e9, -1e9, -1e9};
        for (Instance solid : solids(product)) {
            double bottom = Placements.of(model).axis(solid.ref("Position")).origin()[2];
            for (double[] corner : corners(solid.ref("SweptArea"))) {
                for (double z : new double[] {bottom, bottom + solid.number("Depth") * metres}) {
                    double[] at = placement.apply(new double[] {corner[0], corner[1], z});
                    for (int axis = 0; axis < 3; axis++) {
                        box[axis] = Math.min(box[axis], at[axis]);
                        box[axis + 3] = Math.max(box[axis + 3], at[axis]);
                    }
                }
            }
        }
        return box;
    }

    private static List<Instance> solids(Instance product) {
        var solids = new ArrayList<Instance>();
        for (Instance representation : product.ref("Representation").refs("Representations")) {
            if ("Body".equals(representation.text("RepresentationIdentifier"))) {
                solids.addAll(representation.refs("Items"));
            }
        }
        return solids;
    }

    private List<double[]> corners(Instance profile) {
        if (!profile.is("IfcRectangleProfileDef")) {
            return points(profile.ref("OuterCurve"));
        }
        double[] middle = coordinates(profile.ref("Position").ref("Location"));
        double x = profile.number("XDim") * metres / 2;
        double y = profile.number("YDim") * metres / 2;
        return List.of(new double[] {middle[0] - x, middle[1] - y}, new double[] {middle[0] + x, middle[1] - y},
                new double[] {middle[0] + x, middle[1] + y}, new double[] {middle[0] - x, middle[1] + y});
    }

    private List<double[]> points(Instance polyline) {
        List<double[]> points = new ArrayList<>();
        for (Instance point : polyline.refs("Points")) {
            points.add(coordinates(point));
        }
        return points;
    }

    private double[] coordinates(Instance point) {
        return ((List<?>) point.get("Coordinates")).stream().mapToDouble(c -> ((Number) c).doubleValue() * metres)
                .toArray();
    }

    private static double area(List<double[]> polygon) {
        double sum = 0;
        for (int i = 0; i < polygon.size(); i++) {
            double[] a = polygon.get(i);
            double[] b = polygon.get((i + 1) % polygon.size());
            sum += a[0] * b[1] - a[1] * b[0];
        }
        return sum / 2;
    }
}
