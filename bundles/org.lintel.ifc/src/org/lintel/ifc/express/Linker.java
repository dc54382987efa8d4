// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Typed;

/** Makes expressions ready to be evaluated: names are resolved once, before anything is evaluated. */
class Linker {

    final RuleBook book;
    private final EntityType self;
    private final Map<String, Integer> scope = new HashMap<>();
    private final Set<String> attributes = new LinkedHashSet<>();
    private int slots;

    /** @param self the entity whose attributes can be named; null in functions, types and global rules */
    Linker(RuleBook book, EntityType self) {
        this.book = book;
        this.self = self;
    }

    /** A rule, or what derives an attribute; one that cannot be linked says so. */
    final WhereRule rule(String owner, String label, Code expression) {
        try {
            Node node = node(expression);
            return new WhereRule(owner, label, node, slots(), List.copyOf(attributes), expression);
        } catch (LinkException e) {
            return new WhereRule(owner, label, e.getMessage(), expression);
        }
    }

    final List<WhereRule> globalRules(Code code) {
        return new StatementLinker(book).rules(code);
    }

    final int slots() {
        return slots;
    }

    final int declare(String name) {
        scope.put(TypeNames.upper(name), slots);
        return slots++;
    }

    final Integer slot(String name) {
        return scope.get(TypeNames.upper(name));
    }

    final Node[] nodes(List<Code> codes) {
        Node[] nodes = new Node[codes.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = node(codes.get(i));
        }
        return nodes;
    }

    final Node node(Code code) {
        return switch (code.op()) {
            case STRING -> constant(withoutSchema(code.text()));
            case INTEGER, REAL -> constant(code.value());
            case TRUE -> constant(Boolean.TRUE);
            case FALSE -> constant(Boolean.FALSE);
            case UNKNOWN -> constant(Logical.UNKNOWN);
            case NOTHING -> constant(null);
            case SELF -> frame -> frame.self;
            case NAME -> name(code.text());
            case ATTRIBUTE -> attribute(code);
            case GROUP -> group(code);
            case INDEX -> index(code);
            case CALL -> new CallLinker(this).call(code);
            case LIST -> list(code);
            case QUERY -> query(code);
            case AND, OR, XOR, NOT -> logic(code);
            case EQUAL, UNEQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> {
                Node a = node(code.part(0));
                Node b = node(code.part(1));
                Op op = code.op();
                yield frame -> Operators.compare(op, a.eval(frame), b.eval(frame), frame.run);
            }
            case SAME, NOT_SAME -> same(code);
            case IN -> in(code);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, DIV, MOD, POWER -> arithmetic(code);
            case NEGATE -> {
                Node a = node(code.part(0));
                yield frame -> Operators.arithmetic(Op.MULTIPLY, a.eval(frame), -1L);
            }
            case COMBINE -> {
                Node a = node(code.part(0));
                Node b = node(code.part(1));
                yield frame -> a.eval(frame) instanceof Made x && b.eval(frame) instanceof Made y
                        ? Made.combined(x, y) : null;
            }
            default -> throw new LinkException("not supported: " + code.op());
        };
    }

    private static Node constant(Object value) {
        return frame -> value;
    }

    /** {@code IFC4X3_ADD2.IFCWALL} is {@code IFCWALL}: types are named without their schema here. */
    static String withoutSchema(String text) {
        int dot = text.indexOf('.');
        return dot > 0 && text.startsWith("IFC") && text.startsWith("IFC", dot + 1) ? text.substring(dot + 1) : text;
    }

    private Node name(String name) {
        Integer slot = slot(name);
        if (slot != null) {
            int at = slot;
            return frame -> frame.slots[at];
        }
        if (self != null) {
            AttributeAccess access = book.access(name);
            if (!(access.of(self) instanceof AttributeAccess.Absent)) {
                attributes.add(name);
                return frame -> frame.run.attribute(frame.self, access);
            }
        }
        if (!book.isItem(name)) {
            throw new LinkException("unknown name " + name);
        }
        return constant(new Enumeration(TypeNames.upper(name)));
    }

    private Node attribute(Code code) {
        Code base = code.part(0);
        if (base.op() == Op.NAME && slot(base.text()) == null && book.schema().enumeration(base.text()) != null) {
            return constant(new Enumeration(TypeNames.upper(code.text())));
        }
        if (base.op() == Op.SELF || base.op() == Op.GROUP && base.part(0).op() == Op.SELF) {
            attributes.add(code.text());
        }
        Node entity = node(base);
        AttributeAccess access = book.access(code.text());
        return frame -> frame.run.attribute(entity.eval(frame), access);
    }

    /** {@code SELF\IfcRoot}: the same entity, if it is one of that type. */
    private Node group(Code code) {
        Node entity = node(code.part(0));
        EntityType type = book.schema().entity(code.text());
        if (type == null) {
            throw new LinkException("unknown entity " + code.text());
        }
        return frame -> {
            Object value = entity.eval(frame);
            EntityType found = frame.run.typeOf(value);
            return found != null && found.isA(type) ? value : null;
        };
    }

    private Node index(Code code) {
        Node base = node(code.part(0));
        Node index = node(code.part(1));
        Node to = code.parts().size() > 2 ? node(code.part(2)) : index;
        return frame -> {
            Object value = base.eval(frame);
            if (!(Typed.unwrap(index.eval(frame)) instanceof Long at)) {
                return null;
            }
            if (Typed.unwrap(value) instanceof String text) {
                return Typed.unwrap(to.eval(frame)) instanceof Long end && at >= 1 && end >= at && end <= text.length()
                        ? text.substring((int) (at - 1), (int) (long) end) : null;
            }
            Aggregate aggregate = Aggregate.in(value);
            // an inverse of exactly one is read as that one; a rule may still ask for its first
            return aggregate != null ? aggregate.at(at) : at == 1 && frame.run.typeOf(value) != null ? value : null;
        };
    }

    private Node list(Code code) {
        List<Node> nodes = new ArrayList<>();
        List<Node> counts = new ArrayList<>();
        for (Code part : code.parts()) {
            boolean repeated = part.op() == Op.REPEATED;
            nodes.add(node(repeated ? part.part(0) : part));
            counts.add(repeated ? node(part.part(1)) : null);
        }
        if (code.parts().stream().allMatch(part -> part.op() == Op.STRING)) {
            Aggregate fixed = Aggregate.list(nodes.stream().map(node -> node.eval(null)).toArray());
            return frame -> fixed;
        }
        return frame -> {
            var items = new ArrayList<Object>();
            for (int i = 0; i < nodes.size(); i++) {
                Object value = nodes.get(i).eval(frame);
                long times = counts.get(i) == null ? 1
                        : Typed.unwrap(counts.get(i).eval(frame)) instanceof Long n ? n : 0;
                for (long n = 0; n < times; n++) {
                    frame.run.step(1);
                    items.add(value);
                }
            }
            return Aggregate.list(items.toArray());
        };
    }

    private Node query(Code code) {
        Node source = node(code.part(0));
        Integer before = slot(code.text());
        int slot = declare(code.text());
        Node condition = node(code.part(1));
        if (before == null) {
            scope.remove(TypeNames.upper(code.text()));
        } else {
            scope.put(TypeNames.upper(code.text()), before);
        }
        return frame -> {
            Aggregate from = Aggregate.in(source.eval(frame));
            if (from == null) {
                return null;
            }
            Object[] found = new Object[from.size()];
            int n = 0;
            for (Object item : from.items) {
                frame.run.step(1);
                frame.slots[slot] = item;
                if (Operators.truth(condition.eval(frame)) == Boolean.TRUE) {
                    found[n++] = item;
                }
            }
            return new Aggregate(from.kind == Kind.ARRAY ? Kind.LIST : from.kind, 1,
                    Arrays.copyOf(found, n));
        };
    }

    private Node logic(Code code) {
        Node a = node(code.part(0));
        if (code.op() == Op.NOT) {
            return frame -> Operators.not(Operators.truth(a.eval(frame)));
        }
        Node b = node(code.part(1));
        return switch (code.op()) {
            case AND -> frame -> {
                Object first = Operators.truth(a.eval(frame));
                return first == Boolean.FALSE ? first : Operators.and(first, Operators.truth(b.eval(frame)));
            };
            case OR -> frame -> {
                Object first = Operators.truth(a.eval(frame));
                return first == Boolean.TRUE ? first : Operators.or(first, Operators.truth(b.eval(frame)));
            };
            default -> frame -> Operators.xor(Operators.truth(a.eval(frame)), Operators.truth(b.eval(frame)));
        };
    }

    private Node same(Code code) {
        Node a = node(code.part(0));
        Node b = node(code.part(1));
        boolean wanted = code.op() == Op.SAME;
        return frame -> {
            Object same = Operators.same(a.eval(frame), b.eval(frame), frame.run);
            return wanted ? same : Operators.not(same);
        };
    }

    /** {@code 'IFC4.IFCWALL' IN TYPEOF(x)} is asked so often that it has a way of its own. */
    private Node in(Code code) {
        Code all = code.part(1);
        if (code.part(0).op() == Op.STRING && all.op() == Op.CALL && all.text().equalsIgnoreCase("TYPEOF")) {
            String name = withoutSchema(code.part(0).text());
            Node value = node(all.part(0));
            TypeNames names = book.typeNames();
            return frame -> {
                frame.run.step(1);
                return names.of(value.eval(frame)).set().contains(name);
            };
        }
        Node a = node(code.part(0));
        Node b = node(all);
        return frame -> Operators.in(a.eval(frame), b.eval(frame));
    }

    private Node arithmetic(Code code) {
        Node a = node(code.part(0));
        Node b = node(code.part(1));
        Op op = code.op();
        return frame -> {
            Object x = a.eval(frame);
            Object y = b.eval(frame);
            frame.run.step(cost(x) + cost(y));
            return Operators.arithmetic(op, x, y);
        };
    }

    private static int cost(Object value) {
        return value instanceof Aggregate aggregate ? aggregate.size() : 1;
    }
}
