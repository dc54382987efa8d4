// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.express;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintel.ifc.schema.DefinedType;
import org.lintel.ifc.schema.DefinedType.EnumerationType;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;

/**
 * The rules of a schema, ready to be evaluated: those of entities, of types, and the global ones. Generated from the
 * published EXPRESS file, decoded and linked one by one as they are asked for. Safe for several threads.
 */
public final class RuleBook {

    private static final ConcurrentMap<String, RuleBook> LOADED = new ConcurrentHashMap<>();

    private final Schema schema;
    private final RuleImage image;
    private final Values values;
    private final ConcurrentMap<String, AttributeAccess> accesses = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Optional<Code>> entities = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Optional<AttributeAccess.Derived>> derived = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Optional<Function>> functions = new ConcurrentHashMap<>();
    private final ConcurrentMap<EntityType, List<WhereRule>> byEntity = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, List<WhereRule>> own = new ConcurrentHashMap<>();
    private final AtomicInteger derivedCount = new AtomicInteger();
    private volatile TypeNames typeNames;
    private volatile Set<String> items;

    private RuleBook(Schema schema, RuleImage image) {
        this.schema = schema;
        this.image = image;
        this.values = new Values(schema);
    }

    /** The rules of a schema; read when first asked for. */
    public static RuleBook of(Schema schema) {
        return LOADED.computeIfAbsent(schema.id(), id -> {
            try (InputStream in = RuleBook.class.getResourceAsStream(id.concat(".rules"))) {
                if (in == null) {
                    throw new IllegalStateException("resource " + id + ".rules is missing");
                }
                return new RuleBook(schema, new RuleImage(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The name of the EXPRESS file this was generated from. */
    public String source() {
        return image.source();
    }

    /** The SHA-256 of that file, in hexadecimal digits. */
    public String sourceHash() {
        return image.sourceHash();
    }

    /** The WHERE rules an instance of an entity has to fulfil, those of the entities above it included and first. */
    public List<WhereRule> rules(EntityType type) {
        List<WhereRule> known = byEntity.get(type);
        if (known == null) {
            var all = new ArrayList<WhereRule>();
            if (type.supertype() != null) {
                all.addAll(rules(type.supertype()));
            }
            all.addAll(own(Op.ENTITY, type.name(), type));
            known = List.copyOf(all);
            byEntity.put(type, known);
        }
        return known;
    }

    /** The WHERE rules that a defined type itself declares. */
    public List<WhereRule> rules(DefinedType type) {
        return own(Op.TYPE, type.name(), null);
    }

    /** The global rules, each with a label for each of its conditions. */
    public List<WhereRule> globalRules() {
        var all = new ArrayList<WhereRule>();
        for (String name : image.names(Op.RULE)) {
            Code code = image.find(Op.RULE, name);
            all.addAll(own.computeIfAbsent(code.text(), key -> new Linker(this, null).globalRules(code)));
        }
        return all;
    }

    private List<WhereRule> own(Op kind, String name, EntityType type) {
        List<WhereRule> known = own.get(name);
        if (known != null) {
            return known;
        }
        var rules = new ArrayList<WhereRule>();
        Code unit = kind == Op.ENTITY ? entity(name) : image.find(kind, name);
        if (unit != null) {
            for (Code part : unit.parts()) {
                if (part.op() == Op.WHERE) {
                    rules.add(new Linker(this, type).rule(name, part.text(), part.part(0)));
                }
            }
        }
        own.put(name, List.copyOf(rules));
        return rules;
    }

    private Code entity(String name) {
        return entities.computeIfAbsent(name, key -> Optional.ofNullable(image.find(Op.ENTITY, key))).orElse(null);
    }

    /** An attribute that an entity itself derives; null where it derives none of that name. */
    AttributeAccess.Derived derived(EntityType type, String name) {
        Code unit = entity(type.name());
        if (unit == null) {
            return null;
        }
        for (Code part : unit.parts()) {
            if (part.op() == Op.DERIVED && part.text().equalsIgnoreCase(name)) {
                String key = type.name() + "." + part.text();
                Optional<AttributeAccess.Derived> known = derived.get(key);
                if (known == null) {
                    WhereRule linked = new Linker(this, type).rule(type.name(), part.text(), part.part(1));
                    if (linked.problem() != null) {
                        throw new LinkException(linked.problem());
                    }
                    known = Optional.of(new AttributeAccess.Derived(derivedCount.incrementAndGet(), linked));
                    Optional<AttributeAccess.Derived> before = derived.putIfAbsent(key, known);
                    known = before != null ? before : known;
                }
                return known.get();
            }
        }
        return null;
    }

    /** A function by its name in whatever letters; null where there is none. */
    Function function(String name) {
        String key = TypeNames.upper(name);
        Optional<Function> known = functions.get(key);
        if (known == null) {
            Code code = image.find(Op.FUNCTION, key);
            known = Optional.ofNullable(code == null ? null : new Function(this, code));
            Optional<Function> before = functions.putIfAbsent(key, known);
            known = before != null ? before : known;
        }
        return known.orElse(null);
    }

    AttributeAccess access(String name) {
        return accesses.computeIfAbsent(TypeNames.upper(name), key -> new AttributeAccess(this, schema, key));
    }

    Schema schema() {
        return schema;
    }

    Values values() {
        return values;
    }

    TypeNames typeNames() {
        TypeNames known = typeNames;
        if (known == null) {
            known = new TypeNames(schema);
            typeNames = known;
        }
        return known;
    }

    /** Whether some enumeration of the schema has an item of that name. */
    boolean isItem(String name) {
        Set<String> known = items;
        if (known == null) {
            known = new TreeSet<>();
            for (DefinedType type : schema.definedTypes()) {
                if (type instanceof EnumerationType enumeration) {
                    enumeration.items().forEach(known::add);
                }
            }
            items = known;
        }
        return known.contains(TypeNames.upper(name));
    }
}
