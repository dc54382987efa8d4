// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import java.util.List;
import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.express.Evaluation;
import org.lintel.ifc.express.WhereRule;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.step.Derived;

/** Holds the instances of a model to their schema, one by one. For one thread. */
final class RowCheck {

    private static final Text EXPECTED = Text.of("{0}: {1} expected, found {2}", "{0}：應為 {1}，現為 {2}");
    private static final Text UNSET = Text.of("{0} is not optional, but has no value", "{0} 並非可選，但沒有值");
    private static final Text NOT_STAR =
            Text.of("{0} is derived and must be written *, found {1}", "{0} 屬推導屬性，須寫作 *，現為 {1}");
    private static final Text STAR = Text.of("{0} is not derived, but written *", "{0} 並非推導屬性，卻寫作 *");
    private static final Text ABSTRACT =
            Text.of("{0} is abstract: only its subtypes can have instances", "{0} 為抽象實體，只有其子類可有實例");
    private static final Text ARITY =
            Text.of("{0} has {1} attributes instead of {2}", "{0} 有 {1} 個屬性，應為 {2} 個");
    private static final Text ZERO = Text.of("the number of an instance is 0, which stands for none",
            "實例編號為 0，即不代表任何實例");
    private static final Text UNKNOWN = Text.of("{1} has no entity {0}", "{1} 沒有實體 {0}");
    private static final Text GLOBAL_ID = Text.of(
            "{0} is no GlobalId: 22 characters of 0-9 A-Z a-z _ $, the first of them 0 to 3",
            "{0} 並非有效的 GlobalId：須為 22 個字元（0-9 A-Z a-z _ $），首字元為 0 至 3");
    private static final Text INVERSE = Text.of("{0} [{1}]: {2} refer to it by {3}", "{0} [{1}]：有 {2} 個實例經 {3} 引用");

    private final Model model;
    private final SchemaPlan schema;
    private final Set<Check> checks;
    private final Evaluation evaluation;
    private final boolean deep;
    private Tally broken;
    private Tally undecided;
    private long evaluated;
    private long open;

    RowCheck(Model model, Set<Check> checks) {
        this.model = model;
        this.schema = SchemaPlan.of(model.schema());
        this.checks = checks;
        this.deep = checks.contains(Check.WHERE) || checks.contains(Check.INVERSE);
        this.evaluation = checks.contains(Check.WHERE) ? new Evaluation(model) : null;
    }

    /** Where what is found from now on is counted. */
    void into(Tally brokenRules, Tally undecidedRules) {
        broken = brokenRules;
        undecided = undecidedRules;
    }

    long evaluated() {
        return evaluated;
    }

    long open() {
        return open;
    }

    void check(int row) {
        Instance instance = model.at(row);
        EntityType type = instance.type();
        if (instance.id() == 0 && checks.contains(Check.INSTANCE)) {
            add(Check.INSTANCE, "number", instance, "", null, Message.of(ZERO));
        }
        if (!type.isKnown()) {
            if (checks.contains(Check.INSTANCE)) {
                add(Check.INSTANCE, type.name(), instance, "", null,
                        Message.of(UNKNOWN, type.name(), schema.schema().id()));
            }
            return;
        }
        if (type.isAbstract() && checks.contains(Check.ABSTRACT)) {
            add(Check.ABSTRACT, type.name(), instance, "", null, Message.of(ABSTRACT, type.name()));
        }
        EntityPlan plan = schema.entity(type);
        List<Object> values = evaluation != null ? evaluation.raw(instance) : instance.values();
        if (values.size() != plan.checks().length) {
            if (checks.contains(Check.INSTANCE)) {
                add(Check.INSTANCE, type.name(), instance, "", null,
                        Message.of(ARITY, type.name(), values.size(), plan.checks().length));
            }
            return;
        }
        values(instance, plan, values);
        if (deep) {
            rules(instance, schema.rules(type), values);
        }
    }

    private void values(Instance instance, EntityPlan plan, List<Object> values) {
        for (int i = 0; i < plan.checks().length; i++) {
            Attribute attribute = plan.attributes().get(i);
            Object value = values.get(i);
            if (attribute.derived()) {
                if (value != Derived.DERIVED) {
                    found(Check.DERIVED, instance, attribute, value, NOT_STAR);
                }
            } else if (value == Derived.DERIVED) {
                found(Check.DERIVED, instance, attribute, value, STAR);
                if (!attribute.optional()) {
                    found(Check.MANDATORY, instance, attribute, null, UNSET);
                }
            } else if (value == null) {
                if (!attribute.optional()) {
                    found(Check.MANDATORY, instance, attribute, null, UNSET);
                }
            } else if (i == plan.globalId()) {
                if (!(value instanceof String text) || !isGlobalId(text)) {
                    found(Check.GLOBAL_ID, instance, attribute, value, null);
                }
            } else if (!plan.checks()[i].fits(value) && checks.contains(Check.TYPE)) {
                mismatch(instance, attribute, plan.checks()[i], value);
            }
        }
    }

    /** 128 bits in 22 digits of 64: the first digit has two bits. */
    static boolean isGlobalId(String text) {
        if (text.length() != 22 || text.charAt(0) < '0' || text.charAt(0) > '3') {
            return false;
        }
        for (int i = 1; i < 22; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '$')) {
                return false;
            }
        }
        return true;
    }

    /** @param text takes the attribute and the value; null for what is said of GlobalIds */
    private void found(Check check, Instance instance, Attribute attribute, Object value, Text text) {
        if (checks.contains(check)) {
            String rule = attribute.owner() + "." + attribute.name();
            broken.add(check, rule, () -> new Violation(check, rule, instance.id(), attribute.name(),
                    Shown.of(value), "", text == null ? Message.of(GLOBAL_ID, Shown.of(value))
                            : Message.of(text, instance.typeName() + "." + attribute.name(), Shown.of(value))));
        }
    }

    private void mismatch(Instance instance, Attribute attribute, ValueCheck check, Object value) {
        String rule = attribute.owner() + "." + attribute.name();
        broken.add(Check.TYPE, rule, () -> {
            ValueCheck.Mismatch wrong = check.mismatch(value, attribute.name());
            return new Violation(Check.TYPE, rule, instance.id(), wrong.path(), Shown.of(wrong.found()), "",
                    Message.of(EXPECTED, instance.typeName() + "." + wrong.path(), wrong.expected(),
                            Shown.of(wrong.found())));
        });
    }

    private void rules(Instance instance, EntityPlan.Rules rules, List<Object> values) {
        if (checks.contains(Check.WHERE)) {
            for (WhereRule rule : rules.where()) {
                evaluate(rule, instance, instance, "");
            }
            for (int i = 0; i < rules.domains().length; i++) {
                if (rules.domains()[i] != null && values.get(i) != null && values.get(i) != Derived.DERIVED) {
                    rules.domains()[i].check(values.get(i), instance.type().attributes().get(i).name(),
                            (rule, value, path) -> evaluate(rule, value, instance, path));
                }
            }
        }
        if (checks.contains(Check.INVERSE)) {
            for (EntityPlan.InverseLimit limit : rules.inverses()) {
                int count = model.referencing(instance, limit.attribute().entity(), limit.attribute().attribute())
                        .size();
                if (!limit.holds(count)) {
                    add(Check.INVERSE, limit.rule(), instance, limit.attribute().name(), String.valueOf(count),
                            Message.of(INVERSE, instance.typeName() + "." + limit.attribute().name(), limit.bounds(),
                                    count, limit.attribute().entity() + "." + limit.attribute().attribute()));
                }
            }
        }
    }

    private void evaluate(WhereRule rule, Object self, Instance instance, String path) {
        evaluated++;
        if (rule.problem() != null) {
            undecided.add(Check.WHERE, rule.name(), () -> RuleWords.unlinked(rule, Check.WHERE, instance.id()));
            return;
        }
        Evaluation.Ending ending = evaluation.check(rule, self);
        switch (ending) {
            case BROKEN -> broken.add(Check.WHERE, rule.name(),
                    () -> RuleWords.broken(rule, Check.WHERE, instance, self, path, evaluation));
            case EXCEEDED -> undecided.add(Check.WHERE, rule.name(),
                    () -> RuleWords.exceeded(rule, Check.WHERE, instance.id(), path));
            case OPEN -> open++;
            case HOLDS -> {
                // nothing to tell
            }
        }
    }

    private void add(Check check, String rule, Instance instance, String path, String value, Message message) {
        broken.add(check, rule, () -> new Violation(check, rule, instance.id(), path, value == null ? "" : value,
                "", message));
    }
}
