// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.schema.TypeExpression.Aggregate;
import org.lintel.ifc.schema.TypeExpression.Kind;
import org.lintel.ifc.schema.TypeExpression.Named;
import org.lintel.ifc.schema.TypeExpression.Simple;
import org.lintel.ifc.schema.TypeExpression.Sized;

/**
 * The bytes of a generated schema resource, read where they are needed: tables of fixed-size records that are searched
 * in place, and bodies of variable length that are decoded one entity at a time. Written by {@link SchemaWriter}.
 *
 * <p>Entities stand in the order of a depth-first walk, so that the subtypes of an entity follow it without a gap.
 */
final class SchemaImage {

    static final int MAGIC = 0x4C534348;
    static final int VERSION = 1;
    static final int NONE = 0xFFFF;
    static final int ENTITY_RECORD = 12;
    static final int TYPE_RECORD = 6;
    static final int HEADER = 42;

    static final int FLAG_ABSTRACT = 1;

    static final int ALIAS = 0;
    static final int ENUMERATION = 1;
    static final int SELECT = 2;

    static final int TAG_NAMED = 7;
    static final int TAG_SIZED = 8;
    static final int TAG_AGGREGATE = 9;

    private final byte[] bytes;
    private final int strings;
    private final int stringBytes;
    private final int entities;
    private final int byName;
    private final int types;
    private final int bodies;
    private final String[] decoded;

    SchemaImage(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length < HEADER || u32(0) != MAGIC || u16(4) != VERSION) {
            throw new IllegalStateException("not a schema resource of version " + VERSION);
        }
        decoded = new String[u16(6)];
        strings = u32(18);
        stringBytes = u32(22);
        entities = u32(26);
        byName = u32(30);
        types = u32(34);
        bodies = u32(38);
    }

    int entityCount() {
        return u16(8);
    }

    int typeCount() {
        return u16(10);
    }

    String id() {
        return string(u16(12));
    }

    String source() {
        return string(u16(14));
    }

    String sourceHash() {
        return string(u16(16));
    }

    String entityName(int ordinal) {
        return string(u16(entities + ordinal * ENTITY_RECORD));
    }

    /** The ordinal of the supertype, -1 for none. */
    int supertype(int ordinal) {
        int value = u16(entities + ordinal * ENTITY_RECORD + 2);
        return value == NONE ? -1 : value;
    }

    /** The ordinal of the last entity below this one; its own where there is none. */
    int lastDescendant(int ordinal) {
        return u16(entities + ordinal * ENTITY_RECORD + 4);
    }

    boolean isAbstract(int ordinal) {
        return (u16(entities + ordinal * ENTITY_RECORD + 6) & FLAG_ABSTRACT) != 0;
    }

    Cursor entityBody(int ordinal) {
        return new Cursor(bodies + u32(entities + ordinal * ENTITY_RECORD + 8));
    }

    String typeName(int index) {
        return string(u16(types + index * TYPE_RECORD));
    }

    Cursor typeBody(int index) {
        return new Cursor(bodies + u32(types + index * TYPE_RECORD + 2));
    }

    /** The ordinal of the entity of that name, in whatever letters; -1 where there is none. */
    int findEntity(String name) {
        int low = 0;
        int high = entityCount() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int ordinal = u16(byName + middle * 2);
            int order = compare(u16(entities + ordinal * ENTITY_RECORD), name);
            if (order == 0) {
                return ordinal;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The index of the defined type of that name, in whatever letters; -1 where there is none. */
    int findType(String name) {
        int low = 0;
        int high = typeCount() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(u16(types + middle * TYPE_RECORD), name);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int compare(int stringIndex, String name) {
        int at = stringBytes + u32(strings + stringIndex * 4);
        int length = stringBytes + u32(strings + stringIndex * 4 + 4) - at;
        int common = Math.min(length, name.length());
        for (int i = 0; i < common; i++) {
            int order = upper((char) bytes[at + i]) - upper(name.charAt(i));
            if (order != 0) {
                return order;
            }
        }
        return length - name.length();
    }

    /** ASCII letters in upper case: the order of the tables that are searched by name. */
    static String upper(String name) {
        var out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            out.append(upper(name.charAt(i)));
        }
        return out.toString();
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }

    private String string(int index) {
        String text = decoded[index];
        if (text == null) {
            int from = u32(strings + index * 4);
            int to = u32(strings + index * 4 + 4);
            text = new String(bytes, stringBytes + from, to - from, StandardCharsets.UTF_8);
            decoded[index] = text;
        }
        return text;
    }

    private int u16(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private int u32(int at) {
        return u16(at) << 16 | u16(at + 2);
    }

    /** Reads a body from front to end. */
    final class Cursor {

        private int at;

        private Cursor(int at) {
            this.at = at;
        }

        int number() {
            int value = 0;
            int shift = 0;
            int b;
            do {
                b = bytes[at++];
                value |= (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            return value;
        }

        boolean flag() {
            return number() != 0;
        }

        /** An upper bound: -1 for {@code ?}. */
        int bound() {
            return number() - 1;
        }

        String text() {
            return string(number());
        }

        List<String> texts() {
            int count = number();
            var list = new ArrayList<String>(count);
            for (int i = 0; i < count; i++) {
                list.add(text());
            }
            return list;
        }

        TypeExpression type() {
            int tag = number();
            return switch (tag) {
                case TAG_NAMED -> new Named(text());
                case TAG_SIZED -> new Sized(Simple.values()[number()], number(), flag());
                case TAG_AGGREGATE -> new Aggregate(Kind.values()[number()], number(), bound(), flag(), flag(), type());
                default -> Simple.values()[tag];
            };
        }
    }
}
