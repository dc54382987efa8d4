// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.schema.SchemaImage.Cursor;

/**
 * An entity of a schema, or one that a file names and the schema does not know: that has no attributes and no
 * supertype. Compared by identity; a schema has one of each.
 */
public final class EntityType {

    private final Schema schema;
    private final int ordinal;
    private final String name;
    private volatile Body body;

    EntityType(Schema schema, int ordinal, String name) {
        this.schema = schema;
        this.ordinal = ordinal;
        this.name = name;
    }

    /** What is decoded when first asked for. */
    private record Body(List<Attribute> own, List<Attribute> all, List<InverseAttribute> inverses,
            List<String> whereRules, List<UniqueRule> uniqueRules) {

        static final Body EMPTY = new Body(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** As in the schema, {@code IfcWall}; as in the file where the schema does not know it. */
    public String name() {
        return name;
    }

    public boolean isKnown() {
        return ordinal >= 0;
    }

    public boolean isAbstract() {
        return ordinal >= 0 && schema.image().isAbstract(ordinal);
    }

    /** The place in the schema's depth-first order, where an entity is followed by its subtypes; -1 when unknown. */
    public int ordinal() {
        return ordinal;
    }

    /** The ordinal of the last entity below this one; its own where nothing is below. */
    public int lastDescendant() {
        return ordinal < 0 ? -1 : schema.image().lastDescendant(ordinal);
    }

    /** Null where there is none. */
    public EntityType supertype() {
        int above = ordinal < 0 ? -1 : schema.image().supertype(ordinal);
        return above < 0 ? null : schema.entityAt(above);
    }

    /** The entities directly below. */
    public List<EntityType> subtypes() {
        var list = new ArrayList<EntityType>();
        int last = lastDescendant();
        for (int child = ordinal + 1; ordinal >= 0 && child <= last; child = schema.image().lastDescendant(child) + 1) {
            list.add(schema.entityAt(child));
        }
        return list;
    }

    /** Whether this is {@code other} or below it. */
    public boolean isA(EntityType other) {
        return this == other || ordinal >= 0 && other.ordinal >= 0 && other.schema == schema
                && ordinal >= other.ordinal && ordinal <= other.lastDescendant();
    }

    /** Whether this is the entity of that name, in whatever letters, or below it. */
    public boolean isA(String type) {
        if (ordinal < 0) {
            return name.equalsIgnoreCase(type);
        }
        EntityType other = schema.entity(type);
        return other != null && isA(other);
    }

    /** The explicit attributes in the order of the file: inherited ones first. */
    public List<Attribute> attributes() {
        return body().all();
    }

    /** The explicit attributes that this entity itself declares. */
    public List<Attribute> ownAttributes() {
        return body().own();
    }

    /** Null where there is none of that name. */
    public Attribute attribute(String attribute) {
        int index = indexOf(attribute);
        return index < 0 ? null : body().all().get(index);
    }

    /** The place of an attribute among {@link #attributes()}, -1 where there is none of that name. */
    public int indexOf(String attribute) {
        List<Attribute> all = body().all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(attribute)) {
                return i;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equalsIgnoreCase(attribute)) {
                return i;
            }
        }
        return -1;
    }

    /** The inverse attributes that this entity itself declares. */
    public List<InverseAttribute> ownInverses() {
        return body().inverses();
    }

    /** The labels of the WHERE rules that this entity itself declares. */
    public List<String> ownWhereRules() {
        return body().whereRules();
    }

    /** The UNIQUE rules that this entity itself declares. */
    public List<UniqueRule> ownUniqueRules() {
        return body().uniqueRules();
    }

    private Body body() {
        Body known = body;
        if (known == null) {
            known = ordinal < 0 ? Body.EMPTY : decode();
            body = known;
        }
        return known;
    }

    private Body decode() {
        Cursor in = schema.image().entityBody(ordinal);
        var own = new ArrayList<Attribute>();
        for (int n = in.number(); n > 0; n--) {
            own.add(new Attribute(in.text(), name, in.type(), in.flag(), false));
        }
        var all = new ArrayList<Attribute>();
        EntityType above = supertype();
        if (above != null) {
            all.addAll(above.attributes());
        }
        all.addAll(own);
        for (int n = in.number(); n > 0; n--) {
            redeclare(all, new Attribute(in.text(), name, in.type(), in.flag(), false));
        }
        for (String derived : in.texts()) {
            derive(all, derived);
        }
        var inverses = new ArrayList<InverseAttribute>();
        for (int n = in.number(); n > 0; n--) {
            inverses.add(new InverseAttribute(in.text(), in.text(), in.text(), in.number(), in.bound()));
        }
        List<String> where = in.texts();
        var unique = new ArrayList<UniqueRule>();
        for (int n = in.number(); n > 0; n--) {
            unique.add(new UniqueRule(in.text(), in.texts()));
        }
        return new Body(List.copyOf(own), List.copyOf(all), List.copyOf(inverses), List.copyOf(where),
                List.copyOf(unique));
    }

    /** A narrower type for an inherited attribute; the place and the owner stay. */
    private static void redeclare(List<Attribute> all, Attribute narrower) {
        for (int i = 0; i < all.size(); i++) {
            Attribute a = all.get(i);
            if (a.name().equals(narrower.name())) {
                all.set(i, new Attribute(a.name(), a.owner(), narrower.type(), narrower.optional(), a.derived()));
            }
        }
    }

    private static void derive(List<Attribute> all, String attribute) {
        for (int i = 0; i < all.size(); i++) {
            Attribute a = all.get(i);
            if (a.name().equals(attribute)) {
                all.set(i, new Attribute(a.name(), a.owner(), a.type(), a.optional(), true));
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
