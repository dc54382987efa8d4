// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.geometry.booleans.Booleans;
import org.lintel.geometry.booleans.PlaneCut;
import org.lintel.geometry.curve.Curves;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Region;
import org.lintel.ifc.model.Instance;

/**
 * Reads IfcBooleanResult: trees of solids, and half spaces as what is cut off. Where an operation fails, the first
 * operand stands for the result, and that is told.
 */
final class BooleanItems {

    private final Shapes shapes;
    private final Items items;
    private final Curves curves;

    BooleanItems(Shapes shapes, Items items, Curves curves) {
        this.shapes = shapes;
        this.items = items;
        this.curves = curves;
    }

    Mesh mesh(Instance result, Walk walk, int depth) {
        // long chains of clippings nest in the first operand: walked, not recursed into
        var chain = new ArrayList<Instance>();
        Instance at = result;
        while (at.is("IfcBooleanResult")) {
            walk.step(at, depth);
            chain.add(at);
            at = items.ref(at, "FirstOperand");
        }
        Mesh mesh = shapes.operand(at, walk, depth + 1);
        for (Instance step : chain.reversed()) {
            try {
                mesh = apply(step, mesh, walk, depth);
            } catch (ItemException e) {
                walk.problems().add(e.problem().kind() == ItemProblem.Kind.BOOLEAN ? e.problem()
                        : new ItemProblem(ItemProblem.Kind.BOOLEAN, e.problem().entity(), e.problem().item(),
                                Message.of("a boolean operation was left out: {0}", "略去一個布林運算：{0}",
                                        e.problem().message())));
            }
        }
        return mesh;
    }

    private Mesh apply(Instance step, Mesh first, Walk walk, int depth) {
        Instance second = items.ref(step, "SecondOperand");
        String operator = step.enumeration("Operator");
        if (second.is("IfcHalfSpaceSolid")) {
            return halfSpace(step, first, second, operator);
        }
        Mesh tool = shapes.operand(second, walk, depth + 1);
        return switch (operator == null ? "" : operator) {
            case "DIFFERENCE" -> Booleans.difference(first, tool);
            case "UNION" -> Booleans.union(first, tool);
            case "INTERSECTION" -> Booleans.intersection(first, tool);
            default -> throw ItemException.missing(step, "Operator");
        };
    }

    private Mesh halfSpace(Instance step, Mesh first, Instance half, String operator) {
        Instance surface = items.ref(half, "BaseSurface");
        if (!surface.is("IfcPlane")) {
            throw ItemException.unsupported(surface);
        }
        Matrix plane = items.placement(items.ref(surface, "Position"));
        // the material lies where the normal does not point, when the flag agrees
        boolean below = !Boolean.FALSE.equals(half.get("AgreementFlag"));
        Vec normal = plane.direction(Vec.Z).times(below ? 1 : -1);
        boolean keepsInside = "INTERSECTION".equals(operator);
        if (!keepsInside && !"DIFFERENCE".equals(operator)) {
            throw ItemException.missing(step, "Operator");
        }
        if (!half.is("IfcPolygonalBoundedHalfSpace")) {
            return PlaneCut.below(first, plane.origin(), keepsInside ? normal : normal.times(-1));
        }
        Mesh tool = prism(half, first.bounds(), plane.origin(), normal);
        if (tool.isEmpty()) {
            return keepsInside ? Mesh.EMPTY : first;
        }
        return keepsInside ? Booleans.intersection(first, tool) : Booleans.difference(first, tool);
    }

    /** The part of a bounded half space that can reach a box. */
    private Mesh prism(Instance half, Bounds box, Vec origin, Vec normal) {
        double[] ring = Region.ring(curves.path(items.ref(half, "PolygonalBoundary")));
        if (ring == null) {
            throw ItemException.damaged(half, "its boundary encloses no area", "其邊界不圍成面積");
        }
        Matrix at = items.placement(items.ref(half, "Position"));
        Vec axis = at.direction(Vec.Z);
        double middle = box.centre().minus(at.origin()).dot(axis);
        double reach = box.radius() * 1.5 + 1;
        Mesh prism = Sweeps.extrude(List.of(Region.of(ring)), Vec.Z.times(2 * reach),
                at.times(Matrix.translation(new Vec(0, 0, middle - reach))));
        return PlaneCut.below(prism, origin, normal);
    }
}
