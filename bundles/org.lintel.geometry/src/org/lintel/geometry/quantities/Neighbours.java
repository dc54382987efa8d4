// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.quantities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.task.Progress;
import org.lintel.geometry.booleans.Booleans;
import org.lintel.geometry.boundary.Contact;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.measure.MeasuredElement;
import org.lintel.geometry.measure.StandardQuantities;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/** The bodies around an element, to see whether an author takes off what two of them share. */
final class Neighbours {

    private record Placed(Instance element, Mesh mesh, Bounds bounds, ElementGeometry geometry) {
    }

    private final Model model;
    private final int threads;
    private final Progress progress;
    private final Map<Instance, ElementGeometry> reduced = new HashMap<>();
    private List<Placed> all;

    Neighbours(Model model, int threads, Progress progress) {
        this.model = model;
        this.threads = threads;
        this.progress = progress;
    }

    /** Whether the author's number lies between ours and that of the body without what others share with it. */
    boolean explain(MeasuredElement element, String quantity, double said, double ours) {
        Instance instance = element.geometry().element();
        if (said > ours || element.geometry().triangles() > 2000 || !instance.is("IfcBuildingElement")
                && !instance.is("IfcBuiltElement") && !instance.is("IfcSpace")) {
            return false;
        }
        ElementGeometry rest = reduced.computeIfAbsent(instance, any -> without(element.geometry()));
        if (rest == element.geometry() || rest.parts().isEmpty()) {
            return false;
        }
        double least = StandardQuantities.of(instance, quantity).measure().applyAsDouble(new MeasuredElement(rest));
        return least < ours * (1 - 1e-4) && said >= least * (1 - Comparison.TOLERANCE);
    }

    /** Whether the author's side area of a wall is ours less half of what other elements stand against on its sides. */
    boolean abuts(MeasuredElement element, String quantity, double said, double ours) {
        if (!quantity.equals("GrossSideArea") && !quantity.equals("NetSideArea") || said > ours) {
            return false;
        }
        ElementGeometry self = element.geometry();
        Bounds near = element.gross().bounds().grown(5e-3);
        List<ElementGeometry> others = all().stream().filter(p -> !p.element().equals(self.element())
                && p.bounds().meets(near)).map(Placed::geometry).distinct().limit(60).toList();
        return Alternatives.same(said, ours - Contact.area(self, element.across(), others) / 2);
    }

    private ElementGeometry without(ElementGeometry element) {
        List<Part> net = cut(element.element(), element.parts(), element.placement());
        List<Part> gross = cut(element.element(), element.uncut(), element.placement());
        return net == null || gross == null ? element
                : new ElementGeometry(element.element(), Matrix.IDENTITY, net, gross, List.of());
    }

    private List<Part> cut(Instance self, List<Part> parts, Matrix placement) {
        var left = new ArrayList<Part>();
        for (Part part : parts) {
            Mesh mesh = part.mesh().transformed(placement.times(part.at()));
            var near = new ArrayList<Mesh>();
            for (Placed other : all()) {
                if (!other.element().equals(self) && other.bounds().meets(mesh.bounds().grown(-1e-4))) {
                    near.add(other.mesh());
                }
            }
            try {
                Mesh rest = near.isEmpty() || near.size() > 60 ? mesh : Booleans.difference(mesh.asSolid(true), near);
                if (!rest.isEmpty()) {
                    left.add(new Part(rest, Matrix.IDENTITY, part.item()));
                }
            } catch (ItemException e) {
                return null;
            }
        }
        return left;
    }

    private List<Placed> all() {
        if (all == null) {
            all = new ArrayList<>();
            var chosen = Representations.elements(model, false).stream()
                    .filter(e -> e.is("IfcWall") || e.is("IfcSlab") || e.is("IfcBeam") || e.is("IfcColumn")
                            || e.is("IfcRoof") || e.is("IfcMember") || e.is("IfcStair")).toList();
            new NativeEngine().run(new GeometryRequest(model, chosen, Precision.DEFAULT, false, threads), progress,
                    g -> {
                for (Part part : g.parts()) {
                    Mesh mesh = part.mesh().transformed(g.placement().times(part.at())).asSolid(true);
                    if (mesh.triangles() < 2000) {
                        all.add(new Placed(g.element(), mesh, mesh.bounds(), g));
                    }
                }
            });
        }
        return all;
    }
}
