// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.digest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * A worked calculation as people read it: where it was worked out for both ends of a range, one tree of which each
 * figure has both ends, instead of two trees that say the same.
 */
public final class Span {

    private static final Text LEAST = Text.of("{0} (lower end)", "{0}（下限）");
    private static final Text MOST = Text.of("{0} (upper end)", "{0}（上限）");

    private final Message label;
    private final Calculation least;
    private final Calculation most;
    private final List<Span> terms;

    private Span(Message label, Calculation least, Calculation most, List<Span> terms) {
        this.label = label;
        this.least = least;
        this.most = most;
        this.terms = List.copyOf(terms);
    }

    public static Span of(Calculation root) {
        if (root.value() == null && root.text().isEmpty() && root.evidence().isEmpty() && root.terms().size() == 2) {
            Calculation least = root.terms().getFirst();
            Calculation most = root.terms().getLast();
            if (least.value() != null && most.value() != null && isLike(least, most) && !least.terms().isEmpty()) {
                return new Span(root.label(), least, most, both(least.terms(), most.terms()));
            }
        }
        return one(root, root.label());
    }

    private static Span one(Calculation term, Message label) {
        return new Span(label, term, term, term.terms().stream().map(each -> one(each, each.label())).toList());
    }

    /** Whether two terms are worked out the same way. */
    private static boolean isLike(Calculation a, Calculation b) {
        return a.symbol().equals(b.symbol()) && a.formula().equals(b.formula()) && a.text().equals(b.text())
                && a.terms().size() == b.terms().size() && (a.value() == null) == (b.value() == null);
    }

    private static List<Span> both(List<Calculation> least, List<Calculation> most) {
        List<Span> out = new ArrayList<>();
        for (int i = 0; i < least.size(); i++) {
            Calculation a = least.get(i);
            Calculation b = most.get(i);
            if (isLike(a, b) && a.label().equals(b.label())) {
                out.add(new Span(a.label(), a, b, both(a.terms(), b.terms())));
            } else {
                out.add(one(a, Message.of(LEAST, a.label())));
                out.add(one(b, Message.of(MOST, b.label())));
            }
        }
        return out;
    }

    public Message label() {
        return label;
    }

    public String symbol() {
        return least.symbol();
    }

    public String formula() {
        return least.formula();
    }

    /** What it says where it is no number; empty otherwise. */
    public String text() {
        return least.text();
    }

    /** {@code 3.50 W/m²K}, or {@code 0.00 – 3.50 W/m²K} where the ends differ, the smaller first; empty for no number. */
    public String printed() {
        Quantity one = least.value();
        Quantity other = most.value();
        if (one == null) {
            return "";
        }
        // a mean is least where what it is divided by is most
        Quantity low = one.si() <= other.si() ? one : other;
        String from = low.printed();
        String to = (low == one ? other : one).printed();
        String unit = low.unit().symbol();
        if (from.equals(to)) {
            return from;
        }
        boolean same = !unit.isEmpty() && one.unit().symbol().equals(other.unit().symbol()) && from.endsWith(unit);
        return (same ? from.substring(0, from.length() - unit.length()).stripTrailing() : from) + " – " + to;
    }

    /** The figure where it is one and finite; else null. */
    public Double figure() {
        Quantity value = least.value();
        return value == null || !Double.isFinite(value.value()) || value.value() != most.value().value() ? null
                : Double.valueOf(value.value());
    }

    /** Of both ends, each once. */
    public List<Evidence> evidence() {
        if (least == most && least.evidence().size() < 2) {
            return least.evidence();
        }
        Set<Evidence> all = new LinkedHashSet<>(least.evidence());
        all.addAll(most.evidence());
        return List.copyOf(all);
    }

    public List<Span> terms() {
        return terms;
    }
}
