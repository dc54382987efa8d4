// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.quantities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.geometry.engine.Representations;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.measure.MeasuredElement;
import org.lintel.geometry.measure.StandardQuantities;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.PropertySet;
import org.lintel.ifc.query.Quantities;

/** The quantities that a model's author wrote, beside those measured on its bodies. */
public final class Comparison {

    /** Of the author's number: what is within is the same. */
    public static final double TOLERANCE = 0.01;

    /** Sets that take their names from the standard, of whatever edition, or have none. */
    private static final Set<String> SETS = Set.of("BaseQuantities", "Quantities", "IfcElementQuantity",
            "GSA Space Areas", "");

    /**
     * One number of an author.
     *
     * @param said by the author, in SI units
     * @param ours in SI units
     * @param cause why they differ; null where they do not by more than {@link #TOLERANCE}
     */
    public record Row(Instance element, String set, String quantity, double said, double ours, Cause cause) {
    }

    private final List<Row> rows = new ArrayList<>();
    private final Set<Instance> withoutBody = new HashSet<>();

    private Comparison() {
    }

    /** Compares all numbers of a model for which {@link StandardQuantities} has a definition. */
    public static Comparison of(Model model, Progress progress) {
        var comparison = new Comparison();
        if (model.count("IfcElementQuantity", false) == 0) {
            return comparison;
        }
        Quantities quantities = Quantities.of(model);
        var chosen = new ArrayList<Instance>();
        for (Instance element : Representations.elements(model, true)) {
            if (!comparable(quantities, element).isEmpty()) {
                chosen.add(element);
            }
        }
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        var neighbours = new Neighbours(model, threads, progress);
        new NativeEngine().run(new GeometryRequest(model, chosen, Precision.DEFAULT, true, threads), progress,
                geometry -> comparison.add(geometry, comparable(quantities, geometry.element()), neighbours));
        return comparison;
    }

    /** All numbers compared, in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** Elements with numbers of which no body could be computed. */
    public int withoutBody() {
        return withoutBody.size();
    }

    private static List<Property> comparable(Quantities quantities, Instance element) {
        var found = new ArrayList<Property>();
        for (PropertySet set : quantities.sets(element)) {
            String name = set.name() == null ? "" : set.name();
            if (SETS.contains(name) || name.startsWith("Qto_")) {
                for (Property property : set.properties()) {
                    if (property.si() != null && property.unit() != null && isStandard(name, property.name())
                            && StandardQuantities.of(element, property.name()) != null) {
                        found.add(property);
                    }
                }
            }
        }
        return found;
    }

    /** IfcOpenShell's validation sets hold names of their own; of the others only the standard's names count. */
    private static boolean isStandard(String set, String quantity) {
        return !quantity.contains(" ") || set.equals("IfcElementQuantity") || set.equals("GSA Space Areas");
    }

    private void add(ElementGeometry geometry, List<Property> said, Neighbours neighbours) {
        if (geometry.parts().isEmpty()) {
            withoutBody.add(geometry.element());
            return;
        }
        var element = new MeasuredElement(geometry);
        var seen = new HashSet<String>();
        var sets = new HashMap<String, Map<String, Double>>();
        for (Property property : said) {
            sets.computeIfAbsent(property.set(), set -> new HashMap<>()).putIfAbsent(property.name(), property.si());
        }
        for (Property property : said) {
            if (!seen.add(property.set() + '\n' + property.name())) {
                continue;
            }
            double ours = StandardQuantities.of(geometry.element(), property.name()).measure().applyAsDouble(element);
            if (Double.isNaN(ours)) {
                continue;
            }
            double author = property.si();
            Cause cause = null;
            if (author <= 0 || !Alternatives.same(author, ours)) {
                cause = Alternatives.of(element, property.name(), author, ours);
                if (cause == Cause.UNEXPLAINED && neighbours.abuts(element, property.name(), author, ours)) {
                    cause = Cause.ABUTTING;
                } else if (cause == Cause.UNEXPLAINED && neighbours.explain(element, property.name(),
                        author / Alternatives.unit(author, ours), ours)) {
                    cause = Cause.SHARED;
                } else if (cause == Cause.UNEXPLAINED && Nominal.follows(property.name(), sets.get(property.set()))) {
                    cause = Cause.NOMINAL;
                }
            }
            rows.add(new Row(geometry.element(), property.set(), property.name(), author, ours, cause));
        }
    }
}
