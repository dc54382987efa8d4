// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricElement;

/**
 * What widens the range of a result, and how much: each missing value moved from its least to its most, the rest in the
 * middle, to first order in the result. Costs one pass over the elements.
 */
public final class Sensitivity {

    /** How many elements a sentence names. */
    private static final int NAMED = 4;
    /** How many reasons a sentence tells. */
    private static final int REASONS = 3;
    private static final int DIGITS = 9;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** One missing value of one element. */
    private record Share(Missing missing, FabricElement element, double width) {
    }

    private record Key(String input, Text label) {
    }

    private final Map<Key, List<Share>> shares = new LinkedHashMap<>();
    private final double total;
    private final double mean;

    private Sensitivity(HeatGains gains) {
        double area = 0;
        double gain = 0;
        for (HeatGain each : gains.counted()) {
            area += each.middleArea();
            gain += each.middleArea() * each.middle();
        }
        // where no area is known, areas weigh alike
        total = area > 0 ? area : 1;
        mean = area > 0 ? gain / area : 0;
    }

    /** The missing values, the one that widens the range most first. */
    public static List<Influence> of(HeatGains gains) {
        Sensitivity sensitivity = new Sensitivity(gains);
        gains.counted().forEach(sensitivity::take);
        return sensitivity.ranking();
    }

    private void take(HeatGain gain) {
        double weight = gain.middleArea() / total;
        Flux way = gain.way(End.MOST);
        for (Factor factor : way.factors()) {
            add(factor.figure(), gain.element(), weight * way.width(factor));
        }
        for (Missing each : gain.choice()) {
            add(each, gain.element(), weight * gain.spread());
        }
        double beyond = Math.abs(gain.middle() - mean);
        Estimate area = gain.element().area();
        add(area, gain.element(), beyond * Math.min(1, (area.high() - area.low()) / total));
        for (Missing each : gain.counting().missing()) {
            add(each, gain.element(), beyond * Math.min(1, weight));
        }
    }

    private void add(Estimate figure, FabricElement element, double width) {
        if (!figure.isExact()) {
            for (Missing each : figure.missing()) {
                add(each, element, width);
            }
        }
    }

    private void add(Missing missing, FabricElement element, double width) {
        shares.computeIfAbsent(new Key(missing.input(), missing.label()), key -> new ArrayList<>())
                .add(new Share(missing, element, width));
    }

    private List<Influence> ranking() {
        List<Influence> ranking = new ArrayList<>();
        for (List<Share> each : shares.values()) {
            // a stable sort: of equal ones the first of the fabric
            each.sort(Comparator.comparingDouble(Share::width).reversed());
            // by identity: elements carry their whole evidence, which takes long to compare
            Set<FabricElement> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            List<FabricElement> elements = new ArrayList<>();
            double width = 0;
            for (Share share : each) {
                if (seen.add(share.element())) {
                    elements.add(share.element());
                }
                width += share.width();
            }
            ranking.add(new Influence(summed(each), elements, width));
        }
        ranking.sort(Comparator.comparingDouble(Influence::width).reversed()
                .thenComparing(influence -> influence.missing().input())
                .thenComparing(influence -> influence.missing().label().en()));
        return ranking;
    }

    /** Each reason with the names of those it is of, that of the element that weighs most first. */
    private static Missing summed(List<Share> shares) {
        Map<String, List<Share>> reasons = new LinkedHashMap<>();
        for (Share share : shares) {
            reasons.computeIfAbsent(share.missing().reason().in(Language.EN), reason -> new ArrayList<>()).add(share);
        }
        Message all = null;
        int told = 0;
        for (List<Share> alike : reasons.values()) {
            if (told++ == REASONS) {
                all = Message.of("{0}; {1} more reasons", "{0}；另有 {1} 個原因", all, reasons.size() - REASONS);
                break;
            }
            Message one = Message.of("{0}: {1}", "{0}：{1}", names(alike), alike.getFirst().missing().reason());
            all = all == null ? one : Message.of("{0}; {1}", "{0}；{1}", all, one);
        }
        Missing first = shares.getFirst().missing();
        return new Missing(first.input(), first.label(), all, first.remedy());
    }

    /** The names of those that weigh most, in order, numbers by their size: W2 before W10. */
    private static Message names(List<Share> shares) {
        Set<String> all = new LinkedHashSet<>();
        shares.forEach(share -> all.add(name(share.element())));
        String shown = all.stream().limit(NAMED).sorted(Comparator.comparing(Sensitivity::padded))
                .collect(Collectors.joining(", "));
        return all.size() <= NAMED ? Message.verbatim(shown)
                : Message.of("{0} and {1} more", "{0} 及另外 {1} 項", shown, all.size() - NAMED);
    }

    private static String padded(String name) {
        return NUMBER.matcher(name).replaceAll(number -> "0".repeat(Math.max(0, DIGITS - number.group().length()))
                + number.group());
    }

    /** {@code W1 N}; what it is where it has no mark. */
    static String name(FabricElement element) {
        String what = element.mark().isEmpty() ? element.description().in(Language.EN) : element.mark();
        if (what.isEmpty()) {
            what = element.kind().label().en();
        }
        return element.facade().isEmpty() ? what : what + " " + element.facade();
    }
}
