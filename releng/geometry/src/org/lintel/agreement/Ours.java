// SPDX-License-Identifier: EPL-2.0
package org.lintel.agreement;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.item.ItemProblem;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.Quantities;

/**
 * What Lintel's kernel made of an element.
 *
 * @param net openings taken off; null where it has no mesh
 * @param gross the volume without openings, in m³
 * @param told the first problem that is a finding; null where there is none
 * @param stated the author's net volume in m³; null where there is none
 */
record Ours(Instance element, Shape net, double gross, ItemProblem told, Double stated) {

    private static final List<String> FILLETS = List.of("FilletRadius", "EdgeRadius", "FlangeEdgeRadius",
            "InnerFilletRadius", "OuterFilletRadius", "InternalFilletRadius", "RoundingRadius");

    static Map<Long, Ours> of(Model model) {
        var found = new TreeMap<Long, Ours>();
        Quantities quantities = Quantities.of(model);
        // web-ifc leaves out spaces, but not the air around a building
        List<Instance> wanted = Representations.elements(model, true).stream().filter(e -> !e.is("IfcSpace")).toList();
        new NativeEngine().run(GeometryRequest.of(model).with(wanted), Progress.NONE,
                made -> found.put(made.element().id(), of(made, quantities)));
        return found;
    }

    private static Ours of(ElementGeometry made, Quantities quantities) {
        ItemProblem told = null;
        for (ItemProblem problem : made.problems()) {
            told = told == null && problem.kind() != ItemProblem.Kind.NO_BODY ? problem : told;
        }
        Property net = quantities.find(made.element(), "NetVolume");
        return new Ours(made.element(), net(made), made.parts().isEmpty() ? 0 : made.gross().volume(), told,
                net == null ? null : net.si());
    }

    private static Shape net(ElementGeometry made) {
        Shape sum = null;
        for (Part part : made.parts()) {
            Shape one = Shape.of(part.mesh(), made.placement().times(part.at()));
            sum = sum == null ? one : sum.with(one);
        }
        return sum;
    }

    /** The element again, curves cut into so many pieces a circle. */
    static Shape coarse(Instance element, int pieces) {
        var found = new Shape[1];
        var usual = GeometryRequest.of(element.model());
        var request = new GeometryRequest(element.model(), List.of(element), new Precision(1000, pieces, pieces),
                usual.cutOpenings(), 1);
        new NativeEngine().run(request, Progress.NONE, made -> found[0] = net(made));
        return found[0];
    }

    /** Whether anything the element is made of is of a type. */
    boolean uses(String... types) {
        return any(at -> {
            for (String type : types) {
                if (at.is(type)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Whether it is made of a section whose corners are rounded. */
    boolean hasFillets() {
        return any(at -> {
            for (String radius : FILLETS) {
                Double value = at.is("IfcParameterizedProfileDef") ? at.number(radius) : null;
                if (value != null && value > 0) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean any(Predicate<Instance> wanted) {
        var seen = new HashSet<Integer>();
        var open = new ArrayDeque<Instance>();
        Instance shape = element.ref("Representation");
        if (shape != null) {
            open.push(shape);
        }
        while (!open.isEmpty()) {
            Instance at = open.pop();
            if (!seen.add(at.row()) || at.is("IfcRepresentationContext")) {
                continue;
            }
            if (wanted.test(at)) {
                return true;
            }
            for (Object value : at.values()) {
                push(value, open);
            }
        }
        return false;
    }

    private static void push(Object value, ArrayDeque<Instance> open) {
        if (value instanceof Instance one) {
            open.push(one);
        } else if (value instanceof List<?> list) {
            for (Object one : list) {
                push(one, open);
            }
        }
    }
}
