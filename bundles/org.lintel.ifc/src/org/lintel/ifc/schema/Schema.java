// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.lintel.ifc.schema.DefinedType.Alias;
import org.lintel.ifc.schema.DefinedType.EnumerationType;
import org.lintel.ifc.schema.DefinedType.SelectType;
import org.lintel.ifc.schema.SchemaImage.Cursor;

/**
 * An IFC schema: its entities and types, generated from the published EXPRESS file and decoded one by one as they are
 * asked for. Immutable to its users, safe for several threads.
 */
public final class Schema {

    /** The schemas there are, oldest first. */
    public static final List<String> IDS = List.of("IFC2X3", "IFC4", "IFC4X3");

    private static final ConcurrentMap<String, Schema> LOADED = new ConcurrentHashMap<>();

    /** A name may be spelled in many ways; beyond this many spellings the table of bytes is searched each time. */
    private static final int MAX_SPELLINGS = 10_000;

    private final SchemaImage image;
    private final AtomicReferenceArray<EntityType> entities;
    private final ConcurrentMap<String, EntityType> entitiesByName = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, DefinedType> typesByName = new ConcurrentHashMap<>();

    Schema(SchemaImage image) {
        this.image = image;
        this.entities = new AtomicReferenceArray<>(image.entityCount());
    }

    /**
     * A schema by its short name: {@code IFC2X3}, {@code IFC4} or {@code IFC4X3}.
     *
     * @throws IllegalArgumentException for any other name; see {@link SchemaMatch} for names as files declare them
     */
    public static Schema of(String id) {
        Schema known = LOADED.get(id);
        if (known == null) {
            Schema loaded = load(id);
            known = LOADED.putIfAbsent(id, loaded);
            known = known != null ? known : loaded;
        }
        return known;
    }

    private static Schema load(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("no schema " + id);
        }
        try (InputStream in = Schema.class.getResourceAsStream(id.concat(".schema"))) {
            if (in == null) {
                throw new IllegalStateException("resource " + id + ".schema is missing");
            }
            return new Schema(new SchemaImage(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SchemaImage image() {
        return image;
    }

    /** {@code IFC2X3}, {@code IFC4} or {@code IFC4X3}. */
    public String id() {
        return image.id();
    }

    /** The name of the EXPRESS file this was generated from. */
    public String source() {
        return image.source();
    }

    /** The SHA-256 of that file, in hexadecimal digits. */
    public String sourceHash() {
        return image.sourceHash();
    }

    /** An entity by its name, in whatever letters; null where there is none. */
    public EntityType entity(String name) {
        EntityType known = entitiesByName.get(name);
        if (known != null) {
            return known;
        }
        int ordinal = image.findEntity(name);
        if (ordinal < 0) {
            return null;
        }
        EntityType found = entityAt(ordinal);
        if (entitiesByName.size() < MAX_SPELLINGS) {
            entitiesByName.put(name, found);
        }
        return found;
    }

    /** The entity at a place of the depth-first order; see {@link EntityType#ordinal()}. */
    public EntityType entityAt(int ordinal) {
        EntityType known = entities.get(ordinal);
        if (known == null) {
            entities.compareAndSet(ordinal, null, new EntityType(this, ordinal, image.entityName(ordinal)));
            known = entities.get(ordinal);
        }
        return known;
    }

    /** A stand-in for an entity that a file names and this schema does not know. */
    public EntityType unknownEntity(String name) {
        return new EntityType(this, -1, name);
    }

    /** All entities in depth-first order. */
    public List<EntityType> entities() {
        return new Entities();
    }

    /** A defined type, enumeration or select by its name, in whatever letters; null where there is none. */
    public DefinedType definedType(String name) {
        DefinedType known = typesByName.get(name);
        if (known != null) {
            return known;
        }
        int index = image.findType(name);
        if (index < 0) {
            return null;
        }
        DefinedType found = decodeType(index);
        if (typesByName.size() < MAX_SPELLINGS) {
            DefinedType before = typesByName.putIfAbsent(name, found);
            return before != null ? before : found;
        }
        return found;
    }

    /** All defined types, enumerations and selects by name. */
    public List<DefinedType> definedTypes() {
        var list = new ArrayList<DefinedType>(image.typeCount());
        for (int i = 0; i < image.typeCount(); i++) {
            list.add(definedType(image.typeName(i)));
        }
        return list;
    }

    /** Null where there is no enumeration of that name. */
    public EnumerationType enumeration(String name) {
        return definedType(name) instanceof EnumerationType found ? found : null;
    }

    /** Null where there is no select of that name. */
    public SelectType select(String name) {
        return definedType(name) instanceof SelectType found ? found : null;
    }

    private DefinedType decodeType(int index) {
        String name = image.typeName(index);
        Cursor in = image.typeBody(index);
        return switch (in.number()) {
            case SchemaImage.ENUMERATION -> new EnumerationType(name, in.texts());
            case SchemaImage.SELECT -> new SelectType(name, in.texts());
            default -> new Alias(name, in.type(), in.texts());
        };
    }

    @Override
    public String toString() {
        return id();
    }

    private final class Entities extends AbstractList<EntityType> implements RandomAccess {

        @Override
        public EntityType get(int index) {
            return entityAt(index);
        }

        @Override
        public int size() {
            return image.entityCount();
        }
    }
}
