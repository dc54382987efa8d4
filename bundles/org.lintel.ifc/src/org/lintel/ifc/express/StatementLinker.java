// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.express.Node.Flow;
import org.lintel.ifc.express.Node.Step;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.step.Typed;

/** Makes the statements of functions and global rules (ISO 10303-11, 13) ready to be carried out. */
final class StatementLinker extends Linker {

    private final List<Variable> declared = new ArrayList<>();

    StatementLinker(RuleBook book) {
        super(book, null);
    }

    /**
     * A parameter or local variable.
     *
     * @param kind of the aggregate it is declared as; null for what is none
     * @param low the lower bound of an array
     */
    record Variable(int slot, Kind kind, Node low, Node initial) {

        /** A value as this variable holds it: an aggregate of its kind and bounds. */
        Object taken(Object value, Frame frame) {
            if (kind == null || value == null) {
                return value;
            }
            Aggregate aggregate = Aggregate.in(value);
            if (aggregate == null) {
                return value;
            }
            int lower = kind == Kind.ARRAY && Typed.unwrap(low.eval(frame)) instanceof Long bound
                    ? Math.toIntExact(bound) : 1;
            return aggregate.as(kind, lower);
        }
    }

    Function.Body function(Code code) {
        List<Variable> parameters = variables(code.part(0));
        List<Variable> locals = variables(code.part(1));
        Step statements = block(code.part(2));
        return new Function.Body(parameters, locals, statements, slots());
    }

    /** The conditions of a global rule; each carries out the statements before it is asked. */
    List<WhereRule> rules(Code code) {
        var rules = new ArrayList<WhereRule>();
        List<Code> conditions = code.parts().subList(3, code.parts().size());
        try {
            List<String> populations = code.part(0).parts().stream().map(Code::text).toList();
            int[] places = populations.stream().mapToInt(this::declare).toArray();
            List<Variable> locals = variables(code.part(1));
            Step statements = block(code.part(2));
            for (Code condition : conditions) {
                Node node = node(condition.part(0));
                rules.add(new WhereRule(code.text(), condition.text(), frame -> {
                    for (int i = 0; i < places.length; i++) {
                        frame.slots[places[i]] = population(frame, populations.get(i));
                    }
                    for (Variable local : locals) {
                        frame.slots[local.slot()] = local.taken(local.initial().eval(frame), frame);
                    }
                    statements.run(frame);
                    return node.eval(frame);
                }, slots(), List.of(), condition.part(0)));
            }
        } catch (LinkException e) {
            conditions.forEach(condition ->
                    rules.add(new WhereRule(code.text(), condition.text(), e.getMessage(), condition.part(0))));
        }
        return rules;
    }

    private static Aggregate population(Frame frame, String entity) {
        List<Instance> all = frame.run.model().instances(entity, true);
        frame.run.step(all.size());
        return new Aggregate(Kind.SET, 1, all.toArray());
    }

    private List<Variable> variables(Code block) {
        var variables = new ArrayList<Variable>();
        for (Code each : block.parts()) {
            Code type = each.part(0);
            Kind kind = type.op() == Op.AGGREGATE ? Kind.valueOf(type.text()) : null;
            Node low = kind == Kind.ARRAY ? node(type.part(0)) : null;
            Node initial = node(each.part(1));
            variables.add(new Variable(declare(each.text()), kind, low, initial));
        }
        declared.addAll(variables);
        return variables;
    }

    private Step block(Code block) {
        Step[] steps = new Step[block.parts().size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(block.part(i));
        }
        return frame -> {
            for (Step step : steps) {
                Flow flow = step.run(frame);
                if (flow != Flow.ON) {
                    return flow;
                }
            }
            return Flow.ON;
        };
    }

    private Step step(Code code) {
        return switch (code.op()) {
            case BLOCK -> block(code);
            case ASSIGN -> assignment(code);
            case IF -> branch(code);
            case CASE -> choice(code);
            case REPEAT -> repeat(code);
            case RETURN -> {
                Node value = node(code.part(0));
                yield frame -> {
                    frame.result = value.eval(frame);
                    return Flow.RETURN;
                };
            }
            case ESCAPE -> frame -> Flow.ESCAPE;
            case SKIP -> frame -> Flow.SKIP;
            default -> throw new LinkException("not supported: " + code.op());
        };
    }

    private Step branch(Code code) {
        Node condition = node(code.part(0));
        Step then = block(code.part(1));
        Step otherwise = block(code.part(2));
        return frame -> Operators.truth(condition.eval(frame)) == Boolean.TRUE ? then.run(frame)
                : otherwise.run(frame);
    }

    private Step choice(Code code) {
        Node selector = node(code.part(0));
        var labels = new ArrayList<Node[]>();
        var steps = new ArrayList<Step>();
        Step otherwise = frame -> Flow.ON;
        for (Code part : code.parts().subList(1, code.parts().size())) {
            if (part.op() == Op.OTHERWISE) {
                otherwise = step(part.part(0));
            } else {
                labels.add(nodes(part.part(0).parts()));
                steps.add(step(part.part(1)));
            }
        }
        Step rest = otherwise;
        return frame -> {
            Object value = selector.eval(frame);
            for (int i = 0; i < steps.size(); i++) {
                for (Node label : labels.get(i)) {
                    frame.run.step(1);
                    if (Operators.compare(Op.EQUAL, value, label.eval(frame), frame.run) == Boolean.TRUE) {
                        return steps.get(i).run(frame);
                    }
                }
            }
            return rest.run(frame);
        };
    }

    private Step repeat(Code code) {
        Node from = node(code.part(0));
        Node to = node(code.part(1));
        Node by = node(code.part(2));
        boolean counted = !code.text().isEmpty();
        int slot = counted ? declare(code.text()) : -1;
        Node during = node(code.part(3));
        Node until = node(code.part(4));
        Step body = block(code.part(5));
        return frame -> {
            Object first = counted ? Typed.unwrap(from.eval(frame)) : Long.valueOf(0);
            Object last = counted ? Typed.unwrap(to.eval(frame)) : Long.valueOf(Long.MAX_VALUE);
            Object step = counted ? Typed.unwrap(by.eval(frame)) : Long.valueOf(1);
            if (!(first instanceof Long start) || !(last instanceof Long end) || !(step instanceof Long increment)
                    || increment == 0) {
                return Flow.ON;
            }
            for (long i = start; increment > 0 ? i <= end : i >= end; i += increment) {
                frame.run.step(1);
                if (counted) {
                    frame.slots[slot] = i;
                }
                if (Operators.truth(during.eval(frame)) != Boolean.TRUE) {
                    break;
                }
                Flow flow = body.run(frame);
                if (flow == Flow.RETURN) {
                    return flow;
                }
                if (flow == Flow.ESCAPE || Operators.truth(until.eval(frame)) == Boolean.TRUE) {
                    break;
                }
            }
            return Flow.ON;
        };
    }

    private Step assignment(Code code) {
        Place place = place(code.part(0));
        Node value = node(code.part(1));
        return frame -> {
            Object assigned = value.eval(frame);
            if (assigned instanceof Aggregate aggregate && aggregate.owner == frame) {
                // two variables hold it from now on: neither may write into it
                aggregate.owner = null;
            }
            place.set(frame, assigned);
            return Flow.ON;
        };
    }

    /** Where a value can be put: a variable, or a part of what it holds. What is changed is a copy. */
    private interface Place {

        Object get(Frame frame);

        void set(Frame frame, Object value);
    }

    private Place place(Code code) {
        return switch (code.op()) {
            case NAME -> variable(code.text());
            case GROUP -> place(code.part(0));
            case ATTRIBUTE -> new AttributePlace(place(code.part(0)), code.text());
            case INDEX -> new IndexPlace(place(code.part(0)), node(code.part(1)));
            default -> throw new LinkException("nothing can be assigned to " + code.op());
        };
    }

    private Place variable(String name) {
        Integer slot = slot(name);
        if (slot == null) {
            throw new LinkException("unknown variable " + name);
        }
        Variable variable = declared.stream().filter(each -> each.slot() == slot).findFirst()
                .orElse(new Variable(slot, null, null, null));
        return new VariablePlace(variable);
    }

    private record VariablePlace(Variable variable) implements Place {

        @Override
        public Object get(Frame frame) {
            return frame.slots[variable.slot()];
        }

        @Override
        public void set(Frame frame, Object value) {
            frame.slots[variable.slot()] = variable.taken(value, frame);
        }
    }

    private record IndexPlace(Place base, Node index) implements Place {

        @Override
        public Object get(Frame frame) {
            Aggregate aggregate = Aggregate.in(base.get(frame));
            return aggregate != null && Typed.unwrap(index.eval(frame)) instanceof Long at ? aggregate.at(at) : null;
        }

        @Override
        public void set(Frame frame, Object value) {
            Aggregate aggregate = Aggregate.in(base.get(frame));
            if (aggregate == null || !(Typed.unwrap(index.eval(frame)) instanceof Long at) || at < aggregate.low
                    || at > aggregate.high()) {
                return;
            }
            int place = (int) (at - aggregate.low);
            if (base instanceof VariablePlace && aggregate.owner == frame) {
                aggregate.items[place] = value;
                return;
            }
            frame.run.step(aggregate.size());
            Object[] items = aggregate.items.clone();
            items[place] = value;
            var changed = new Aggregate(aggregate.kind, aggregate.low, items);
            base.set(frame, changed);
            if (base instanceof VariablePlace) {
                changed.owner = frame;
            }
        }
    }

    private record AttributePlace(Place base, String name) implements Place {

        @Override
        public Object get(Frame frame) {
            Object entity = base.get(frame);
            int index = frame.run.typeOf(entity) == null ? -1 : frame.run.typeOf(entity).indexOf(name);
            return index < 0 ? null : frame.run.explicit(entity, index);
        }

        @Override
        public void set(Frame frame, Object value) {
            Object entity = base.get(frame);
            int index = frame.run.typeOf(entity) == null ? -1 : frame.run.typeOf(entity).indexOf(name);
            if (index >= 0) {
                base.set(frame, made(entity, frame.run).with(index, value));
            }
        }

        /** What a function changes of a model is a copy of its own. */
        private static Made made(Object entity, Evaluation run) {
            if (entity instanceof Made made) {
                return made;
            }
            Object[] values = new Object[run.typeOf(entity).attributes().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = run.explicit(entity, i);
            }
            return new Made(run.typeOf(entity), values);
        }
    }
}
