// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.step.Exchange;

/** Which entity an instance is of, and which instances an entity has. */
final class TypeIndex {

    private final Model model;
    private final Exchange exchange;
    private final Schema schema;
    private final EntityType[] byCode;
    private final Map<Integer, EntityType> uncoded = new HashMap<>();

    TypeIndex(Model model, Exchange exchange, Schema schema) {
        this.model = model;
        this.exchange = exchange;
        this.schema = schema;
        byCode = new EntityType[exchange.keywordCount()];
        for (int code = 0; code < byCode.length; code++) {
            byCode[code] = entity(schema, exchange.keyword(code));
        }
        for (int row : exchange.uncoded()) {
            uncoded.put(row, ComplexInstance.type(schema, exchange, row));
        }
    }

    static EntityType entity(Schema schema, String keyword) {
        EntityType known = schema.entity(keyword);
        return known != null ? known : schema.unknownEntity(keyword);
    }

    EntityType of(int row) {
        int code = exchange.code(row);
        return code >= 0 ? byCode[code] : uncoded.get(row);
    }

    List<Instance> instances(String type, boolean withSubtypes) {
        int total = 0;
        int groups = 0;
        int only = -1;
        boolean[] wanted = wanted(type, withSubtypes);
        for (int code = 0; code < wanted.length; code++) {
            if (wanted[code]) {
                total += exchange.count(code);
                groups++;
                only = code;
            }
        }
        int[] others = uncoded(type, withSubtypes);
        if (groups == 1 && others.length == 0) {
            return new InstanceList(model, exchange.grouped(only), exchange.first(only), total);
        }
        int[] rows = new int[total + others.length];
        int n = 0;
        for (int code = 0; code < wanted.length; code++) {
            if (wanted[code]) {
                int count = exchange.count(code);
                System.arraycopy(exchange.grouped(code), exchange.first(code), rows, n, count);
                n += count;
            }
        }
        System.arraycopy(others, 0, rows, n, others.length);
        Arrays.sort(rows);
        return new InstanceList(model, rows, 0, rows.length);
    }

    int count(String type, boolean withSubtypes) {
        int total = uncoded(type, withSubtypes).length;
        boolean[] wanted = wanted(type, withSubtypes);
        for (int code = 0; code < wanted.length; code++) {
            total += wanted[code] ? exchange.count(code) : 0;
        }
        return total;
    }

    private boolean[] wanted(String type, boolean withSubtypes) {
        boolean[] wanted = new boolean[byCode.length];
        EntityType target = schema.entity(type);
        for (int code = 0; code < byCode.length; code++) {
            wanted[code] = matches(byCode[code], type, target, withSubtypes);
        }
        return wanted;
    }

    private int[] uncoded(String type, boolean withSubtypes) {
        if (uncoded.isEmpty()) {
            return new int[0];
        }
        EntityType target = schema.entity(type);
        return uncoded.entrySet().stream().filter(e -> matches(e.getValue(), type, target, withSubtypes))
                .mapToInt(Map.Entry::getKey).sorted().toArray();
    }

    private static boolean matches(EntityType found, String type, EntityType target, boolean withSubtypes) {
        if (target == null) {
            return !found.isKnown() && found.name().equalsIgnoreCase(type);
        }
        return withSubtypes ? found.isA(target) : found == target;
    }

    SortedMap<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        for (int code = 0; code < byCode.length; code++) {
            counts.merge(byCode[code].name(), exchange.count(code), Integer::sum);
        }
        uncoded.values().forEach(type -> counts.merge(type.name(), 1, Integer::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
