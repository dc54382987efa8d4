// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.ifc.diff.LinkTable.Link;
import org.lintel.ifc.model.Instance;

/** Tells what an object is tied to in one model and not in the other. */
final class LinkComparison {

    /** An object has one of these, so that what was there and what is there now are one change. */
    private static final Set<Aspect> SINGLE = EnumSet.of(Aspect.TYPE, Aspect.CONTAINER, Aspect.MATERIALS, Aspect.PARTS,
            Aspect.CLASSIFICATION, Aspect.OPENINGS, Aspect.APPEARANCE);

    private static final int MOST_LEAVES = 50;
    private static final int MOST_TRIED = 16;

    private final Side before;
    private final Side after;
    private final DiffOptions options;
    private final DeepComparison deep;
    private final PropertyComparison properties;

    LinkComparison(Side before, Side after, DiffOptions options, DeepComparison deep) {
        this.before = before;
        this.after = after;
        this.options = options;
        this.deep = deep;
        this.properties = new PropertyComparison(before, after, deep);
    }

    /** What is left of both sides when what is the same is taken away. */
    private record Rest(List<Link> first, List<Link> second) {
    }

    void compare(int row, int rowAfter, List<Change> changes) {
        Map<Aspect, Rest> rests = new EnumMap<>(Aspect.class);
        var waiting = new HashMap<Long, List<Link>>();
        for (Link link : after.links().of(rowAfter)) {
            waiting.computeIfAbsent(Mix.of(link.content(), link.aspect().ordinal()), k -> new ArrayList<>(1)).add(link);
        }
        for (Link link : before.links().of(row)) {
            List<Link> same = waiting.get(Mix.of(link.content(), link.aspect().ordinal()));
            if (same == null || same.isEmpty()) {
                rest(rests, link.aspect()).first.add(link);
            } else {
                same.removeFirst();
            }
        }
        for (Link link : after.links().of(rowAfter)) {
            List<Link> left = waiting.get(Mix.of(link.content(), link.aspect().ordinal()));
            if (left.contains(link)) {
                rest(rests, link.aspect()).second.add(link);
            }
        }
        rests.forEach((aspect, rest) -> {
            if (options.has(aspect)) {
                tell(aspect, rest, changes);
            }
        });
    }

    private static Rest rest(Map<Aspect, Rest> rests, Aspect aspect) {
        return rests.computeIfAbsent(aspect, k -> new Rest(new ArrayList<>(), new ArrayList<>()));
    }

    private void tell(Aspect aspect, Rest rest, List<Change> changes) {
        if (aspect == Aspect.PROPERTIES || aspect == Aspect.QUANTITIES) {
            int known = changes.size();
            properties.compare(aspect, sets(before, rest.first), sets(after, rest.second), changes);
            if (changes.size() == known) {
                paired(aspect, rest, changes);
            }
            return;
        }
        paired(aspect, rest, changes);
        if (SINGLE.contains(aspect)) {
            replaced(aspect, rest, changes);
        }
        rest.first.forEach(link -> changes.add(Change.of(aspect, relation(before, link), name(before, link),
                words(before, link), null)));
        rest.second.forEach(link -> changes.add(Change.of(aspect, relation(after, link), name(after, link), null,
                words(after, link))));
    }

    private static List<Instance> sets(Side side, List<Link> links) {
        return links.stream().map(link -> side.model().at(link.target())).toList();
    }

    /** Ties to the same thing: the relation itself says something else, or it is but noise. */
    private void paired(Aspect aspect, Rest rest, List<Change> changes) {
        var left = new ArrayList<Link>();
        for (Link link : rest.first) {
            Link other = sameEnd(link, rest.second);
            if (other == null) {
                left.add(link);
                continue;
            }
            rest.second.remove(other);
            Instance first = before.model().at(link.relation());
            Instance second = after.model().at(other.relation());
            List<Leaf> leaves = first.is("IfcRelationship") && second.is("IfcRelationship")
                    ? ends(deep.differences(first, second, MOST_LEAVES), first, second) : List.of();
            if (!leaves.isEmpty()) {
                changes.add(new Change(aspect, Change.Kind.CHANGED, relation(before, link), name(before, link),
                        words(before, link), words(after, other), "", leaves));
            }
        }
        rest.first.clear();
        rest.first.addAll(left);
    }

    /** What a relation says beside its ends, which are told apart. */
    private List<Leaf> ends(List<Leaf> leaves, Instance first, Instance second) {
        EntityPlan plan = before.plans().of(first.type());
        EntityPlan planAfter = after.plans().of(second.type());
        return leaves.stream().filter(leaf -> !startsWith(leaf, plan.slot(plan.subject()).name())
                && !startsWith(leaf, plan.slot(plan.target()).name())
                && !startsWith(leaf, planAfter.slot(planAfter.subject()).name()))
                .limit(Change.MOST_DETAILS).toList();
    }

    private static boolean startsWith(Leaf leaf, String attribute) {
        return leaf.path().startsWith(attribute) && (leaf.path().length() == attribute.length()
                || "[.".indexOf(leaf.path().charAt(attribute.length())) >= 0);
    }

    /** The tie to the same thing; of several the one that differs least. */
    private Link sameEnd(Link link, List<Link> others) {
        Instance relation = before.model().at(link.relation());
        Link best = null;
        int least = Integer.MAX_VALUE;
        int tried = 0;
        for (Link other : others) {
            Instance otherRelation = after.model().at(other.relation());
            if (relation.typeName().equals(otherRelation.typeName()) && isSameEnd(link, other)) {
                int leaves = deep.differences(relation, otherRelation, MOST_LEAVES).size();
                if (leaves < least) {
                    least = leaves;
                    best = other;
                }
                if (++tried == MOST_TRIED) {
                    break;
                }
            }
        }
        return best;
    }

    private boolean isSameEnd(Link link, Link other) {
        Instance end = before.model().at(link.target());
        Instance otherEnd = after.model().at(other.target());
        return before.hashes().reference(end.row()) == after.hashes().reference(otherEnd.row())
                || before.objects().index(end.row()) < 0 && after.objects().index(otherEnd.row()) < 0
                        && deep.same(end, otherEnd);
    }

    /** One thing in place of another. */
    private void replaced(Aspect aspect, Rest rest, List<Change> changes) {
        var left = new ArrayList<Link>();
        for (Link link : rest.first) {
            String relation = relation(before, link);
            Link other = rest.second.stream().filter(o -> relation.equals(relation(after, o))).findFirst().orElse(null);
            if (other == null) {
                left.add(link);
                continue;
            }
            rest.second.remove(other);
            Instance first = before.model().at(link.target());
            Instance second = after.model().at(other.target());
            boolean byValue = before.objects().index(first.row()) < 0 && after.objects().index(second.row()) < 0
                    && first.typeName().equals(second.typeName());
            changes.add(new Change(aspect, Change.Kind.CHANGED, relation, "", words(before, link), words(after, other),
                    "", byValue ? deep.differences(first, second, Change.MOST_DETAILS) : List.of()));
        }
        rest.first.clear();
        rest.first.addAll(left);
    }

    private static String relation(Side side, Link link) {
        Instance relation = side.model().at(link.relation());
        return relation.is("IfcRelationship") ? relation.typeName() : "";
    }

    private static String name(Side side, Link link) {
        return side.model().at(link.target()).typeName();
    }

    private static String words(Side side, Link link) {
        return Wording.of(side.model().at(link.target()));
    }
}
