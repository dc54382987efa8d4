// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.nio.charset.StandardCharsets;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.InverseAttribute;
import org.lintel.ifc.schema.Schema;

/** What the names of a document mean in its schema: entities with their members, and types with their forms. */
final class Vocabulary {

    private static final int MOST_SPELLINGS = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final byte[] WRAPPER = {'-', 'w', 'r', 'a', 'p', 'p', 'e', 'r'};

    final Schema schema;
    private final NameMap<Entity> entities = new NameMap<>();
    private final NameMap<Type> types = new NameMap<>();

    Vocabulary(Schema schema) {
        this.schema = schema;
    }

    /** Whether ifcXML of this schema has all attributes as elements, so that an empty one has no value. */
    boolean isPart28() {
        return schema.id().equals("IFC2X3");
    }

    /** A defined type, as a value in a SELECT names it. */
    final class Type {

        final byte[] keyword;
        private final DefinedType type;
        private Form form;

        Type(DefinedType type) {
            this.type = type;
            this.keyword = Form.keyword(type.name());
        }

        String name() {
            return type.name();
        }

        Form form() {
            if (form == null) {
                form = Form.of(type, schema);
            }
            return form;
        }
    }

    /**
     * An attribute of an entity, explicit or inverse.
     *
     * @param index the place among the explicit attributes; for an inverse attribute that of the other entity's
     *              attribute which refers here
     * @param form of an inverse attribute: that of the attribute which refers here
     * @param other of an inverse attribute: the entity that refers here, else null
     */
    record Member(String name, int index, Form form, Entity other) {

        boolean isInverse() {
            return other != null;
        }
    }

    /** An entity; its members are made when it is first used. */
    final class Entity {

        final EntityType type;
        private byte[] keyword;
        private NameMap<Member> members;
        private boolean[] derived;
        private Form[] forms;

        Entity(EntityType type) {
            this.type = type;
        }

        String name() {
            return type.name();
        }

        byte[] keyword() {
            members();
            return keyword;
        }

        int size() {
            members();
            return derived.length;
        }

        boolean isDerived(int index) {
            return derived[index];
        }

        Form form(int index) {
            members();
            return forms[index];
        }

        /** Null where there is none of that name. */
        Member member(byte[] b, int from, int to) {
            return members().get(b, from, to);
        }

        private NameMap<Member> members() {
            if (members == null) {
                keyword = Form.keyword(type.name());
                derived = new boolean[type.attributes().size()];
                forms = new Form[derived.length];
                var made = new NameMap<Member>();
                inverses(made);
                for (int i = 0; i < derived.length; i++) {
                    Attribute attribute = type.attributes().get(i);
                    derived[i] = attribute.derived();
                    forms[i] = Form.of(attribute.type(), schema);
                    made.put(attribute.name(), new Member(attribute.name(), i, forms[i], null));
                }
                members = made;
            }
            return members;
        }

        private void inverses(NameMap<Member> made) {
            for (EntityType above = type; above != null; above = above.supertype()) {
                for (InverseAttribute inverse : above.ownInverses()) {
                    Entity other = entity(inverse.entity());
                    int index = other == null ? -1 : other.type.indexOf(inverse.attribute());
                    if (index >= 0 && made.get(inverse.name()) == null) {
                        Form form = Form.of(other.type.attributes().get(index).type(), schema);
                        made.put(inverse.name(), new Member(inverse.name(), index, form, other));
                    }
                }
            }
        }
    }

    /** Null where the schema has no such entity. */
    Entity entity(byte[] b, int from, int to) {
        Entity known = entities.get(b, from, to);
        return known != null ? known : isIfc(b, from, to) ? entity(text(b, from, to)) : null;
    }

    Entity entity(String name) {
        Entity known = entities.get(name);
        if (known == null) {
            EntityType type = schema.entity(name);
            if (type == null) {
                return null;
            }
            // other spellings share the entity; there are not many in honest files
            known = entities.get(type.name());
            known = known != null ? known : new Entity(type);
            entities.put(type.name(), known);
            if (entities.size() < MOST_SPELLINGS) {
                entities.put(name, known);
            }
        }
        return known;
    }

    /** A defined type by its name, with or without {@code -wrapper} behind; null where there is none. */
    Type type(byte[] b, int from, int to) {
        int end = isWrapper(b, from, to) ? to - WRAPPER.length : to;
        Type known = types.get(b, from, end);
        if (known == null && isIfc(b, from, end)) {
            String name = text(b, from, end);
            DefinedType type = schema.definedType(name);
            if (type != null) {
                known = new Type(type);
                if (types.size() < MOST_SPELLINGS) {
                    types.put(name, known);
                }
            }
        }
        return known;
    }

    /** Whether a name begins with Ifc in whatever letters; attributes do not. */
    static boolean isIfc(byte[] b, int from, int to) {
        return to - from > 3 && (b[from] | 32) == 'i' && (b[from + 1] | 32) == 'f' && (b[from + 2] | 32) == 'c';
    }

    private static String text(byte[] b, int from, int to) {
        return new String(b, from, Math.min(to - from, LONGEST_NAME), StandardCharsets.ISO_8859_1);
    }

    static boolean isWrapper(byte[] b, int from, int to) {
        int start = to - WRAPPER.length;
        if (start <= from) {
            return false;
        }
        for (int i = 0; i < WRAPPER.length; i++) {
            if (b[start + i] != WRAPPER[i]) {
                return false;
            }
        }
        return true;
    }
}
