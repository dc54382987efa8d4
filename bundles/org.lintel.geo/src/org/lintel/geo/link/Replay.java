// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.text.Text;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.match.Matches;
import org.lintel.geo.match.RegisterLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * Brings decisions of an earlier link set over to what is found now: in another revision of the model, in a newer release
 * of the register. What was decided stays decided while both sides stay what they were; what changed is said to be stale.
 */
public final class Replay {

    /** Digits of a BuildingCSUID that are its place. */
    private static final int PLACE_DIGITS = 10;
    private static final int DATE_DIGITS = 8;

    private final LinkSet before;
    private final LinkSet now;
    private final Matches matches;
    private final Set<String> things = new HashSet<>();
    private final Set<String> targets = new HashSet<>();
    private final Map<List<String>, List<Link>> byTarget = new HashMap<>();

    /**
     * @param now a link set of nothing but what is found now
     * @param matches what it was made of
     */
    public Replay(LinkSet before, LinkSet now, Matches matches) {
        this.before = before;
        this.now = now;
        this.matches = matches;
        matches.subjects().values().forEach(all -> all.forEach(subject -> things.add(subject.globalId())));
        now.links().forEach(link -> byTarget.computeIfAbsent(target(link), target -> new ArrayList<>()).add(link));
        for (RegisterLayer layer : RegisterLayer.all()) {
            for (Feature feature : matches.around(layer.id(), new Envelope(-1e9, 1e9, -1e9, 1e9))) {
                targets.add(layer.id() + " " + layer.key(feature));
            }
        }
    }

    private static List<String> target(Link link) {
        return List.of(link.target().dataset(), link.target().layer(), link.target().value());
    }

    /** @param proposals whether what was not known before is added */
    public LinkSet run(boolean proposals) {
        List<Link> all = new ArrayList<>();
        Set<Link> used = new HashSet<>();
        for (Link old : before.links()) {
            Link same = find(old);
            if (same != null) {
                used.add(same);
                all.add(kept(old, same));
            } else if (!isLookedFor(old)) {
                all.add(old);
            } else if (old.status() != Status.PROPOSED) {
                all.add(old.status() == Status.REJECTED ? old : lost(old));
            }
        }
        for (Link link : proposals ? now.links() : List.<Link>of()) {
            if (!used.contains(link)) {
                all.add(link);
            }
        }
        return new LinkSet(now.model(), now.place(), all, credits(all));
    }

    /** Words of an earlier release stay while a link rests on it. */
    private List<LinkSet.Credit> credits(List<Link> all) {
        Set<Link.Target> fresh = new HashSet<>();
        now.links().forEach(link -> fresh.add(link.target()));
        List<Link.Target> earlier = all.stream().map(Link::target).filter(target -> !fresh.contains(target)).toList();
        List<LinkSet.Credit> credits = new ArrayList<>(now.credits());
        for (LinkSet.Credit credit : before.credits()) {
            if (earlier.stream().anyMatch(target -> !credit.isNamed() || credit.isOf(target))) {
                credits.add(credit);
            }
        }
        return credits;
    }

    /** A link of a kind that was left out this time is not judged. */
    private boolean isLookedFor(Link old) {
        return matches.subjects().keySet().stream().anyMatch(kind -> kind.name().equals(old.kind())
                && kind.layer().id().dataset().equals(old.target().dataset())
                && kind.layer().id().layer().equals(old.target().layer()));
    }

    /** The same link now; where the model's thing has another GlobalId, the only one of its name with the same target. */
    private Link find(Link old) {
        List<Link> renamed = new ArrayList<>();
        for (Link link : byTarget.getOrDefault(target(old), List.of())) {
            if (link.isSame(old)) {
                return link;
            }
            if (link.ifc().type().equals(old.ifc().type()) && link.ifc().name().equals(old.ifc().name())
                    && link.kind().equals(old.kind())) {
                renamed.add(link);
            }
        }
        return !things.contains(old.ifc().guid()) && renamed.size() == 1 ? renamed.getFirst() : null;
    }

    private static Link kept(Link old, Link same) {
        String guid = old.ifc().guid();
        Text moved = guid.equals(same.ifc().guid()) ? Link.NOTHING : Text.of("GlobalId was " + guid, "GlobalId 原為 " + guid);
        boolean geometry = !old.target().geometryHash().equals(same.target().geometryHash());
        boolean attributes = !old.target().attributesHash().equals(same.target().attributesHash());
        return switch (old.status()) {
            case REJECTED -> same.decided(Status.REJECTED, old.by(), old.on(), old.note());
            case ACCEPTED -> geometry || attributes
                    ? same.decided(Status.STALE, old.by(), old.on(), changed(geometry, attributes)).seen(old.target())
                    : Link.RULE.equals(old.by()) && same.status() != Status.ACCEPTED
                            ? same.decided(Status.STALE, old.by(), old.on(), Text.of("the rule accepts it no more",
                                    "按規則不再接受"))
                            : same.decided(Status.ACCEPTED, old.by(), old.on(), moved.isEmpty() ? old.note() : moved);
            // what a person has not looked at since stays stale, against what it was accepted for
            case STALE, SUPERSEDED -> geometry || attributes
                    ? same.decided(Status.STALE, old.by(), old.on(), changed(geometry, attributes)).seen(old.target())
                    : same.decided(Status.ACCEPTED, old.by(), old.on());
            case PROPOSED -> same;
        };
    }

    private static Text changed(boolean geometry, boolean attributes) {
        return geometry && attributes ? Text.of("shape and fields changed in the register", "登記冊內的形狀及欄位已改變")
                : geometry ? Text.of("shape changed in the register", "登記冊內的形狀已改變")
                : Text.of("fields changed in the register", "登記冊內的欄位已改變");
    }

    /** Why an accepted link is found no more. */
    private Link lost(Link old) {
        if (!things.contains(old.ifc().guid())) {
            return old.decided(Status.STALE, old.by(), old.on(), Text.of("the model has it no more", "模型已沒有此物件"));
        }
        Link.Target to = old.target();
        if (targets.contains(to.dataset() + "/" + to.layer() + " " + to.value())) {
            return old.decided(Status.STALE, old.by(), old.on(), Text.of("model and register no longer lie together",
                    "模型與登記冊的位置不再相符"));
        }
        String newer = newer(to);
        return newer == null ? old.decided(Status.STALE, old.by(), old.on(),
                Text.of("the register has it no more, or not here", "登記冊已沒有此項，或不在此處"))
                : old.decided(Status.SUPERSEDED, old.by(), old.on(), Text.of("by " + newer, "由 " + newer + " 取代"));
    }

    /** A block at the same point that was entered later; null where there is none. */
    private String newer(Link.Target to) {
        String value = to.value();
        if (value.length() < PLACE_DIGITS + 1 + DATE_DIGITS) {
            return null;
        }
        String newest = null;
        String before = to.dataset() + "/" + to.layer() + " " + value.substring(0, PLACE_DIGITS);
        for (String target : targets) {
            if (target.startsWith(before)) {
                String other = target.substring(target.lastIndexOf(' ') + 1);
                boolean later = other.length() == value.length() && date(other).compareTo(date(value)) > 0;
                newest = later && (newest == null || date(other).compareTo(date(newest)) > 0) ? other : newest;
            }
        }
        return newest;
    }

    private static String date(String csuid) {
        return csuid.substring(csuid.length() - DATE_DIGITS);
    }
}
