// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.core.result.Calculation;
import org.lintel.core.text.Message;

/**
 * The ceilings of a version as a tree: the sets of items they hold for lie apart or one within the other. The most that
 * can be paid is worked out from the leaves to the root, at each node the least of what comes up and what its ceilings
 * leave.
 */
final class CeilingTree {

    private final Set<String> items;
    private final List<CeilingUse> ceilings = new ArrayList<>();
    private final List<CeilingTree> inner = new ArrayList<>();
    private final List<ItemSupport> own = new ArrayList<>();

    private CeilingTree(Set<String> items) {
        this.items = items;
    }

    /** @param ceilings those that hold */
    static CeilingTree of(List<ItemSupport> supports, List<CeilingUse> ceilings) {
        Set<String> all = new TreeSet<>();
        supports.forEach(support -> all.add(support.item().id()));
        ceilings.forEach(use -> all.addAll(use.ceiling().items()));
        CeilingTree root = new CeilingTree(all);
        List<CeilingUse> largestFirst = new ArrayList<>(ceilings);
        largestFirst.sort(Comparator.comparing((CeilingUse use) -> -use.ceiling().items().size())
                .thenComparing(use -> use.ceiling().id()));
        for (CeilingUse use : largestFirst) {
            root.add(use);
        }
        supports.forEach(root::add);
        return root;
    }

    private void add(CeilingUse use) {
        if (use.ceiling().items().equals(items)) {
            ceilings.add(use);
            return;
        }
        for (CeilingTree each : inner) {
            if (each.items.containsAll(use.ceiling().items())) {
                each.add(use);
                return;
            }
        }
        CeilingTree node = new CeilingTree(use.ceiling().items());
        node.ceilings.add(use);
        inner.add(node);
    }

    private void add(ItemSupport support) {
        for (CeilingTree each : inner) {
            if (each.items.contains(support.item().id())) {
                each.add(support);
                return;
            }
        }
        own.add(support);
    }

    /** What comes up from below, before the ceilings of this node. */
    private Span below() {
        Span sum = Span.ZERO;
        for (CeilingTree each : inner) {
            sum = sum.plus(each.most());
        }
        for (ItemSupport each : own) {
            sum = sum.plus(each.span());
        }
        return sum;
    }

    /** The most that can be paid. */
    Span most() {
        Span most = below();
        for (CeilingUse use : ceilings) {
            most = most.least(use.left());
        }
        return most;
    }

    /** Those ceilings that take something away, from the outermost inwards. */
    List<CeilingUse> binding() {
        List<CeilingUse> binding = new ArrayList<>();
        Span below = below();
        Span most = most();
        for (CeilingUse use : ceilings) {
            if (use.left().isExact() && use.left().low() == most.high() && use.left().low() < below.high()) {
                binding.add(use);
            }
        }
        inner.forEach(each -> binding.addAll(each.binding()));
        return binding;
    }

    Calculation calculation(Message label) {
        List<Calculation> terms = new ArrayList<>();
        List<Calculation> parts = new ArrayList<>();
        for (CeilingTree each : inner) {
            parts.add(each.calculation(each.ceilings.size() == 1 ? Message.of(each.ceilings.getFirst().ceiling().name())
                    : Message.of("Part", "部分")));
        }
        own.forEach(each -> parts.add(each.calculation()));
        if (ceilings.isEmpty()) {
            return Worked.amount(label, parts.size() > 1 ? "Σ" : "", most(), parts, List.of());
        }
        terms.add(parts.size() == 1 ? parts.getFirst()
                : Worked.amount(Message.of("Support before ceilings", "未計上限的資助額"), "Σ", below(), parts, List.of()));
        ceilings.forEach(use -> terms.add(use.calculation()));
        return Worked.amount(label, "min", most(), terms, List.of());
    }

    /**
     * What each line receives of a grant, by the line's id.
     *
     * @param grant at most {@link #most}; all spans are exact
     */
    Map<String, Long> share(long grant) {
        Map<String, Long> shares = new LinkedHashMap<>();
        share(grant, shares);
        return shares;
    }

    private void share(long grant, Map<String, Long> shares) {
        List<BigInteger> weights = new ArrayList<>();
        inner.forEach(each -> weights.add(BigInteger.valueOf(each.most().high())));
        own.forEach(each -> weights.add(BigInteger.valueOf(each.span().high())));
        List<Long> parts = Split.of(grant, weights);
        for (int i = 0; i < inner.size(); i++) {
            inner.get(i).share(parts.get(i), shares);
        }
        for (int i = 0; i < own.size(); i++) {
            ItemSupport support = own.get(i);
            List<Long> lines = Split.of(parts.get(inner.size() + i), support.weights());
            for (int j = 0; j < lines.size(); j++) {
                shares.put(support.lines().get(j).id(), lines.get(j));
            }
        }
    }
}
