// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.ifc.schema.DefinedType.Alias;
import org.lintel.ifc.schema.DefinedType.EnumerationType;
import org.lintel.ifc.schema.DefinedType.SelectType;
import org.lintel.ifc.schema.ExpressSchema.AttributeDeclaration;
import org.lintel.ifc.schema.ExpressSchema.EntityDeclaration;
import org.lintel.ifc.schema.TypeExpression.Aggregate;
import org.lintel.ifc.schema.TypeExpression.Named;
import org.lintel.ifc.schema.TypeExpression.Simple;
import org.lintel.ifc.schema.TypeExpression.Sized;

/** Writes the bytes that {@link SchemaImage} reads; the same schema always gives the same bytes. */
final class SchemaWriter {

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    private final List<EntityDeclaration> ordered = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    private SchemaWriter() {
    }

    static byte[] write(ExpressSchema schema, String id, String source, String hash) {
        return new SchemaWriter().image(schema, id, source, hash);
    }

    private byte[] image(ExpressSchema schema, String id, String source, String hash) {
        order(schema.entities());
        int idString = string(id);
        int sourceString = string(source);
        int hashString = string(hash);
        var entityTable = new ByteArrayOutputStream();
        for (EntityDeclaration e : ordered) {
            u16(entityTable, string(e.name));
            u16(entityTable, e.supertype == null ? SchemaImage.NONE : ordinals.get(e.supertype));
            u16(entityTable, last.get(e.name));
            u16(entityTable, e.isAbstract ? SchemaImage.FLAG_ABSTRACT : 0);
            u32(entityTable, bodies.size());
            body(e);
        }
        var byName = new ByteArrayOutputStream();
        ordered.stream().sorted(Comparator.comparing(e -> SchemaImage.upper(e.name)))
                .forEach(e -> u16(byName, ordinals.get(e.name)));
        List<DefinedType> types = new ArrayList<>(schema.types());
        types.sort(Comparator.comparing(t -> SchemaImage.upper(t.name())));
        var typeTable = new ByteArrayOutputStream();
        for (DefinedType t : types) {
            u16(typeTable, string(t.name()));
            u32(typeTable, bodies.size());
            body(t);
        }
        var offsets = new ByteArrayOutputStream();
        var text = new ByteArrayOutputStream();
        u32(offsets, 0);
        for (String s : strings.keySet()) {
            text.writeBytes(s.getBytes(StandardCharsets.UTF_8));
            u32(offsets, text.size());
        }
        int stringsAt = SchemaImage.HEADER;
        int textAt = stringsAt + offsets.size();
        int entitiesAt = textAt + text.size();
        int byNameAt = entitiesAt + entityTable.size();
        int typesAt = byNameAt + byName.size();
        int bodiesAt = typesAt + typeTable.size();
        var out = new ByteArrayOutputStream(bodiesAt + bodies.size());
        u32(out, SchemaImage.MAGIC);
        u16(out, SchemaImage.VERSION);
        u16(out, strings.size());
        u16(out, ordered.size());
        u16(out, types.size());
        u16(out, idString);
        u16(out, sourceString);
        u16(out, hashString);
        for (int at : new int[] {stringsAt, textAt, entitiesAt, byNameAt, typesAt, bodiesAt}) {
            u32(out, at);
        }
        for (var part : List.of(offsets, text, entityTable, byName, typeTable, bodies)) {
            out.writeBytes(part.toByteArray());
        }
        return out.toByteArray();
    }

    /** Depth first, siblings by name. */
    private void order(List<EntityDeclaration> entities) {
        var children = new HashMap<String, List<EntityDeclaration>>();
        for (EntityDeclaration e : entities) {
            children.computeIfAbsent(e.supertype == null ? "" : e.supertype, k -> new ArrayList<>()).add(e);
        }
        children.values().forEach(list -> list.sort(Comparator.comparing(e -> SchemaImage.upper(e.name))));
        children.getOrDefault("", List.of()).forEach(e -> walk(e, children));
        if (ordered.size() != entities.size()) {
            throw new IllegalArgumentException("an entity has a supertype that is not declared");
        }
    }

    private void walk(EntityDeclaration entity, Map<String, List<EntityDeclaration>> children) {
        ordinals.put(entity.name, ordered.size());
        ordered.add(entity);
        children.getOrDefault(entity.name, List.of()).forEach(e -> walk(e, children));
        last.put(entity.name, ordered.size() - 1);
    }

    private void body(EntityDeclaration e) {
        attributes(e.attributes);
        attributes(e.redeclared);
        texts(e.derived);
        number(e.inverses.size());
        for (InverseAttribute i : e.inverses) {
            number(string(i.name()));
            number(string(i.entity()));
            number(string(i.attribute()));
            number(i.lower());
            number(i.upper() + 1);
        }
        texts(e.whereRules);
        number(e.uniqueRules.size());
        for (UniqueRule u : e.uniqueRules) {
            number(string(u.label()));
            texts(u.attributes());
        }
    }

    private void attributes(List<AttributeDeclaration> attributes) {
        number(attributes.size());
        for (AttributeDeclaration a : attributes) {
            number(string(a.name()));
            type(a.type());
            number(a.optional() ? 1 : 0);
        }
    }

    private void body(DefinedType type) {
        switch (type) {
            case EnumerationType e -> {
                number(SchemaImage.ENUMERATION);
                texts(e.items());
            }
            case SelectType s -> {
                number(SchemaImage.SELECT);
                texts(s.members());
            }
            case Alias a -> {
                number(SchemaImage.ALIAS);
                type(a.underlying());
                texts(a.whereRules());
            }
        }
    }

    private void type(TypeExpression type) {
        switch (type) {
            case Simple s -> number(s.ordinal());
            case Named n -> {
                number(SchemaImage.TAG_NAMED);
                number(string(n.name()));
            }
            case Sized s -> {
                number(SchemaImage.TAG_SIZED);
                number(s.base().ordinal());
                number(s.width());
                number(s.fixed() ? 1 : 0);
            }
            case Aggregate a -> {
                number(SchemaImage.TAG_AGGREGATE);
                number(a.kind().ordinal());
                number(a.lower());
                number(a.upper() + 1);
                number(a.unique() ? 1 : 0);
                number(a.optional() ? 1 : 0);
                type(a.element());
            }
        }
    }

    private void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(t -> number(string(t)));
    }

    private int string(String text) {
        Integer known = strings.get(text);
        if (known != null) {
            return known;
        }
        if (strings.size() >= SchemaImage.NONE) {
            throw new IllegalArgumentException("too many names for this format");
        }
        strings.put(text, strings.size());
        return strings.size() - 1;
    }

    private void number(int value) {
        int rest = value;
        while (rest > 0x7F) {
            bodies.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bodies.write(rest);
    }

    private static void u16(ByteArrayOutputStream out, int value) {
        out.write(value >>> 8);
        out.write(value);
    }

    private static void u32(ByteArrayOutputStream out, int value) {
        u16(out, value >>> 16);
        u16(out, value & 0xFFFF);
    }
}
