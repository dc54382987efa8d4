// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.Fault;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.ValueContext;
import org.lintel.ifc.step.ValueReader;

/**
 * Finds instances that lead back to themselves: by their references, which no schema of IFC intends (a placement that
 * is relative to itself), and by the relations that make wholes of parts. Keeps no more than the way it is on.
 */
final class Circles {

    /** A way that is longer is told by its beginning. */
    private static final int MOST_TOLD = 8;

    private static final Text REFERENCES = Text.of("{0} refers to itself: {1}", "{0} 引用自身：{1}");
    private static final Text PARTS = Text.of("{0} is a part of itself: {1}", "{0} 是自身的組成部分：{1}");
    private static final Message BREAK = Message.of("Correct one of the references, so that the circle is broken.",
            "更正其中一個引用，以解開循環。");

    private static final byte NEW = 0;
    private static final byte ON_THE_WAY = 1;
    private static final byte DONE = 2;

    private final Model model;
    private final EntityType relation;
    private final ReferencePaths paths;
    private final Exchange exchange;
    private final ValueReader reader;
    private final Faults faults;
    private final byte[] states;
    private int[] way = new int[64];
    private int[][] targets = new int[64][];
    private int[] next = new int[64];
    private int depth;

    /**
     * Tells every circle with the way round it, {@code #1 → #2 → #1}.
     *
     * @param paths where references lead
     */
    static void tell(Model model, Exchange exchange, ValueContext context, ReferencePaths paths, Faults faults) {
        paths.closeWithout(model.schema().entity("IfcRelationship"), model);
        Circles circles = null;
        for (int row = paths.nextStart(0); row >= 0; row = paths.nextStart(row + 1)) {
            circles = circles != null ? circles : new Circles(model, exchange, context, paths, faults);
            circles.from(row);
        }
        ofParts(model, exchange, faults);
    }

    private static void fault(Model model, Exchange exchange, int row, Text text, String way, Faults faults) {
        if (faults.isOpen()) {
            faults.add(new Fault(Fault.Kind.REFERENCE, Message.of(text, model.typeAt(row).name(), way), BREAK,
                    exchange.id(row), exchange.offset(row)));
        } else {
            faults.addUnworded();
        }
    }

    private Circles(Model model, Exchange exchange, ValueContext context, ReferencePaths paths,
            Faults faults) {
        this.model = model;
        this.relation = model.schema().entity("IfcRelationship");
        this.paths = paths;
        this.exchange = exchange;
        this.reader = new ValueReader(context);
        this.faults = faults;
        this.states = new byte[exchange.size()];
    }

    private void from(int row) {
        if (states[row] != NEW) {
            return;
        }
        push(row);
        while (depth > 0) {
            int top = depth - 1;
            if (next[top] == targets[top].length) {
                states[way[top]] = DONE;
                targets[top] = null;
                depth--;
                continue;
            }
            int target = targets[top][next[top]++];
            if (states[target] == NEW) {
                push(target);
            } else if (states[target] == ON_THE_WAY) {
                tell(target);
            }
        }
    }

    private void push(int row) {
        if (depth == way.length) {
            way = Arrays.copyOf(way, depth * 2);
            targets = Arrays.copyOf(targets, depth * 2);
            next = Arrays.copyOf(next, depth * 2);
        }
        states[row] = ON_THE_WAY;
        way[depth] = row;
        targets[depth] = references(row);
        next[depth++] = 0;
    }

    private int[] references(int row) {
        var all = new IntColumn(8);
        exchange.open(row, reader);
        if (reader.toKeyword()) {
            reader.allReferences(id -> {
                int target = exchange.row(id);
                // two sides of a wall may name each other as the corresponding space boundary
                if (target >= 0 && paths.mayLeadBack(target)
                        && (relation == null || !model.typeAt(target).isA(relation))) {
                    all.add(target);
                }
            });
        }
        return all.toArray();
    }

    /** Looks back along the way only while somebody keeps what is found: there may be as many circles as references. */
    private void tell(int start) {
        if (!faults.isOpen()) {
            faults.addUnworded();
            return;
        }
        int at = depth - 1;
        while (way[at] != start) {
            at--;
        }
        fault(model, exchange, start, REFERENCES, told(way, at, depth, exchange), faults);
    }

    private static String told(int[] rows, int from, int to, Exchange exchange) {
        var text = new StringBuilder();
        for (int i = from; i < Math.min(from + MOST_TOLD, to); i++) {
            text.append('#').append(exchange.id(rows[i])).append(" → ");
        }
        return text.append(to - from > MOST_TOLD ? "… → " : "").append('#').append(exchange.id(rows[from])).toString();
    }

    /** Circles of wholes and parts: an object that is, over several aggregations or nestings, a part of itself. */
    private static void ofParts(Model model, Exchange exchange, Faults faults) {
        Map<Integer, Integer> wholes = new HashMap<>();
        for (String relation : List.of("IfcRelAggregates", "IfcRelNests")) {
            for (Instance instance : model.instances(relation, true)) {
                Instance whole = instance.ref("RelatingObject");
                for (Instance part : whole == null ? List.<Instance>of() : instance.refs("RelatedObjects")) {
                    wholes.putIfAbsent(part.row(), whole.row());
                }
            }
        }
        Map<Integer, Integer> walk = new HashMap<>();
        int number = 0;
        for (int start : wholes.keySet().stream().sorted().toList()) {
            number++;
            Integer at = start;
            while (at != null && walk.putIfAbsent(at, number) == null) {
                at = wholes.get(at);
            }
            if (at != null && walk.get(at) == number) {
                var circle = new IntColumn(8);
                Integer member = at;
                do {
                    circle.add(member);
                    member = wholes.get(member);
                } while (!member.equals(at));
                fault(model, exchange, at, PARTS, told(circle.toArray(), 0, circle.size(), exchange), faults);
            }
        }
    }
}
