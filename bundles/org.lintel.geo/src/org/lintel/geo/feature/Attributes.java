// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.feature;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The fields of a feature in the order served, names once for all features of a layer and values in a row: a layer has a hundred
 * thousand features with the same few names. Cannot be changed.
 */
public final class Attributes extends AbstractMap<String, Object> {

    private final String[] names;
    private final Object[] values;

    private Attributes(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Takes both as they are: nobody may change them afterwards.
     *
     * @param names each once; shared by many
     * @param values as many, null allowed
     */
    public static Attributes shared(String[] names, Object[] values) {
        if (names.length != values.length) {
            throw new IllegalArgumentException(names.length + " names and " + values.length + " values");
        }
        return new Attributes(names, values);
    }

    /** A copy of any map; itself where it is one already. */
    public static Attributes of(Map<String, Object> map) {
        if (map instanceof Attributes same) {
            return same;
        }
        var names = new String[map.size()];
        var values = new Object[names.length];
        int i = 0;
        for (Map.Entry<String, Object> entry : map.entrySet()) {
            names[i] = entry.getKey();
            values[i++] = entry.getValue();
        }
        return new Attributes(names, values);
    }

    /** The value under this very name, or else, where it is null, under the first of any spelling of case. */
    Object inAnyCase(String name) {
        Object exact = get(name);
        for (int i = 0; exact == null && i < names.length; i++) {
            if (names[i].equalsIgnoreCase(name)) {
                return values[i];
            }
        }
        return exact;
    }

    private int find(Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Object get(Object name) {
        int at = find(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(Object name) {
        return find(name) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (next >= names.length) {
                throw new NoSuchElementException();
            }
            var entry = new SimpleImmutableEntry<>(names[next], values[next]);
            next++;
            return entry;
        }
    }
}
