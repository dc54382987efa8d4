// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.task.CancelledException;
import org.lintel.core.text.Message;
import org.lintel.geometry.booleans.Booleans;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.solid.Line;
import org.lintel.geometry.solid.MeshPool;
import org.lintel.geometry.solid.Part;
import org.lintel.geometry.solid.Shapes;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.query.Openings;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Transform;

/** Computes one element: its items, where it stands, and what its openings take away. Safe for several threads. */
final class ElementKernel {

    private final Shapes shapes;
    private final Placements placements;
    private final Openings openings;
    private final Links wholes;
    private final boolean cuts;
    private final KnownCuts cutsMade = new KnownCuts();

    ElementKernel(GeometryRequest request) {
        shapes = new Shapes(new Items(request.model(), request.precision()), new MeshPool());
        placements = Placements.of(request.model());
        openings = Openings.of(request.model());
        wholes = request.model().links("IfcRelAggregates", "RelatedObjects", "RelatingObject");
        cuts = request.cutOpenings();
    }

    ElementGeometry compute(Instance element) {
        var problems = new ArrayList<ItemProblem>();
        try {
            Matrix placement = placement(element, problems);
            var lines = new ArrayList<Line>();
            int before = problems.size();
            List<Part> parts = parts(element, lines, problems);
            if (parts.isEmpty() && lines.isEmpty() && problems.size() == before) {
                lines.addAll(drawn(element, problems));
            }
            // an alignment is a line by nature, a wall is not
            if (parts.isEmpty() && problems.isEmpty() && (lines.isEmpty() || element.is("IfcElement"))) {
                problems.add(new ItemProblem(ItemProblem.Kind.NO_BODY, element.typeName(), element.id(),
                        Message.of("{0} #{1} has no representation of a body or a surface", "{0} #{1} 沒有實體或表面的表示",
                                element.typeName(), Long.toString(element.id()))));
            }
            List<Part> net = cuts && !parts.isEmpty() ? cut(element, placement, parts, problems) : parts;
            return new ElementGeometry(element, placement, net, net == parts ? net : parts, lines, problems);
        } catch (CancelledException e) {
            throw e;
        } catch (StackOverflowError | RuntimeException e) {
            // hostile values got past all that was foreseen: this element has no shape, and that is said
            problems.add(new ItemProblem(ItemProblem.Kind.DAMAGED, element.typeName(), element.id(),
                    Message.of("the shape of {0} #{1} could not be computed: {2}", "無法計算 {0} #{1} 的形狀：{2}",
                            element.typeName(), Long.toString(element.id()), e.getClass().getSimpleName())));
            return new ElementGeometry(element, Matrix.IDENTITY, List.of(), List.of(), problems);
        }
    }

    private Matrix placement(Instance element, List<ItemProblem> problems) {
        Transform transform = placements.of(element);
        if (!transform.known()) {
            boolean none = element.ref("ObjectPlacement") == null;
            problems.add(new ItemProblem(ItemProblem.Kind.PLACEMENT, element.typeName(), element.id(),
                    Message.of(none ? "{0} #{1} has no placement" : "{0} #{1} has a placement that cannot be computed",
                            none ? "{0} #{1} 沒有位置" : "無法計算 {0} #{1} 的位置",
                            element.typeName(), Long.toString(element.id()))));
        }
        return Matrix.of(transform);
    }

    private List<Part> parts(Instance product, List<Line> lines, List<ItemProblem> problems) {
        var parts = new ArrayList<Part>();
        for (Instance item : Representations.items(product)) {
            parts.addAll(shapes.parts(item, lines, problems));
        }
        return parts;
    }

    /** The lines of the first representation that has any. */
    private List<Line> drawn(Instance product, List<ItemProblem> problems) {
        for (Instance representation : Representations.lines(product)) {
            var lines = new ArrayList<Line>();
            for (Instance item : representation.refs("Items")) {
                if (!item.is("IfcBoundingBox")) {
                    shapes.parts(item, lines, problems);
                }
            }
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        return List.of();
    }

    /** The element's own openings, and those of what it is a part of. */
    private Set<Instance> openings(Instance element) {
        var found = new LinkedHashSet<>(openings.openings(element));
        Instance whole = element;
        for (int level = 0; level < 5 && (whole = wholes.first(whole)) != null; level++) {
            if (!whole.is("IfcElement")) {
                break;
            }
            found.addAll(openings.openings(whole));
        }
        return found;
    }

    private List<Part> cut(Instance element, Matrix placement, List<Part> parts, List<ItemProblem> problems) {
        Set<Instance> all = openings(element);
        if (all.isEmpty()) {
            return parts;
        }
        Matrix home = placement.inverse();
        var tools = new ArrayList<Mesh>();
        for (Instance opening : all) {
            var own = new ArrayList<ItemProblem>();
            List<Part> shape = parts(opening, new ArrayList<>(), own);
            Matrix at = home.times(placement(opening, own));
            for (Part part : shape) {
                tools.add(part.mesh().transformed(at.times(part.at())).asSolid(true));
            }
            for (ItemProblem problem : own) {
                problems.add(notCut(opening, problem.message()));
            }
            if (shape.isEmpty() && own.isEmpty()) {
                problems.add(notCut(opening, Message.of("it has no body", "它沒有實體")));
            }
        }
        var net = new ArrayList<Part>(parts.size());
        boolean changed = false;
        for (Part part : parts) {
            Part left = cut(element, part, tools, problems);
            changed |= left != part;
            if (!left.mesh().isEmpty()) {
                net.add(left);
            }
        }
        return changed ? net : parts;
    }

    private Part cut(Instance element, Part part, List<Mesh> tools, List<ItemProblem> problems) {
        Bounds box = part.mesh().bounds(part.at());
        var near = new ArrayList<Mesh>();
        for (Mesh tool : tools) {
            if (tool.bounds().meets(box)) {
                near.add(tool);
            }
        }
        if (near.isEmpty()) {
            return part;
        }
        try {
            Mesh body = part.mesh().transformed(part.at());
            Mesh left = cutsMade.left(body, near, () -> Booleans.difference(body, near));
            return left == body ? part : new Part(shapes.pool().share(left), Matrix.IDENTITY, part.item());
        } catch (ItemException e) {
            problems.add(notCut(element, e.problem().message()));
            return part;
        }
    }

    private static ItemProblem notCut(Instance instance, Message why) {
        return new ItemProblem(ItemProblem.Kind.OPENING, instance.typeName(), instance.id(),
                Message.of("an opening could not be cut out ({0} #{1}): {2}", "未能挖出開口（{0} #{1}）：{2}",
                        instance.typeName(), Long.toString(instance.id()), why));
    }
}
