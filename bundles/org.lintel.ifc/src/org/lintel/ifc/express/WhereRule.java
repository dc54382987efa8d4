// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.util.List;

/**
 * A rule of a schema that is true or false of something: a WHERE rule of an entity or a type, or of a global RULE.
 */
public final class WhereRule {

    private final String owner;
    private final String label;
    private final Node node;
    private final int slots;
    private final List<String> attributes;
    private final Code condition;
    private final String problem;

    WhereRule(String owner, String label, Node node, int slots, List<String> attributes, Code condition) {
        this.condition = condition;
        this.attributes = List.copyOf(attributes);
        this.owner = owner;
        this.label = label;
        this.node = node;
        this.slots = slots;
        this.problem = null;
    }

    /** A rule that cannot be carried out. */
    WhereRule(String owner, String label, String problem, Code condition) {
        this.condition = condition;
        this.owner = owner;
        this.label = label;
        this.node = frame -> null;
        this.slots = 0;
        this.attributes = List.of();
        this.problem = problem;
    }

    /** The entity, type or global rule it stands in, as in the schema. */
    public String owner() {
        return owner;
    }

    public String label() {
        return label;
    }

    /** {@code IfcWall.CorrectPredefinedType}. */
    public String name() {
        return owner + "." + label;
    }

    /** The attributes of the instance it is about that it looks at, in the order it names them. */
    public List<String> attributes() {
        return attributes;
    }

    /** What must be true, as EXPRESS would write it. */
    public String condition() {
        return CodeText.of(condition);
    }

    /** Why it cannot be carried out; null where it can. */
    public String problem() {
        return problem;
    }

    Object value(Evaluation run, Object self) {
        return node.eval(new Frame(run, self, slots));
    }

    @Override
    public String toString() {
        return name();
    }
}
