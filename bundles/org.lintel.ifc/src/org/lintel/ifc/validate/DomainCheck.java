// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import java.util.List;
import java.util.Map;
import org.lintel.ifc.express.WhereRule;
import org.lintel.ifc.step.Typed;

/** The WHERE rules of the defined types that a value is of; there is none where there are no such rules. */
sealed interface DomainCheck {

    void check(Object value, String path, Visitor visitor);

    /** Is shown each value with each rule it has to fulfil. */
    @FunctionalInterface
    interface Visitor {

        void visit(WhereRule rule, Object value, String path);
    }

    /** Rules of a type and, where it is another name for one, of that. */
    record OfType(List<WhereRule> rules, DomainCheck underlying) implements DomainCheck {

        @Override
        public void check(Object value, String path, Visitor visitor) {
            for (WhereRule rule : rules) {
                visitor.visit(rule, value, path);
            }
            if (underlying != null) {
                underlying.check(value, path, visitor);
            }
        }
    }

    /** Of each element. */
    record OfElements(DomainCheck element) implements DomainCheck {

        @Override
        public void check(Object value, String path, Visitor visitor) {
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) != null) {
                        element.check(list.get(i), path + "[" + (i + 1) + "]", visitor);
                    }
                }
            }
        }
    }

    /** Of the type that is written around a value. */
    record OfChoice(Map<String, DomainCheck> byType) implements DomainCheck {

        @Override
        public void check(Object value, String path, Visitor visitor) {
            if (value instanceof Typed typed && typed.value() != null) {
                DomainCheck inner = byType.get(typed.type());
                if (inner != null) {
                    inner.check(typed.value(), path, visitor);
                }
            }
        }
    }
}
