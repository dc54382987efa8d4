// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.TypeExpression.Aggregate;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.schema.TypeExpression.Simple;
import org.lintel.ifc.schema.TypeExpression.Sized;
import org.lintel.ifc.step.Binary;
import org.lintel.ifc.step.Derived;
import org.lintel.ifc.step.Enumeration;
import org.lintel.ifc.step.Logical;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.Typed;

/** Whether a value is of a type; prepared once per type, so that a value that fits costs no memory. */
sealed interface ValueCheck {

    boolean fits(Object value);

    /** What is wrong with a value that does not fit. */
    default Mismatch mismatch(Object value, String path) {
        return new Mismatch(path, expected(), value);
    }

    /** What is expected, in a few words. */
    Message expected();

    /** @param path where in the attribute: {@code [2]}, empty for the whole of it */
    record Mismatch(String path, Message expected, Object found) {
    }

    /** A type of EXPRESS itself. An INTEGER is no REAL in a file: it lacks the point. */
    record OfSimple(Simple simple) implements ValueCheck {

        @Override
        public boolean fits(Object value) {
            return switch (simple) {
                case REAL -> value instanceof Double;
                case INTEGER -> value instanceof Long;
                case NUMBER -> value instanceof Number;
                case BOOLEAN -> value instanceof Boolean;
                case LOGICAL -> value instanceof Boolean || value == Logical.UNKNOWN;
                case STRING -> value instanceof String;
                case BINARY -> value instanceof Binary;
            };
        }

        @Override
        public Message expected() {
            return Message.verbatim(simple.name());
        }
    }

    /** A text or binary of limited length. */
    record OfSized(Sized type) implements ValueCheck {

        @Override
        public boolean fits(Object value) {
            long length = value instanceof String text ? length(text) : value instanceof Binary bits ? bits.bits() : -1;
            return length >= 0 && (value instanceof String) == (type.base() == Simple.STRING)
                    && (type.fixed() ? length == type.width() : length <= type.width());
        }

        @Override
        public Mismatch mismatch(Object value, String path) {
            if (value instanceof String text && !type.fixed() && type.base() == Simple.STRING) {
                return new Mismatch(path, Message.of("a text of at most {0} characters, not {1},",
                        "不超過 {0} 個字元的文字（現有 {1} 個）", type.width(), length(text)), value);
            }
            return new Mismatch(path, expected(), value);
        }

        private int length(String text) {
            return text.length() <= type.width() && !type.fixed() ? text.length()
                    : text.codePointCount(0, text.length());
        }

        @Override
        public Message expected() {
            return Message.verbatim(type.toString());
        }
    }

    /** An instance of an entity. A reference that leads nowhere is told by the reader, an unknown entity too. */
    record OfEntity(EntityType type) implements ValueCheck {

        @Override
        public boolean fits(Object value) {
            return value instanceof Instance instance ? instance.type().isA(type) || !instance.type().isKnown()
                    : value instanceof Ref;
        }

        @Override
        public Message expected() {
            return Message.verbatim(type.name());
        }
    }

    /** An item of an enumeration. */
    record OfEnumeration(String name, Set<String> items) implements ValueCheck {

        @Override
        public boolean fits(Object value) {
            return value instanceof Enumeration item && items.contains(item.name());
        }

        @Override
        public Message expected() {
            return Message.of("an item of {0}", "{0} 的列舉項", name);
        }
    }

    /**
     * A choice: an instance of one of some entities, or a value with one of some types written around it.
     *
     * @param typed by the name of the type as in the schema
     */
    record OfSelect(String name, List<EntityType> entities, Map<String, ValueCheck> typed) implements ValueCheck {

        @Override
        public boolean fits(Object value) {
            if (value instanceof Instance instance) {
                return isMember(instance.type());
            }
            if (value instanceof Typed typedValue) {
                ValueCheck inner = typed.get(typedValue.type());
                return inner != null && inner.fits(typedValue.value());
            }
            return value instanceof Ref;
        }

        private boolean isMember(EntityType type) {
            for (EntityType entity : entities) {
                if (type.isA(entity)) {
                    return true;
                }
            }
            return !type.isKnown();
        }

        @Override
        public Mismatch mismatch(Object value, String path) {
            ValueCheck inner = value instanceof Typed typedValue ? typed.get(typedValue.type()) : null;
            return inner == null ? new Mismatch(path, expected(), value)
                    : inner.mismatch(((Typed) value).value(), path);
        }

        @Override
        public Message expected() {
            return typed.isEmpty() ? Message.of("one of {0}", "{0} 其中一種", name)
                    : entities.isEmpty() ? Message.of("a value with a type of {0} around it", "帶有 {0} 其中一種類型的值", name)
                    : Message.of("one of {0}, a value with its type around it", "{0} 其中一種，值須帶類型", name);
        }
    }

    /** A list, set, bag or array. */
    record OfAggregate(Aggregate type, ValueCheck element) implements ValueCheck {

        private static final int HASHED = 12;

        @Override
        public boolean fits(Object value) {
            if (!(value instanceof List<?> list) || !isCount(list.size())) {
                return false;
            }
            for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                if (item == null ? !type.optional() : !element.fits(item)) {
                    return false;
                }
            }
            return !isUnique() || repeated(list) < 0;
        }

        private boolean isCount(int size) {
            if (type.kind() == Kind.ARRAY) {
                return type.upper() < 0 || size == type.upper() - type.lower() + 1;
            }
            return size >= type.lower() && (type.upper() < 0 || size <= type.upper());
        }

        private boolean isUnique() {
            return type.unique() || type.kind() == Kind.SET;
        }

        /** The place of the first element that came before, -1 for none. */
        private static int repeated(List<?> list) {
            if (list.size() <= HASHED) {
                for (int i = 1; i < list.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        if (list.get(i) != null && list.get(i).equals(list.get(j))) {
                            return i;
                        }
                    }
                }
                return -1;
            }
            var seen = new HashSet<Object>(list.size() * 2);
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) != null && !seen.add(list.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public Mismatch mismatch(Object value, String path) {
            if (!(value instanceof List<?> list)) {
                return new Mismatch(path, expected(), value);
            }
            if (!isCount(list.size())) {
                return new Mismatch(path, count(), value);
            }
            for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                String place = path + "[" + (i + 1) + "]";
                if (item == null && !type.optional()) {
                    return new Mismatch(place, element.expected(), null);
                }
                if (item != null && !element.fits(item)) {
                    return element.mismatch(item, place);
                }
            }
            int twice = repeated(list);
            return new Mismatch(path + "[" + (twice + 1) + "]",
                    Message.of("each item only once", "每項只出現一次"), list.get(Math.max(twice, 0)));
        }

        /** How many items belong there, and of which type. */
        private Message count() {
            String of = type.element().toString();
            int least = type.kind() == Kind.ARRAY ? type.upper() - type.lower() + 1 : type.lower();
            int most = type.kind() == Kind.ARRAY ? least : type.upper();
            if (most < 0) {
                return Message.of("at least {0} {1}", "至少 {0} 個 {1}", least, of);
            }
            return least == most ? Message.of("just {0} {1}", "恰好 {0} 個 {1}", least, of)
                    : Message.of("{0} to {2} {1}", "{0} 至 {2} 個 {1}", least, of, most);
        }

        @Override
        public Message expected() {
            return Message.verbatim(type.toString());
        }
    }

    /** What could not be prepared; everything fits. */
    record OfAnything() implements ValueCheck {

        @Override
        public boolean fits(Object value) {
            return value != Derived.DERIVED;
        }

        @Override
        public Message expected() {
            return Message.EMPTY;
        }
    }
}
