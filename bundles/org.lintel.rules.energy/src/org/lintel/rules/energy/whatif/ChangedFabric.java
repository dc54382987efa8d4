// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.whatif;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Glass;

/** An envelope with some of its figures otherwise, each of which says that it is an assumption, and what it was. */
final class ChangedFabric {

    private final Scenario scenario;
    private final List<Effect> effects = new ArrayList<>();
    private List<FabricElement> elements;

    private ChangedFabric(Scenario scenario, Fabric fabric) {
        this.scenario = scenario;
        this.elements = fabric.elements();
    }

    /** An envelope and what changed in it. */
    record Result(Fabric fabric, List<Effect> effects) {
    }

    /**
     * Makes the changes, one after the other.
     *
     * @throws ChangeException if a change means nothing of this envelope, or cannot be made
     */
    static Result of(Fabric fabric, Scenario scenario) throws ChangeException {
        ChangedFabric changed = new ChangedFabric(scenario, fabric);
        for (Change change : scenario.changes()) {
            changed.make(change, fabric);
        }
        return new Result(new Fabric(fabric.part(), changed.elements, fabric.split(), fabric.north(),
                fabric.particulars(), fabric.disagreements(), fabric.gaps()), List.copyOf(changed.effects));
    }

    private void make(Change change, Fabric fabric) throws ChangeException {
        Selector selector = Selector.of(change.selector(), elements);
        List<FabricElement> after = new ArrayList<>();
        int pieces = 0;
        double area = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (FabricElement element : elements) {
            if (!change.figure().isOf(element) || !selector.chooses(element)) {
                after.add(element);
                continue;
            }
            for (FabricElement each : apart(element, selector)) {
                boolean meant = selector.isOfPieces() || !selector.of(each).isEmpty();
                after.add(meant ? changed(each, change) : each);
                if (meant) {
                    Estimate was = change.figure().in(each);
                    pieces++;
                    area += each.area().high();
                    low = Math.min(low, was == null ? 0 : was.low());
                    high = Math.max(high, was == null ? 0 : was.high());
                }
            }
        }
        if (pieces == 0) {
            throw new ChangeException("nothing of {0} has {1}", "{0} 沒有{1}", change.selector(), change.figure().label());
        }
        elements = after;
        effects.add(new Effect(change, fabric.part(), pieces, area, printed(low, high, change.figure())));
    }

    private static Message printed(double low, double high, Figure figure) {
        Quantity least = new Quantity(low, figure.unit());
        if (low == high) {
            return Message.of("{0}", "{0}", least);
        }
        return Double.isInfinite(high) ? Message.of("at least {0}", "最少 {0}", least)
                : Message.of("{0} to {1}", "{0} 至 {1}", least, new Quantity(high, figure.unit()));
    }

    private FabricElement changed(FabricElement element, Change change) throws ChangeException {
        Estimate was = change.figure().in(element);
        Message before = was == null ? Message.of("none", "沒有") : was.printed();
        Evidence assumed = new Evidence.Assumed(Message.of("what if \"{0}\": {1} instead of {2}", "假設「{0}」：{1}，而非 {2}",
                scenario.name(), change.quantity(), before));
        return change.figure().changed(element, Estimate.exact(change.quantity(), List.of(assumed)));
    }

    /** A piece in two where only some of its model elements are meant. */
    private static List<FabricElement> apart(FabricElement element, Selector selector) throws ChangeException {
        List<Integer> chosen = selector.of(element);
        if (selector.isOfPieces() || chosen.size() == element.subjects().size()) {
            return List.of(element);
        }
        Calculation worked = element.area().worked();
        if (worked == null || worked.terms().size() != element.subjects().size()) {
            throw new ChangeException("{0} {1}: its elements cannot be told apart", "{0} {1}：未能分辨其構件", element.mark(),
                    element.facade());
        }
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < element.subjects().size(); i++) {
            if (!chosen.contains(i)) {
                rest.add(i);
            }
        }
        return List.of(share(element, chosen), share(element, rest));
    }

    private static FabricElement share(FabricElement element, List<Integer> members) {
        Estimate area = element.area();
        List<Calculation> terms = new ArrayList<>();
        double sum = 0;
        for (int i : members) {
            terms.add(area.worked().terms().get(i));
            sum += terms.getLast().value().si();
        }
        Calculation worked = terms.size() == 1 ? terms.getFirst() : Calculation.made(area.worked().label(), "A", "ΣA",
                new Quantity(sum, area.unit()), terms);
        Estimate own = new Estimate(area.isExact() ? sum : 0, sum, area.unit(), worked, area.evidence(),
                area.missing());
        FabricBuilder builder = FabricBuilder.of(element).area(own).only(members);
        Glass glass = element.glass();
        if (glass != null) {
            int count = glass.count() == element.subjects().size() ? members.size() : 0;
            builder.glass(new Glass(count, glass.width(), glass.height(), glass.type(), glass.thickness(),
                    glass.finish(), glass.doubleGlazed()));
        }
        return builder.build();
    }
}
